// The studio: from a text to an explorer of it, in the browser alone.

import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { open } from './harness.mjs';
import { TEXT, article, drawn, eventually, left, paste, studio, words } from './studio.mjs';

/** What an editor does, counted. */
function editor(page) {
  const done = { actions: 0 };
  return Object.assign(done, {
    async press(key, times = 1) {
      for (let k = 0; k < times; k++) await page.keyboard.press(key);
      await drawn(page);
      done.actions += times;
    },
    async type(text) {
      await page.keyboard.type(text);
      done.actions += text.length;
    },
    async paste(text) {
      await paste(page, text);
      done.actions += 1;
    },
  });
}

/** From the empty page to the decisions, by keyboard. */
async function toFacts(page, by) {
  await page.locator('#paste').focus();
  await by.paste(TEXT);
  await page.locator('.paragraph').first().waitFor();
  await eventually(async () => assert.equal(await page.locator('.paragraph').count(), article.passages.length));
  await page.locator('#field-published').focus();
  by.actions += 1;
  await by.type('17.03.2026');
  await by.press('Enter');
  await page.locator('.facts').waitFor();
  await page.locator('#tape').focus();
}

test('a text becomes an article by keyboard alone', async (t) => {
  const page = await studio(t);
  const by = editor(page);
  await toFacts(page, by);
  const first = await left(page);
  assert.ok(first > 20, `${first} suggestions`);
  // All that the machine is sure of, at once.
  await by.press('Shift+Enter');
  const second = await left(page);
  assert.ok(second < first);
  await eventually(async () => assert.match(await page.locator('.foot-words').first().textContent(), new RegExp(words.did.accept)));
  // One key a decision; each can be undone.
  await by.press('Enter');
  await eventually(async () => assert.ok((await left(page)) < second));
  await by.press('Control+z');
  await eventually(async () => assert.equal(await left(page), second));
  await by.press('Control+y');
  await by.press('Backspace');
  await page.locator('.past del').first().waitFor();
  await by.press('Control+z');
  // The rest.
  for (let k = 0; k < 60 && (await page.locator('.step-left').count()) > 0; k++) await by.press('Enter');
  await eventually(async () => assert.equal(await page.locator('.step-left').count(), 0));
  t.diagnostic(`actions: ${by.actions}`);
  assert.ok(by.actions < 100, `${by.actions} actions`);
});

test('a draft is kept at each change, and comes back', async (t) => {
  const page = await studio(t);
  const by = editor(page);
  await toFacts(page, by);
  await by.press('Enter', 3);
  const before = await left(page);
  await page.locator('.foot-words', { hasText: words.kept.noFile }).waitFor();
  await page.waitForFunction((saved) => document.querySelector('.studio-foot').textContent.includes(saved), words.kept.saved.split('{')[0]);
  await page.reload();
  await page.locator('.facts').waitFor();
  await eventually(async () => assert.equal(await left(page), before));
  // What was done before can still be undone.
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.ok((await left(page)) > before));
});

test('selected words become an entity, everywhere they stand', async (t) => {
  const page = await studio(t);
  const by = editor(page);
  await toFacts(page, by);
  const text = page.locator('.passage-text[data-passage="5"]');
  await text.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.passage-text[data-passage="5"]'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('побратимства');
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + 12);
      node.parentElement.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      return;
    }
  });
  await page.locator('.decision-name', { hasText: 'побратимства' }).waitFor();
  await page.locator('#tape').focus();
  await page.keyboard.press('5');
  await page.locator('.of-topic', { hasText: 'побратимства' }).waitFor();
});

test('the empty page is drawn before its module, in each language', async (t) => {
  for (const [path, lang] of [['studio/', 'ru'], ['studio/en/', 'en']]) {
    const page = await open(t, { path, lang, script: false, wait: false });
    await eventually(async () => assert.equal(await page.locator('html').getAttribute('lang'), lang));
    await page.locator('#paste').waitFor();
  }
});

test('the whole way by keyboard: paste, accept, correct, claim, check, preview, one file, opened from disk', async (t) => {
  const page = await studio(t, { allow: [/^foreign request: file:/] });
  const by = editor(page);
  await toFacts(page, by);
  await by.press('Enter');
  // The words of the next one are corrected: one more, one less.
  const name = page.locator('.decision-name');
  await by.press('ArrowRight');
  await page.locator('.grow').waitFor();
  const before = await name.textContent();
  await by.press('Shift+ArrowRight');
  await eventually(async () => assert.ok((await name.textContent()).length > before.length));
  await by.press('Shift+ArrowLeft');
  await eventually(async () => assert.equal(await name.textContent(), before));
  await by.press('Enter');
  await page.locator('.grow').waitFor({ state: 'detached' });
  await by.press('Shift+Enter');
  // A claim is looked at as a form, and accepted from there.
  const isClaim = async () => (await page.locator('.decision-ask').first().textContent()).includes(words.ask.relation);
  for (let k = 0; k < 40 && !(await isClaim()); k++) await by.press('Enter');
  await by.press('ArrowRight');
  await page.locator('.claim').waitFor();
  await by.press('Control+Enter');
  await page.locator('.claim').waitFor({ state: 'detached' });
  for (let k = 0; k < 60 && (await page.locator('.step-left').count()) > 0; k++) await by.press('Enter');

  const step = async (number) => {
    await page.locator('.step-tab').nth(number).focus();
    await by.press('Enter');
  };
  await step(2);
  await page.locator('.found').first().waitFor();
  await by.press('F2');
  await page.frameLocator('.preview iframe').locator('h1').waitFor();
  await by.press('F2');
  await page.locator('.preview').waitFor({ state: 'detached' });
  await step(3);
  const download = page.waitForEvent('download');
  await page.locator('.form .choice').first().focus();
  await by.press('Enter');
  const file = await (await download).path();
  const copy = `${file}.html`;
  await copyFile(file, copy);
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(copy).href);
  await reader.locator('html[data-ready]').waitFor();
  await reader.locator('[data-view="list"] [data-id="place-in"]').first().click();
  await reader.locator('.detail-name').first().waitFor();
  await eventually(async () => assert.match(await reader.title(), /Dateline/));
});
