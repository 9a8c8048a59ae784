// The ways from an article into the studio: the link in the header, and what is dropped on the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { becomes, explore, read, say, textOf, words } from './explorer.mjs';
import { builds, open } from './harness.mjs';

const second = readFileSync(new URL('../fixtures/second.json', import.meta.url), 'utf8');

/** Drops a file, or words, on the page. */
const drop = (page, dropped) =>
  page.evaluate(({ name, type, text }) => {
    const data = new DataTransfer();
    if (name) data.items.add(new File([text], name, { type }));
    else data.setData('text/plain', text);
    const target = document.querySelector('h1');
    const send = (kind) => target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    const over = send('dragover');
    send('drop');
    return !over;
  }, dropped);

/** What waits for the studio, as it takes it. */
const waiting = (page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('dateline-shared '));
    const all = [];
    for (const name of names) {
      const store = await caches.open(name);
      for (const request of await store.keys()) {
        const file = (await (await store.match(request)).formData()).get('file');
        all.push({ store: name, name: file.name, text: await file.text() });
      }
    }
    return all;
  });

for (const [where, build, path] of [
  ['an article', builds.root, ''],
  ['an article in another language', builds.root, 'en/#lang=en'],
  ['an article under a path', builds.subpath, ''],
  ['the list of articles', builds.several, ''],
]) {
  test(`${where} has a way into the studio in its language`, async (t) => {
    for (const width of [390, 820, 1440]) {
      const page = await open(t, { ...build, path, width, touch: width < 1000 });
      const link = page.getByRole('link', { name: path ? words.en.head.studio : words.ru.head.studio });
      const { x, y, width: wide, height } = await link.boundingBox();
      assert.ok(x >= 0 && x + wide <= width && y < 100 && height >= (width < 1000 ? 44 : 24), `${x} ${y} ${wide} ${height} at ${width}`);
      const lang = await page.evaluate(() => document.documentElement.lang);
      await link.click();
      await page.waitForURL(/\/studio\//);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    }
  });
}

test('the footer has no button of the browser', async (t) => {
  const page = await explore(t);
  const { width } = await page.locator('input[type="file"]').evaluate((input) => input.getBoundingClientRect());
  assert.ok(width <= 1);
});

for (const [what, dropped] of [
  ['a text file', { name: 'порт.txt', type: 'text/plain', text: 'Порт открыт. 17 марта приехал мэр.' }],
  ['a page', { name: 'a.html', type: 'text/html', text: '<p>The port is open.</p>' }],
  ['words', { text: 'Порт открыт.' }],
]) {
  test(`${what} that is dropped opens in the studio`, async (t) => {
    const page = await explore(t, { ...builds.subpath });
    assert.equal(await drop(page, dropped), true);
    await page.waitForURL(/\/dateline\/studio\//);
    // The studio takes it, whatever it can make of it.
    await page.locator('.understood').waitFor({ timeout: 20_000 });
    await becomes(() => waiting(page), []);
  });
}

test('words of the page itself, and addresses, are left to the browser', async (t) => {
  const page = await explore(t);
  await page.evaluate(() => document.querySelector('h1').dispatchEvent(new DragEvent('dragstart', { bubbles: true })));
  assert.equal(await drop(page, { text: 'Порт открыт.' }), false);
  assert.deepEqual(await waiting(page), []);
});

test('an article that is dropped opens, and goes into the studio from there', async (t) => {
  const page = await explore(t, { path: 'en/#lang=en', lang: 'en-GB' });
  assert.equal(await drop(page, { name: 'second.json', type: 'application/json', text: second }), true);
  await becomes(() => textOf(page.locator('h1')), read(JSON.parse(second).title.text.de));
  const notice = page.locator('.notice', { hasText: 'second.json' });
  assert.equal(await textOf(notice.locator('p')), read(say(words.en.notice.file, { file: 'second.json' })));
  await notice.getByRole('button', { name: words.en.draft.edit }).click();
  await page.waitForURL(/\/studio\/en\//);
  await page.locator('.facts').waitFor({ timeout: 20_000 });
  await becomes(() => waiting(page), []);
});

test('a draft that is opened says that nobody has checked it', async (t) => {
  const page = await explore(t, { path: 'en/#lang=en', lang: 'en-GB' });
  const text = JSON.parse(second);
  text.places[0].draft = { confidence: 0.6 };
  await drop(page, { name: 'draft.json', type: 'application/json', text: JSON.stringify(text) });
  const notice = page.locator('.notice.is-draft');
  await notice.waitFor();
  assert.equal(await notice.getByRole('button', { name: words.en.draft.accept }).count(), 1);
  assert.ok((await page.locator(`[data-suggested][data-id="${text.places[0].id}"]`).count()) > 0);
  assert.equal(await page.locator('.tool-download').count(), 0);
});
