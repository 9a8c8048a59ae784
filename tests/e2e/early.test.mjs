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
async function alone(t, path = '#lang=ru', options = {}) {
  const page = await explore(t, { ...options, path, early: true, hold: /dateline-[0-9a-f]+\.js/ });
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

/** Where the outline of a country is drawn now. */
const ground = (page, iso = 'in') => view(page, 'map').locator(`use[href="#c-${iso}"]`).boundingBox();

/** A point of the map on which nothing can be chosen. */
async function bare(page) {
  return page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('.map-stage').getBoundingClientRect();
    for (let number = 0; number < 49; number += 1) {
      const [x, y] = [left + (width * (2 + (number % 7))) / 10, top + (height * (2 + Math.floor(number / 7))) / 10];
      const hit = document.elementFromPoint(x, y);
      if (hit?.closest('.map-stage') && !hit.closest('[data-key]')) return { x, y };
    }
    throw new Error('the map is full');
  });
}

const near = (a, b, most = 1.5) => ['x', 'y', 'width', 'height'].every((side) => Math.abs(a[side] - b[side]) <= most);

/** Drags the map with the mouse, and keeps the button pressed. */
async function drag(page, dx, dy) {
  const { x, y } = await bare(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const part of [0.25, 0.5, 0.75, 1]) await page.mouse.move(x + dx * part, y + dy * part);
  return { x: x + dx, y: y + dy };
}

test('the map while the application does not come', async (t) => {
  await t.test('follows the mouse, and the views take over where it was left', async () => {
    const page = await alone(t, '#lang=ru', { reducedMotion: false });
    const before = await ground(page);
    await drag(page, -60, 20);
    await page.mouse.up();
    await becomes(async () => near(await ground(page), { ...before, x: before.x - 60, y: before.y + 20 }), true);
    assert.equal(await hasViews(page), false);
    await until(page, 'the views are asked for', () => document.documentElement.dataset.views);
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-waiting')), false, 'nothing waits for them');
    const left = await ground(page);
    // Where the map is in each frame, once that is painted.
    await page.evaluate(() => {
      window.seen = [];
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.seen.push(document.querySelector('[data-view="map"] use[href="#c-in"]').getBoundingClientRect().x);
      const look = () => {
        port2.postMessage(null);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(async () => (await fragment(page)).includes('map='), true);
    await page.waitForTimeout(400);
    assert.ok(near(await ground(page), left), JSON.stringify([left, await ground(page)]));
    const seen = await page.evaluate(() => window.seen);
    assert.ok(seen.length > 5 && seen.every((x) => Math.abs(x - seen[0]) < 1), `it stays there in every frame: ${[...new Set(seen)]}`);
  });

  await t.test('stays where it was left when all is drawn afresh', async () => {
    const page = await alone(t);
    const before = await ground(page);
    await drag(page, -60, 20);
    await page.mouse.up();
    // As an extension does: what the host has drawn cannot be taken over then.
    await page.evaluate(() => document.querySelector('.lead').prepend(document.createElement('b')));
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(async () => near(await ground(page), { ...before, x: before.x - 60, y: before.y + 20 }, 3), true);
    assert.ok((await fragment(page)).includes('map='), 'the address says where it is');
  });

  await t.test('a button moves it and asks for the views; back at its place, it was not moved', async () => {
    const page = await alone(t);
    const before = await ground(page);
    const button = (key) => view(page, 'map').locator(`[data-step="${key}"]`);
    await button('+').click();
    await until(page, 'the views are asked for', () => document.documentElement.dataset.views);
    await becomes(async () => (await ground(page)).width > before.width * 1.5, true);
    assert.ok(await page.locator('[data-moved]').count());
    await button('0').click();
    await becomes(async () => near(await ground(page), before), true);
    assert.equal(await page.locator('[data-moved]').count(), 0);
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await page.waitForTimeout(300);
    assert.ok(!(await fragment(page)).includes('map='), 'the address says nothing of the map');
  });

  await t.test('what is chosen after it was moved is gone to', async () => {
    const page = await alone(t, '#lang=ru');
    await drag(page, -60, 20);
    await page.mouse.up();
    await handle(page, 'list', 'place-cn').first().click();
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await page.waitForTimeout(600);
    assert.ok(!(await fragment(page)).includes('map='), await fragment(page));
  });

  await t.test('what is moved after something was chosen stays', async () => {
    const page = await alone(t, '#lang=ru');
    await view(page, 'map').locator('[data-step="+"]').click();
    await handle(page, 'list', 'place-cn').first().click();
    await view(page, 'map').locator('[data-step="+"]').click();
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(async () => (await fragment(page)).includes('map='), true);
  });

  await t.test('it moves behind a link that only the views can read', async () => {
    const page = await explore(t, { path: '#status=planned&lang=ru', early: true, hold: /dateline-[0-9a-f]+\.js/ });
    await until(page, 'the views are asked for', () => document.documentElement.dataset.views);
    const before = await ground(page);
    await view(page, 'map').locator('[data-step="+"]').click();
    await becomes(async () => (await ground(page)).width > before.width * 1.5, true);
    assert.equal(await hasViews(page), false);
  });

  await t.test('a drag goes on when the views take over', async () => {
    const page = await alone(t);
    const before = await ground(page);
    const at = await drag(page, -40, 0);
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    for (const dx of [1, 10, 20, 30]) await page.mouse.move(at.x - dx, at.y);
    await becomes(async () => near(await ground(page), { ...before, x: before.x - 70 }, 3), true);
    await page.mouse.up();
    await page.mouse.move(at.x + 60, at.y);
    await page.waitForTimeout(100);
    assert.ok(near(await ground(page), { ...before, x: before.x - 70 }, 3), 'it is let go');
    assert.equal(await view(page, 'detail').count(), 0, 'what was dragged is not chosen');
  });

  await t.test('the wheel, buttons, keys and a double click zoom; names keep their size', async () => {
    const page = await alone(t);
    const scale = () => page.evaluate(() => document.querySelector('.map-scaled').getScreenCTM().a);
    const name = () => view(page, 'map').locator('[data-id="place-in"] text').boundingBox();
    const { x, y } = await bare(page);
    const scroll = () => page.evaluate(() => window.scrollY);
    await page.mouse.move(x, y);
    const [first, top] = [await scale(), await scroll()];
    await page.mouse.wheel(0, 100);
    await becomes(async () => (await scroll()) > top, true);
    assert.equal(await scale(), first, 'the plain wheel leaves the map as it is');
    await page.evaluate((to) => window.scrollTo(0, to), top);
    await page.mouse.down();
    await page.mouse.up();
    await page.mouse.wheel(0, -200);
    await becomes(async () => (await scale()) > first * 1.3, true);
    const letters = (await name()).height;
    const zooms = async (act, factor) => {
      await until(page, 'it is at rest', () => document.getAnimations().length === 0);
      const before = await scale();
      await act();
      await becomes(async () => Math.abs((await scale()) / before / factor - 1) < 0.01, true);
    };
    const button = (key) => view(page, 'map').locator(`[data-step="${key}"]`);
    await zooms(() => button('+').click(), 1.6);
    await zooms(() => button('-').click(), 1 / 1.6);
    await zooms(() => page.mouse.dblclick(x, y), 2);
    assert.ok(Math.abs((await name()).height - letters) < 1, 'names keep their size');
    await page.locator('.map-svg').focus();
    await zooms(() => page.keyboard.press('-'), 1 / 1.6);
    const at = (await ground(page)).x;
    await page.keyboard.press('ArrowRight');
    await becomes(async () => Math.round((await ground(page)).x - at), -80);
    await page.keyboard.press('0');
    await becomes(async () => Math.abs((await scale()) / first - 1) < 0.001, true);
    assert.equal(await hasViews(page), false);
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(async () => Math.abs((await scale()) / first - 1) < 0.05, true);
  });

  await t.test('two fingers move and zoom it, one scrolls the page', async () => {
    const page = await alone(t, '#lang=ru', { width: 390, height: 844, touch: true });
    await page.locator('.map-stage').scrollIntoViewIfNeeded();
    const before = await ground(page);
    const { x, y } = await bare(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type, apart) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ id, x: x + side * apart, y })),
      });
    // A tap with two fingers moves nothing.
    await touch('touchStart', 30);
    await touch('touchEnd');
    await page.waitForTimeout(200);
    assert.ok(near(await ground(page), before), JSON.stringify([before, await ground(page)]));
    await touch('touchStart', 30);
    for (const apart of [35, 40, 45, 60]) await touch('touchMove', apart);
    await becomes(async () => (await ground(page)).width > before.width * 1.5, true);
    await touch('touchEnd');
    const left = await ground(page);
    page.letGo();
    await until(page, 'the views are there', () => document.documentElement.hasAttribute('data-app'));
    await becomes(async () => (await fragment(page)).includes('map='), true);
    assert.ok(near(await ground(page), left, 3), JSON.stringify([left, await ground(page)]));
  });
});

test('a group on the map opens when the views have come', async (t) => {
  const page = await alone(t, 'test-five-languages/', builds.several);
  const members = await page.locator('[data-group]').first().getAttribute('data-group');
  await page.locator('[data-group]').first().click();
  await until(page, 'it says that it is waiting', () => document.documentElement.dataset.waiting);
  page.letGo();
  await until(page, 'the members are apart', (ids) => ids.every((id) => document.querySelector(`[data-view="map"] [data-id="${id}"]`)), members.split(' '));
});

test('a group on the map opens by the keyboard, too', async (t) => {
  const page = await alone(t, 'test-five-languages/', builds.several);
  const group = page.locator('[data-group]').first();
  const members = await group.getAttribute('data-group');
  await group.focus();
  await page.keyboard.press('Enter');
  await until(page, 'it says that it is waiting', () => document.documentElement.dataset.waiting);
  page.letGo();
  await until(page, 'the members are apart', (ids) => ids.every((id) => document.querySelector(`[data-view="map"] [data-id="${id}"]`)), members.split(' '));
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
