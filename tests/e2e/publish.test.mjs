// Publishing from the browser: one file, and a site, made by the module that is loaded only when somebody publishes,
// by its messages (explorer::protocol). What comes out is held against what the host has written.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { READY, launch } from './browser.mjs';
import { choose, isSelected } from './explorer.mjs';
import { builds, open, ready } from './harness.mjs';
import { end, filesOf, publish, start, unzip } from './publisher.mjs';
import { serve } from './server.mjs';

const source = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const FIRST = source('assets/articles/municipal-diplomacy.json');
const ID = JSON.parse(FIRST).id;
const SECOND = source('tests/fixtures/second.json');

const steps = (said) => said.filter((message) => 'step' in message).map(({ step }) => step);
const loading = (said) => said.filter((message) => 'loading' in message).map((message) => message.loading);

/** The one file that the host has written for an article. */
function single(folder, article) {
  assert.ok(folder, 'DIST_SINGLE and DIST_SEVERAL are set by `cargo xtask test`');
  return readFileSync(join(folder, `${JSON.parse(article).id}.html`));
}

/** A page with a publisher. */
async function opened(t, options) {
  const page = await open(t, { path: '#lang=ru', ...options });
  await start(page, builds.root.dist);
  return page;
}

/** All files of a folder, by their paths. */
const listed = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** Fails where two texts part. */
function assertSame(made, written, what) {
  if (made.equals(written)) return;
  let at = 0;
  while (at < made.length && made[at] === written[at]) at += 1;
  const around = (bytes) => bytes.toString('utf8', Math.max(at - 80, 0), at + 120);
  assert.fail(`${what}: byte ${at} of ${made.length} and ${written.length}:\n${around(made)}\n\n${around(written)}`);
}

/** A folder for the time of a test. */
function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'dateline-published-'));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

test('one file has the bytes that the host writes', async (t) => {
  const page = await opened(t);
  const first = await publish(page, [{ article: FIRST, form: 'single' }]);
  const { file, name, type, entries } = end(first);
  assert.ok(file, JSON.stringify(end(first)));
  assert.deepEqual([name, type, entries], [`${ID}.html`, 'text/html', [[name, file.length]]]);
  assertSame(file, single(process.env.DIST_SINGLE, FIRST), name);
  const fractions = loading(first);
  assert.ok(fractions.length > 4 && fractions.at(-1) === 1, String(fractions));
  assert.deepEqual(fractions, [...fractions].sort((a, b) => a - b));
  assert.deepEqual(steps(first), ['checking', 'pages']);

  const second = await publish(page, [{ article: SECOND, form: 'single', name: 'Ein Bericht: Türme' }]);
  assert.deepEqual(loading(second), []);
  assert.equal(end(second).name, 'Ein Bericht- Türme.html');
  assertSame(end(second).file, single(process.env.DIST_SEVERAL, SECOND), 'the second article');
});

test('articles of all shapes are the same from the browser and from the host, pictures too', async (t) => {
  const page = await opened(t);
  const articles = listed(fileURLToPath(new URL('../fixtures', import.meta.url))).filter((path) => /^[^/]*\.json$/.test(path));
  assert.ok(articles.length > 5);
  for (const article of articles.map((path) => source(`tests/fixtures/${path}`))) {
    const { id } = JSON.parse(article);
    const said = await publish(page, [{ article, form: 'single' }, { article, form: 'site' }]);
    const [{ file }, site] = said.filter((message) => 'file' in message);
    assertSame(file, single(process.env.DIST_SEVERAL, article), id);
    const pictures = [...unzip(site.file)].filter(([path]) => path.startsWith('preview-'));
    assert.ok(pictures.length > 0);
    for (const [path, picture] of pictures) {
      assertSame(picture, readFileSync(join(process.env.DIST_SEVERAL, id, path)), `${id}/${path}`);
    }
  }
});

test('one file opens from disk, and answers', async (t) => {
  const page = await opened(t);
  const { file, name } = end(await publish(page, [{ article: FIRST, form: 'single', name: 'Наша статья' }]));
  assert.equal(name, 'Наша статья.html');
  const path = join(folder(t), name);
  writeFileSync(path, file);
  const browser = await launch();
  t.after(() => browser.close());
  const disk = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  const faults = [];
  disk.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  disk.on('pageerror', (error) => faults.push(String(error)));
  disk.on('request', (request) => /^(file|data|blob):/.test(request.url()) || faults.push(request.url()));
  await disk.goto(pathToFileURL(path).href);
  await disk.waitForSelector(READY, { state: 'attached' });
  await choose(disk, 'list', 'rel-in');
  await isSelected(disk, 'rel-in', ['list', 'detail']);
  await disk.evaluate(() => document.querySelector('button.lang[lang="en"]').click());
  await disk.waitForFunction(() => document.documentElement.lang === 'en');
  assert.deepEqual(faults, []);
});

test('a site works unpacked, under any path, without network', async (t) => {
  const page = await opened(t);
  const said = await publish(page, [
    { article: FIRST, form: 'site' },
    { article: FIRST, form: 'site', name: 'again' },
  ]);
  const [site, again] = said.filter((message) => 'file' in message);
  assert.ok(site && again, JSON.stringify(end(said)).slice(0, 500));
  assert.deepEqual(steps(said).slice(0, 6), ['checking', 'pages', 'pictures', 'pages', 'pictures', 'packing']);
  assert.deepEqual([site.name, site.type, again.name], [`${ID}.zip`, 'application/zip', 'again.zip']);
  assertSame(again.file, site.file, 'the same article twice');

  const files = unzip(site.file);
  assert.deepEqual([...files].map(([path, bytes]) => [path, bytes.length]), site.entries);
  const there = folder(t);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(there, path)), { recursive: true });
    writeFileSync(join(there, path), bytes);
  }
  // The same as the host's, but for what has the way to the site's base in it, for what the studio loads, and for the
  // texts that can be shared with it.
  const root = builds.root.dist;
  const known = listed(root).filter((path) => !/^(draft|publish|studio)\/|^\.|^[^/]*(?<!index)\.html$/.test(path));
  assert.deepEqual([...files.keys()].sort(), known.sort());
  for (const path of known.filter((path) => !/^sw\.js$|index\.html$|\.webmanifest$/.test(path))) {
    assertSame(files.get(path), readFileSync(join(root, path)), path);
  }
  for (const path of known.filter((path) => path.endsWith('.webmanifest'))) {
    const { share_target: shared, ...manifest } = JSON.parse(readFileSync(join(root, path)));
    assert.match(shared.action, /studio/);
    assert.deepEqual(JSON.parse(files.get(path)), manifest, path);
  }
  assert.ok(!/draft\/|publish\//.test(files.get('sw.js')), 'nothing of the studio');
  assert.match(String(files.get('index.html')), /<script type="application\/ld\+json">/);

  const path = join(folder(t), 'site.zip');
  writeFileSync(path, site.file);
  // Another reader of archives.
  execFileSync('python3', ['-m', 'zipfile', '-t', path]);

  let server = await serve({ dist: there, base: '/some/where/' });
  t.after(() => server?.close());
  const own = await open(t, { at: server, path: '#lang=ru', allow: [/ERR_CONNECTION_REFUSED/, /ERR_FAILED/] });
  await choose(own, 'list', 'rel-in');
  await isSelected(own, 'rel-in', ['list', 'detail']);
  await own.evaluate(() => navigator.serviceWorker.ready);
  await own.goto(`${server.url}en/`);
  await ready(own);
  assert.equal(await own.evaluate(() => document.documentElement.lang), 'en');
  await own.evaluate(() => document.querySelector('button.lang[lang="ru"]').click());
  await own.waitForFunction(() => document.documentElement.lang === 'ru');
  await own.waitForFunction(() => navigator.serviceWorker.controller);
  const { url } = server;
  await server.close();
  server = null;
  await own.goto(`${url}#lang=en`);
  await ready(own);
  await choose(own, 'list', 'rel-in');
  await isSelected(own, 'rel-in', ['list', 'detail']);
});

test('a site whose address is known names itself in full', async (t) => {
  const page = await opened(t);
  const address = 'https://news.example/a';
  const { file, error } = end(await publish(page, [{ article: SECOND, form: 'site', address }]));
  assert.equal(error, undefined);
  const files = unzip(file);
  assert.match(String(files.get('sitemap.xml')), /<loc>https:\/\/news\.example\/a\/<\/loc>/);
  assert.match(String(files.get('index.html')), /<link rel="canonical" href="https:\/\/news\.example\/a\/">/);
});

test('what cannot be published is said, and the next article is published', async (t) => {
  const page = await opened(t);
  for (const [order, error, detail] of [
    [{ article: '{', form: 'single' }, 'refused', /^1:\d+/],
    [{ article: source('tests/fixtures/broken/bad-date.json'), form: 'site' }, 'refused', /^\d+:\d+.*date/i],
    [{ article: SECOND, form: 'book' }, 'form'],
    [{ article: SECOND, form: 'site', address: 'news.example' }, 'address'],
  ]) {
    const said = end(await publish(page, [order]));
    assert.equal(said.error, error, JSON.stringify(said));
    if (detail) assert.match(said.detail, detail);
  }
  assert.ok(end(await publish(page, [{ article: SECOND, form: 'single' }])).file);
});

test('articles are cancelled, before and while they are published', async (t) => {
  const page = await opened(t);
  const order = { article: SECOND, form: 'site' };
  const ends = (said) => said.filter((message) => !('loading' in message || 'step' in message));
  assert.deepEqual(ends(await publish(page, [order, order], { cancel: true })), [{ cancelled: true }, { cancelled: true }]);
  const said = await publish(page, [order], { cancelAt: 'pictures' });
  assert.deepEqual(ends(said), [{ cancelled: true }]);
  assert.ok(!steps(said).includes('packing'), String(steps(said)));
  assert.ok(end(await publish(page, [order])).file);
});

test('what cannot be loaded is asked for again with the next article', async (t) => {
  const page = await opened(t, { allow: [/publish\/(kit|publisher)-/] });
  const order = { article: SECOND, form: 'single' };
  for (const part of [/publisher-.*\.wasm/, /kit-/]) {
    await page.context().route(part, (route) => route.abort());
    assert.deepEqual(end(await publish(page, [order])), { error: 'absent' });
    await page.context().unroute(part);
  }
  await page.context().route(/kit-/, (route) => route.fulfill({ body: 'no kit' }));
  assert.deepEqual(end(await publish(page, [order])), { error: 'absent' });
  await page.context().unroute(/kit-/);
  assert.ok(end(await publish(page, [order])).file);
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
