// The page in a frame of another site's page: what it shows, and what it tells that page.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { article, becomes, choose, explore, fragment, settled, textOf, until, view, words } from './explorer.mjs';
import { READY } from './browser.mjs';
import { assertAccessible, builds } from './harness.mjs';
import { serve } from './server.mjs';

/** The site, on an origin of its own. */
async function site(t) {
  const server = await serve({ dist: builds.root.dist });
  t.after(() => server.close());
  return server;
}

/** Another site, whose one page has this body. It notes what it is told. */
async function host(t, body) {
  const html = `<!doctype html><html lang="en"><title>Host</title><body><main><h1>Host</h1>
    <script>globalThis.told = []; addEventListener("message", (event) => told.push({ origin: event.origin, data: event.data }));</script>
    ${body}</main></body></html>`;
  const page = { html };
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : request.url === '/favicon.ico' ? 204 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? page.html : '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  const origin = `http://127.0.0.1:${server.address().port}`;
  page.html = html.replaceAll('HOST', origin);
  return { origin, url: `${origin}/` };
}

/** What docs/EMBED.md gives a host, for a frame with an address. */
const lines = (origin) => `<script>
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== "${origin}" || data?.dateline !== "height") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});
</script>`;
const iframe = (src) => `<iframe title="Dateline" width="100%" height="640" style="border: 0" src="${src.replaceAll('&', '&amp;')}"></iframe>`;

/** Opens the host's page; a function gives the frame once it is ready. */
async function embed(t, { query, state, adjusts = true, width = 900, allow = [] }) {
  const { origin, url } = await site(t);
  const at = await host(t, iframe(`${url}?embed${query}#${state}`) + (adjusts ? lines(origin) : ''));
  const page = await explore(t, { at, wait: false, width, height: 900, allow: [new RegExp(`foreign request: ${origin}`), ...allow] });
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForSelector(READY, { state: 'attached', timeout: 20_000 });
  return { page, frame, origin, host: at.origin };
}

const heights = (page) => page.evaluate(() => told.filter(({ data }) => data.dateline === 'height'));
const frameHeight = (page) => page.locator('iframe').evaluate((frame) => frame.clientHeight);
/** By how much the frame is not as high as what it holds. */
const off = async (page, frame) => {
  const inside = await frame.evaluate(() => document.querySelector('.page').scrollHeight);
  return Math.abs((await frameHeight(page)) - inside);
};

test('a frame shows headline, list and what is selected, and a way to the page', async (t) => {
  const page = await explore(t, { path: '?embed#place-in&lang=ru' });
  for (const shown of ['h1', '.byline', '[data-view="list"]', '.detail', '.detail .quote', '.embed-bar a']) {
    assert.ok(await page.locator(shown).first().isVisible(), shown);
  }
  for (const hidden of ['header.top', '.figures', '.side-pane', '.timeline', '.text', '.foot', '.below']) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  const link = page.locator('.embed-bar a');
  assert.equal(await link.getAttribute('target'), '_blank');
  assert.equal(await link.getAttribute('rel'), 'noopener');
  const full = new URL(await link.getAttribute('href'));
  assert.equal(full.search, '');
  assert.equal(full.hash, '#place-in&lang=ru');
  // It is the link to what is shown now.
  await choose(page, 'list', 'rel-kz');
  await becomes(async () => new URL(await link.getAttribute('href')).hash, '#rel-kz&lang=ru');
  // A frame does not fill the history of the page around it.
  assert.equal(await page.evaluate(() => history.length), 2);
  await assertAccessible(page);
});

test('a frame is accessible on a phone', async (t) => {
  const page = await explore(t, { path: '?embed#place-in&lang=ru', width: 390, height: 844, touch: true });
  await view(page, 'detail').waitFor();
  await until(page, 'nothing is wider than the window', () => document.documentElement.scrollWidth <= innerWidth);
  // What the detail holds is inside its frame.
  assert.ok(await page.locator('.detail').evaluate((own) => own.scrollHeight <= own.clientHeight + 1));
  await assertAccessible(page);
});

test('a frame shows the map where the address says so', async (t) => {
  const page = await explore(t, { path: '?embed#place-in&lang=en&large=map' });
  assert.ok(await page.locator('.main-pane [data-view="map"]').isVisible());
  assert.equal(await page.locator('[data-view="list"]').first().isVisible(), false);
  assert.ok(await page.locator('.detail').isVisible());
  await assertAccessible(page);
});

test('nothing of the full page is seen before the page answers', async (t) => {
  const page = await explore(t, { path: '?embed#lang=ru', hold: /\.wasm$/ });
  assert.equal(await page.locator('header.top').isVisible(), false);
  assert.equal(await page.locator('.text').isVisible(), false);
  assert.ok(await page.locator('[data-view="list"]').first().isVisible());
  page.letGo();
  await page.waitForSelector(READY, { state: 'attached', timeout: 20_000 });
  assert.equal(await page.locator('header.top').isVisible(), false);
});

test('in the page of another site', async (t) => {
  await t.test('the frame is as high as what it holds', async (t) => {
    const { page, frame, origin } = await embed(t, { query: '&origin=HOST', state: 'lang=ru' });
    await becomes(() => off(page, frame), 0);
    const before = await frameHeight(page);
    const first = (await heights(page))[0];
    assert.equal(first.origin, origin);
    assert.deepEqual(Object.keys(first.data).sort(), ['dateline', 'height']);

    // It follows: the detail opens, and goes.
    await frame.locator('[data-view="list"] a.hl[data-id="rel-in"]').click();
    await frame.locator('.detail').waitFor();
    await becomes(() => off(page, frame), 0);
    const open = await frameHeight(page);
    assert.ok(open > before, `${open} > ${before}`);
    await frame.locator('.detail-close').click();
    await becomes(() => frameHeight(page), before);

    // What is measured is what is held, so it does not grow by itself.
    const said = (await heights(page)).length;
    await settled(page);
    await settled(page);
    assert.ok((await heights(page)).length <= said + 1);
    await assertAccessible(page, { iframes: false });
  });

  await t.test('the map is as high as it is wide, so to speak, and stays so', async (t) => {
    const { page, frame } = await embed(t, { query: '&origin=HOST', state: 'lang=ru&large=map' });
    await becomes(() => off(page, frame), 0);
    const high = await frameHeight(page);
    await settled(page);
    assert.equal(await frameHeight(page), high);
    assert.ok(high < 900, `${high} px`);
  });

  await t.test('on a phone the detail opens under what was chosen', async (t) => {
    const { page, frame } = await embed(t, { query: '&origin=HOST', state: 'lang=ru', width: 390 });
    await becomes(() => off(page, frame), 0);
    const line = frame.locator('[data-view="list"] a.hl[data-id="rel-in"]');
    await line.click();
    const detail = frame.locator('.detail');
    await detail.waitFor();
    await becomes(async () => {
      const [above, below] = [await line.boundingBox(), await detail.boundingBox()];
      const gap = below.y - above.y - above.height;
      return gap >= 0 && gap < 20;
    }, true);
    await becomes(() => off(page, frame), 0);
    await assertAccessible(page, { iframes: false });
  });

  await t.test('that names no origin, nothing is told', async (t) => {
    const { page, frame } = await embed(t, { query: '', state: 'lang=ru' });
    await frame.locator('[data-view="list"] a.hl[data-id="rel-in"]').click();
    await frame.locator('.detail').waitFor();
    await settled(page);
    assert.deepEqual(await page.evaluate(() => told), []);
    // It scrolls by itself, and the detail has come into view.
    assert.equal(await frameHeight(page), 640);
    await becomes(
      () =>
        frame.evaluate(() => {
          const { top, bottom } = document.querySelector('.detail').getBoundingClientRect();
          return top >= 0 && (bottom <= innerHeight + 1 || top <= 60);
        }),
      true,
    );
  });

  await t.test('that is not the one named, nothing is told', async (t) => {
    for (const query of ['&origin=https://elsewhere.example', '&origin=*', '&origin=javascript:0']) {
      // The browser says so itself, in its own words.
      const { page, frame } = await embed(t, { query, state: 'lang=ru', allow: [/postMessage/] });
      await frame.locator('[data-view="list"] a.hl[data-id="rel-in"]').click();
      await frame.locator('.detail').waitFor();
      await settled(page);
      assert.deepEqual(await page.evaluate(() => told), [], query);
    }
  });
});

test('a frame speaks its language and is told apart by its title', async (t) => {
  const page = await explore(t, { path: '?embed#lang=en', lang: 'en-GB' });
  await until(page, 'it is English', () => document.documentElement.lang === 'en');
  assert.equal(await textOf(page.locator('.embed-bar a')), `${words.en.embed.full} ↗`);
  assert.match(await page.title(), new RegExp(article.title.text.en.slice(0, 20)));
  assert.match(await fragment(page), /lang=en/);
  assert.equal(await view(page, 'list').count(), 1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await assertAccessible(page);
});
