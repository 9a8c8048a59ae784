// A page as a preview in a frame: it shows what the page around it posts (explorer::protocol).

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ENGLISH, draft, end, start } from './drafter.mjs';
import { becomes, read, textOf, words } from './explorer.mjs';
import { builds, open } from './harness.mjs';

const fixture = (name) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const headline = (frame) => textOf(frame.locator('h1'));

/** A page of the test's own with a preview in a frame; `post` sends it what the check says of an article file. */
async function previewing(t, options = {}) {
  // The studio has no article of its own that could be taken for the preview's.
  const page = await open(t, { path: 'studio/', wait: false, ...options });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const worker = readdirSync(builds.root.dist).find((name) => /^worker-.*\.js$/.test(name));
  await page.evaluate(async ([src, worker]) => {
    globalThis.said = [];
    addEventListener('message', ({ data, origin }) => origin === location.origin && data?.dateline && said.push(data));
    globalThis.check = (text) =>
      new Promise((resolve) => {
        const running = new Worker(globalThis.datelineTrusted(worker));
        running.onmessage = ({ data }) => data instanceof ArrayBuffer && resolve(data);
        running.postMessage({ check: new File([text], 'a.json'), outlines: false, language: 'en' });
      });
    globalThis.frame = document.createElement('iframe');
    frame.width = 1200;
    frame.height = 800;
    frame.src = src;
    document.body.replaceChildren(frame);
  }, [`${page.home}?preview`, page.home + worker]);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  const said = () => page.evaluate(() => said);
  await becomes(async () => (await said()).map(({ dateline }) => dateline).join(), 'ready');
  const post = (text, language = 'en') =>
    page.evaluate(async ([text, language]) => {
      const article = await check(text);
      frame.contentWindow.postMessage({ dateline: { article, name: 'a', language } }, location.origin);
    }, [text, language]);
  return { page, frame, said, post };
}

test('a preview shows what it is sent, and nothing of its own article', async (t) => {
  const { page, frame, post, said } = await previewing(t);
  assert.equal(await frame.locator('#app *').count(), 0);
  const entries = await page.evaluate(() => history.length);

  await post(fixture('second.json'));
  await becomes(() => headline(frame), read(JSON.parse(fixture('second.json')).title.text.de));
  assert.equal(await frame.locator('.to-studio, .to-list').count(), 0);
  assert.equal(await frame.locator('[data-suggested]').count(), 0);
  await frame.locator('#c-nz').waitFor({ state: 'attached' });

  await t.test('what is selected stays selected in a later version', async () => {
    await frame.locator('[data-view="list"] [data-id="place-pt"]').first().click();
    await frame.locator('.detail').waitFor();
    const later = JSON.parse(fixture('second.json'));
    later.title.text.de = `${later.title.text.de} (2)`;
    await post(JSON.stringify(later), 'ru');
    await becomes(() => headline(frame), read(later.title.text.de));
    await becomes(() => frame.evaluate(() => document.documentElement.lang), 'ru');
    assert.equal(await frame.locator('.detail-name [data-id="place-pt"]').count(), 1);
    assert.match(await frame.evaluate(() => location.hash), /^#place-pt&lang=ru/);
  });

  await t.test('and is forgotten, without a word, where it is gone', async () => {
    await post(fixture('accident.json'));
    await becomes(() => headline(frame), read(Object.values(JSON.parse(fixture('accident.json')).title.text)[0]));
    await becomes(() => frame.locator('.detail-name, .notice:not(.is-draft)').count(), 0);
  });

  await t.test('what is no article is said plainly', async () => {
    await page.evaluate(() => frame.contentWindow.postMessage({ dateline: { article: new ArrayBuffer(9), language: 'en' } }, location.origin));
    await becomes(() => textOf(frame.locator('.preview-unreadable')), words.en.draft.unreadable);
    assert.equal(await frame.locator('h1').count(), 0);
  });

  await t.test('others are not heard', async () => {
    await post(fixture('accident.json'));
    await frame.locator('h1').waitFor();
    // From the frame's own window.
    await frame.evaluate(() => postMessage({ dateline: { article: new ArrayBuffer(9), language: 'en' } }, location.origin));
    await page.waitForTimeout(300);
    assert.equal(await frame.locator('.preview-unreadable').count(), 0);
  });

  assert.equal(await page.evaluate(() => history.length), entries);
  assert.deepEqual((await said()).map(({ dateline }) => dateline), ['ready']);
});

test('what a machine suggests is dashed, and says so', async (t) => {
  const { page, frame, post, said } = await previewing(t);
  await start(page, builds.root.dist);
  const { article } = end(await draft(page, [{ file: ENGLISH.join('\n\n') }]));
  await post(article);
  await frame.locator('[data-suggested]').first().waitFor({ state: 'attached' });

  assert.match(await textOf(frame.locator('.notice.is-draft')), new RegExp(words.en.draft.notice));
  const outline = await frame.locator('.mention[data-suggested]').first().evaluate((mark) => getComputedStyle(mark).outlineStyle);
  assert.equal(outline, 'dashed');
  for (const name of [words.en.head.share, words.en.head.download, words.en.head.print]) {
    assert.equal(await frame.getByRole('button', { name, exact: true }).count(), 0, name);
  }

  const suggested = frame.locator('.mention[data-suggested]').first();
  const id = await suggested.getAttribute('data-id');
  await suggested.click();
  await becomes(async () => [words.en.draft.sure, words.en.draft.likely, words.en.draft.doubtful].includes(await textOf(frame.locator('.detail-suggested'))), true);
  assert.equal(await frame.locator('.detail').getByRole('button', { name: words.en.cite.label, exact: true }).count(), 0);

  await frame.getByRole('button', { name: words.en.draft.accept }).click();
  await becomes(async () => JSON.stringify((await said()).at(-1)), JSON.stringify({ dateline: 'edit', id }));
});
