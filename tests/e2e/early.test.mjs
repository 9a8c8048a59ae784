// Before its views have been drawn anew, the page answers already: by what the host has drawn. What only the
// views can answer is kept for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, explore, fragment, handle, quoted, read, until, view } from './explorer.mjs';

/** The page as soon as it answers. */
const early = (t, path = '#lang=ru') => explore(t, { path, early: true });

const hasViews = (page) => page.evaluate(() => document.documentElement.hasAttribute('data-app'));

test('before the views are there', async (t) => {
  await t.test('they are not asked for while nothing happens', async () => {
    const page = await early(t);
    await page.waitForTimeout(300);
    assert.equal(await hasViews(page), false);
  });

  await t.test('a selection is lit in the list, the map, the timeline and the text, and is in the address', async () => {
    const page = await early(t);
    const lit = await page.evaluate(async () => {
      document.querySelector('[data-view="list"] a[data-id="place-in"]').click();
      // In the very task of the click: no view had the time to draw.
      const of = (name) => document.querySelectorAll(`[data-view="${name}"] [data-lit]`).length;
      return { app: document.documentElement.hasAttribute('data-app'), seen: ['list', 'map', 'timeline', 'text'].map(of) };
    });
    assert.equal(lit.app, false);
    assert.ok(lit.seen.every((count) => count > 0), String(lit.seen));
    assert.match(read(await quoted(page)), /^По итогам встречи/);
    await becomes(() => fragment(page), 'place-in&lang=ru');
  });

  await t.test('what is pointed at is lit, and no view is asked for', async () => {
    const page = await early(t);
    await handle(page, 'list', 'place-in').first().hover();
    await until(page, 'it is lit', () => document.querySelector('[data-view="map"] [data-id="place-in"][data-preview]'));
    assert.equal(await hasViews(page), false);
  });

  await t.test('it makes them come, and nothing of it is lost', async () => {
    const page = await early(t);
    await handle(page, 'list', 'place-in').first().click();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    assert.equal(await handle(page, 'list', 'place-in').first().getAttribute('aria-current'), 'true');
    await until(page, 'the detail is open', () => document.querySelector('.detail-name')?.textContent.includes('Индия'));
    await page.goBack();
    await until(page, 'the selection is gone', () => !document.querySelector('[data-lit]'));
  });

  for (const [name, act, seen] of [
    ['a button', (page) => page.locator('.search-open').first().click(), 'dialog[open], .search'],
    ['a key', (page) => page.keyboard.press('/'), 'dialog[open], .search'],
    ['a view', (page) => page.locator('header').getByText('Кто с кем').first().click(), '[data-view="parties"]'],
    ['a filter', (page) => page.locator('.legend-cell [data-facet="status:signed"]').first().click(), '[data-facet="status:signed"][aria-pressed="true"]'],
  ]) {
    await t.test(`${name} is answered as soon as they are there`, async () => {
      const page = await early(t);
      await act(page);
      await until(page, 'it is done', (selector) => document.querySelector(selector), seen);
    });
  }

  await t.test('a field keeps what was entered', async () => {
    const page = await early(t);
    await page.locator('.follow input').click();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(() => page.locator('.follow input').isChecked(), true);
    await becomes(async () => (await fragment(page)).includes('follow'), true);
  });

  await t.test('an order of the list, too', async () => {
    const page = await early(t);
    const order = view(page, 'list').locator('select');
    await order.selectOption('name');
    await becomes(async () => (await fragment(page)).includes('order=name'), true);
    await becomes(() => order.inputValue(), 'name');
  });

  await t.test('a link to something makes them come by itself', async () => {
    const page = await early(t, '#rel-in&lang=ru');
    await until(page, 'the detail is open', () => document.querySelector('.detail-name'));
  });
});
