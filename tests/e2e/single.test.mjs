// The explorer as one file, opened from disk.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { READY, launch } from './browser.mjs';

const folder = process.env.DIST_SINGLE;

function single() {
  assert.ok(folder, 'DIST_SINGLE is set by `cargo xtask test`');
  const name = readdirSync(folder).find((name) => name.endsWith('.html') && name !== 'index.html');
  assert.ok(name, `there is no single file in ${folder}`);
  return `${folder}/${name}`;
}

/** What a reader does with it, in the words that both browsers' drivers understand. */
const USE = {
  select: () => document.querySelector('[data-view="list"] a.hl[data-id="rel-in"]').click(),
  selected: () =>
    ['list', 'detail'].every((view) => document.querySelector(`[data-view="${view}"] [data-id="rel-in"][aria-current="true"]`)) &&
    Boolean(document.querySelector('.text [data-quotes][data-lit="selected"]')) &&
    location.hash.includes('rel-in'),
  english: () => document.querySelector('button.lang[lang="en"]').click(),
  isEnglish: () => document.documentElement.lang === 'en' && document.body.innerText.includes('India'),
  large: () => document.querySelector('.map-swap').click(),
  isLarge: () => Boolean(document.querySelector('.main-pane [data-view="map"] .connection-line')),
};

test('it opens from disk in Chromium, and answers', async (t) => {
  const browser = await launch();
  t.after(() => browser.close());
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || faults.push(request.url()));
  await page.goto(pathToFileURL(single()).href);
  await page.waitForSelector(READY, { state: 'attached' });
  for (const [action, effect] of [
    ['select', 'selected'],
    ['english', 'isEnglish'],
    ['large', 'isLarge'],
  ]) {
    await page.evaluate(USE[action]);
    await page.waitForFunction(USE[effect], undefined, { timeout: 5000 });
  }
  // The address still opens the same view.
  await page.reload();
  await page.waitForSelector(READY, { state: 'attached' });
  await page.waitForFunction(() => document.querySelector('[data-view="detail"] [data-id="rel-in"][aria-current="true"]'));
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    // The faces named "… Fallback" are of the device.
    const own = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
    return own.map(({ status }) => status);
  });
  // Two families in two scripts; no file of letters that its article does not have.
  assert.equal(faces.length, 4, String(faces));
  assert.ok(faces.filter((status) => status === 'loaded').length >= 2 && !faces.includes('error'), `its fonts are inside: ${faces}`);
  // So is what writes the files to take away.
  await page.locator('.tool-download').click();
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 15_000 }),
    page.locator('[data-format="geojson"] button').first().click(),
  ]);
  assert.equal(JSON.parse(readFileSync(await file.path(), 'utf8')).type, 'FeatureCollection');
  // Nobody can show a page from disk in a frame.
  assert.equal(await page.locator('.download-snippet').count(), 0);
  await page.keyboard.press('Escape');
  // The check of other articles is inside, too.
  await page.locator('input[type="file"]').setInputFiles(fileURLToPath(new URL('../fixtures/second.json', import.meta.url)));
  await page.waitForFunction(() => document.title.includes('Leuchtturmbund'), undefined, { timeout: 5000 });
  assert.deepEqual(faults, []);
});

test('it opens from disk in Firefox, and answers', async (t) => {
  if (!process.env.FIREFOX) return t.skip('Firefox is not installed here');
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX,
    headless: true,
    args: ['--width=1440', '--height=900'],
  });
  t.after(() => browser.close());
  const page = await browser.newPage();
  const faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(single()).href);
  await page.waitForSelector(READY, { timeout: 30_000 });
  for (const [action, effect] of [
    ['select', 'selected'],
    ['english', 'isEnglish'],
    ['large', 'isLarge'],
  ]) {
    await page.evaluate(USE[action]);
    await page.waitForFunction(USE[effect], { timeout: 5000 });
  }
  assert.deepEqual(faults, []);
});

test('it is small enough to be sent', () => {
  const kilobytes = Math.round(statSync(single()).size / 1000);
  assert.ok(kilobytes <= 1600, `${kilobytes} KB`);
});
