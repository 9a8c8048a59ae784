// The drafter as a page would start it, and texts for it, all invented.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What ends a text: the article, an error, or that it was cancelled. */
const isEnd = (message) => ['article', 'error', 'cancelled'].some((member) => member in message);

/** The drafter's files in a build. */
export const filesOf = (dist) => readdirSync(join(dist, 'draft'));

const scriptOf = (dist) => `draft/${filesOf(dist).find((name) => /^drafter-.*\.js$/.test(name))}`;

/** Starts a drafter in a page, in place of the one before. */
export async function start(page, dist) {
  await page.evaluate((script) => {
    globalThis.drafter?.terminate();
    globalThis.drafter = new Worker(globalThis.datelineTrusted(script));
  }, page.home + scriptOf(dist));
}

/**
 * Sends texts, each as an object of the message, where `bytes` (an array) stands for a file of that `name`; then
 * perhaps the wish to cancel them.
 * @returns {Promise<object[]>}  all that the drafter says until it is done with them
 */
export function draft(page, texts, { cancel = false } = {}) {
  return page.evaluate(
    ([texts, cancel]) =>
      new Promise((resolve) => {
        const { drafter } = globalThis;
        const said = [];
        let open = texts.length;
        drafter.onmessage = ({ data }) => {
          said.push(data);
          const isEnd = ['article', 'error', 'cancelled'].some((member) => member in data);
          if (isEnd && --open === 0) resolve(said);
        };
        drafter.onerror = () => resolve([...said, { error: 'script' }]);
        for (const { bytes, ...more } of texts) {
          const file = bytes && new File([new Uint8Array(bytes)], more.name);
          drafter.postMessage({ draft: { file, ...more } });
        }
        if (cancel) drafter.postMessage({ cancel: true });
      }),
    [texts, cancel],
  );
}

/** The last thing said. */
export const end = (said) => said.findLast(isEnd);

/** What a draft names: places and people, by their names in the language of the text. */
export function named({ article, language }) {
  const { places, parties, passages } = JSON.parse(article);
  const names = (entries) => entries.map(({ name }) => name[language] ?? name);
  return {
    places: names(places),
    people: names(parties.filter(({ kind }) => kind === 'person')),
    text: passages.map(({ text }) => text[language] ?? text),
  };
}

export const RUSSIAN = [
  'САМАРА, 17 марта 2026 г. Мэр Казани Тимур Галеев встретился в Самаре с директором завода Анной Орловой.',
  '«Мы построим новый мост через Волгу», — сказал Галеев. Делегация из Ташкента подписала соглашение с заводом 12 марта 2026 года.',
];

export const ENGLISH = [
  'NAIROBI, March 3, 2026 – The mayor of Leeds, Helen Ward, opened a school in Nairobi on Tuesday.',
  '"We will build two more schools in Kenya," Ward said. Peter Oduya, a minister of Kenya, met her in Mombasa.',
];

export const GERMAN =
  'Der Bürgermeister hat die neue Brücke eröffnet und den Arbeitern gedankt, die sie gebaut haben.';

export const bytesOf = (text) => [...Buffer.from(text)];

export const html = (paragraphs) =>
  `<!doctype html><html><head><title>A page</title></head><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** A document as word processors write it, with the least that there can be in one. */
export function docx(paragraphs) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
  });
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** A zip of texts by name (PKWARE's APPNOTE, 4.3). */
function zip(texts) {
  const [locals, entries] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(texts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, offset, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return [...Buffer.concat([...locals, directory, end])];
}
