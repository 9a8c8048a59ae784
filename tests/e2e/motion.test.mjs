// What moves, moves for a reason, can be interrupted, and does not move where that is not wanted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, explore, handle, isSelected, until, view } from './explorer.mjs';

/** Counts the markers that were ever on their way. */
const count = (page) =>
  page.evaluate(() => {
    globalThis.__trails = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.classList?.contains('highlight-trail')) globalThis.__trails += 1;
      }
    }).observe(document.body, { childList: true });
  });

const trails = (page) => page.evaluate(() => globalThis.__trails);

test('the marker goes from what was chosen to its sentence', async (t) => {
  const page = await explore(t, { reducedMotion: false, path: '#lang=ru' });
  await count(page);
  await choose(page, 'list', 'place-in');
  await until(page, 'it is on its way', () => globalThis.__trails === 1);
  await until(page, 'it is gone', () => !document.querySelector('.highlight-trail'));

  await t.test('a new choice takes its place', async () => {
    await handle(page, 'list', 'place-cn').first().click();
    await handle(page, 'list', 'place-ir').first().click();
    assert.ok((await page.locator('.highlight-trail').count()) <= 1);
    await isSelected(page, 'place-ir', ['list', 'detail']);
    await until(page, 'it is gone', () => !document.querySelector('.highlight-trail'));
  });

  await t.test('not from within the text', async () => {
    const before = await trails(page);
    await view(page, 'text').locator('a[data-id="metshin"]').first().click();
    await isSelected(page, 'metshin', ['detail']);
    assert.equal(await trails(page), before);
  });
});

test('nothing moves where motion is not wanted', async (t) => {
  const page = await explore(t, { reducedMotion: true, path: '#lang=ru' });
  await count(page);
  await choose(page, 'list', 'rel-nizhnekamsk-bareilly');
  await isSelected(page, 'rel-nizhnekamsk-bareilly', ['list', 'detail']);
  assert.equal(await trails(page), 0);
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  assert.equal(moving, 0);
});
