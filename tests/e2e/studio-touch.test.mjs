// The studio on a phone: the whole way by touch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEXT, eventually, left, paste, studio, words } from './studio.mjs';

const phone = (t) => studio(t, { width: 390, height: 844, touch: true });

/** From the empty page to the decisions, by touch. A phone pastes by its own menu. */
async function toFacts(page) {
  await page.locator('#paste').tap();
  await paste(page, TEXT);
  await page.locator('.paragraph').first().waitFor();
  await page.locator('#field-published').fill('17.03.2026');
  await page.getByRole('button', { name: words.fields.find }).tap();
  await page.locator('.facts').waitFor();
}

/** Waits until as many are left as a test says: a browser sends the click some time after the finger has left. */
const waitForLeft = (page, test, than) =>
  page.waitForFunction(
    ([test, than]) => {
      const left = Number(document.querySelector('.step-left')?.textContent ?? 0);
      return test === 'fewer' ? left < than : left === than;
    },
    [test, than],
  );

/** A finger on an element, dragged to a point. */
async function drag(page, locator, to) {
  const box = await locator.boundingBox();
  const client = await page.context().newCDPSession(page);
  const touch = (type, points) => client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const from = { x: box.x + box.width / 2, y: box.y + box.height - 10 };
  await touch('touchStart', [from]);
  for (let k = 1; k <= 6; k++) {
    await touch('touchMove', [{ x: from.x + ((to.x - from.x) * k) / 6, y: from.y + ((to.y - from.y) * k) / 6 }]);
    await page.waitForTimeout(30);
  }
  await touch('touchEnd', []);
}

/** The middle of the first place where some words stand in a passage. */
const spot = (page, passage, wanted) => page.evaluate(([passage, wanted]) => {
  const text = document.querySelector(`.passage-text[data-passage="${passage}"]`);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = range.getClientRects()[0];
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}, [passage, wanted]);

test('all that a finger presses is large enough', async (t) => {
  const page = await phone(t);
  await toFacts(page);
  const small = () => page.evaluate(() => [...document.querySelectorAll('.facts-tape button, .studio-foot button, .studio-top button')]
    .filter((button) => button.offsetParent)
    .map((button) => ({ words: button.textContent, height: button.getBoundingClientRect().height }))
    .filter(({ height }) => height < 43.5));
  await eventually(async () => assert.deepEqual(await small(), []));
  // The two answers are in reach of the thumb: in the lower half, and whole.
  for (const name of [words.decide.accept, words.decide.refuse]) {
    const box = await page.locator('.facts-tape').getByRole('button', { name, exact: true }).first().boundingBox();
    assert.ok(box.y > 422 && box.y + box.height <= 844, `${name}: ${JSON.stringify(box)}`);
  }
});

test('the whole way by touch: paste, accept, correct, claim, check, preview', async (t) => {
  const page = await phone(t);
  await toFacts(page);
  const tape = page.locator('.facts-tape');
  const button = (name) => tape.getByRole('button', { name, exact: true }).first();
  const all = await left(page);
  assert.ok(all > 20, `${all} suggestions`);

  // Accept, and take it back.
  await button(words.decide.accept).tap();
  await waitForLeft(page, 'fewer', all);
  await page.locator('.studio-foot').getByRole('button', { name: words.foot.undo }).tap();
  await waitForLeft(page, 'same', all);
  await button(words.decide.accept).tap();
  await waitForLeft(page, 'fewer', all);

  // Correct the words of the next one, with the buttons and with a grip.
  await button(words.decide.correct).tap();
  await page.locator('.grow').waitFor();
  const name = page.locator('.decision-name');
  const before = await name.textContent();
  const becomes = (wanted) => page.waitForFunction(
    ([before, wanted]) => {
      const now = document.querySelector('.decision-name').textContent;
      return wanted === 'longer' ? now.startsWith(before) && now.length > before.length : now === before;
    },
    [before, wanted],
  );
  await button(words.words.endWider).tap();
  await becomes('longer');
  await button(words.words.endNarrower).tap();
  await becomes('same');
  // The finger holds the knob below the line that it means.
  const passage = Number(await page.locator('[data-current]').first().evaluate((words) => words.closest('.passage-text').dataset.passage));
  assert.equal(passage, 0);
  const further = await spot(page, passage, 'ассоциация');
  const grip = page.locator('.grip-end');
  const box = await grip.boundingBox();
  assert.ok(box.width >= 44 && box.height >= 44, JSON.stringify(box));
  await drag(page, grip, { x: further.x, y: further.y + 24 });
  await becomes('longer');
  // No finger taps in the moment in which another one is lifted.
  await page.waitForTimeout(500);
  await button(words.words.leave).tap();
  await grip.waitFor({ state: 'detached' });

  // A word that was tapped is selected; of its sentence a claim is made.
  const at = await spot(page, 9, 'подписали');
  await page.touchscreen.tap(at.x, at.y);
  await page.locator('.grip-start').waitFor();
  await button(words.words.claim).tap();
  await page.locator('.claim').waitFor();
  const chip = (field, words) => page.locator('.claim-field').nth(field).locator('.chip', { hasText: words }).first();
  const field = async (number, words) => {
    await page.locator('.claim-field').nth(number).locator('.claim-name').tap();
    const chosen = chip(number, words);
    if ((await chosen.getAttribute('aria-pressed')) !== 'true') await chosen.tap();
  };
  await field(0, 'Нижнекамск');
  await field(2, 'Барели');
  await eventually(async () => assert.match(await page.locator('.claim-across').textContent(), /Нижнекамск.*Барели/));
  await eventually(async () => assert.ok((await page.locator('.claim-cell').count()) > 0, 'no line in the list'));
  // The text says what its words are in the claim.
  const glossed = (name) => page.locator(`.glossed[data-gloss="${name}"]`).allTextContents();
  await eventually(async () => assert.deepEqual(await glossed(words.claim.who), ['Нижнекамск']));
  await eventually(async () => assert.deepEqual(await glossed(words.claim.withWhom), ['Барели']));
  await button(words.decide.accept).tap();
  await page.locator('.claim').waitFor({ state: 'detached' });

  // The check, and what the reader will see.
  await page.locator('.step-tab').nth(2).tap();
  await page.locator('.found').first().waitFor();
  await page.locator('.studio-top').getByRole('button', { name: words.preview.open }).tap();
  await page.locator('.preview').waitFor();
});
