// One selection drives all views: wherever something is chosen, every view shows it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  article,
  becomes,
  choose,
  current,
  explore,
  facts,
  follow,
  fragment,
  handle,
  ids,
  isSelected,
  nothingSelected,
  settled,
  until,
  quoted,
  view,
} from './explorer.mjs';

test('chosen anywhere, selected everywhere', async (t) => {
  const page = await explore(t);

  // In the text India is named, so its name there is current; the timeline names it by its tie.
  const everywhere = ['list', 'map', 'text', 'detail'];
  for (const from of ['list', 'text', 'map']) {
    await t.test(`a country, chosen in the ${from}`, async () => {
      await follow(page, 'lang=ru');
      await choose(page, from, 'place-in');
      await isSelected(page, 'place-in', everywhere);
      assert.equal(await fragment(page), 'place-in&lang=ru');
      const related = handle(page, 'timeline', 'rel-in').first();
      assert.equal(await related.getAttribute('data-lit'), 'related');
    });
  }

  for (const from of ['list', 'timeline']) {
    await t.test(`an event, chosen in the ${from}`, async () => {
      await follow(page, 'lang=ru');
      await choose(page, from, 'ev-forum');
      await isSelected(page, 'ev-forum', ['list', 'timeline', 'text', 'detail']);
    });
  }

  await t.test('an event, chosen by its words in the text', async () => {
    await follow(page, 'lang=ru');
    await choose(page, 'text', 'ev-talk-ai');
    await isSelected(page, 'ev-talk-ai', ['list', 'timeline', 'text', 'detail']);
  });

  await t.test('a tie, chosen in the list, marks its arc', async () => {
    await follow(page, 'lang=ru');
    await choose(page, 'list', 'rel-nizhnekamsk-bareilly');
    await isSelected(page, 'rel-nizhnekamsk-bareilly', ['list', 'detail', 'map']);
  });

  await t.test('a city, chosen in the map', async () => {
    await follow(page, 'lang=ru');
    await handle(page, 'map', 'gorno-altaysk').first().press('Enter');
    await isSelected(page, 'gorno-altaysk', ['list', 'map', 'text', 'detail']);
  });

  await t.test('a person and a quotation, chosen below', async () => {
    await follow(page, 'lang=ru');
    await choose(page, 'people', 'metshin');
    await isSelected(page, 'metshin', ['people', 'text', 'detail']);
    await choose(page, 'speech', 'quote-guseva-open');
    await isSelected(page, 'quote-guseva-open', ['speech', 'detail']);
    await choose(page, 'topics', 'topic-ai');
    await isSelected(page, 'topic-ai', ['topics', 'text', 'detail']);
  });

  await t.test('what the detail relates leads on', async () => {
    await follow(page, 'ev-signing&lang=ru');
    const other = view(page, 'detail').locator('[data-id]:not([data-quote]):not([aria-current])').first();
    const id = await other.getAttribute('data-id');
    assert.notEqual(id, 'ev-signing');
    await other.click();
    await isSelected(page, id, ['detail']);
  });

  await t.test('a claim, chosen in the table', async () => {
    await follow(page, 'lang=ru&view=claims');
    await choose(page, 'table', 'place-in');
    await isSelected(page, 'place-in', ['table', 'text', 'detail', 'map']);
    assert.equal(await fragment(page), 'place-in&lang=ru&view=claims');
  });
});

test('what is marked as current is the selection, and all of it', async (t) => {
  const page = await explore(t);
  const all = Object.values(ids).flat();

  await t.test('each entity can be selected, is described, and is shown in its views', async () => {
    for (const id of all) {
      await follow(page, `${id}&lang=ru`);
      await isSelected(page, id, ['detail']);
      const missed = await page.evaluate(
        (id) =>
          [...document.querySelectorAll(`[data-view] [data-id="${id}"]:not([data-quote])`)]
            .filter((element) => element.getAttribute('aria-current') !== 'true')
            .map((element) => `${element.closest('[data-view]').dataset.view}: ${element.outerHTML.slice(0, 160)}`),
        id,
      );
      assert.deepEqual(missed, [], `${id} is selected, but not marked`);
    }
  });

  await t.test('its sentence is lit in the text', async () => {
    for (const id of facts) {
      await follow(page, `${id}&lang=ru`);
      const lit = await quoted(page);
      const fact = ['relations', 'events', 'quotations'].flatMap((kind) => article[kind]).find((one) => one.id === id);
      const words = (text) => text.replace(/\s+/g, ' ');
      const quote = words(fact.claim.evidence[0].quotes.ru.exact);
      const marked = words(lit);
      assert.ok(marked.includes(quote) || quote.includes(marked), `${id}: ${marked}`);
      assert.ok(marked.length > 5, `${id}: no sentence is lit`);
    }
  });

  await t.test('every data-id is an entity of the article', async () => {
    await follow(page, 'lang=ru');
    const strange = await page.evaluate(
      (all) =>
        [...document.querySelectorAll('[data-id]')].map((element) => element.dataset.id).filter((id) => !all.includes(id)),
      all,
    );
    assert.deepEqual(strange, []);
  });

  await t.test('ids of countries end in the country’s code', async () => {
    for (const { id, kind, iso } of article.places) {
      if (kind === 'country') assert.ok(id.endsWith(`-${iso.toLowerCase()}`), id);
    }
  });
});

test('what is not of the selection is paler', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const looks = () =>
    page.evaluate(() =>
      ['.cell-name', '.cell-role', '.outline', '.line .what', '.line .mark'].map((part) => {
        const { color, fillOpacity } = getComputedStyle(document.querySelector(`[data-cell="place-cn"] ${part}`));
        return `${part}: ${color}, ${fillOpacity}`;
      }),
    );
  const before = await looks();
  await choose(page, 'list', 'place-br');
  const after = await looks();
  for (const [number, look] of after.entries()) assert.notEqual(look, before[number]);
  await page.keyboard.press('Escape');
  await becomes(looks, before);
});

test('clearing, walking and going back', async (t) => {
  const page = await explore(t);

  await t.test('Esc clears', async () => {
    await choose(page, 'list', 'place-kz');
    await isSelected(page, 'place-kz', ['list', 'text']);
    await page.keyboard.press('Escape');
    await nothingSelected(page);
    assert.equal(await fragment(page), 'lang=ru');
  });

  await t.test('the detail’s button clears', async () => {
    await follow(page, 'place-kz&lang=ru');
    await view(page, 'detail').getByRole('button', { name: 'Снять выбор' }).first().click();
    await nothingSelected(page);
    const lost = await page.evaluate(() => document.activeElement === document.body);
    assert.equal(lost, false, 'the focus is lost with the detail');
  });

  await t.test('n and p walk all claims in the order of the text', async () => {
    await follow(page, 'lang=ru');
    const walked = [];
    for (let step = 0; step < facts.length; step += 1) {
      await page.keyboard.press('n');
      await settled(page);
      walked.push((await fragment(page)).split('&')[0]);
    }
    assert.deepEqual([...walked].sort(), [...facts].sort(), 'each claim is met once');
    const paragraph = (id) =>
      Math.min(
        ...['relations', 'events', 'quotations']
          .flatMap((kind) => article[kind])
          .find((one) => one.id === id)
          .claim.evidence.map(({ passage }) => Number(passage.slice(1))),
      );
    const order = walked.map(paragraph);
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
    // At the end it stays at the end.
    await page.keyboard.press('n');
    await settled(page);
    assert.equal((await fragment(page)).split('&')[0], walked.at(-1));
    await page.keyboard.press('p');
    await isSelected(page, walked.at(-2), ['text']);
    // From nothing, back starts at the last; the Russian keys are the same keys.
    await page.keyboard.press('Escape');
    await nothingSelected(page);
    await page.keyboard.press('p');
    await until(page, 'the last claim is selected', (id) => location.hash.startsWith(`#${id}`), walked.at(-1));
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'з', bubbles: true })));
    await until(page, 'the last but one is selected', (id) => location.hash.startsWith(`#${id}`), walked.at(-2));
  });

  await t.test('] and [ do the same', async () => {
    await follow(page, 'lang=ru');
    const reached = [];
    for (const key of ['n', 'n', ']', 'n', '[']) {
      await page.keyboard.press(key);
      await settled(page);
      reached.push((await fragment(page)).split('&')[0]);
    }
    assert.equal(new Set(reached.slice(0, 4)).size, 4);
    assert.equal(reached[4], reached[2]);
  });

  await t.test('n and p keep to what the filter lets through', async () => {
    await follow(page, 'lang=ru&filter=group:talks');
    const walked = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('n');
      await settled(page);
      walked.push((await fragment(page)).split('&')[0]);
    }
    assert.deepEqual(walked, ['ev-opening', 'ev-talk-tourism', 'ev-talk-ai', 'ev-talk-ai']);
  });

  await t.test('Back and Forward', async () => {
    await follow(page, 'lang=ru');
    await choose(page, 'list', 'place-ir');
    await choose(page, 'list', 'ev-forum');
    await page.locator('.figures [data-facet="group:people"]').click();
    await becomes(() => fragment(page), 'ev-forum&lang=ru&filter=group:people');
    await page.goBack();
    await isSelected(page, 'ev-forum', ['timeline', 'list']);
    assert.equal(await fragment(page), 'ev-forum&lang=ru');
    await page.goBack();
    await isSelected(page, 'place-ir', ['list', 'text']);
    await page.goBack();
    await nothingSelected(page);
    await page.goForward();
    await isSelected(page, 'place-ir', ['list', 'text']);
    await page.goForward();
    await page.goForward();
    await until(page, 'the filter is on again', () =>
      document.querySelector('.figures [data-facet="group:people"]').matches('[aria-pressed="true"]'),
    );
    await isSelected(page, 'ev-forum', []);
  });

  await t.test('looking from sentence to sentence does not fill the history', async () => {
    await follow(page, 'place-in&lang=ru');
    const before = await page.evaluate(() => history.length);
    const next = view(page, 'text').locator('button.walk').last();
    await next.click();
    await until(page, 'the second sentence is in the address', () => location.hash.includes('at=1'));
    await next.click();
    await until(page, 'the third sentence is in the address', () => location.hash.includes('at=2'));
    assert.equal(await page.evaluate(() => history.length), before);
    assert.equal(await next.getAttribute('aria-disabled'), 'true');
  });
});

test('hovering previews', async (t) => {
  const page = await explore(t);
  const previewed = (name) =>
    page.evaluate(
      (name) =>
        [
          ...new Set(
            [...document.querySelectorAll(`[data-view="${name}"] [data-preview]`)].map(
              (element) => (element.closest('[data-id]') ?? element.querySelector('[data-id]'))?.dataset.id,
            ).filter(Boolean), // grounds of the map have no id: they are for the eye
          ),
        ],
      name,
    );

  await t.test('in the other views, without selecting or changing the address', async () => {
    const before = await page.evaluate(() => [location.hash, history.length]);
    await handle(page, 'text', 'place-in').first().scrollIntoViewIfNeeded();
    await handle(page, 'text', 'place-in').first().hover();
    for (const name of ['list', 'text', 'map']) {
      await becomes(() => previewed(name), ['place-in'], `previewed in ${name}`);
    }
    assert.deepEqual(await current(page), {});
    assert.deepEqual(await page.evaluate(() => [location.hash, history.length]), before);
  });

  await t.test('and leaves no trace', async () => {
    await page.locator('h1').hover();
    for (const name of ['list', 'text', 'map']) await becomes(() => previewed(name), [], `previewed in ${name}`);
  });

  await t.test('beside a selection that stays', async () => {
    await choose(page, 'list', 'place-br');
    await handle(page, 'list', 'place-cn').first().hover();
    await becomes(() => previewed('list'), ['place-cn']);
    await isSelected(page, 'place-br', ['list', 'text']);
  });
});

test('the selection is brought into view', async (t) => {
  const page = await explore(t);

  await t.test('in the text', async () => {
    await follow(page, 'rel-brics-initiative&lang=ru');
    await until(page, 'the sentence is seen', () => {
      const mark = document.querySelector('[data-quotes][data-lit="selected"]')?.getBoundingClientRect();
      const seat = document.querySelector('.text-body').getBoundingClientRect();
      return mark && mark.top >= seat.top - 1 && mark.bottom <= Math.min(seat.bottom, innerHeight) + 1;
    });
  });

  await t.test('in the list', async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await choose(page, 'topics', 'topic-tourism');
    await page.keyboard.press('Escape');
    await choose(page, 'people', 'metshin');
    await settled(page);
    // Choosing far down must not throw the reader back to the top.
    const seen = await handle(page, 'people', 'metshin').first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(seen, 'what was clicked has moved out of view');
  });
});

test('a click with a modifier is left to the browser', async (t) => {
  const page = await explore(t);
  const link = handle(page, 'list', 'place-cn').first();
  const href = await link.getAttribute('href');
  assert.equal(href, '#place-cn');
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: ['Control'] })]);
  await opened.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
  await isSelected(opened, 'place-cn', ['list', 'text']);
  assert.deepEqual(await current(page), {});
});
