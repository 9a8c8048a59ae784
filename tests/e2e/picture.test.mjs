// The map as a picture of its own: nothing of the page is needed to draw it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { explore, until, words } from './explorer.mjs';

async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

for (const theme of ['light', 'dark']) {
  test(`as SVG and PNG, ${theme}`, async (t) => {
    const page = await explore(t, { path: '#place-in&lang=en&large=map', lang: 'en-GB', theme });
    await page.locator('.tool-download').click();
    const svg = await save(page, words.en.download.downloadSvg);
    assert.match(svg.name, /^[\w-]+-map\.svg$/);
    const text = svg.bytes.toString('utf8');

    // Well-formed, with every outline that it uses inside, no word of the page's interface.
    const plain = await page.context().newPage();
    const found = await plain.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      const all = [...drawing.querySelectorAll('*')];
      return {
        error: drawing.querySelector('parsererror')?.textContent ?? null,
        missing: all
          .filter((one) => one.localName === 'use')
          .map((one) => one.getAttribute('href').slice(1))
          .filter((id) => !drawing.getElementById(id)),
        ofThePage: all.flatMap((one) =>
          one.getAttributeNames().filter((name) => /^(class|style|tabindex|role|data-|aria-)/.test(name)).map((name) => `${one.localName} ${name}`),
        ),
        outlines: all.filter((one) => one.localName === 'use').length,
        ties: all.filter((one) => one.localName === 'path').length,
        words: drawing.documentElement.textContent,
      };
    }, text);
    await plain.close();
    assert.equal(found.error, null);
    assert.deepEqual(found.missing, []);
    assert.deepEqual(found.ofThePage, []);
    assert.ok(found.outlines > 0 && found.ties > 10);
    assert.match(found.words, /Natural Earth/);
    assert.match(found.words, /India/);
    assert.doesNotMatch(text, /oklch|var\(/, 'colours that every program knows');

    const png = await save(page, words.en.download.downloadPng);
    assert.match(png.name, /-map\.png$/);
    const { width, height, data } = PNG.sync.read(png.bytes);
    const stage = await page.locator('.map-stage').boundingBox();
    assert.equal(width, Math.round(2 * stage.width));
    assert.ok(height > 2 * stage.height);
    // It is a picture of the map: sea, land, marks, letters.
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    assert.ok(colours.size > 50, `${colours.size} colours`);
    const [red, green, blue] = data;
    const bright = (red + green + blue) / 3;
    assert.equal(bright < 128, theme === 'dark', 'the colours of the theme');
  });
}

test('copied', async (t) => {
  const page = await explore(t, { path: '#lang=en', lang: 'en-GB' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.tool-download').click();
  await page.getByRole('button', { name: words.en.download.copySvg }).click();
  await until(page, 'the clipboard has it', async () => /^<svg [^]*<\/svg>$/.test(await navigator.clipboard.readText()));
  await page.getByText(words.en.download.pictureCopied).waitFor();
});
