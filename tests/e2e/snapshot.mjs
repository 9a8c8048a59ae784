// Stored results: what a test saw when it was last looked at by people. `cargo xtask renew` stores
// them anew; the difference then shows in the commit.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const RENEW = process.env.RENEW === 'yes';

const stored = (name) => fileURLToPath(new URL(`snapshots/${name}`, import.meta.url));
const seen = (name) => fileURLToPath(new URL(`out/${name}`, import.meta.url));

async function write(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** True if the result was stored instead of compared. */
async function renewed(name, content) {
  if (RENEW) await write(stored(name), content);
  else assert.ok(existsSync(stored(name)), `${name} was never stored; \`cargo xtask renew\` does that`);
  return RENEW;
}

/** Fails if a text is not the stored one; shows the first lines that differ. */
export async function assertStoredText(name, text) {
  if (await renewed(name, text)) return;
  const was = (await readFile(stored(name), 'utf8')).split('\n');
  const is = text.split('\n');
  const at = is.findIndex((line, at) => line !== was[at]);
  if (at < 0 && is.length === was.length) return;
  await write(seen(name), text);
  const from = Math.max(0, (at < 0 ? is.length : at) - 3);
  const excerpt = (lines, sign) => lines.slice(from, from + 8).map((line) => `${sign} ${line}`);
  assert.fail(
    [`${name} is not as stored, from line ${from + 1} (whole in tests/e2e/out/)`, ...excerpt(was, '-'), ...excerpt(is, '+')].join('\n'),
  );
}

/** A picture in eight steps of each colour: half the bytes, and every fault that can be seen is still seen. */
function reduced(picture) {
  const png = PNG.sync.read(picture);
  for (let at = 0; at < png.data.length; at += 1) if (at % 4 !== 3) png.data[at] = (png.data[at] >> 5) * 36;
  return png;
}

/**
 * Fails if a picture is not the stored one.
 * @param {string} name
 * @param {Buffer} picture  PNG
 * @param {number} tolerance  the share of pixels that may differ: letters are drawn a little
 *   differently from one version of the browser to the next
 */
export async function assertStoredPicture(name, picture, tolerance) {
  const is = reduced(picture);
  if (await renewed(name, PNG.sync.write(is, { colorType: 2, deflateLevel: 9 }))) return;
  const was = PNG.sync.read(await readFile(stored(name)));
  const { width, height } = is;
  if (was.width !== width || was.height !== height) {
    await write(seen(name), picture);
    assert.fail(`${name} is ${width}×${height}, stored ${was.width}×${was.height} (see tests/e2e/out/)`);
  }
  const difference = new PNG({ width, height });
  const count = pixelmatch(was.data, is.data, difference.data, width, height, { threshold: 0.2 });
  const share = count / (width * height);
  if (share <= tolerance) return;
  await write(seen(name), picture);
  await write(seen(name.replace('.png', '.difference.png')), PNG.sync.write(difference));
  assert.fail(`${name}: ${(share * 100).toFixed(2)} % of it differs from what is stored (see tests/e2e/out/)`);
}
