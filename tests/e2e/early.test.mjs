// Before its views have been drawn anew, the page answers already: by what the host has drawn. What only the
// views can answer is kept for them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { becomes, explore, fragment, handle, quoted, read, until, view } from './explorer.mjs';
import { builds } from './harness.mjs';
import { serve } from './server.mjs';

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
    await until(page, 'the detail is open', () => document.querySelector('.detail-name')?.textContent.includes('Индия: три роли'));
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

/** The build, whose first page comes up to its article, and the rest of it after `release`. */
async function inTwoParts(t) {
  const whole = await serve({ dist: builds.root.dist });
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const answer = async (request, response) => {
    const found = await fetch(whole.origin + request.url);
    const body = Buffer.from(await found.arrayBuffer());
    response.writeHead(found.status, { 'content-type': found.headers.get('content-type') });
    if (request.url === '/') {
      const cut = body.indexOf('<script type="application/x-dateline" id="article">');
      response.write(body.subarray(0, cut));
      await released;
      response.end(body.subarray(cut));
    } else response.end(body);
  };
  // What is asked for when the test is over finds nobody.
  const host = createServer((request, response) => answer(request, response).catch(() => response.destroy()));
  await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    host.close();
    await whole.close();
  });
  const origin = `http://127.0.0.1:${host.address().port}`;
  return { at: { origin, url: `${origin}/` }, release };
}

test('the page answers before its article has come, and the views wait for it', async (t) => {
  const { at, release } = await inTwoParts(t);
  // The host is gone before the page is; what it fetches while nothing happens may be cut off.
  const page = await explore(t, { at, path: '#lang=ru', hold: /no-such-file/, allow: [/views-/] });
  await until(page, 'it answers', () => document.documentElement.dataset.ready);
  await handle(page, 'list', 'place-in').first().click();
  await until(page, 'the detail is open', () => document.querySelector('.detail-name'));
  await until(page, 'the views are asked for', () => document.documentElement.dataset.views);
  await page.waitForTimeout(500);
  assert.equal(await page.locator('#article').count(), 0, 'the article is still to come');
  assert.equal(await hasViews(page), false);
  release();
  await until(page, 'the views are there', () => document.documentElement.dataset.app);
  assert.equal(await fragment(page), 'place-in&lang=ru');
});

/** The page as it answers while the application does not come. */
async function alone(t, path = '#lang=ru') {
  const page = await explore(t, { path, early: true, hold: /dateline-[0-9a-f]+\.js/ });
  await until(page, 'it answers', () => document.documentElement.dataset.ready);
  await until(page, 'the details are there', () => performance.getEntriesByType('resource').some(({ name }) => name.includes('/details/')));
  return page;
}

const detailName = (page) => page.locator('[data-view="detail"] h2').innerText();

test('while the application does not come', async (t) => {
  await t.test('a selection shows its detail and its sentence, and is in the address', async () => {
    const page = await alone(t);
    await handle(page, 'list', 'place-in').first().click();
    await becomes(() => detailName(page).catch(() => ''), 'Индия: три роли');
    await becomes(() => fragment(page), 'place-in&lang=ru');
    assert.match(read(await quoted(page)), /^По итогам встречи/);
    await handle(page, 'timeline', 'ev-assembly').first().click();
    await until(page, 'another detail is open', () => document.querySelectorAll('[data-view="detail"]').length === 1 && !document.querySelector('[data-view="detail"] h2').textContent.includes('Индия: три роли'));
    assert.equal(await hasViews(page), false);
  });

  await t.test('Back leads from selection to selection, and the detail can be closed', async () => {
    const page = await alone(t);
    await handle(page, 'list', 'place-in').first().click();
    await becomes(() => fragment(page), 'place-in&lang=ru');
    await handle(page, 'list', 'place-cn').first().click();
    await becomes(() => fragment(page), 'place-cn&lang=ru');
    await page.goBack();
    await becomes(() => detailName(page).catch(() => ''), 'Индия: три роли');
    await page.locator('[data-action="dismiss"]').press('Enter');
    await until(page, 'nothing is selected', () => !document.querySelector('[data-view="detail"], [data-lit]'));
    await becomes(() => fragment(page), 'lang=ru');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), 'place-in');
  });

  await t.test('the keyboard chooses, too', async () => {
    const page = await alone(t);
    await handle(page, 'list', 'place-in').first().press('Enter');
    await becomes(() => detailName(page).catch(() => ''), 'Индия: три роли');
    await page.keyboard.press('Escape');
    await until(page, 'nothing is selected', () => !document.querySelector('[data-view="detail"], [data-lit]'));
    assert.equal(await hasViews(page), false);
  });

  await t.test('a link to a selection opens it', async () => {
    const page = await alone(t, '#rel-in&lang=ru');
    await until(page, 'its detail is open', () => document.querySelector('[data-view="detail"]'));
    assert.ok(read(await quoted(page)).length > 0);
  });

  await t.test('the other language has a page of its own', async () => {
    const page = await alone(t);
    await page.locator('header [data-language="en"]').first().click();
    await until(page, 'it is English', () => document.documentElement.lang === 'en' && document.documentElement.dataset.ready);
  });

  await t.test('the views take over without a visible change: detail, focus, what was pressed', async () => {
    const page = await alone(t);
    await handle(page, 'list', 'place-in').first().click();
    await becomes(() => detailName(page).catch(() => ''), 'Индия: три роли');
    const html = () => page.evaluate(() => document.querySelector('[data-view="detail"]').outerHTML.replace(/ style="[^"]*"/g, '').replace(/<!--[^]*?-->/g, '').length);
    const before = await html();
    await page.locator('.detail-name a').focus();
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await until(page, 'the focus is back', () => document.activeElement.matches('.detail-name a'));
    assert.equal(await page.locator('[data-view="detail"]').count(), 1);
    assert.ok(Math.abs((await html()) - before) < 40, 'it is the same detail');
  });

  await t.test('a file that was chosen opens when they have come', async () => {
    const page = await alone(t);
    const file = fileURLToPath(new URL('../fixtures/minimal.json', import.meta.url));
    await page.locator('input[type="file"]').first().setInputFiles(file);
    page.letGo();
    const { title } = JSON.parse(readFileSync(file, 'utf8'));
    await until(page, 'it is open', (words) => document.querySelector('h1').textContent.includes(words), Object.values(title.text)[0]);
  });

  await t.test('a button of the detail is answered when they have come', async () => {
    const page = await alone(t);
    await handle(page, 'list', 'rel-in').first().click();
    await page.locator('[data-view="detail"] .quotes-toggle').click();
    await until(page, 'it says that it is waiting', () => document.documentElement.dataset.waiting && document.documentElement.dataset.views === 'asked');
    page.letGo();
    await until(page, 'the quotes are open', () => document.querySelector('[data-view="detail"] .quotes-toggle[aria-expanded="true"]'));
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-waiting')), false);
  });
});

test('if the application cannot be loaded, the page says so, goes on answering, and tries again', async (t) => {
  const page = await explore(t, { path: '#lang=ru', wait: false, allow: [/dateline-/] });
  await page.route(/dateline-[0-9a-f]+/, (route) => route.abort());
  await page.reload();
  await until(page, 'it answers', () => document.documentElement.dataset.ready);
  await page.locator('.search-open').first().click();
  const notice = page.locator('.unsupported-absent');
  await notice.waitFor();
  await handle(page, 'list', 'place-in').first().click();
  await becomes(() => fragment(page), 'place-in&lang=ru');
  await until(page, 'it has been tried again', () => document.documentElement.dataset.views === 'absent');
  await page.unroute(/dateline-[0-9a-f]+/);
  await handle(page, 'list', 'place-cn').first().click();
  await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
  await until(page, 'the search is open', () => document.querySelector('dialog[open], .search'));
  assert.equal(await notice.isVisible(), false);
});

test('if the early module cannot be loaded, the application does all of its work', async (t) => {
  const page = await explore(t, { path: '#lang=ru', wait: false, allow: [/page-/] });
  await page.route(/page-[0-9a-f]+/, (route) => route.abort());
  await page.reload();
  await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
  await handle(page, 'list', 'place-in').first().click();
  await becomes(() => detailName(page).catch(() => ''), 'Индия: три роли');
});
