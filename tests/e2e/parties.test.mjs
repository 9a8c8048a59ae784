// Who with whom: by tab and by key, the same sentences as columns and as a list, in step with all else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  article, explore, follow, fragment, isSelected, nothingSelected, read, settled, until, view, words,
} from './explorer.mjs';

const WIDE = 1440;

/** What is shown of an entity in the view, as a link. */
const shown = (page, id) => view(page, 'parties').locator(`a[data-id="${id}"]:not([data-quote])`).locator('visible=true');

/** The sentences as a screen reader has them. */
const heard = (page) =>
  view(page, 'parties')
    .locator('.act')
    .evaluateAll((acts) =>
      acts.map((act) => {
        const seen = (element) => getComputedStyle(element).display !== 'none';
        const text = (node) =>
          node.nodeType === Node.TEXT_NODE ? node.data : seen(node) ? [...node.childNodes].map(text).join('') : '';
        const words = text(act.querySelector('.act-sentence')).replace(/[\s\u00a0]+/g, ' ').trim();
        const several = act.querySelector('.act-several');
        return several ? words.slice(0, words.lastIndexOf(several.textContent.replace(/[\s\u00a0]+/g, ' '))).trim() : words;
      }),
    );

test('by tab, by key and by address', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  await page.getByRole('button', { name: words.ru.nav.people, exact: true }).click();
  await view(page, 'parties').waitFor();
  assert.equal(await fragment(page), 'lang=ru&view=parties');
  await page.keyboard.press('1');
  await view(page, 'list').waitFor();
  await page.keyboard.press('2');
  await view(page, 'parties').waitFor();
  await page.keyboard.press('3');
  await view(page, 'table').waitFor();
  await follow(page, 'metshin&lang=en&view=parties');
  await isSelected(page, 'metshin', ['parties', 'detail', 'text']);
});

test('the sentences are those of the article, in columns and in the list', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties' });
  const told = new Map();
  for (const width of [WIDE, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    const sentences = await heard(page);
    told.set(width, [...sentences].sort());
    // Every tie's verb, and every word for taking part, stands in one.
    for (const { verb, event } of article.relations) {
      assert.ok(sentences.some((own) => own.includes(read(verb.ru))), `${width}: ${verb.ru}`);
      if (event) assert.ok(!sentences.some((own) => own.includes('город — ')), 'a signing is told once');
    }
    for (const { kind, participants, id } of article.events) {
      if (kind === 'publication' || kind === 'signing') continue;
      for (const { role } of participants) {
        assert.ok(sentences.some((own) => own.includes(` — ${read(role.ru)} — `)), `${width}: ${id}, ${role.ru}`);
      }
    }
    assert.ok(sentences.includes('ВАРМСУ — договорились о сотрудничестве — организация Ближнего Востока'), sentences.join('\n'));
  }
  const plain = (all) => all.map((own) => own.replace(/, | и /g, ' '));
  assert.deepEqual(plain(told.get(WIDE)), plain(told.get(390)));
});

test('the columns do not overlap, and lines end where their parties stand', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties' });
  for (const lang of ['ru', 'en']) {
    await follow(page, `lang=${lang}&view=parties`);
    for (const width of [1404, WIDE, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await settled(page);
      const faults = await view(page, 'parties').evaluate((own) => {
        const faults = [];
        for (const column of ['.nodes-who .node-words', '.act-sentence', '.nodes-whom .node-words']) {
          const boxes = [...own.querySelectorAll(column)].map((element) => element.getBoundingClientRect());
          boxes.forEach((box, ix) => {
            if (box.height === 0) faults.push(`${column} ${ix} is not shown`);
            // Lines of text have so much room of their own.
            if (ix && box.top < boxes[ix - 1].bottom - 6) faults.push(`${column} ${ix} lies on the one above`);
          });
        }
        // The columns are as high as the lines: no words took more room than was kept for them.
        const high = [...own.querySelectorAll('.nodes, .acts')].map((column) => column.getBoundingClientRect().height);
        const lines = own.querySelector('.between svg').getBoundingClientRect().height;
        if (Math.max(...high) > lines + 1) faults.push(`${Math.max(...high)} high, lines for ${lines}`);
        return faults;
      });
      assert.deepEqual(faults, [], `${lang}, ${width}`);
    }
  }
});

test('what is chosen here is chosen everywhere, and the other way round', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties' });
  await shown(page, 'rel-mideast').first().click();
  await isSelected(page, 'rel-mideast', ['parties', 'detail', 'text', 'map']);
  await shown(page, 'safronova').first().click();
  await isSelected(page, 'safronova', ['parties', 'detail', 'text']);
  // One of the six that one sentence names: by the ring at the end of its line.
  await view(page, 'parties').locator('a.ring[data-id="rel-in"]').click();
  await isSelected(page, 'rel-in', ['parties', 'detail', 'map']);
  await page.keyboard.press('1');
  await isSelected(page, 'rel-in', ['list', 'detail', 'map']);
  await page.keyboard.press('2');
  await isSelected(page, 'rel-in', ['parties']);
  await page.keyboard.press('Escape');
  await nothingSelected(page);
});

test('a filter leaves only what passes', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties&filter=status:signed' });
  assert.deepEqual(await heard(page), ['Нижнекамск — подписали соглашение о сотрудничестве — Барели']);
  await view(page, 'parties').locator('.switch.is-on').click();
  await until(page, 'all are back', () => document.querySelectorAll('.act').length > 10);
});

const at = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return [element.closest('[data-view]')?.dataset.view, element.dataset.id, element.getAttribute('class')?.split(' ')[0]].join(' ');
  });

test('by keyboard: one stop, down a column, along the lines', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties' });
  const acts = view(page, 'parties').locator('.act-verb');
  const count = await acts.count();
  const stops = await view(page, 'parties').locator('a[tabindex="0"]').count();
  assert.equal(stops, 1);
  await acts.first().focus();
  const seen = [await at(page)];
  for (let step = 1; step < count; step += 1) {
    await page.keyboard.press('ArrowDown');
    await settled(page);
    seen.push(await at(page));
  }
  const all = await acts.evaluateAll((acts) => acts.map((act) => `parties ${act.dataset.id} act-verb`));
  assert.deepEqual(seen, all);
  await page.keyboard.press('Home');
  assert.equal(await at(page), seen[0]);
  // From the six to one of them, to its party, and back to the act.
  await view(page, 'parties').locator('.act-verb[data-id="rel-br"]').focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await at(page), /^parties rel-\w\w ring$/);
  await page.keyboard.press('ArrowDown');
  assert.match(await at(page), /^parties rel-\w\w ring$/);
  await page.keyboard.press('ArrowRight');
  assert.match(await at(page), /^parties assoc-\w\w node-name$/);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await at(page), 'parties rel-br act-verb');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await at(page), 'parties varmsu node-name');
  await page.keyboard.press('Enter');
  await isSelected(page, 'varmsu', ['parties', 'detail']);
  // Nothing is lost with the selection.
  await page.keyboard.press('Escape');
  await nothingSelected(page);
  assert.equal(await at(page), 'parties varmsu node-name');
});

test('on a phone: a list, walked along its sentences', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties', width: 390, height: 844 });
  assert.equal(await view(page, 'parties').locator('.nodes, .between').locator('visible=true').count(), 0);
  const six = view(page, 'parties').locator('.act', { has: page.locator('.act-verb[data-id="rel-br"]') });
  await six.locator('.act-verb').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(page), 'parties rel-br act-end');
  await page.keyboard.press('ArrowRight');
  assert.equal(await at(page), 'parties rel-ir act-end');
  await page.keyboard.press('Enter');
  await isSelected(page, 'rel-ir', ['parties', 'detail']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  assert.match(await at(page), /act-verb$/);
});

test('nothing is cut off at 320', async (t) => {
  const page = await explore(t, { path: '#lang=ru&view=parties', width: 320, height: 640 });
  for (const lang of ['ru', 'en']) {
    await follow(page, `lang=${lang}&view=parties`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${lang}: ${over} px too wide`);
  }
});

test('the detail of a person: roles, what they take part in, what they say', async (t) => {
  const page = await explore(t, { path: '#guseva&lang=ru&view=parties' });
  const detail = view(page, 'detail');
  await detail.waitFor();
  const parts = (await detail.locator('.detail-part').allInnerTexts()).map(read);
  assert.deepEqual(parts, [words.ru.detail.takesPart, words.ru.detail.speech]);
  const told = read(await detail.innerText());
  assert.match(told, /сопредседатель ВАРМСУ, ¶2/);
  // Nothing twice.
  const facts = await detail.locator('.row-title [data-id], .row-line [data-id]').evaluateAll((all) => all.map((one) => one.dataset.id));
  assert.deepEqual([...facts].sort(), [...new Set(facts)].sort());
});
