// The page as it lives outside the site: in reader mode, saved to disk, printed while it loads, in two frames, with an
// application that takes a minute to come.

import assert from 'node:assert/strict';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { builds, open } from './harness.mjs';
import { article, becomes, choose, explore, fragment, handle, isSelected, read, textOf, until, view, words } from './explorer.mjs';

const { ru } = words;
const passages = article.passages.map(({ text }) => read(text.ru));

test('reader mode has the article, and nothing but it', async (t) => {
  const page = await explore(t, { path: '#lang=ru', bypassCSP: true });
  const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  const found = await page.evaluate((source) => {
    const Readability = new Function('module', `${source}; return Readability;`)({});
    const parsed = new Readability(document.cloneNode(true)).parse();
    return parsed && { title: parsed.title, text: parsed.textContent, lang: parsed.lang };
  }, source);
  assert.ok(found, 'reader mode finds no article');
  const text = read(found.text);
  const missing = passages.filter((passage) => !text.includes(passage.slice(0, 60)));
  assert.deepEqual(missing, []);
  assert.equal(found.lang, 'ru');
  for (const word of [ru.search.label, ru.head.print]) assert.ok(!text.includes(word), `“${word}” is a control`);
});

test('a page that was saved can be read, and says what it cannot do', async (t) => {
  const saved = await explore(t, { path: '#place-in&lang=ru' });
  await isSelected(saved, 'place-in', ['list', 'detail']);
  // As browsers save it: the document as it is now, in a file.
  const html = await saved.content();
  const folder = mkdtempSync(join(tmpdir(), 'saved-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await saved.context().browser().newPage({ locale: 'ru-RU' });
  t.after(() => page.close());
  await page.goto(pathToFileURL(file).href);
  for (const passage of [passages[0], passages.at(-1)]) {
    assert.ok(read(await page.locator('.text-body').textContent()).includes(passage.slice(0, 60)), passage);
  }
  await page.locator('.unsupported-failed').waitFor();
  assert.equal(await textOf(page.locator('.unsupported-failed')), read(ru.error.start));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.ready), undefined, 'it does not say that it answers');
  // Controls that would do nothing are gone.
  assert.equal(await page.locator('.tools').isVisible(), false);
});

test('printed while it loads, it has list and text', async (t) => {
  const page = await open(t, { path: '#lang=ru', hold: /\.wasm$/ });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const shown = (selector) => page.locator(selector).first().evaluate((element) => element.checkVisibility() && element.getBoundingClientRect().height > 10);
  for (const selector of ['.lead h1', '[data-view="list"] .cell', '.text-body .passage']) assert.equal(await shown(selector), true, selector);
  assert.ok((await page.pdf()).length > 20_000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  page.letGo();
  await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
  await choose(page, 'list', 'place-in');
  await isSelected(page, 'place-in', ['list', 'detail']);
});

test('an application that comes after a minute takes over what was done', async (t) => {
  const page = await open(t, { path: '#lang=ru', hold: /dateline-[0-9a-f]+_bg\.wasm$/, before: (page) => page.clock.install() });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await choose(page, 'list', 'place-in');
  await becomes(() => fragment(page), 'place-in&lang=ru');
  await page.locator('.search-open').click();
  await page.clock.fastForward(60_000);
  assert.equal(await page.locator('html').getAttribute('data-app'), null);
  assert.deepEqual(await page.locator('.unsupported p').evaluateAll((all) => all.filter((p) => p.checkVisibility()).length), 0, 'it is late, not absent');
  page.letGo();
  await page.clock.resume();
  await page.locator('dialog.search').waitFor();
  await page.keyboard.press('Escape');
  await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
});

test('the same page in two frames: each has its own selection', async (t) => {
  const host = await open(t, { path: 'robots.txt', wait: false, bypassCSP: true, allow: [/favicon/] });
  await host.setContent(`<iframe id="one" src="${host.home}#lang=ru" width="900" height="700"></iframe><iframe id="two" src="${host.home}#lang=ru" width="900" height="700"></iframe>`);
  const frames = ['one', 'two'].map((id) => host.frameLocator(`#${id}`));
  for (const frame of frames) await frame.locator('html[data-ready][data-app]').waitFor({ state: 'attached' });
  const cell = (frame, id) => frame.locator(`[data-view="list"] [data-cell="${id}"] .cell-name a`);
  await cell(frames[0], 'place-in').click();
  await cell(frames[1], 'place-cn').click();
  const selected = (frame, id) => becomes(() => cell(frame, id).getAttribute('aria-current'), 'true');
  await selected(frames[0], 'place-in');
  await selected(frames[1], 'place-cn');
  assert.equal(await cell(frames[0], 'place-cn').getAttribute('aria-current'), null);
});
