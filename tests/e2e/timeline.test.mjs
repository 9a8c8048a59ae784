// The timeline: events in order, with honest dates; nothing drawn as a day that nobody states.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { article, choose, explore, follow, handle, ids, isSelected, partners, read, textOf, until, view } from './explorer.mjs';
import { builds } from './harness.mjs';

const zone = (page, kind) => view(page, 'timeline').locator(`.zone-${kind}`);
const inside = (locator) =>
  locator.evaluateAll((zones) => [
    ...new Set(zones.flatMap((zone) => [...zone.querySelectorAll('[data-id]')].map((element) => element.dataset.id))),
  ]);
/** What the mark of an event looks like: its shape and how it is drawn. */
const mark = (page, id) =>
  view(page, 'timeline')
    .locator('.event', { has: page.locator(`.what [data-id="${id}"]`) })
    .locator('.event-mark > *')
    .first()
    .evaluate((element) => {
      const shape = element.matches('svg') ? (element.querySelector('path, rect, circle, use') ?? element) : element;
      const { fill, strokeDasharray, stroke } = getComputedStyle(shape);
      return { html: element.outerHTML.replace(/\s+/g, ' '), fill, dashes: strokeDasharray, stroke };
    });

test('the timeline', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('has its zones in the order of time, the unknown outside it', async () => {
    const titles = await view(page, 'timeline').locator('.zone-title').allInnerTexts();
    assert.deepEqual(titles.map(read), [
      'не позднее 17 марта, день не назван',
      '17 марта',
      'впереди, день не назван',
      'когда — не сказано',
    ]);
    const lefts = await view(page, 'timeline')
      .locator('.zone')
      .evaluateAll((zones) => zones.map((one) => one.getBoundingClientRect().left));
    assert.deepEqual(lefts, [...lefts].sort((a, b) => a - b));
  });

  await t.test('has every event once, where its date puts it', async () => {
    const where = { by: [], on: [], ahead: [], unknown: [] };
    for (const kind of Object.keys(where)) where[kind] = await inside(zone(page, kind));
    assert.deepEqual(where.on, ['ev-publication']);
    assert.deepEqual(where.ahead, ['ev-forum']);
    const bounded = ids.events.filter((id) => !['ev-publication', 'ev-forum'].includes(id));
    assert.deepEqual(where.by.filter((id) => id.startsWith('ev-')).sort(), bounded.sort());
    assert.ok(where.by.includes('rel-mideast'));
    assert.deepEqual(where.unknown.sort(), partners.map((id) => id.replace('place', 'rel')).sort());
  });

  await t.test('tells the six agreements as one, undated, with a link for each', async () => {
    const told = await textOf(zone(page, 'unknown'));
    assert.match(told, /Шесть соглашений: Бразилия, Иран, Эфиопия, Индия, Китай, Казахстан ¶ ?5/);
    assert.doesNotMatch(told, /марта|2026/);
  });

  await t.test('draws one exact day only: that of the report', async () => {
    const exact = await mark(page, 'ev-publication');
    const bounded = await mark(page, 'ev-assembly');
    const ahead = await mark(page, 'ev-forum');
    assert.equal(new Set([exact.html, bounded.html, ahead.html]).size, 3);
    assert.notDeepEqual([exact.fill, exact.dashes], [bounded.fill, bounded.dashes]);
    assert.notEqual(bounded.dashes, ahead.dashes);
    // All bounded events look alike: none stands at a place of its own on the line.
    for (const id of ['ev-opening', 'ev-signing', 'ev-talk-ai']) assert.equal((await mark(page, id)).html, bounded.html, id);
    const pinned = await zone(page, 'by')
      .locator('[style]')
      .evaluateAll((elements) => elements.filter((one) => /left|translate/.test(one.getAttribute('style'))).length);
    assert.equal(pinned, 0);
  });

  await t.test('keeps the order of the text within a zone', async () => {
    const paragraph = (id) =>
      Number(
        [...article.relations, ...article.events].find((one) => one.id === id).claim.evidence[0].passage.slice(1),
      );
    const order = (await inside(zone(page, 'by'))).map(paragraph);
    assert.deepEqual(order, [...order].sort((a, b) => a - b));
  });

  await t.test('every mark ends in its paragraph', async () => {
    const without = await view(page, 'timeline')
      .locator('.event')
      .evaluateAll((events) => events.filter((event) => !event.querySelector('.pilcrow')).map((event) => event.textContent));
    assert.deepEqual(without, []);
  });

  await t.test('¶ opens the sentence', async () => {
    const event = view(page, 'timeline').locator('.event', { has: page.locator('.what [data-id="ev-talk-ai"]') });
    await event.locator('.pilcrow').click();
    await isSelected(page, 'ev-talk-ai', ['timeline', 'text', 'detail']);
    await until(page, 'the sentence is lit', () =>
      document.querySelector('.passage:has([data-quotes][data-lit="selected"])')?.textContent.includes('Гатчинского'),
    );
  });
});

test('how a date is known', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const detail = async (id) => {
    await follow(page, `${id}&lang=ru`);
    await isSelected(page, id, ['detail']);
    return textOf(view(page, 'detail'));
  };

  await t.test('bounded: not later than, with the reason in words', async () => {
    const told = await detail('ev-signing');
    assert.match(told, /[Нн]е позднее 17 марта/);
    assert.match(told, /заметка датирована 17 марта и говорит «подписали»/);
  });

  await t.test('ahead: without a day, with the reason', async () => {
    const told = await detail('ev-forum');
    assert.match(told, /[Вв]переди/);
    assert.match(told, /о форуме говорится как о предстоящем/);
  });

  await t.test('not stated: it says so', async () => {
    assert.match(await detail('rel-br'), /[Дд]ата не названа/);
  });

  await t.test('stated: the day from the text, the year as reference', async () => {
    const told = await detail('ev-publication');
    assert.match(told, /17 марта/);
    assert.match(told, /год 2026/);
    assert.doesNotMatch(told, /не позднее/);
  });
});

test('it is in step with the others', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  await choose(page, 'list', 'place-in');
  await isSelected(page, 'place-in', ['list']);
  const related = await view(page, 'timeline')
    .locator('[data-id][data-lit="related"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.dataset.id))]);
  for (const id of ['rel-in', 'ev-assembly', 'ev-signing']) assert.ok(related.includes(id), id);
  assert.ok(!related.includes('ev-forum'));
  await handle(page, 'timeline', 'ev-forum').click();
  await isSelected(page, 'ev-forum', ['timeline', 'list', 'text', 'detail']);
});

test('every word stays in its column', async (t) => {
  for (const [width, touch] of [[390, true], [820, true], [1200, false], [1440, false]]) {
    await t.test(`${width} wide`, async (t) => {
      const page = await explore(t, { ...builds.second, width, touch });
      for (const lang of ['ru', 'en']) {
        await follow(page, `lang=${lang}`);
        const beyond = await view(page, 'timeline')
          .locator('.zone')
          .evaluateAll((zones) =>
            zones.flatMap((zone) => {
              const edge = zone.getBoundingClientRect().right - parseFloat(getComputedStyle(zone).paddingRight);
              const texts = document.createTreeWalker(zone, NodeFilter.SHOW_TEXT);
              const wide = [];
              while (texts.nextNode()) {
                const { data, parentElement } = texts.currentNode;
                if (parentElement.closest('.visually-hidden')) continue;
                const range = document.createRange();
                range.selectNodeContents(texts.currentNode);
                const right = Math.max(...[...range.getClientRects()].map((box) => box.right));
                if (right > edge + 1) wide.push(`${data}: ${right} > ${edge}`);
              }
              return wide;
            }),
          );
        assert.deepEqual(beyond, [], lang);
      }
    });
  }
});

/** How many pixels of a picture differ from its corner as much as WCAG 1.4.11 asks of graphics: 3 : 1. */
function contrasting(picture) {
  const { data } = PNG.sync.read(picture);
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = (at) =>
    0.2126 * linear(data[at] / 255) + 0.7152 * linear(data[at + 1] / 255) + 0.0722 * linear(data[at + 2] / 255);
  const paper = light(0);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [low, high] = [paper, light(at)].sort((a, b) => a - b);
    if ((high + 0.05) / (low + 0.05) >= 3) count += 1;
  }
  return count;
}

test('an event without a date has a mark that is seen, and that is not the mark of another', async (t) => {
  for (const theme of ['light', 'dark']) {
    await t.test(theme, async (t) => {
      const page = await explore(t, { ...builds.second, theme, scale: 4 });
      const seen = async (id) =>
        contrasting(
          await view(page, 'timeline')
            .locator('.event', { has: page.locator(`.what [data-id="${id}"]`) })
            .locator('.mark')
            .screenshot(),
        );
      const [hollow, dotted, filled] = [await seen('ev-satzung'), await seen('ev-besuch'), await seen('ev-bericht')];
      assert.ok(dotted > hollow / 3, `${dotted} of ${hollow}, in the timeline`);
      assert.ok(dotted < hollow && hollow < filled, `${dotted} < ${hollow} < ${filled}`);
      await page.locator('details.facets summary').click();
      const legend = page.locator('[data-facet="date:unknown"] .mark-unknown').locator('visible=true').first();
      const inLegend = contrasting(await legend.screenshot());
      assert.ok(inLegend > hollow / 3, `${inLegend} of ${hollow}, in the legend`);
    });
  }
});
