// The palette: opened, asked and left by keyboard and by pointer; its answers come from the worker.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { READY, launch } from './browser.mjs';
import { article, becomes, explore, fragment, isSelected, nothingSelected, read, say, settled, textOf, until, words } from './explorer.mjs';
import { assertAccessible, builds, shot } from './harness.mjs';

const palette = (page) => page.locator('dialog.search');
const field = (page) => palette(page).getByRole('combobox');
const options = (page) => palette(page).getByRole('option');
const focused = (page) => page.evaluate(() => document.activeElement.className || document.activeElement.localName);

async function isOpen(page, open = true) {
  // A closed palette is taken out of the page, a moment after the browser has closed it.
  const there = (open) => Boolean(document.querySelector(open ? 'dialog.search[open]' : 'dialog.search')) === open;
  await until(page, `the palette is ${open ? 'open' : 'closed'}`, there, open);
}

/** Opens the palette and types; waits for the answer to just this. */
async function search(page, query) {
  if ((await palette(page).count()) === 0) await page.keyboard.press('Control+k');
  await isOpen(page);
  await field(page).fill(query);
}

/** What is first: the id of an entity, or the words of a sentence. */
const first = (page) =>
  page.evaluate(() => {
    const option = document.querySelector('.search [role="option"]');
    return option?.dataset.id ?? option?.textContent ?? 'nothing';
  });

test('it is opened', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  for (const key of ['Control+k', 'Meta+k', '/']) {
    await t.test(`by ${key}, and closed by Esc, which gives the focus back`, async () => {
      await page.locator('.tool-theme').focus();
      await page.keyboard.press(key);
      await isOpen(page);
      assert.equal(await field(page).evaluate((element) => element === document.activeElement), true);
      await page.keyboard.press('Escape');
      await isOpen(page, false);
      assert.match(await focused(page), /tool-theme/);
    });
  }

  await t.test('by its button, and closed by its own', async () => {
    await page.locator('.search-open').click();
    await isOpen(page);
    await page.locator('.search-close').click();
    await isOpen(page, false);
    assert.match(await focused(page), /search-open/);
  });

  await t.test('by a / wherever the layout has it, and by no other sign in its place; not while something is typed', async () => {
    await page.locator('.tool-theme').focus();
    const press = (key) =>
      page.evaluate((key) => {
        const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
        return document.activeElement.dispatchEvent(event);
      }, key);
    for (const other of [
      { key: '.', code: 'Slash' },
      { key: '-', code: 'Slash' },
      { key: 'é', code: 'Slash' },
      { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true },
      { key: 't', code: 'KeyK', ctrlKey: true },
    ]) {
      assert.equal(await press(other), true, `${other.key} is the browser's`);
    }
    await settled(page);
    await isOpen(page, false);
    assert.equal(await press({ key: '/', code: 'Digit7', shiftKey: true }), false);
    await isOpen(page);
    await page.keyboard.type('a/b');
    assert.equal(await field(page).inputValue(), 'a/b');
    await page.keyboard.press('Escape');
    await isOpen(page, false);
  });

  await t.test('not by / if single keys are switched off, but by Ctrl+K', async () => {
    await page.evaluate(() => localStorage.setItem('dateline.keys', 'off'));
    await page.keyboard.press('/');
    await settled(page);
    await isOpen(page, false);
    await page.keyboard.press('Control+k');
    await isOpen(page);
    await page.evaluate(() => localStorage.removeItem('dateline.keys'));
  });
});

test('what is meant comes first', async (t) => {
  for (const lang of ['ru', 'en']) {
    const page = await explore(t, { path: `#lang=${lang}` });
    for (const [query, expected] of [
      ['в Индии', 'place-in'],
      ['India', 'place-in'],
      ['индийский', 'place-in'],
      ['Метшина', 'metshin'],
      ['guseva', 'guseva'],
      ['казахтсан', 'place-kz'],
      ['мэры', 'metshin'],
      ['agreement with India', 'rel-in'],
    ]) {
      await t.test(`${query}, in ${lang}`, async () => {
        await search(page, query);
        await becomes(() => first(page), expected);
      });
    }
  }
});

test('an answer', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  await search(page, 'гусевой');
  await becomes(() => first(page), 'guseva');

  await t.test('is grouped by kind, sentences last', async () => {
    const groups = palette(page).getByRole('group');
    const names = await groups.evaluateAll((all) => all.map((group) => document.getElementById(group.getAttribute('aria-labelledby')).textContent.trim()));
    assert.equal(names[0], words.ru.kind.plural.people);
    assert.ok(names.includes(words.ru.kind.plural.events), names.join());
    assert.match(names.at(-1), /^В тексте, \d предложени/);
  });

  await t.test('marks what was found, in its language', async () => {
    assert.equal(await textOf(options(page).first().locator('mark')), 'Гусева');
    await page.keyboard.press('Escape');
    await isOpen(page, false);
    await search(page, 'Kazakhstan');
    await becomes(() => first(page), 'place-kz');
    const sentence = palette(page).locator('.is-sentence .search-title').first();
    assert.equal(await sentence.getAttribute('lang'), 'en');
    assert.equal(await textOf(sentence.locator('mark')), 'Kazakhstan');
  });

  await t.test('is announced by its number', async () => {
    const told = palette(page).locator('.visually-hidden[role="status"]');
    await becomes(async () => /^Найдено: \d+$/.test(await textOf(told)), true);
  });

  await t.test('says what was searched for if the layout was wrong', async () => {
    await field(page).fill('bylbz');
    await becomes(() => first(page), 'place-in');
    assert.equal(await textOf(palette(page).locator('.search-read')), say(words.ru.search.readAs, { query: 'индия' }));
    await field(page).fill('индия');
    await becomes(() => palette(page).locator('.search-read').count(), 0);
  });

  await t.test('of nothing says so', async () => {
    await field(page).fill('qwrtpsd');
    await becomes(() => options(page).count(), 0);
    await becomes(async () => (await textOf(palette(page).locator('.search-note'))).startsWith(say(words.ru.search.none, { query: 'qwrtpsd' })), true);
    assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
  });
});

test('with the keyboard alone', async (t) => {
  const page = await explore(t, { path: '#lang=en' });
  const active = () =>
    page.evaluate(() => {
      const id = document.activeElement.getAttribute('aria-activedescendant');
      const selected = [...document.querySelectorAll('.search [aria-selected="true"]')];
      return [document.activeElement.getAttribute('role'), selected.length, selected[0]?.id === id ? Number(id.match(/\d+/)) : 'not the active one'];
    });

  await t.test('the arrows move through the hits, the focus stays in the field', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('guseva');
    await becomes(() => first(page), 'guseva');
    assert.deepEqual(await active(), ['combobox', 1, 0]);
    for (const [key, number] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['ArrowUp', 0],
    ]) {
      await page.keyboard.press(key);
      await becomes(active, ['combobox', 1, number]);
    }
    await page.keyboard.press('ArrowUp');
    await becomes(active, ['combobox', 1, (await options(page).count()) - 1]);
    const inView = await options(page).last().evaluate((option) => {
      const [inner, outer] = [option.getBoundingClientRect(), option.closest('[role="listbox"]').getBoundingClientRect()];
      return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    });
    assert.ok(inView, 'the active hit can be seen');
    await page.keyboard.press('ArrowDown');
    await becomes(active, ['combobox', 1, 0]);
  });

  await t.test('what is active is seen in the views', async () => {
    await field(page).fill('kazan');
    await becomes(() => first(page), 'kazan');
    await until(page, 'a preview', () => document.querySelector('main [data-preview]'));
  });

  await t.test('Enter opens the evidence, and the focus goes there', async () => {
    await field(page).fill('india');
    await becomes(() => first(page), 'place-in');
    await page.keyboard.press('Enter');
    await isOpen(page, false);
    await isSelected(page, 'place-in', ['list', 'detail', 'text']);
    await until(page, 'the sentence is marked', () => document.querySelector('.text [data-quotes][data-lit="selected"]'));
    await until(page, 'the focus is on it', () => document.activeElement.dataset.id === 'place-in');
    await until(page, 'no preview is left', () => !document.querySelector('main [data-preview]'));
  });
});

test('Enter right after the last letter means what was typed', async (t) => {
  const page = await explore(t, { path: '#lang=en' });
  await page.keyboard.press('/');
  await isOpen(page);
  // All in one go, before the worker is even there.
  await field(page).evaluate((input) => {
    for (const value of ['i', 'ir', 'iran']) {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await isOpen(page, false);
  await isSelected(page, 'place-ir', ['list', 'detail']);
});

test('what is typed while the palette comes is not lost', async (t) => {
  const page = await explore(t, { path: '#lang=en' });
  page.setDefaultTimeout(60_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  // The code of the palette comes at about the time at which it is asked for: a little before or after.
  for (const pause of [0, 20, 50, 100, 200]) {
    await page.reload();
    await page.waitForSelector('html[data-app]', { state: 'attached' });
    await page.waitForTimeout(pause);
    await page.keyboard.press('/');
    const any = page.locator('dialog.search input');
    await any.fill('kazan');
    await becomes(() => first(page), 'kazan', `${pause} ms after the application`);
  }
});

test('a sentence', async (t) => {
  await t.test('opens in the text, and its address opens it again', async () => {
    const page = await explore(t, { path: '#place-in&lang=ru' });
    await search(page, 'выступил на открытии');
    await becomes(() => options(page).locator('mark').count().then((count) => count > 0), true);
    const sentence = palette(page).locator('.is-sentence').first();
    await becomes(async () => /выступил/.test(await textOf(sentence)), true);
    await sentence.click();
    await isOpen(page, false);
    await nothingSelected(page);
    const found = page.locator('.sentence.is-found');
    await becomes(async () => /^Вместе с Гусевой он выступил/.test(await textOf(found)), true);
    assert.equal(await fragment(page), 'p7&at=2&lang=ru');
    await page.reload();
    await page.waitForSelector(READY, { state: 'attached' });
    await becomes(async () => /^Вместе с Гусевой он выступил/.test(await textOf(found)), true);
  });

  await t.test('of the other language brings its text', async () => {
    const page = await explore(t, { path: '#lang=en' });
    await search(page, 'тренды');
    const sentence = palette(page).locator('.is-sentence').first();
    await becomes(async () => /тренды/.test(await textOf(sentence)), true);
    await sentence.click();
    await becomes(() => page.locator('.sentence.is-found').evaluate((own) => own.closest('p').lang), 'ru');
    assert.match(await fragment(page), /text=original/);
  });
});

test('the worker', async (t) => {
  await t.test('is loaded when the palette is opened, once', async () => {
    const page = await explore(t, { path: '#lang=ru' });
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await search(page, 'индия');
    await becomes(() => first(page), 'place-in');
    await page.keyboard.press('Escape');
    await isOpen(page, false);
    await search(page, 'казань');
    await becomes(() => first(page), 'kazan');
    // What the service worker keeps meanwhile is no request of the page.
    assert.ok(asked.filter((path) => path.endsWith('.js') && path.includes('worker-')).length <= 1, asked.join());
  });

  await t.test('that cannot be had is told so, and asked for again', async () => {
    const page = await explore(t, { path: '#lang=en', allow: [/worker-/] });
    await page.context().route(/worker-/, (route) => route.abort());
    await search(page, 'india');
    await becomes(() => textOf(palette(page).locator('.search-note')), words.en.search.absent);
    await page.context().unroute(/worker-/);
    await field(page).fill('indi');
    await becomes(() => first(page), 'place-in');
  });

  await t.test('answers about the article that is shown', async () => {
    const page = await explore(t, { path: '#lang=en' });
    await search(page, 'india');
    await becomes(() => first(page), 'place-in');
    await page.keyboard.press('Escape');
    await page.locator('input[type="file"]').setInputFiles(fileURLToPath(new URL('../fixtures/second.json', import.meta.url)));
    await until(page, 'the other article', () => document.title.includes('Leuchtturmbund'));
    await search(page, 'potrugal');
    await becomes(() => first(page), 'place-pt');
    await field(page).fill('india');
    await becomes(() => first(page), 'nothing');
  });
});

for (const [where, place] of [
  ['under a path', { ...builds.subpath }],
  ['from the page of another language', { path: 'en/#lang=en' }],
]) {
  test(`it works ${where}`, async (t) => {
    const page = await explore(t, place);
    await search(page, 'индию');
    await becomes(() => first(page), 'place-in');
  });
}

test('it works in the explorer as one file', async (t) => {
  const folder = process.env.DIST_SINGLE;
  const name = readdirSync(folder).find((name) => name.endsWith('.html') && name !== 'index.html');
  const browser = await launch();
  t.after(() => browser.close());
  const page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => /^(file|data|blob):/.test(request.url()) || faults.push(request.url()));
  await page.goto(pathToFileURL(`${folder}/${name}`).href);
  await page.waitForSelector(READY, { state: 'attached' });
  await search(page, 'bylbz');
  await becomes(() => first(page), 'place-in');
  await page.keyboard.press('Enter');
  await isSelected(page, 'place-in', ['list', 'detail']);
  assert.deepEqual(faults, []);
});

for (const theme of ['light', 'dark']) {
  for (const lang of ['ru', 'en']) {
    test(`it is accessible, ${theme}, ${lang}`, async (t) => {
      for (const width of [1440, 820, 390]) {
        const page = await explore(t, { path: `#lang=${lang}`, theme, width });
        await search(page, 'гусевой');
        await becomes(() => first(page), 'guseva');
        await shot(page, `search-${width}-${theme}-${lang}`);
        await assertAccessible(page);
        await field(page).fill('qwrtpsd');
        await becomes(() => first(page), 'nothing');
        await assertAccessible(page);
        await page.context().close();
      }
    });
  }
}

test('on a phone', async (t) => {
  const page = await explore(t, { path: '#lang=ru', width: 390, height: 844, touch: true });
  await page.locator('.search-open').tap();
  await isOpen(page);

  await t.test('it is as wide as the screen, at its top, with large letters and targets', async () => {
    await field(page).fill('гусевой');
    await becomes(() => first(page), 'guseva');
    const box = await palette(page).boundingBox();
    assert.deepEqual([Math.round(box.x), Math.round(box.y), Math.round(box.width)], [0, 0, 390]);
    const size = await field(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    assert.ok(size >= 16, `${size}`);
    const heights = await options(page).evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
    assert.ok(Math.min(...heights) >= 44, heights.join());
    const close = await page.locator('.search-close').boundingBox();
    assert.ok(close.height >= 44 && close.width >= 44);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
  });

  await t.test('a tap chooses', async () => {
    await options(page).first().tap();
    await isOpen(page, false);
    await isSelected(page, 'guseva', ['detail']);
    assert.equal(read(await page.locator('.detail h2, .detail h3').first().innerText()).includes(read(article.parties.find(({ id }) => id === 'guseva').name.ru)), true);
  });
});
