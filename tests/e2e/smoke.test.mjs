// Each build starts, wherever it is served, and asks nobody else for anything.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builds, open } from './harness.mjs';

for (const [name, { dist, base }] of Object.entries(builds)) {
  test(`the ${name} build becomes ready under ${base}`, async (t) => {
    const page = await open(t, { dist, base });
    assert.notEqual((await page.title()).trim(), '', 'the page has no title');
    assert.notEqual((await page.locator('body').innerText()).trim(), '', 'the page shows nothing');
  });
}

test('the second build shows another article', async (t) => {
  const titleOf = async (build) => {
    const page = await open(t, build);
    return page.locator('h1').first().innerText();
  };
  assert.notEqual(await titleOf(builds.second), await titleOf(builds.root));
});

test('a narrow touch screen does not scroll sideways', async (t) => {
  const page = await open(t, { width: 390, height: 844, touch: true });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `the page is ${width} px wide`);
});
