// The address holds the whole state: a link opens what its sender saw, and a wrong one says so.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  becomes,
  choose,
  current,
  explore,
  facet,
  facts,
  follow,
  fragment,
  isSelected,
  nothingSelected,
  rows,
  settled,
  shownIds,
  textOf,
  until,
  view,
  words,
} from './explorer.mjs';

const notice = (page) => page.locator('.notice');

test('a shared link opens the same view', async (t) => {
  await t.test('selection, filter, language, view, text and order', async (t) => {
    const page = await explore(t, {
      lang: 'ru-RU',
      path: '#rel-nizhnekamsk-bareilly&lang=en&filter=status:signed&view=claims&text=both&sort=-what',
    });
    await isSelected(page, 'rel-nizhnekamsk-bareilly', ['table']);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.deepEqual(await rows(page), ['rel-nizhnekamsk-bareilly']);
    assert.equal(await page.locator('button[data-facet="status:signed"][aria-pressed="true"]').count() > 0, true);
    const both = page.locator('.version', { hasText: words.en.text.both });
    assert.equal(await both.getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('th[aria-sort="descending"]').count(), 1);
    assert.equal(await notice(page).count(), 0);

    // All of it stays when the page is loaded anew.
    const before = await fragment(page);
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await isSelected(page, 'rel-nizhnekamsk-bareilly', ['table']);
    assert.equal(await fragment(page), before);
  });

  await t.test('large map, place of the map, order of the list', async (t) => {
    const page = await explore(t, { path: '#lang=ru&large=map&map=77,25,4' });
    await page.getByRole('button', { name: words.ru.list.enlarge }).waitFor();
    const zoom = () => view(page, 'map').locator('svg[data-zoom]').getAttribute('data-zoom');
    await becomes(async () => Number(await zoom()), 4, 'the zoom of the link');
    await follow(page, 'lang=ru&order=name');
    const names = await view(page, 'list').locator('.cell-name a').allInnerTexts();
    const sorted = [...names].sort((a, b) => a.localeCompare(b, 'ru'));
    assert.deepEqual(names, sorted);
  });

  await t.test('a paragraph', async (t) => {
    const page = await explore(t, { path: '#p9&lang=ru' });
    await until(page, 'paragraph 9 is asked for', () =>
      document.querySelector('.is-asked')?.textContent.includes('Гатчинского района'),
    );
    assert.deepEqual(await current(page), {});
    assert.equal(await notice(page).count(), 0);
  });

  await t.test('with its signs encoded by a mail program', async (t) => {
    const page = await explore(t, { path: '#place%2Din&lang=ru&filter=status%3Aexists' });
    await isSelected(page, 'place-in', ['list']);
    assert.equal(await notice(page).count(), 0);
  });
});

test('what the reader does is in the address', async (t) => {
  const page = await explore(t);
  const has = (part) => until(page, `${part} is in the address`, (part) => decodeURIComponent(location.hash).split(/[#&]/).includes(part), part);

  await choose(page, 'list', 'place-et');
  await has('place-et');
  await (await facet(page, 'status:exists')).click();
  await has('filter=status:exists');
  await page.locator('button.lang[lang="en"]').click();
  await has('lang=en');
  await page.locator('.version', { hasText: words.en.text.original }).click();
  await has('text=original');
  await page.locator('.order select').selectOption('west');
  await has('order=west');
  await page.locator('.follow input').check();
  await has('follow=map');
  await page.locator('h1').click();
  await page.keyboard.press('m');
  await has('large=map');
  await page.keyboard.press('2');
  await has('view=parties');
  await page.keyboard.press('3');
  await has('view=claims');
  await view(page, 'table').locator('thead button').nth(2).click();
  await has('sort=status');
  await page.keyboard.press('1');
  await until(page, 'the map and list are back', () => !location.hash.includes('view='));

  // Opened elsewhere, the same address gives the same page.
  const there = await explore(t, { path: new URL(page.url()).hash, lang: 'ru-RU' });
  await isSelected(there, 'place-et', ['list', 'text']);
  assert.equal(await fragment(there), await fragment(page));
  assert.deepEqual(await shownIds(there, 'list'), await shownIds(page, 'list'));
});

test('a wrong link says so and shows the whole article', async (t) => {
  const page = await explore(t, { path: '#place-atlantis&lang=ru' });

  await t.test('an id that the article does not have', async () => {
    const told = await textOf(notice(page));
    assert.ok(told.includes('place-atlantis'), told);
    assert.ok(told.includes('Показана вся статья'), told);
    await nothingSelected(page);
    const listed = await shownIds(page, 'list');
    for (const id of facts.filter((id) => /^(rel|ev)-/.test(id) && id !== 'ev-signing')) {
      assert.ok(listed.includes(id), id);
    }
  });

  await t.test('the notice is read out, and can be put away', async () => {
    assert.equal(await notice(page).locator('xpath=..').getAttribute('role'), 'status');
    await notice(page).getByRole('button', { name: words.ru.notice.dismiss }).click();
    await becomes(() => notice(page).count(), 0);
    const lost = await page.evaluate(() => document.activeElement === document.body);
    assert.equal(lost, false, 'the focus is lost with the notice');
  });

  const odd = {
    'an unknown parameter': 'place-in&lang=ru&colour=red',
    'an unknown language': 'place-in&lang=xx',
    'an unknown filter': 'place-in&lang=ru&filter=status:guessed',
    'an unknown view': 'place-in&lang=ru&view=carousel',
    'a place off the map': 'place-in&lang=ru&map=999,999,9999',
    'a sentence that is no number': 'place-in&lang=ru&at=first',
  };
  for (const [name, link] of Object.entries(odd)) {
    await t.test(name, async () => {
      await follow(page, 'lang=ru');
      await becomes(() => notice(page).count(), 0);
      await follow(page, link);
      await becomes(() => notice(page).count(), 1, `${link}: no notice`);
      // What can be understood is shown all the same.
      await isSelected(page, 'place-in', ['list', 'text']);
    });
  }

  await t.test('markup in a link stays text', async () => {
    await follow(page, '%3Cimg%20src=x%20onerror=alert(1)%3E&lang=ru');
    await settled(page);
    assert.equal(await page.locator('.notice img').count(), 0);
    await becomes(() => notice(page).count(), 1);
  });

  await t.test('a sentence beyond the last is put right', async () => {
    await follow(page, 'place-in&lang=ru&at=77');
    await isSelected(page, 'place-in', ['list', 'text']);
    assert.equal(await page.locator('[data-view="text"] [data-quotes][data-lit="selected"]').count() > 0, true);
  });

  await t.test('choosing something puts the notice away', async () => {
    await follow(page, 'nothing-like-this&lang=ru');
    await becomes(() => notice(page).count(), 1);
    await choose(page, 'list', 'place-cn');
    await becomes(() => notice(page).count(), 0);
    assert.equal(await fragment(page), 'place-cn&lang=ru');
  });
});

test('the button copies a link to this very view', async (t) => {
  const page = await explore(t, { path: '#ev-talk-ai&lang=ru' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: words.ru.head.share }).click();
  await page.getByText(words.ru.head.shared).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, page.url());
});

test('the name of the page leads back to its start', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=ru&filter=group:ties&view=claims' });
  await page.locator('header .name').click();
  await nothingSelected(page);
  await until(page, 'the list is shown', () => document.querySelector('[data-view="list"]'));
  assert.equal(await page.locator('[data-facet][aria-pressed="true"]').count(), 0);
});

test('the title of the window says what is selected', async (t) => {
  const page = await explore(t);
  assert.match(await page.title(), /Ассоциация развития местного самоуправления.* — Dateline$/);
});

test('a phone shares by its own means', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=en', lang: 'en-GB', width: 390, height: 844, touch: true });
  const shares = (outcome) =>
    page.evaluate((outcome) => {
      navigator.share = async (data) => {
        globalThis.__shared = data;
        if (outcome) throw new DOMException('', outcome);
      };
    }, outcome);
  const button = page.getByRole('button', { name: words.en.head.share });

  await shares(null);
  await button.click();
  await until(page, 'the view was handed over', () => globalThis.__shared?.url.endsWith('#place-in&lang=en'));
  assert.equal(await page.evaluate(() => globalThis.__shared.title.length > 10), true);
  assert.equal(await page.getByText(words.en.head.shared).count(), 0);

  // Who thinks better of it is told nothing; where it fails, the link is copied.
  await shares('AbortError');
  await button.click();
  await settled(page);
  assert.equal(await page.getByText(words.en.head.shared).count(), 0);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await shares('DataError');
  await button.click();
  await page.getByText(words.en.head.shared).waitFor();
});
