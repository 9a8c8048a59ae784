// A site of several articles: the list, the way into an article and back, without network, and one
// module for all articles.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { choose, isSelected } from './explorer.mjs';
import { assertAccessible, builds, open, ready, shot } from './harness.mjs';
import { serve } from './server.mjs';

const { several } = builds;
/** The newest first. */
const ARTICLES = [
  'test-right-to-left',
  'invented-halcyon-bank',
  'test-five-languages',
  'invented-flights',
  'invented-bridge',
  'invented-map-week',
  'invented-strait',
  'test-long-words',
  'musterbericht-leuchttuerme',
  'smallest-example',
];
/** The two that are opened here. */
const [WEEK, TOWERS] = ['invented-map-week', 'musterbericht-leuchttuerme'];
const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
/** The list's pages: the first is in the language of most articles. */
const LIST = { ru: 'ru/', en: '' };
const headline = { ru: fixture('map-week').title.text.ru, en: fixture('map-week').title.text.en };

/** What is shown, its no-break spaces as spaces. */
const shown = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();
const pathOf = (page) => new URL(page.url()).pathname;

test('there is a build of several articles', () => {
  assert.ok(several.dist, 'DIST_SEVERAL is not set: the site of several articles is not built');
});

test('without script the list is complete', async (t) => {
  const page = await open(t, { ...several, path: LIST.ru, script: false });
  const entries = page.locator('article.entry');
  assert.deepEqual(await entries.evaluateAll((all) => all.map(({ id }) => id)), ARTICLES.map((id) => `article-${id}`));
  assert.equal(await shown(page.locator('h1')), 'Все статьи');
  const week = page.locator(`#article-${WEEK}`);
  const first = await shown(week);
  for (const part of [headline.ru, 'Вестник', '17 марта 2026', 'Португалия', '8 фактов']) assert.ok(first.includes(part), `${part}: ${first}`);
  assert.ok(await week.locator('svg.entry-map').isVisible());
  // What only a script can do is not offered.
  assert.equal(await page.locator('.tool-theme').isVisible(), false);
  // The index unfolds and leads to the articles.
  const line = page.locator('.index-line', { hasText: 'Португалия' });
  await line.locator('summary').click();
  await line.locator('a', { hasText: headline.ru }).click();
  assert.equal(new URL(page.url()).hash, `#article-${WEEK}`);
  await page.locator('nav.languages a[hreflang="en"]').click();
  assert.equal(pathOf(page), `/${LIST.en}`);
  assert.ok((await shown(page.locator('main'))).includes(headline.en));
});

test('the list loads no module, and nothing but its own', async (t) => {
  const asked = [];
  const page = await open(t, { ...several, wait: false });
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.filter((url) => /\.(wasm|js)$/.test(url) && !url.endsWith('/sw.js')), []);
  const html = readFileSync(join(several.dist, 'index.html'), 'utf8');
  assert.ok(!/wasm-unsafe-eval|unsafe-inline/.test(html));
});

for (const theme of ['light', 'dark']) {
  for (const [lang, locale, path] of [
    ['ru', 'ru-RU', LIST.ru],
    ['en', 'en-GB', LIST.en],
  ]) {
    test(`axe finds nothing (${lang}, ${theme})`, async (t) => {
      for (const [width, touch] of [
        [1440, false],
        [390, true],
      ]) {
        const page = await open(t, { ...several, path, lang: locale, theme, width, touch });
        for (const line of await page.locator('.index-line > summary').all()) if (await line.isVisible()) await line.click();
        await assertAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${wide} of ${width}`);
        await shot(page, `home-${lang}-${theme}-${width}`, { fullPage: true });
      }
    });
  }
}

test('an article opens from the list, is used, and leads back', async (t) => {
  const page = await open(t, several);
  await page.getByRole('link', { name: headline.ru }).first().click();
  await ready(page);
  assert.equal(pathOf(page), `/${WEEK}/`);
  assert.equal(await shown(page.locator('h1')), headline.ru);
  await choose(page, 'list', 'place-pt');
  await isSelected(page, 'place-pt', ['list', 'detail']);
  assert.equal(pathOf(page), `/${WEEK}/`);
  await page.locator('header a.to-list').click();
  await page.waitForSelector('article.entry');
  assert.equal(pathOf(page), `/${LIST.ru}`);
});

test('the way back is that of the language that is read', async (t) => {
  const page = await open(t, { ...several, path: `${WEEK}/`, lang: 'ru-RU' });
  await page.locator('button.lang[lang="en"]').click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await page.locator('header a.to-list').click();
  await page.waitForURL((url) => url.pathname === `/${LIST.en}`);
  await page.waitForSelector('article.entry');
});

test('a reader is sent on from the first page of the list and of an article, and may stay', async (t) => {
  const russian = await open(t, { ...several, lang: 'ru-RU' });
  assert.equal(pathOf(russian), `/${LIST.ru}`);
  const page = await open(t, { ...several, path: `${WEEK}/`, lang: 'en-US' });
  assert.equal(pathOf(page), `/${WEEK}/en/`);
  await page.goto(`${page.home}${LIST.en}`);
  await page.locator('nav.languages a[hreflang="ru"]').click();
  await page.waitForURL((url) => url.pathname === `/${LIST.ru}`);
  await page.getByRole('link', { name: headline.ru }).first().click();
  await ready(page);
  assert.equal(pathOf(page), `/${WEEK}/`, 'the language that was chosen stays');
});

test('the list is used by keyboard', async (t) => {
  const page = await open(t, several);
  const current = () => page.evaluate(() => document.activeElement.textContent.trim());
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  await page.keyboard.press('Enter');
  // Each article is one stop.
  for (const id of ARTICLES) {
    await page.keyboard.press('Tab');
    const entry = await page.evaluate(() => document.activeElement.closest('article').id);
    assert.equal(entry, `article-${id}`);
  }
  while ((await current()).replace(/\s/g, ' ') !== headline.ru) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await ready(page);
  assert.equal(pathOf(page), `/${WEEK}/`);
});

test('the theme that is chosen in the list is that of the articles', async (t) => {
  const page = await open(t, several);
  await page.locator('.tool-theme').click();
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  await page.getByRole('link', { name: headline.ru }).first().click();
  await ready(page);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
});

/** Waits until something holds that the page has to ask for. */
async function eventually(page, what, ask, ...values) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await page.evaluate(ask, ...values)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never came to hold: ${what}`);
}

const workerIsThere = (page) =>
  eventually(page, 'the worker is there', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated';
  });
const isKept = async (url) => Boolean(await caches.match(url));

test('without network there are the list and what was visited', async (t) => {
  const server = await serve(several);
  let served = true;
  t.after(() => served && server.close());
  const page = await open(t, { at: server, path: `${WEEK}/`, allow: [/ERR_CONNECTION_REFUSED/, /ERR_FAILED/] });
  const [first, second] = [`${server.url}${WEEK}/`, `${server.url}${TOWERS}/ru/`];
  await workerIsThere(page);
  // The page that was open while the worker came, and one that is visited under it.
  await eventually(page, 'the open page is kept', isKept, first);
  assert.equal(await page.evaluate(isKept, second), false, 'nothing is kept that was not visited');
  await page.goto(second);
  await ready(page);
  await eventually(page, 'the second page is kept', isKept, second);
  served = false;
  await server.close();

  await page.reload();
  await ready(page);
  assert.match(await page.title(), /Leuchtturmbund/);
  await page.locator('header a.to-list').click();
  await page.waitForSelector('article.entry');
  await page.getByRole('link', { name: headline.ru }).first().click();
  await ready(page);
  assert.equal(await shown(page.locator('h1')), headline.ru);
  await choose(page, 'list', 'place-pt');
  await isSelected(page, 'place-pt', ['list', 'detail']);
});

test('a new version is offered on the list, and takes over the pages that were visited', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-several-'));
  cpSync(several.dist, folder, { recursive: true });
  const server = await serve({ ...several, dist: folder });
  t.after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const article = `${server.url}${WEEK}/en/`;
  // The last page may still ask after a newer version when the test is over.
  const page = await open(t, { at: server, path: `${WEEK}/en/`, lang: 'en-GB', allow: [/ERR_CONNECTION_REFUSED/] });
  await workerIsThere(page);
  await eventually(page, 'the article is kept', isKept, article);

  // Another list; the articles are as they were.
  const list = readFileSync(join(folder, 'index.html'), 'utf8').replace('<body>', '<body data-edition="second">');
  writeFileSync(join(folder, 'index.html'), list);
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const hash = createHash('sha256').update(list).digest('base64');
  const next = worker.replace(/(\n {2}"": ").*(")/, `$1${hash}$2`).replace(/(VERSION = ").*(")/, '$1second$2');
  writeFileSync(join(folder, 'sw.js'), next);

  await page.goto(server.url);
  assert.equal(await page.locator('body').getAttribute('data-edition'), null, 'nothing is swapped in');
  await page.locator('.update').waitFor({ timeout: 15_000 });
  await assertAccessible(page);
  await Promise.all([page.waitForEvent('load'), page.locator('.update-now').click()]);
  await page.waitForSelector('body[data-edition="second"]');
  await page.reload();
  await eventually(page, 'one version is kept, with the article', async (article) => {
    const stores = await caches.keys();
    return stores.length === 1 && stores[0].endsWith('second') && Boolean(await caches.match(article));
  }, article);
});

test('each module is the same file, byte for byte, whatever the article', () => {
  const folders = [builds.root, builds.second, several].map(({ dist }) => dist);
  for (const dist of folders) assert.ok(dist && existsSync(dist), 'one of the builds is not there');
  const hashes = (dist) =>
    readdirSync(dist)
      .filter((name) => /\.wasm$/.test(name) || /^(worker|dateline)-.*\.js$/.test(name))
      .map((name) => createHash('sha256').update(readFileSync(join(dist, name))).digest('hex'))
      .sort();
  const [root, ...others] = folders.map(hashes);
  assert.equal(root.length, 14, 'three modules, nine files of views, and the scripts of application and worker');
  for (const other of others) assert.deepEqual(other, root);
});
