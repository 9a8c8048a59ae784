// The page before the application has come, without it, and how it is taken over.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { article, cells, explore, facts, fragment, isSelected, until, words } from './explorer.mjs';
import { builds, open, ready } from './harness.mjs';

test('without script the page is complete: text, list, map, timeline', async (t) => {
  const page = await open(t, { script: false });
  const text = await page.locator('[data-view="text"]').innerText();
  for (const { text: passage } of article.passages) {
    const original = typeof passage === 'string' ? passage : passage.ru;
    assert.ok(text.replace(/\s/g, ' ').includes(original.replace(/\s/g, ' ').slice(0, 60)), original.slice(0, 60));
  }
  for (const id of cells) {
    assert.equal(await page.locator(`[data-view="list"] [data-cell="${id}"]`).isVisible(), true, id);
  }
  assert.ok((await page.locator('[data-view="map"] .connection-line').count()) >= 8, 'ties on the map');
  assert.equal(await page.locator('[data-view="timeline"]').isVisible(), true);
});

test('without script every address of a fact leads to its sentence and lights it up', async (t) => {
  const page = await open(t, { script: false, path: '#rel-br' });
  const sentence = page.locator('.sentence:has(> #rel-br)');
  const ink = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await ink(page.locator('.sentence').last());
  assert.notEqual(await ink(sentence), plain, 'the sentence is lit');
  const box = await sentence.boundingBox();
  assert.ok(box && box.y >= 0 && box.y < 900, 'the sentence is in view');
  for (const id of facts) assert.equal(await page.locator(`[id="${id}"]`).count(), 1, id);
});

test('without script the other language is a link away', async (t) => {
  const page = await open(t, { script: false });
  await page.locator('.other-languages a[hreflang="en"]').click();
  assert.equal(new URL(page.url()).pathname, '/en/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.ok((await page.locator('[data-view="list"]').innerText()).includes('India'));
});

test('nothing can be operated that needs a script where there is none', async (t) => {
  const page = await open(t, { script: false });
  for (const selector of ['.tools', '.tabs', '.list-tools', '.map-swap', '.footer-choose', '.to-studio']) {
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  }
});

for (const [lang, locale, path] of [
  ['ru', 'ru-RU', ''],
  ['en', 'en-GB', 'en/'],
]) {
  test(`what the application draws is what the host has drawn (${lang})`, async (t) => {
    const bare = (root) => {
      const copy = root.cloneNode(true);
      const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
      for (let node; (node = comments.nextNode()); ) node.remove();
      copy.normalize();
      // What the map's hands have written past the views.
      for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
      return copy.innerHTML;
    };
    const markup = async (page) => (await page.locator('#app').evaluate(bare)).replaceAll('><', '>\n<');
    const taken = await markup(await open(t, { lang: locale, path }));
    const drawn = await markup(await open(t, { lang: locale, path, script: false }));
    let at = 0;
    while (at < drawn.length && drawn[at] === taken[at]) at += 1;
    assert.equal(taken.slice(at - 80, at + 200), drawn.slice(at - 80, at + 200), `they differ from ${at} on`);
  });
}

for (const width of [390, 820, 1440]) {
  test(`nothing moves while the application takes over (${width})`, async (t) => {
    const page = await open(t, { width });
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list.getEntries().map(({ value, sources }) => ({
                value,
                at: sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40)),
              })),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 400);
        }),
    );
    // A browser that pauses inside a line while it reads the page may move a word of it.
    const sum = shifts.reduce((all, { value }) => all + value, 0);
    assert.ok(sum < 0.001, JSON.stringify(shifts, null, 1));
  });
}

test('what is done before the application has come is done once it has', async (t) => {
  const page = await open(t, { wait: false, hold: /\.wasm$/ });
  await page.locator('.legend [data-facet="status:signed"]').click();
  await page.locator('[data-view="list"] a.hl[data-id="rel-cn"]').click();
  assert.equal(await fragment(page), 'rel-cn');
  await page.letGo();
  await ready(page);
  await isSelected(page, 'rel-cn', ['detail']);
  await until(page, 'the facet is on', () =>
    document.querySelector('.legend [data-facet="status:signed"]').getAttribute('aria-pressed') === 'true');
});

test('a reader of English gets the English page; its address keeps what the link says', async (t) => {
  const page = await explore(t, { lang: 'en-US', path: '#rel-in' });
  assert.equal(new URL(page.url()).pathname, '/en/');
  await isSelected(page, 'rel-in', ['list', 'detail']);
  const russian = await explore(t, { lang: 'en-US', path: 'en/#rel-in&lang=ru' });
  assert.equal(new URL(russian.url()).pathname, '/');
  assert.equal(await russian.locator('html').getAttribute('lang'), 'ru');
});

test('the policy allows known scripts and styles alone', async () => {
  for (const file of ['index.html', 'en/index.html']) {
    const html = await readFile(`${builds.root.dist}/${file}`, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const directive = (name) => policy.split(';').map((part) => part.trim()).find((part) => part.startsWith(name));
    assert.match(directive('script-src'), /^script-src( 'sha256-[\w+/=]+')+ 'wasm-unsafe-eval'$/);
    assert.match(directive('style-src'), /^style-src 'self'( 'sha256-[\w+/=]+')+$/);
    for (const own of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"]) {
      assert.ok(policy.includes(own), own);
    }
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<script'), 'it comes before any script');
  }
});

test('words of the interface are there before the application', async (t) => {
  const page = await open(t, { script: false });
  assert.ok((await page.locator('body').innerText()).includes(words.ru.kind?.plural?.topics ?? 'Темы'));
});

test('the style sheets for later say nothing of what the page shows at first', async (t) => {
  for (const path of ['', '?embed']) {
    const page = await open(t, { path, wait: false, hold: /dateline-.*\.wasm$/ });
    await until(page, 'they hold for screens', () =>
      [...document.styleSheets].some(({ href, media }) => href?.includes('/later-') && media.mediaText === 'all'));
    const early = await page.evaluate(() => {
      const dynamic = /::?(hover|focus-within|focus-visible|focus|before|after|backdrop|marker|placeholder|first-letter)/g;
      const found = [];
      const look = (rules) => {
        for (const { selectorText, media, cssRules } of rules) {
          if (media?.mediaText.includes('print')) continue;
          if (selectorText && document.querySelector(selectorText.replace(dynamic, ''))) found.push(selectorText);
          if (cssRules) look(cssRules);
        }
      };
      look([...document.styleSheets].find(({ href }) => href?.includes('/later-')).cssRules);
      return found;
    });
    assert.deepEqual(early, []);
    page.letGo();
  }
});

test('no view opens without its style, and the page runs if the style sheets for later do not come', async (t) => {
  const late = await open(t, { path: '#view=claims', wait: false, hold: /later-.*\.css$/ });
  await late.waitForTimeout(1500);
  assert.equal(await late.locator('html[data-ready]').count(), 0, 'the application waits for them');
  await late.letGo();
  await ready(late);
  const without = await open(t, { allow: [/later-/] });
  await without.route(/later-/, (route) => route.abort());
  await without.reload();
  await ready(without);
});
