// Facets with counts: in the legend, in the figures, behind the fold; list, table, map and
// timeline show the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  article,
  becomes,
  cells,
  countOf,
  explore,
  facet,
  facts,
  follow,
  fragment,
  ids,
  partners,
  rows,
  settled,
  shownIds,
  unfoldFacets,
  until,
  view,
  words,
} from './explorer.mjs';

const sorted = (list) => [...list].sort();
const shownCells = (page) =>
  view(page, 'list')
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.dataset.cell));

test('each facet shows as many claims as it says', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=claims' });
  await unfoldFacets(page);
  const all = await page
    .locator('button.switch[data-facet]')
    .evaluateAll((switches) => [...new Set(switches.map((one) => one.dataset.facet))]);

  await t.test('there is one of every sort', async () => {
    const sorts = new Set(all.map((word) => word.split(':')[0]));
    assert.deepEqual(sorted(sorts), ['date', 'form', 'group', 'kind', 'person', 'place', 'status', 'topic', 'voice']);
    for (const word of ['partners', 'agreements', 'meetings', 'talks', 'signings', 'planned', 'ties', 'events']) {
      assert.ok(all.includes(`group:${word}`), word);
    }
    for (const id of [...partners, 'place-ru', 'mideast']) assert.ok(all.includes(`place:${id}`), id);
    const told = ['relations', 'events', 'quotations'].flatMap((kind) => article[kind]).flatMap(({ topics = [] }) => topics);
    for (const id of told) assert.ok(all.includes(`topic:${id}`), id);
    for (const { id, kind } of article.parties) assert.equal(all.includes(`person:${id}`), kind === 'person', id);
  });

  await t.test('its number is the number of rows', async () => {
    const entities = new Set(['group:partners', 'group:countries', 'group:cities', 'group:organisations', 'group:people']);
    const wrong = [];
    const counts = new Map();
    for (const word of all) counts.set(word, await countOf(page, word));
    for (const [word, n] of counts) {
      await follow(page, `lang=ru&view=claims&filter=${word}`);
      const shown = await rows(page);
      // Claims are counted, or what they are about, never both together; the table shows both.
      const counted = shown.filter((id) => facts.includes(id) !== entities.has(word));
      const expected = counted.length || shown.length;
      if (n !== expected || n === 0) wrong.push(`${word} says ${n}, shows ${expected}`);
    }
    assert.deepEqual(wrong, []);
  });
});

test('what filters leave', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const only = async (word) => {
    await follow(page, `lang=ru&filter=${word}`);
    await until(page, `${word} is on`, (word) => document.querySelector(`[data-facet="${word}"][aria-pressed="true"]`), word);
  };
  const leaves = {
    'status:signed': ['rel-nizhnekamsk-bareilly'],
    'status:agreed': ['rel-mideast'],
    'group:signings': ['ev-signing'],
    'group:talks': ['ev-opening', 'ev-talk-ai', 'ev-talk-tourism'],
    'group:meetings': ['ev-committees', 'ev-mideast-meeting'],
    'group:planned': ['ev-forum'],
    'group:quotations': ids.quotations,
    'group:ties': ids.relations,
    'group:events': ids.events,
    'date:stated': ['ev-publication'],
    'date:ahead': ['ev-forum'],
    'place:place-br': ['place-br', 'rel-br'],
  };
  for (const [word, expected] of Object.entries(leaves)) {
    await t.test(`${word}: the table shows just these`, async () => {
      await follow(page, `lang=ru&view=claims&filter=${word}`);
      const shown = (await rows(page)).filter((id) => facts.includes(id) || expected.includes(id));
      assert.deepEqual(sorted(shown), sorted(expected));
    });
  }

  await t.test('the list shows the cells where something is left', async () => {
    await only('status:signed');
    assert.deepEqual(sorted(await shownCells(page)), ['place-in', 'place-ru']);
    await only('group:partners');
    assert.deepEqual(sorted(await shownCells(page)), sorted(partners));
    await only('status:agreed');
    assert.deepEqual(await shownCells(page), ['mideast']);
  });

  await t.test('what is filtered out is out of the timeline', async () => {
    await only('date:ahead');
    assert.deepEqual(await shownIds(page, 'timeline'), ['ev-forum']);
  });

  await t.test('and out of the map', async () => {
    await only('status:signed');
    const ties = await shownIds(page, 'map');
    assert.ok(ties.includes('rel-nizhnekamsk-bareilly'), String(ties));
    const others = await view(page, 'map')
      .locator('[data-id^="rel-"]')
      .evaluateAll((ties) =>
        ties
          .filter((tie) => tie.checkVisibility())
          .map((tie) => tie.dataset.id)
          .filter((id) => id !== 'rel-nizhnekamsk-bareilly'),
      );
    assert.deepEqual(others, []);
  });

  await t.test('facets of one sort widen, of two sorts narrow', async () => {
    await follow(page, 'lang=ru&view=claims&filter=status:signed,status:agreed');
    assert.deepEqual(sorted(await rows(page)), ['rel-mideast', 'rel-nizhnekamsk-bareilly']);
    await follow(page, 'lang=ru&view=claims&filter=group:events,person:safronova');
    assert.deepEqual(await rows(page), ['ev-talk-tourism']);
  });
});

test('by hand', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const pressed = (word) =>
    page.locator(`button[data-facet="${word}"][aria-pressed]`).first().getAttribute('aria-pressed');

  await t.test('the legend filters, and again does not', async () => {
    const exists = await facet(page, 'status:exists');
    await exists.click();
    await becomes(() => pressed('status:exists'), 'true');
    assert.deepEqual(sorted(await shownCells(page)), sorted(partners));
    await exists.click();
    await becomes(() => pressed('status:exists'), 'false');
    assert.deepEqual(sorted(await shownCells(page)), sorted(cells));
  });

  await t.test('so does a figure', async () => {
    const figure = page.locator('.figures [data-facet="group:partners"]');
    await figure.click();
    await becomes(() => figure.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(sorted(await shownCells(page)), sorted(partners));
    await page.locator('.clear').click();
    await becomes(() => figure.getAttribute('aria-pressed'), 'false');
  });

  await t.test('a figure of what has no cell shows it all the same', async () => {
    for (const word of ['group:people', 'group:organisations', 'group:quotations']) {
      await follow(page, 'lang=ru');
      await page.locator(`.figures [data-facet="${word}"]`).click();
      await becomes(() => pressed(word), 'true');
      // Either the list says how to see them, or another view has them in sight.
      assert.equal(await page.locator('.found').count(), 1);
    }
    await follow(page, 'lang=ru');
  });

  await t.test('chips take facets away one by one', async () => {
    await follow(page, 'lang=ru&filter=status:signed,group:ties');
    const chips = page.locator('.chips .chip');
    await becomes(() => chips.count(), 2);
    await chips.filter({ hasText: words.ru.status.signed }).click();
    await becomes(() => chips.count(), 1);
    assert.equal(await fragment(page), 'lang=ru&filter=group:ties');
    await becomes(() => page.evaluate(() => document.activeElement === document.body), false, 'the focus is lost with the chip');
  });

  await t.test('nothing left: it says so, and one press shows everything', async () => {
    await follow(page, 'lang=ru&filter=status:signed,person:safronova');
    const empty = page.locator('.empty');
    await empty.waitFor();
    const told = await empty.innerText();
    assert.ok(told.includes(words.ru.facets.emptyTitle), told);
    assert.ok(told.includes(words.ru.status.signed) && told.includes('Сафронова'), told);
    assert.deepEqual(await shownCells(page), []);
    await empty.getByRole('button', { name: words.ru.facets.clear }).click();
    await becomes(() => empty.count(), 0);
    assert.deepEqual(sorted(await shownCells(page)), sorted(cells));
    await becomes(() => page.evaluate(() => document.activeElement === document.body), false, 'the focus is lost with the button');
  });

  await t.test('the table has an empty state of its own', async () => {
    await follow(page, 'lang=ru&view=claims&filter=status:signed,person:safronova');
    await view(page, 'table').locator('.empty').getByRole('button', { name: words.ru.facets.clear }).click();
    await becomes(async () => (await rows(page)).length, Object.values(ids).flat().length);
  });

  await t.test('counts tell what another facet would leave', async () => {
    await follow(page, 'lang=ru&filter=person:safronova');
    await becomes(() => countOf(page, 'status:signed'), 0);
    await becomes(() => countOf(page, 'group:talks'), 1);
  });

  await t.test('a screen reader hears how much is left', async () => {
    await follow(page, 'lang=ru&filter=status:signed');
    await until(page, 'the number is announced', () =>
      [...document.querySelectorAll('[role="status"]')].some((one) => /1 утверждение/.test(one.textContent)),
    );
  });
});

test('the list can follow the map', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  await page.locator('.follow input').check();
  // At rest the map shows every place of the article.
  await becomes(async () => sorted(await shownCells(page)), sorted(cells));
  await follow(page, 'lang=ru&follow=map&map=-52,-12,12');
  await becomes(() => shownCells(page), ['place-br'], 'with the map on Brazil');
  await page.locator('.follow input').uncheck();
  await becomes(async () => sorted(await shownCells(page)), sorted(cells));
});

test('the orders of the list', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const order = async (word) => {
    await page.locator('.order select').selectOption(word);
    await until(page, `the order is ${word}`, (word) => location.hash.includes(`order=${word}`), word);
    await settled(page);
    return shownCells(page);
  };

  await t.test('west to east', async () => {
    assert.deepEqual(await order('west'), [
      'place-br',
      ...(await order('west')).slice(1, -1),
      'place-cn',
    ]);
  });
  await t.test('by name', async () => {
    const name = (id) => article.places.find((place) => place.id === id).name.ru;
    const shown = await order('name');
    assert.deepEqual(shown.map(name), shown.map(name).sort((a, b) => a.localeCompare(b, 'ru')));
  });
  await t.test('as in the text', async () => {
    const shown = await order('text');
    assert.equal(shown[0], 'mideast');
    assert.deepEqual(shown.filter((id) => partners.includes(id)), partners);
  });
  await t.test('by kind: partners first', async () => {
    const shown = await order('kind');
    assert.deepEqual(sorted(shown.slice(0, 6)), sorted(partners));
  });
});
