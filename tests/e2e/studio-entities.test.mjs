// The studio: entities as a whole, roles, and what a claim has besides its parties.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness.mjs';
import { eventually, studio, toFacts, words } from './studio.mjs';

/** The decisions on the seed's text. */
async function facts(t, options = {}) {
  const page = await studio(t, options);
  await toFacts(page);
  return page;
}

/** Chooses a mark of the text, and goes to the tape. */
async function choose(page, kind, text) {
  await page.locator(`.passage-text .of-${kind}`, { hasText: text }).first().click();
  await page.locator('#tape').focus();
}

/** Selects words of a passage, as a pointer does. */
async function select(page, passage, text) {
  await page.evaluate(([passage, text]) => {
    const holder = document.querySelector(`.passage-text[data-passage="${passage}"]`);
    const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const start = nodes.map((node) => node.data).join('').indexOf(text);
    if (start < 0) throw new Error(`“${text}” is not in passage ${passage}`);
    const at = (offset) => {
      for (const node of nodes) {
        if (offset <= node.data.length) return [node, offset];
        offset -= node.data.length;
      }
      throw new Error('beyond the end');
    };
    const [first, from] = at(start);
    const [last, to] = at(start + text.length);
    getSelection().setBaseAndExtent(first, from, last, to);
    first.parentElement.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }, [passage, text]);
}

const marks = (page, id) => page.evaluate((id) => new Set([...document.querySelectorAll(`[data-target="e:${id}"]`)].map((mark) => `${mark.closest('.passage-text').dataset.passage}:${mark.querySelector('.piece')?.dataset.start}`)).size, id);
const foot = (page, text) => page.locator('.foot-words', { hasText: text }).first().waitFor();
const idOf = (page, kind, text) => page.locator(`.passage-text .of-${kind}`, { hasText: text }).first().getAttribute('data-target').then((target) => target.slice(2));

test('two entities become one by two keys, and two again by one', async (t) => {
  const page = await facts(t);
  const [one, other] = [await idOf(page, 'person', 'Метшин'), await idOf(page, 'person', 'Гусева')];
  assert.notEqual(one, other);
  const [first, second] = [await marks(page, one), await marks(page, other)];
  await choose(page, 'person', 'Метшин');
  await page.keyboard.press('9');
  const rows = page.locator('.entity .candidate');
  await rows.first().waitFor();
  const names = await rows.locator('b').allTextContents();
  const number = names.findIndex((name) => name.includes('Гусева'));
  assert.ok(number >= 0 && number < 9, names.join());
  await assertAccessible(page);
  await page.keyboard.press(`${number + 1}`);
  await foot(page, words.did.merge);
  await eventually(async () => assert.equal(await marks(page, one), 0));
  await eventually(async () => assert.equal(await marks(page, other), first + second));
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await marks(page, one), first));
  await eventually(async () => assert.equal(await marks(page, other), second));
});

test('an entity is divided by its mentions, here and in the text', async (t) => {
  const page = await facts(t);
  const id = await idOf(page, 'person', 'Гусева');
  const before = await marks(page, id);
  await choose(page, 'person', 'Гусева');
  await page.keyboard.press('0');
  await page.locator('.entity input[type=checkbox]').first().waitFor();
  await eventually(async () => assert.equal(await page.locator('.entity input[type=checkbox]').count(), before));
  await page.keyboard.press('2');
  await page.locator(`[data-target="e:${id}"]`).nth(2).click();
  await eventually(async () => assert.equal(await page.locator('.entity input:checked').count(), 2));
  await assertAccessible(page);
  await page.locator('.entity input[type=text]').focus();
  await page.keyboard.type('Другая Гусева');
  await page.keyboard.press('Enter');
  await foot(page, words.did.divide);
  await eventually(async () => assert.equal(await marks(page, id), before - 2));
  await page.locator('.decision-name', { hasText: 'Другая Гусева' }).waitFor();
  await page.keyboard.press('Control+z');
  await eventually(async () => assert.equal(await marks(page, id), before));
});

test('an entity gets another name, typed or selected', async (t) => {
  const page = await facts(t);
  await choose(page, 'person', 'Метшин');
  await page.keyboard.press('8');
  const field = page.locator('.entity input[type=text]').first();
  await field.waitFor();
  await eventually(async () => assert.ok(await field.evaluate((field) => field === document.activeElement)));
  await select(page, 6, 'мэр Казани Ильсур Метшин');
  await eventually(async () => assert.equal(await field.inputValue(), 'мэр Казани Ильсур Метшин'));
  await assertAccessible(page);
  await field.fill('И. Метшин');
  await field.press('Enter');
  await foot(page, words.did.rename);
  await page.locator('.decision-name', { hasText: 'И. Метшин' }).waitFor();
  // The keys of the tape go on working.
  await page.waitForFunction(() => document.activeElement?.id === 'tape');
});

test('a person gets a role of selected words, with its sentence', async (t) => {
  const page = await facts(t);
  await choose(page, 'person', 'Гусева');
  const before = await page.locator('.role-row').count();
  await page.locator('.roles .chip').click();
  await page.locator('.entity .claim-fields').waitFor();
  await select(page, 10, 'по инициативе');
  const title = page.locator('.entity input[type=text]').first();
  await eventually(async () => assert.equal(await title.inputValue(), 'по инициативе'));
  await page.locator('.entity .claim-evidence', { hasText: 'была создана по инициативе' }).waitFor();
  await title.fill('основатель');
  // The organisation by selecting it in the text.
  await page.locator('.entity .claim-name').nth(1).click();
  await select(page, 10, 'Ассоциация городов и муниципалитетов');
  await eventually(async () => assert.notEqual(await page.locator('.entity select').first().inputValue(), ''));
  await assertAccessible(page);
  await page.locator('.entity .decision-accept').click();
  await page.locator('.role-row', { hasText: 'основатель' }).waitFor();
  await eventually(async () => assert.equal(await page.locator('.role-row').count(), before + 1));
  // And it goes again.
  await page.locator('.role-row', { hasText: 'основатель' }).locator('.link').click();
  await page.locator('.entity .claim-fields').waitFor();
  await page.keyboard.press('Control+Backspace');
  await foot(page, words.did.refuse);
  await eventually(async () => assert.equal(await page.locator('.role-row').count(), before));
});

test('a claim has figures, stops and links', async (t) => {
  const page = await facts(t);
  await select(page, 9, 'подписали соглашение');
  await page.locator('.kinds').waitFor();
  await page.locator('#tape').focus();
  await page.keyboard.press('9');
  await page.locator('.claim').waitFor();
  await page.keyboard.press('2');
  await select(page, 9, 'подписали соглашение о сотрудничестве');
  // Figures.
  await page.keyboard.press('Shift+Digit1');
  await select(page, 2, 'одна цель');
  await page.locator('.figure').waitFor();
  await eventually(async () => assert.equal(await page.locator('.figure-name').inputValue(), 'одна цель'));
  await page.locator('.figure', { hasText: words.cannot.number }).waitFor();
  await page.locator('.figure-number').fill('1');
  await page.locator('.figure-name').fill('цель');
  await page.locator('#tape').focus();
  // A way over the places of the sentence.
  await page.keyboard.press('Shift+Digit2');
  await select(page, 4, 'Бразилии, Ирана, Эфиопии');
  await page.waitForFunction(() => document.querySelectorAll('.stops li').length === 3);
  await eventually(async () => assert.deepEqual(await page.locator('.stops').first().locator('.stop-word').allTextContents(), [words.movement.from, words.movement.via, words.movement.to]));
  // A link to another fact.
  await page.locator('#tape').focus();
  await page.keyboard.press('Shift+Digit3');
  const list = page.locator('.claim-field.is-open select').first();
  await list.selectOption({ index: 1 });
  await page.locator('.stops').nth(1).locator('li').waitFor();
  await assertAccessible(page);
  await page.locator('#tape').focus();
  await page.keyboard.press('Control+Enter');
  await foot(page, words.did.add);
});

test('what cannot be refused says why, and how it can', async (t) => {
  const page = await facts(t);
  // An accepted relation needs its ends.
  const relation = page.locator('.flag', { hasText: 'соглашени' }).first();
  await relation.click();
  await page.locator('#tape').focus();
  await page.keyboard.press('Enter');
  await foot(page, words.did.accept);
  await choose(page, 'place', 'Бразилии');
  const way = page.locator('.decision-why .choice', { hasText: words.hindered.refuseToo });
  await way.waitFor();
  await page.keyboard.press('Backspace');
  await page.locator('.hindered').waitFor();
  await page.locator('.hindered .choice').click();
  await foot(page, words.did.refuse);
  await eventually(async () => assert.equal(await page.locator('.hindered').count(), 0));
});

test('the last decisions are shown each once', async (t) => {
  const page = await facts(t);
  await page.locator('#tape').focus();
  await page.keyboard.press('Enter');
  const first = await page.locator('.past-row').allTextContents();
  assert.equal(first.length, 1);
  await page.locator('.past-row .link').click();
  await page.locator('#tape').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const rows = await page.locator('.past-row').allTextContents();
  assert.equal(new Set(rows).size, rows.length, rows.join(' | '));
});
