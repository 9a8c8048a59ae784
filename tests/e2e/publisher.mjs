// The publisher as a page would start it, and what comes out of it.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/** What ends a publication: the file, an error, or that it was cancelled. */
const isEnd = (message) => ['file', 'error', 'cancelled'].some((member) => member in message);

/** The publisher's files in a build. */
export const filesOf = (dist) => readdirSync(join(dist, 'publish'));

const scriptOf = (dist) => `publish/${filesOf(dist).find((name) => /^publisher-.*\.js$/.test(name))}`;

/** Starts a publisher in a page, in place of the one before. */
export async function start(page, dist) {
  await page.evaluate((script) => {
    globalThis.publisher?.terminate();
    globalThis.publisher = new Worker(globalThis.datelineTrusted(script));
  }, page.home + scriptOf(dist));
}

/**
 * Sends articles, each as an object of the message; then perhaps the wish to cancel them, at once or when this step
 * begins.
 * @returns {Promise<object[]>}  all that the publisher says until it is done with them, with files as bytes
 */
export async function publish(page, orders, { cancel = false, cancelAt } = {}) {
  const said = await page.evaluate(
    ([orders, cancel, cancelAt]) =>
      new Promise((resolve) => {
        const { publisher } = globalThis;
        const said = [];
        let open = orders.length;
        // Text as long as the file: what is evaluated gives JSON back.
        const text = async (file) => {
          const bytes = new Uint8Array(await file.arrayBuffer());
          let text = '';
          for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
          return btoa(text);
        };
        publisher.onmessage = async ({ data }) => {
          const at = said.push(data) - 1;
          if (data.step === cancelAt && cancelAt) publisher.postMessage({ cancel: true });
          if (data.file) said[at] = { ...data, file: await text(data.file) };
          const isEnd = ['file', 'error', 'cancelled'].some((member) => member in data);
          if (isEnd && --open === 0) resolve(said);
        };
        publisher.onerror = () => resolve([...said, { error: 'script' }]);
        for (const publish of orders) publisher.postMessage({ publish });
        if (cancel) publisher.postMessage({ cancel: true });
      }),
    [orders, cancel, cancelAt],
  );
  return said.map((message) => ('file' in message ? { ...message, file: Buffer.from(message.file, 'base64') } : message));
}

/** The last thing said. */
export const end = (said) => said.findLast(isEnd);

/** The files of a zip by their paths (PKWARE's APPNOTE, 4.3). */
export function unzip(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + packed);
    const bytes = method === 8 ? inflateRawSync(content) : content;
    if (bytes.length !== size) throw new Error('a file of another size');
    files.set(zip.toString('utf8', at + 46, at + 46 + name), bytes);
    at += 46 + name + extra + comment;
  }
  return files;
}
