// The site under a path, as on GitHub Pages: everything it needs is below that path.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builds } from './harness.mjs';
import { becomes, choose, explore, follow, fragment, isSelected, until, view } from './explorer.mjs';

test('the build under /dateline/', async (t) => {
  assert.ok(builds.subpath.dist, 'DIST_SUBPATH is not set: the site under a path is not built');
  const asked = [];
  const page = await explore(t, { ...builds.subpath, path: '#place-in&lang=en' });
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));

  await t.test('opens a shared link', async () => {
    await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
    // The English page has an address of its own.
    assert.equal(new URL(page.url()).pathname, '/dateline/en/');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });

  await t.test('keeps its path while it is used', async () => {
    await choose(page, 'list', 'place-cn');
    await isSelected(page, 'place-cn', ['list', 'text']);
    await page.locator('header .name').click();
    await until(page, 'nothing is selected', () => !document.querySelector('[aria-current="true"]'));
    // The English page has an address of its own.
    assert.equal(new URL(page.url()).pathname, '/dateline/en/');
    await page.goBack();
    await isSelected(page, 'place-cn', ['list', 'text']);
  });

  await t.test('asks for nothing outside it when it is loaded again', async () => {
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await isSelected(page, 'place-cn', ['list', 'text']);
    assert.ok(asked.length > 3, String(asked));
    assert.deepEqual(asked.filter((path) => !path.startsWith('/dateline/')), []);
  });

  await t.test('refers to nothing outside it', async () => {
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('[src], link[href]')]
        .map((element) => element.src ?? element.href)
        .filter((url) => !new URL(url).pathname.startsWith('/dateline/')),
    );
    assert.deepEqual(outside, []);
    await follow(page, 'ev-forum&lang=ru');
    assert.equal(await fragment(page), 'ev-forum&lang=ru');
    await isSelected(page, 'ev-forum', ['timeline']);
    assert.equal(await view(page, 'map').locator('use[href="#c-in"]').count(), 1);
  });

  await t.test('finds the check of files below it', async () => {
    const file = fileURLToPath(new URL('../fixtures/second.json', import.meta.url));
    await page.locator('input[type="file"]').setInputFiles(file);
    await becomes(() => page.title().then((title) => title.includes('Leuchtturmbund')), true);
    assert.deepEqual(asked.filter((path) => !path.startsWith('/dateline/')), []);
  });
});
