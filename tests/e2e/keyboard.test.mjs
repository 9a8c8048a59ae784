// Everything can be done with the keyboard alone, and the focus is never lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, explore, follow, fragment, handle, isSelected, nothingSelected, settled, until, view, words } from './explorer.mjs';

/** What has the focus: `view:id` for what can be chosen, else something to recognise it by. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const view = element.closest('[data-view]')?.dataset.view ?? element.closest('header, footer, main, dialog')?.localName;
    return `${view}:${element.dataset.id ?? element.dataset.facet ?? (element.className.baseVal ?? element.className ?? element.localName)}`;
  });

async function press(page, key) {
  await page.keyboard.press(key);
  await settled(page);
}

test('through the page with Tab', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('comes to the list once, and through every part in the order of sight', async () => {
    const path = [];
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (at === 'nothing') break; // out of the page
      path.push(at);
    }
    assert.equal(path.filter((at) => /^list:place-|^list:mideast/.test(at)).length, 1, path.join(' '));
    const first = (prefix) => path.findIndex((at) => at.startsWith(prefix));
    const order = ['header:', 'list:', 'timeline:', 'map:', 'text:', 'people:', 'speech:', 'topics:'];
    for (const part of order) assert.ok(first(part) >= 0, `${part} is never reached: ${path.join(' ')}`);
    // Never back and forth: each view is one run of stops.
    const runs = path.map((at) => at.split(':')[0]).filter((name, ix, all) => name !== all[ix - 1]);
    const views = runs.filter((name) => order.includes(`${name}:`) && name !== 'header');
    assert.deepEqual(views, [...new Set(views)], path.join(' '));
  });

  await t.test('Shift and Tab go back the same way', async () => {
    await page.locator('header .name').focus();
    await page.keyboard.press('Tab');
    const second = await focused(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), second);
  });

  await t.test('what has the focus can be seen', async () => {
    for (const target of [
      page.locator('nav button').first(),
      handle(page, 'list', 'place-ru').first(),
      page.locator('.figures button').first(),
      page.locator('.version').first(),
    ]) {
      await target.focus();
      await page.keyboard.press('Shift');
      const ring = await target.evaluate((element) => {
        element.blur();
        element.focus({ focusVisible: true });
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      });
      assert.ok(ring, `no ring around ${await target.innerText()}`);
    }
  });

  await t.test('the first stop skips to the content, and leaves the address alone', async () => {
    await follow(page, 'place-cn&lang=ru');
    await page.evaluate(() => document.activeElement.blur());
    await page.locator('.skip').focus();
    const { top } = await page.locator('.skip').boundingBox();
    assert.ok(top === undefined || top >= 0);
    await page.keyboard.press('Enter');
    await becomes(() => page.evaluate(() => document.activeElement.id), 'main-content');
    assert.equal(await fragment(page), 'place-cn&lang=ru');
  });
});

test('in the list arrows move as the eye does', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const at = async (id) => becomes(() => focused(page), `list:${id}`);

  // Russia      Kazakhstan  China
  // Middle East Iran        India
  // Brazil      Ethiopia
  const walks = {
    'place-ru': [
      ['ArrowRight', 'place-kz'],
      ['ArrowDown', 'place-ir'],
      ['ArrowRight', 'place-in'],
      ['ArrowUp', 'place-cn'],
      ['ArrowLeft', 'place-kz'],
      ['ArrowLeft', 'place-ru'],
      ['ArrowDown', 'mideast'],
      ['ArrowDown', 'place-et'],
      ['ArrowLeft', 'place-br'],
      ['ArrowRight', 'place-et'],
    ],
    'place-ir': [
      ['Home', 'mideast'],
      ['End', 'place-in'],
      ['ArrowUp', 'place-cn'],
    ],
  };
  for (const [from, steps] of Object.entries(walks)) {
    await t.test(`from ${from}`, async () => {
      await handle(page, 'list', from).first().focus();
      for (const [key, to] of steps) {
        await press(page, key);
        await at(to);
      }
    });
  }

  await t.test('moving selects nothing and keeps one stop', async () => {
    await nothingSelected(page);
    assert.equal(await view(page, 'list').locator('.cells [data-cell] a[tabindex="0"]').count(), 1);
    assert.equal(await view(page, 'list').locator('.cells [data-cell] a[tabindex="0"]').getAttribute('data-id'), 'place-cn');
  });

  await t.test('at the edge it stays', async () => {
    await handle(page, 'list', 'place-cn').first().focus();
    for (const key of ['ArrowRight', 'ArrowUp']) {
      await press(page, key);
      await at('place-cn');
    }
  });

  await t.test('Enter selects, then down and up walk the claims, Esc clears', async () => {
    await handle(page, 'list', 'place-in').first().focus();
    await press(page, 'Enter');
    await isSelected(page, 'place-in', ['list', 'text', 'detail']);
    await at('place-in');
    const claims = ['rel-in', 'ev-assembly'];
    for (const id of claims) {
      await press(page, 'ArrowDown');
      await at(id);
    }
    await press(page, 'ArrowUp');
    await at('rel-in');
    await press(page, 'ArrowUp');
    await at('place-in');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await isSelected(page, 'rel-in', ['list', 'detail']);
    await press(page, 'Escape');
    await nothingSelected(page);
    assert.match(await focused(page), /^list:/);
  });

  await t.test('cells that the filter hides are passed over', async () => {
    await follow(page, 'lang=ru&filter=status:signed');
    await handle(page, 'list', 'place-ru').first().focus();
    // Only Russia and India are left.
    await press(page, 'ArrowRight');
    await press(page, 'ArrowDown');
    assert.match(await focused(page), /^list:place-(ru|in)$/);
    assert.equal(await view(page, 'list').locator('.cells [data-cell] a[tabindex="0"]').count(), 1);
  });

  await t.test('a screen reader hears name, roles, and where the cell stands', async () => {
    await follow(page, 'lang=ru');
    await handle(page, 'list', 'place-in').first().waitFor();
    const name = await handle(page, 'list', 'place-in').first().getAttribute('aria-label');
    assert.equal(name.replace(/\s/g, ' '), 'Индия, партнёр и ещё две роли, 3 строки, ряд 2, столбец 4');
  });

  await t.test('a selection is announced', async () => {
    await follow(page, 'place-in&lang=ru');
    await until(page, 'India is announced', () =>
      [...document.querySelectorAll('[role="status"][aria-live="polite"]')].some((one) => /Индия/.test(one.textContent)),
    );
  });

  await t.test('the page is read in the order of the cells, row by row', async () => {
    const order = await view(page, 'list').locator('[data-cell]').evaluateAll((cells) => cells.map((cell) => cell.dataset.cell));
    assert.deepEqual(order, [
      'place-ru',
      'place-kz',
      'place-cn',
      'mideast',
      'place-ir',
      'place-in',
      'place-br',
      'place-et',
    ]);
  });
});

test('help', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const help = page.getByRole('dialog');

  await t.test('opens by ? and lists the keys', async () => {
    await handle(page, 'list', 'place-ir').first().focus();
    await press(page, '?');
    await help.waitFor();
    assert.equal(await help.getAttribute('aria-labelledby'), 'help-title');
    assert.ok((await help.locator('kbd').count()) >= 10);
    assert.equal(await page.evaluate(() => document.querySelector('dialog').contains(document.activeElement)), true);
  });

  await t.test('each key of the list does what it says', async () => {
    const told = (await help.locator('dt').allInnerTexts()).join(' ');
    assert.match(told, /Esc/);
    assert.match(told, /\?/);
    // A key that does nothing is not promised: there are two main views.
    assert.doesNotMatch(told, /1–5|1 to 5/);
    assert.match(told, /Ctrl/, 'the search has its keys');
  });

  await t.test('keeps the focus, takes no other key, and gives the focus back', async () => {
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && !document.querySelector('dialog').contains(activeElement);
      });
      assert.equal(outside, false);
    }
    await press(page, 'n');
    await nothingSelected(page);
    await press(page, 'Escape');
    await becomes(() => help.count(), 0);
    await becomes(() => focused(page), 'list:place-ir');
  });

  await t.test('closes by its button', async () => {
    await page.getByRole('button', { name: words.ru.head.help, exact: true }).click();
    await help.getByRole('button', { name: words.ru.app.close }).click();
    await becomes(() => help.count(), 0);
    assert.notEqual(await focused(page), 'nothing');
  });

  await t.test('single letters can be switched off, and stay so', async () => {
    await page.getByRole('button', { name: words.ru.head.help, exact: true }).click();
    await help.getByRole('checkbox').uncheck();
    await press(page, 'Escape');
    await becomes(() => help.count(), 0);
    await press(page, 'n');
    await nothingSelected(page);
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await press(page, 'n');
    await nothingSelected(page);
    await page.getByRole('button', { name: words.ru.head.help, exact: true }).click();
    await help.getByRole('checkbox').check();
    await press(page, 'Escape');
    await becomes(() => help.count(), 0);
    await press(page, 'n');
    await until(page, 'a claim is selected', () => document.querySelector('[aria-current="true"]'));
  });
});

test('keys from anywhere', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('m swaps the seats, also by the Russian letter', async () => {
    await press(page, 'm');
    await until(page, 'the map is large', () => location.hash.includes('large=map'));
    await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ь', bubbles: true })));
    await until(page, 'the list is large', () => !location.hash.includes('large=map'));
  });

  await t.test('1, 2 and 3 change the view', async () => {
    await press(page, '2');
    await until(page, 'who with whom is shown', () => document.querySelector('[data-view="parties"]'));
    await press(page, '3');
    await until(page, 'the table is shown', () => document.querySelector('[data-view="table"]'));
    await press(page, '1');
    await until(page, 'the list is shown', () => document.querySelector('[data-view="list"]'));
  });

  await t.test('walk on from a checkbox, but not from where words are written', async () => {
    await page.locator('.follow input').focus();
    await press(page, 'n');
    await until(page, 'a claim is selected', () => document.querySelector('[aria-current="true"]'));
  });

  await t.test('with Ctrl they are the browser’s', async () => {
    await follow(page, 'lang=ru');
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true, bubbles: true })),
    );
    await settled(page);
    await nothingSelected(page);
  });
});

test('the focus is never lost', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const kept = (what) => becomes(async () => (await focused(page)) !== 'nothing', true, `${what}: the focus is lost`);

  await t.test('by choosing and clearing', async () => {
    await handle(page, 'timeline', 'ev-forum').first().focus();
    await press(page, 'Enter');
    await isSelected(page, 'ev-forum', ['timeline']);
    await kept('choosing');
    await press(page, 'Escape');
    await nothingSelected(page);
    await kept('clearing');
  });

  await t.test('by clearing from inside the detail', async () => {
    await follow(page, 'ev-forum&lang=ru');
    await view(page, 'detail').locator('button').first().focus();
    await press(page, 'Escape');
    await nothingSelected(page);
    await kept('clearing');
  });

  await t.test('by swapping seats', async () => {
    await page.getByRole('button', { name: words.ru.map.enlarge }).focus();
    await press(page, 'Enter');
    await until(page, 'the map is large', () => location.hash.includes('large=map'));
    await kept('swapping');
    await page.getByRole('button', { name: words.ru.list.enlarge }).focus();
    await press(page, 'Enter');
    await until(page, 'the list is large', () => !location.hash.includes('large=map'));
    await kept('swapping back');
  });

  await t.test('by changing the view or the language', async () => {
    await page.locator('nav button').nth(1).focus();
    await press(page, 'Enter');
    await kept('the table');
    await page.locator('nav button').first().focus();
    await press(page, 'Enter');
    await kept('the list');
    await page.locator('button.lang[lang="en"]').focus();
    await press(page, 'Enter');
    await kept('the language');
    await page.locator('button.lang[lang="ru"]').focus();
    await press(page, 'Enter');
  });

  await t.test('by filtering in the legend', async () => {
    await follow(page, 'lang=ru');
    await page.locator('button.switch[data-facet="status:exists"]').first().focus();
    await press(page, 'Enter');
    await until(page, 'the filter is on', () => location.hash.includes('filter='));
    await kept('filtering');
    await page.locator('.clear').focus();
    await press(page, 'Enter');
    await until(page, 'the filter is off', () => !location.hash.includes('filter='));
    await kept('clearing the filter');
  });

  await t.test('by the filter hiding the cell that has it', async () => {
    await follow(page, 'lang=ru');
    await handle(page, 'list', 'place-br').first().focus();
    await follow(page, 'lang=ru&filter=status:signed');
    await page.keyboard.press('Tab');
    await kept('hiding');
  });
});
