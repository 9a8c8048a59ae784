// The studio's first step: words are changed, pieces put back, a translation stands beside the original.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { becomes } from './explorer.mjs';
import { assertAccessible, open } from './harness.mjs';
import { eventually } from './studio.mjs';

const asset = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const words = asset('assets/i18n/studio/ru.json').messages;
const article = asset('assets/articles/municipal-diplomacy.json');
const TEXT = article.passages.map(({ text }) => text.ru).join('\n\n');
const ENGLISH = [article.title.text.en, ...article.passages.map(({ text }) => text.en)].join('\n\n');
const LEFT_OUT = ['Читайте также: Мост через реку', 'Подписывайтесь на наш канал!'];

/** Modules are loaded, and texts read, on slow machines too. */
const PATIENCE = 60_000;

async function studio(t, options = {}) {
  const page = await open(t, { path: 'studio/', lang: 'ru', ...options });
  page.setDefaultTimeout(PATIENCE);
  await page.locator('#paste').fill([TEXT, ...LEFT_OUT].join('\n\n'));
  await page.locator('#paste').press('Control+Enter');
  await page.locator('.paragraph .rewrite').first().waitFor();
  return page;
}

const paragraphs = (page) => page.locator('.paragraph > p').allTextContents();
const said = (page) => page.locator('.studio-foot [role="status"]').first().textContent();

/** To the facts, and back to the text. */
async function findFacts(page) {
  await page.locator('.step-tab').nth(1).click();
  await page.locator('.facts').waitFor();
  const open = Number(await page.locator('.step-left').first().textContent());
  await page.locator('.step-tab').nth(0).click();
  await page.locator('.paragraph .rewrite').first().waitFor();
  return open;
}

test('what intake has left out is put back and taken out again, one step each', async (t) => {
  const page = await studio(t);
  const all = await paragraphs(page);
  assert.equal(all.length, article.passages.length);
  await page.locator('.removed summary').focus();
  await page.keyboard.press('Enter');
  const pieces = page.locator('.change-piece');
  const rows = await pieces.allTextContents();
  for (const words of LEFT_OUT) assert.ok(rows.some((row) => row.includes(words)), words);
  const piece = pieces.filter({ hasText: LEFT_OUT[0] });
  const button = piece.locator('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await becomes(() => paragraphs(page), [...all, LEFT_OUT[0]]);
  await eventually(async () => assert.match(await said(page), new RegExp(words.did.putBack)));
  await button.press('Enter');
  await becomes(() => paragraphs(page), all);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await becomes(() => paragraphs(page), all);
  // It stays back when the facts are found, and is drafted with the rest.
  await button.click();
  await page.locator('.fields [type="submit"]').click();
  await page.locator('.facts').waitFor();
  await eventually(async () => assert.equal(await page.locator('.passage').count(), all.length + 1));
  // After facts were found it goes again.
  await page.locator('.step-tab').nth(0).click();
  await page.locator('.removed summary').click();
  await button.click();
  await becomes(() => paragraphs(page), all);
});

test('a changed paragraph keeps what its words still say, and names what it loses', async (t) => {
  const page = await studio(t);
  const before = await paragraphs(page);
  const first = await findFacts(page);
  await page.locator('.paragraph .rewrite').nth(3).focus();
  await page.keyboard.press('Enter');
  const field = page.locator('#rewriting');
  await field.waitFor();
  await eventually(async () => assert.equal(await field.inputValue(), before[3]));
  await field.fill(`Накануне стало известно: ${before[3]}`);
  await becomes(() => page.locator('.losses').textContent(), words.text.losesNothing);
  await field.fill('Совсем другие слова.');
  await page.locator('.losses li').first().waitFor();
  const lost = await page.locator('.losses li').count();
  assert.ok(lost > 0);
  await assertAccessible(page);
  await field.press('Control+Enter');
  await becomes(async () => (await paragraphs(page))[3], 'Совсем другие слова.');
  await eventually(async () => assert.match(await said(page), new RegExp(`${words.did.changeText} · ${lost} `)));
  await page.keyboard.press('Control+z');
  await becomes(() => paragraphs(page), before);
  await eventually(async () => assert.equal(await findFacts(page), first));
  // The headline is words like any other.
  await page.locator('.text-title .rewrite').click();
  await field.fill('Другой заголовок');
  await field.press('Control+Enter');
  await becomes(() => page.locator('.text-title .headline').textContent(), 'Другой заголовок');
  await eventually(async () => assert.equal(await findFacts(page), first));
});

async function english(page) {
  await page.locator('.text-languages .link').click();
  await page.locator('#new-language').fill('en');
  await page.locator('#new-language').press('Enter');
  await page.locator('#pasted-translation').waitFor();
  await eventually(async () => assert.ok(await page.evaluate(() => document.activeElement.id === 'pasted-translation')));
}

test('a translation stands beside the original: pasted, aligned, in the preview', async (t) => {
  const page = await studio(t);
  await english(page);
  // Names that are known come along, marked as reference data.
  const names = page.locator('.term', { has: page.locator('.term-note') });
  await eventually(async () => assert.ok((await names.count()) > 5));
  await page.locator('#pasted-translation').fill(ENGLISH);
  await page.locator('.translation-paste button').click();
  const fields = page.locator('.pairs .translated');
  await becomes(async () => (await fields.nth(2).inputValue()).slice(0, 20), article.passages[2].text.en.slice(0, 20));
  await eventually(async () => assert.match(await page.locator('.translation-head').textContent(), new RegExp(words.translation.all)));
  await assertAccessible(page);

  await t.test('words are aligned by selecting them, by keyboard too', async () => {
    await page.locator('.pair').nth(2).scrollIntoViewIfNeeded();
    const row = page.locator('.pairs > .pair', { has: page.locator('.quote-lacks') }).first();
    await row.locator('summary').click();
    const before = await row.locator('.quote-lacks').count();
    await row.locator('.quote-own', { has: page.locator('.quote-lacks') }).first().click();
    const field = row.locator('.translated');
    await becomes(() => field.evaluate((field) => field === document.activeElement), true);
    const value = await field.inputValue();
    // The last word names nothing yet.
    await field.press('Control+End');
    for (let k = 0; k < 4; k++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await becomes(() => row.locator('.quote-lacks').count(), before - 1);
    await eventually(async () => assert.equal(await field.inputValue(), value));
    await field.press('Control+z');
    await becomes(() => row.locator('.quote-lacks').count(), before);
  });

  await t.test('the preview shows it', async () => {
    await page.keyboard.press('F2');
    const preview = page.locator('.preview');
    await preview.locator('button', { hasText: 'EN' }).click();
    const frame = await (await page.waitForSelector('.preview iframe')).contentFrame();
    await becomes(() => frame.locator('h1').textContent(), article.title.text.en);
  });
});

test('a partial translation is marked, and each step of it is undone', async (t) => {
  const page = await studio(t);
  await english(page);
  await page.locator('#translation-0').fill('KAZAN. Something.');
  await page.locator('#translation-0').press('Tab');
  const count = page.locator('.text-languages .choice-count').nth(1);
  await becomes(() => count.textContent(), words.translation.count.replace('{n}', '1').replace('{all}', String(article.passages.length)));
  const name = page.locator('.term input').first();
  await name.fill('Some Name');
  await name.press('Tab');
  await eventually(async () => assert.match(await said(page), new RegExp(words.did.rename)));
  for (let k = 0; k < 3; k++) await page.locator('.foot-part .link').first().click();
  await becomes(() => page.locator('.text-languages .choice').count(), 1);
  await eventually(async () => assert.equal((await paragraphs(page)).length, article.passages.length));
});

for (const width of [390, 820]) {
  test(`translating works at ${width}`, async (t) => {
    const page = await studio(t, { width, height: 900, touch: width < 800 });
    await english(page);
    await page.locator('#translation-1').fill('“Words,” he said.');
    await page.locator('#translation-1').blur();
    await assertAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);
  });
}
