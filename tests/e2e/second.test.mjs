// Nothing in the code names the article: another one, in another pair of languages, with other
// countries, no people and dated events, opens as well.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { builds } from './harness.mjs';
import {
  article as first,
  becomes,
  current,
  explore,
  follow,
  isSelected,
  read,
  rows,
  shownIds,
  textOf,
  until,
  view,
} from './explorer.mjs';

const second = JSON.parse(readFileSync(new URL('../fixtures/second.json', import.meta.url), 'utf8'));
const idsOf = (kind) => second[kind].map(({ id }) => id);
const all = ['places', 'parties', 'topics', 'relations', 'events', 'quotations'].flatMap(idsOf);

test('a build of a second article', async (t) => {
  assert.ok(builds.second.dist, 'DIST_SECOND is not set: the second article is not built, so nothing proves that it works');
  const page = await explore(t, builds.second);

  await t.test('has its own headline, in its own language', async () => {
    const title = page.locator('h1');
    assert.equal(await textOf(title), read(second.title.text.de));
    const lang = await title.evaluate((element) => (element.querySelector('[lang]') ?? element.closest('[lang]')).lang);
    assert.equal(lang, 'de');
    assert.match(await page.title(), /Leuchtturmbund/);
  });

  await t.test('has its own countries in its cells', async () => {
    const cells = await view(page, 'list')
      .locator('[data-cell]')
      .evaluateAll((cells) => cells.map((cell) => cell.dataset.cell));
    const countries = second.places.filter(({ kind }) => kind === 'country' || kind === 'region').map(({ id }) => id);
    assert.deepEqual([...cells].sort(), [...countries].sort());
  });

  await t.test('has all its claims in the list and the table', async () => {
    const shown = new Set([...(await shownIds(page, 'list')), ...(await shownIds(page, 'timeline'))]);
    for (const id of [...idsOf('relations'), ...idsOf('events')]) assert.ok(shown.has(id), id);
    await follow(page, 'view=claims');
    assert.deepEqual([...(await rows(page))].sort(), [...all].sort());
    await follow(page, '');
  });

  await t.test('dates its events as it states them', async () => {
    const zones = await view(page, 'timeline').locator('.zone').count();
    assert.ok(zones >= 4, `${zones} zones`);
    const order = await view(page, 'timeline')
      .locator('.event .what > a:first-of-type, .event .what [data-id]:first-of-type')
      .evaluateAll((links) => links.map((link) => link.dataset.id));
    const at = (id) => order.indexOf(id);
    assert.ok(at('ev-uebung') < at('ev-unterzeichnung'), String(order));
    assert.ok(at('ev-unterzeichnung') < at('ev-aufnahme'), String(order));
    assert.ok(at('ev-aufnahme') < at('ev-bericht'), String(order));
    assert.ok(at('ev-bericht') < at('ev-forum'), String(order));
    const stated = Number(await page.locator('.figures [data-facet="date:stated"] .figure-number').innerText());
    assert.ok(stated > 1, 'its days are stated');
  });

  await t.test('has no section and no figure for people, whom it does not name', async () => {
    assert.equal(await view(page, 'people').count(), 0);
    assert.equal(await page.locator('[data-facet^="group:people"], [data-facet^="person:"]').count(), 0);
  });

  await t.test('can be selected as a whole, each thing in its views', async () => {
    for (const id of all) {
      await follow(page, id);
      await isSelected(page, id, ['detail']);
      for (const [name, selected] of Object.entries(await current(page))) assert.deepEqual(selected, [id], name);
    }
    await follow(page, '');
  });

  await t.test('has its text and its translation, each in its language', async () => {
    await follow(page, 'text=both');
    const versions = await view(page, 'text')
      .locator('.passage p')
      .evaluateAll((texts) => texts.map((text) => [text.closest('[lang]').lang, text.textContent]));
    assert.deepEqual(
      versions.map(([lang, text]) => [lang, read(text)]),
      second.passages.flatMap(({ text }) => ['de', 'fr'].map((lang) => [lang, read(text[lang])])),
    );
    await follow(page, '');
  });

  await t.test('is on the map', async () => {
    const drawn = await view(page, 'map')
      .locator('use[href^="#c-"]')
      .evaluateAll((lands) => lands.map((land) => land.getAttribute('href').slice(3)));
    // Malta is smaller than the outlines' grain: it is a point with a name, and can be chosen by it.
    assert.deepEqual([...drawn].sort(), ['ca', 'nl', 'nz', 'pt', 'uy']);
    for (const { id } of second.places) {
      const own = view(page, 'map').locator(`[data-id="${id}"], [data-group~="${id}"]`);
      assert.equal(await own.count(), 1, `${id} can be had on the map`);
    }
  });

  await t.test('shares nothing with the first', async () => {
    const shown = await page.locator('body').innerText();
    for (const { name } of first.places.filter(({ kind }) => kind === 'country')) {
      assert.ok(!shown.includes(name.ru) && !shown.includes(name.en), name.en);
    }
    await follow(page, 'place-in');
    await becomes(() => page.locator('.notice').count(), 1, 'a link of the first article is a wrong link here');
  });

  await t.test('has an interface in Russian and in English', async () => {
    for (const lang of ['ru', 'en']) {
      await page.locator(`button.lang[lang="${lang}"]`).click();
      await until(page, `the page is in ${lang}`, (lang) => document.documentElement.lang === lang, lang);
      assert.equal(await textOf(page.locator('h1')), read(second.title.text.de));
    }
  });
});

test('on a phone one’s own side comes first, for the eye and for who listens', async (t) => {
  const page = await explore(t, { ...builds.second, width: 390, height: 844, touch: true });
  const cells = view(page, 'list').locator('[data-cell]');
  const seen = () =>
    cells.evaluateAll((cells) =>
      cells.map((cell) => ({ id: cell.dataset.cell, top: cell.getBoundingClientRect().top })),
    );
  await becomes(async () => (await seen())[0].id, second.home.place, 'in the order of the page');
  const tops = (await seen()).map(({ top }) => top);
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  // An order that the reader has chosen stays as it is.
  await follow(page, 'order=west');
  await becomes(async () => (await seen())[0].id !== second.home.place, true, 'the west comes first');
  const chosen = (await seen()).map(({ top }) => top);
  assert.deepEqual(chosen, [...chosen].sort((a, b) => a - b));
});
