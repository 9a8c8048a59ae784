// The point of a place, on a map and as coordinates; the cursor that goes through the text.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertAccessible, open } from './harness.mjs';
import { eventually } from './studio.mjs';

const words = JSON.parse(readFileSync(new URL('../../assets/i18n/studio/ru.json', import.meta.url), 'utf8')).messages;

const PATIENCE = 60_000;
const TEXT = [
  'КАЗАНЬ, 17 марта 2026. Мост через Каму открыли там, где стоял дальний причал.',
  'Мэр Нижнекамска Ильдар Заречный сказал, что мост у дальнего причала откроют весной.',
].join('\n\n');

async function facts(t, options = {}) {
  const page = await open(t, { path: 'studio/', ...options });
  page.setDefaultTimeout(PATIENCE);
  await page.locator('#paste').fill(TEXT);
  await page.locator('#paste').press('Control+Enter');
  await page.locator('.paragraph').first().waitFor();
  await page.locator('#field-published').fill('17.03.2026');
  await page.locator('#field-published').press('Enter');
  await page.locator('.facts').waitFor();
  return page;
}

/** Words of a passage become a place, with the cursor alone. */
async function markPlace(page) {
  await page.locator('.facts-text').focus();
  const cursor = page.locator('[data-cursor]');
  await page.keyboard.press('PageUp');
  for (let k = 0; k < 40; k++) {
    const at = (await cursor.allTextContents()).join('');
    if (at === 'дальний') break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Shift+ArrowRight');
  await eventually(async () => assert.equal((await cursor.allTextContents()).join(''), 'дальний причал'));
  // A screen reader hears the words.
  await eventually(async () => assert.match(await page.locator('.facts > [role=status]').textContent(), /дальний причал/));
  await page.keyboard.press('1');
  await page.locator('.of-place', { hasText: 'дальний причал' }).first().waitFor();
}

const shown = (page) => page.locator('.picker-at [role=status]').textContent();

test('words are marked by the keyboard alone, everywhere they stand', async (t) => {
  const page = await facts(t);
  await markPlace(page);
  await eventually(async () => assert.ok((await page.locator('.of-place', { hasText: /дальнего причала/ }).count()) > 0));
  await page.locator('.facts-text').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await page.locator('.of-place', { hasText: 'дальний причал' }).count(), 0));
});

test('the cursor goes up and down by lines, and Escape takes it away', async (t) => {
  const page = await facts(t);
  await page.locator('.facts-text').focus();
  const cursor = page.locator('[data-cursor]').first();
  await page.keyboard.press('Home');
  await page.keyboard.press('Home');
  const first = await cursor.boundingBox();
  await page.keyboard.press('ArrowDown');
  const second = await cursor.boundingBox();
  assert.ok(second.y > first.y && Math.abs(second.x - first.x) < 120, JSON.stringify([first, second]));
  await page.keyboard.press('ArrowUp');
  await eventually(async () => assert.equal((await cursor.boundingBox()).y, first.y));
  await page.keyboard.press('Escape');
  await eventually(async () => assert.equal(await page.locator('[data-cursor]').count(), 0));
});

test('a point is set by arrow keys, by a click and as coordinates', async (t) => {
  const page = await facts(t);
  await markPlace(page);
  await page.getByRole('button', { name: words.place.onMap }).click();
  const map = page.locator('.picker-stage');
  await page.locator('#world path').first().waitFor({ state: 'attached' });
  await assertAccessible(page);
  // Keys: the map has the focus.
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.className), 'picker-stage'));
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const byKeys = await shown(page);
  assert.match(byKeys, /° с\. ш\., .*° в\. д\./);
  const field = page.locator('.place-point input');
  await eventually(async () => assert.match(await field.inputValue(), /^-?\d+(\.\d+)?, -?\d+(\.\d+)?$/));
  // A click.
  const box = await map.boundingBox();
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await page.waitForFunction((before) => document.querySelector('.picker-at [role=status]').textContent !== before, byKeys);
  // A drag moves the map and sets nothing.
  const byClick = await field.inputValue();
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 120, { steps: 4 });
  await page.mouse.up();
  await eventually(async () => assert.equal(await field.inputValue(), byClick));
  // Pasted.
  await field.fill('55,75; 49,2');
  await field.press('Enter');
  await page.waitForFunction(() => document.querySelector('.place-point input').value === '55.75, 49.2');
  // What is being typed stays while the page is drawn anew: the check ends and the draft is kept after each edit.
  await field.fill('55.76, 49.3');
  await field.evaluate(async (input) => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    input.value = 'где-то';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.waitForTimeout(1500);
  await eventually(async () => assert.equal(await field.inputValue(), 'где-то'));
  await field.press('Enter');
  await page.locator('.place-point .field-wrong').waitFor();
  // One step each.
  await page.locator('#tape').focus();
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await field.inputValue(), '55.75, 49.2'));
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await field.inputValue(), byClick));
});

test('another place is found by its name, and the first one can be chosen again', async (t) => {
  const page = await facts(t);
  await page.locator('.of-place', { hasText: 'КАЗАНЬ' }).first().click();
  const field = page.locator('.place-point input');
  const before = await field.inputValue();
  const search = async (name) => {
    await page.locator('#place-name').fill(name);
    await page.locator('#place-name').press('Enter');
  };
  await search('нет такого места');
  await page.locator('.place-found', { hasText: words.place.searchNone.replace('{name}', 'нет такого места') }).waitFor();
  await search('нижнекам');
  const found = page.locator('.place-found li', { hasText: 'Нижнекамск' }).first();
  await found.waitFor();
  // Where it lies is said of each, and how many people live there, as far as is known.
  assert.match(await found.textContent(), /Татарстан.*Россия/);
  await assertAccessible(page);
  await found.getByRole('button').click();
  const decision = (name) => page.locator('.past', { hasText: name }).first();
  await decision('Нижнекамск').waitFor();
  await page.locator('#tape').focus();
  await page.keyboard.press('Control+z');
  await page.locator('.of-place', { hasText: 'КАЗАНЬ' }).first().click();
  await eventually(async () => assert.equal(await field.inputValue(), before));
});

test('a place without a point is a remark, not an error', async (t) => {
  const page = await facts(t);
  await markPlace(page);
  await page.getByRole('button', { name: words.place.noPoint }).click();
  await page.locator('.step-tab').nth(2).click();
  await page.locator('.found-name', { hasText: words.found.point }).first().waitFor();
  await eventually(async () => assert.equal(await page.locator('.found-errors .found-name', { hasText: words.found.point }).count(), 0));
});
