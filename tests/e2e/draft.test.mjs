// Drafting: the module and the data that are loaded only when somebody drafts, by their messages
// (explorer::protocol). Without network: offline.test.mjs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENGLISH, GERMAN, RUSSIAN, bytesOf, docx, draft, end, filesOf, html, named, start } from './drafter.mjs';
import { builds, open } from './harness.mjs';

const STEPS = ['dates', 'names', 'places', 'speech', 'facts', 'writing'];

const loading = (said) => said.filter((message) => 'loading' in message).map((message) => message.loading);
const steps = (said) => said.filter((message) => 'step' in message).map(({ step }) => step);

/** The files of the folder `draft` that a page's workers have asked for from now on, without hashes. */
function watched(page) {
  const asked = [];
  page.context().on('request', (request) => {
    const file = /\/draft\/(.*)-[0-9a-f]+(?:_bg)?\.(\w+)$/.exec(request.url());
    if (file) asked.push(`${file[1]}.${file[2]}`);
  });
  return { taken: () => asked.splice(0).sort() };
}

function isRight(said, language) {
  const draft = end(said);
  assert.equal(draft.language, language, JSON.stringify(draft).slice(0, 300));
  const { places, people, text } = named(draft);
  const [wanted, paragraphs] =
    language === 'ru'
      ? [{ places: ['Казань', 'Самара', 'Ташкент'], people: ['Тимур Галеев', 'Анна Орлова'] }, RUSSIAN]
      : [{ places: ['Leeds', 'Nairobi', 'Kenya', 'Mombasa'], people: ['Helen Ward', 'Peter Oduya'] }, ENGLISH];
  for (const name of wanted.places) assert.ok(places.includes(name), `${name} in ${places}`);
  for (const name of wanted.people) assert.ok(people.includes(name), `${name} in ${people}`);
  assert.deepEqual(text, paragraphs);
  assert.deepEqual(steps(said), STEPS);
}

for (const [where, build] of [
  ['at the top of a host', builds.root],
  ['under a path', builds.subpath],
]) {
  test(`texts of both languages are drafted one after the other, ${where}`, async (t) => {
    const page = await open(t, { ...build, path: '#lang=ru' });
    const asked = watched(page);
    await start(page, build.dist);

    const first = await draft(page, [{ bytes: bytesOf(RUSSIAN.join('\n\n')), name: 'текст.txt' }]);
    isRight(first, 'ru');
    const fractions = loading(first);
    assert.ok(fractions.length > 4 && fractions.at(-1) === 1, String(fractions));
    assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
    const own = ['drafter.js', 'drafter.wasm'];
    assert.deepEqual(asked.taken(), [...own, 'first-names-ru.txt', 'gazetteer.bin', 'tagger-ru.bin']);

    const [second, third] = [{ file: html(ENGLISH) }, { bytes: docx(RUSSIAN), name: 'a.docx' }];
    const english = await draft(page, [second]);
    isRight(english, 'en');
    assert.ok(loading(english).length > 0);
    assert.deepEqual(asked.taken(), ['first-names-en.txt', 'tagger-en.bin']);

    const again = await draft(page, [third, second]);
    assert.deepEqual(loading(again), []);
    assert.deepEqual(asked.taken(), []);
    const parting = again.findIndex(({ article }) => article) + 1;
    isRight(again.slice(0, parting), 'ru');
    isRight(again.slice(parting), 'en');
  });
}

test('what is known of a text goes before its words', async (t) => {
  const page = await open(t);
  await start(page, builds.root.dist);
  const known = { language: 'en', published: '2026-03-04', publisher: 'The Morning Star of Leeds', url: 'https://example.org/school' };
  const { article } = end(await draft(page, [{ file: ENGLISH[1], ...known }]));
  for (const word of [known.published, known.publisher, known.url]) assert.ok(article.includes(word), `${word} in ${article.slice(0, 2000)}`);
});

test('what cannot be drafted is said, and the next text is drafted', async (t) => {
  const page = await open(t);
  await start(page, builds.root.dist);
  for (const [text, error] of [
    [{ bytes: bytesOf('%PDF-1.7'), name: 'a.txt' }, { error: 'unsupported', detail: 'PDF' }],
    [{ bytes: bytesOf('PK\x03\x04'), name: 'a.docx' }, { error: 'damaged' }],
    [{ file: ' \n ' }, { error: 'empty' }],
    [{ file: GERMAN }, { error: 'language', detail: 'de' }],
    [{ file: ENGLISH[0], language: 'fr' }, { error: 'language' }],
    [{ file: ENGLISH[0], published: '4 March' }, { error: 'published' }],
    [{ file: ENGLISH[0], url: 'example.org' }, { error: 'url' }],
  ]) {
    const said = end(await draft(page, [text]));
    assert.equal(said.error, error.error, JSON.stringify(said));
    if (error.detail) assert.equal(said.detail, error.detail);
  }
  await page.evaluate(() => (globalThis.large = new File([new Uint8Array((16 << 20) + 9)], 'a.txt')));
  const large = await page.evaluate(
    () =>
      new Promise((resolve) => {
        globalThis.drafter.onmessage = ({ data }) => data.error && resolve(data);
        globalThis.drafter.postMessage({ draft: { file: globalThis.large } });
      }),
  );
  assert.deepEqual(large, { error: 'large', detail: String(16 << 20) });
  isRight(await draft(page, [{ file: ENGLISH.join('\n\n') }]), 'en');
});

test('data that cannot be loaded are asked for again with the next text', async (t) => {
  const page = await open(t, { allow: [/draft\/(gazetteer|drafter)-/] });
  const text = { file: ENGLISH.join('\n\n') };
  await start(page, builds.root.dist);
  for (const part of [/drafter-.*\.wasm/, /gazetteer-/]) {
    await page.context().route(part, (route) => route.abort());
    assert.deepEqual(end(await draft(page, [text])), { error: 'absent' });
    await page.context().unroute(part);
  }
  await page.context().route(/gazetteer-/, (route) => route.fulfill({ body: 'no places' }));
  assert.deepEqual(end(await draft(page, [text])), { error: 'absent' });
  await page.context().unroute(/gazetteer-/);
  isRight(await draft(page, [text]), 'en');
});

test('texts are cancelled', async (t) => {
  const page = await open(t);
  await start(page, builds.root.dist);
  const text = { file: ENGLISH.join('\n\n') };
  const said = await draft(page, [text, text], { cancel: true });
  assert.deepEqual(said.filter((message) => !('loading' in message)), [{ cancelled: true }, { cancelled: true }]);
  isRight(await draft(page, [text]), 'en');
});

test('whoever reads loads nothing of it', async (t) => {
  const asked = [];
  const page = await open(t, {
    before: async (page) => page.context().on('request', (request) => asked.push(request.url())),
  });
  await page.evaluate(() => navigator.serviceWorker.ready);
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url);
  });
  assert.ok(stored.length > 5, 'the site is kept');
  for (const file of filesOf(builds.root.dist)) {
    assert.deepEqual([...asked, ...stored].filter((url) => url.endsWith(file)), []);
  }
});
