// The lens of coverage in the text: what is claimed from where, and what no fact rests on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, becomes, explore, facts, follow, fragment, isSelected, read, say, settled, textOf, until, view, words } from './explorer.mjs';
import { assertAccessible } from './harness.mjs';

const lens = (page) => view(page, 'text').locator('.lens-switch');
const claimed = (page) => view(page, 'text').locator('.claimed');

/** The facts, roles and participants with a quote in a passage, as the file has them. */
function expected(passage) {
  const rests = ({ evidence = [] }) => evidence.some((quote) => quote.passage === passage);
  const own = [...article.relations, ...article.events, ...article.quotations].filter((one) => rests(one.claim ?? one));
  return own.map(({ id }) => id);
}

test('the lens', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('is off at first', async () => {
    assert.equal(await lens(page).getAttribute('aria-pressed'), 'false');
    assert.equal(await claimed(page).count(), 0);
  });

  await t.test('is switched on by the keyboard, and the address says so', async () => {
    await lens(page).focus();
    await page.keyboard.press('Enter');
    await becomes(() => claimed(page).count(), article.passages.length);
    assert.equal(await lens(page).getAttribute('aria-pressed'), 'true');
    assert.match(await fragment(page), /(^|&)lens=coverage(&|$)/);
    // The focus stays where it was.
    assert.ok(await lens(page).evaluate((button) => button === document.activeElement));
  });

  await t.test('says how many sentences carry a fact, to the eye and to the ear', async () => {
    const total = say(words.ru.coverage.total.many, { used: 19, n: 20 });
    assert.equal(await textOf(page.locator('.lens-totals summary')), total);
    assert.equal(read(await view(page, 'text').locator('[role="status"]').textContent()), total);
  });

  await t.test('names in each paragraph every fact that rests on it', async () => {
    const shown = await claimed(page).evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll('[data-id]')].map(({ dataset }) => dataset.id)),
    );
    let total = 0;
    article.passages.forEach(({ id }, at) => {
      const wanted = expected(id);
      total += wanted.length;
      for (const fact of wanted) assert.ok(shown[at].includes(fact), `${fact} in ${id}`);
    });
    assert.ok(total >= facts.length, 'the file was understood');
  });

  await t.test('gives each fact its mark, status and voice in words', async () => {
    const lines = await claimed(page).locator('li').evaluateAll((all) =>
      all.filter((one) => !one.querySelector('svg.mark') || !/, ./.test(one.querySelector('.note')?.textContent ?? '')).map((one) => one.outerHTML),
    );
    assert.deepEqual(lines, []);
  });

  await t.test('shows a sentence without a fact by a frame and in words', async () => {
    const bare = view(page, 'text').locator('.sentence.is-bare');
    assert.equal(await bare.count(), 1);
    assert.equal(await textOf(bare.locator('.bare-note')), words.ru.coverage.noFact);
    assert.equal(await bare.evaluate((one) => getComputedStyle(one).borderTopStyle), 'dashed');
  });

  await t.test('leads from the totals to that sentence', async () => {
    await page.locator('.lens-totals summary').click();
    const link = page.locator('.lens-totals a.pilcrow');
    const number = (await textOf(link)).replace('¶', '');
    await link.click();
    await page.locator('.passage.is-asked').waitFor();
    assert.equal(await page.locator('.passage.is-asked .is-bare').count(), 1);
    await becomes(() => fragment(page), `p${number}&lang=ru&lens=coverage`);
  });

  await t.test('leads to the paragraph alone, whatever sentence was open in another one', async () => {
    await follow(page, 'p7&at=2&lang=ru&lens=coverage');
    await page.locator('.sentence.is-found').waitFor();
    const totals = page.locator('.lens-totals');
    if ((await totals.getAttribute('open')) === null) await totals.locator('summary').click();
    const link = totals.locator('[data-passage]').first();
    const passage = await link.getAttribute('data-passage');
    assert.notEqual(passage, 'p7');
    await link.click();
    await becomes(() => fragment(page), `${passage}&lang=ru&lens=coverage`);
    await page.locator(`.passage.is-asked[id="${passage}"]`).waitFor();
    assert.equal(await page.locator('.sentence.is-found').count(), 0);
  });

  await t.test('leads from a paragraph to its facts, and they say what they rest on', async () => {
    const link = claimed(page).locator('[data-id="rel-nizhnekamsk-bareilly"]');
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await isSelected(page, 'rel-nizhnekamsk-bareilly', ['text', 'detail']);
    const term = view(page, 'detail').locator('.fact', { hasText: words.ru.detail.support });
    assert.match(await textOf(term), /1 цитата, источник не назван; следует из текста: дата; справочно: год/);
  });

  await t.test('is part of a link, and goes with a second click', async () => {
    await follow(page, 'lang=en&lens=coverage&text=both');
    await becomes(() => claimed(page).count(), article.passages.length);
    // Each text is judged by itself.
    assert.equal(await view(page, 'text').locator('.is-bare').count(), 2);
    await lens(page).click();
    await becomes(() => claimed(page).count(), 0);
    assert.equal(await view(page, 'text').locator('.is-bare').count(), 0);
  });
});

test('the lens takes nothing from the text', async (t) => {
  const page = await explore(t, { path: '#lang=ru&lens=coverage' });
  await claimed(page).first().waitFor();
  // What a reader copies or prints is the text alone.
  const notes = page.locator('.bare-note');
  assert.equal(await notes.first().evaluate((note) => getComputedStyle(note).userSelect), 'none');
  await page.emulateMedia({ media: 'print' });
  for (const one of ['.bare-note', '.claimed', '.lens-totals', '.lens-switch']) {
    assert.equal(await page.locator(one).first().isVisible(), false, one);
  }
});

for (const [width, height] of [[390, 844], [820, 1180], [1440, 900]]) {
  test(`the lens at ${width} px`, async (t) => {
    const touch = width < 1000;
    const page = await explore(t, { path: '#lang=ru&lens=coverage', width, height, touch });
    await claimed(page).first().waitFor();
    for (const state of ['lang=ru&lens=coverage', 'place-in&lang=ru&lens=coverage', 'lang=en&lens=coverage&text=both']) {
      await follow(page, state);
      await settled(page);
      await until(page, 'nothing is wider than the window', () => document.documentElement.scrollWidth <= innerWidth);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.text-body .claimed, .text-body .passage')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      assert.deepEqual(wide, [], state);
      await assertAccessible(page);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    await assertAccessible(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  });
}
