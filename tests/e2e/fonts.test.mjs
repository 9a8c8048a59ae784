// Texts stand in faces of the device until the site's own fonts come, however late; then they change
// over, and nothing moves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builds, ready } from './harness.mjs';
import { explore, settled } from './explorer.mjs';

/** Nobody sees less. Words move within their lines, by parts of a pixel each. */
const UNSEEN = 0.01;

/** The faces that an element's text is drawn in, those of the site marked so. */
async function facesOf(page, selector) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('DOM.enable');
  await tools.send('CSS.enable');
  const { root } = await tools.send('DOM.getDocument');
  const { nodeId } = await tools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await tools.send('CSS.getPlatformFontsForNode', { nodeId });
  await tools.detach();
  return fonts.map(({ familyName, isCustomFont }) => `${isCustomFont ? 'own' : 'device'}: ${familyName}`);
}

/** The font files that a page has asked for, by name. */
async function askedFor(page) {
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
  return names.filter((name) => name.endsWith('.woff2')).sort();
}

for (const lang of ['ru', 'en']) {
  for (const width of [390, 820, 1440]) {
    test(`fonts that come late move nothing (${lang}, ${width})`, async (t) => {
      const path = lang === 'ru' ? '#lang=ru' : 'en/#lang=en';
      const page = await explore(t, { lang, width, path, hold: /\.woff2$/ });
      await ready(page);
      await settled(page);
      for (const face of await facesOf(page, '.lead h1')) assert.match(face, /^device/);
      await page.evaluate(() => {
        globalThis.__shifts = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries()) {
            const at = sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 40));
            globalThis.__shifts.push({ value, at });
          }
        }).observe({ type: 'layout-shift' });
      });
      page.letGo();
      await page.evaluate(() => document.fonts.ready);
      await settled(page);
      for (const selector of ['.lead h1', '.passage .sentence', '.cell-name', '.byline']) {
        const faces = await facesOf(page, selector);
        assert.ok(faces.length > 0 && faces.every((face) => face.startsWith('own')), `${selector}: ${faces}`);
      }
      const shifts = await page.evaluate(() => globalThis.__shifts);
      const sum = shifts.reduce((all, { value }) => all + value, 0);
      assert.ok(sum < UNSEEN, `${sum}: ${JSON.stringify(shifts, null, 1)}`);
    });
  }
}

test('a first visit asks for no more than its texts need', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  await page.evaluate(() => document.fonts.ready);
  const core = ['golos-text-cyrillic', 'golos-text-latin', 'source-serif-4-cyrillic', 'source-serif-4-latin'];
  assert.deepEqual(
    await askedFor(page),
    core.map((name) => `${name}.woff2`),
  );
});

test('an article with other letters gets them in the same faces', async (t) => {
  const page = await explore(t, builds.second);
  await page.evaluate(() => document.fonts.ready);
  assert.ok((await askedFor(page)).includes('source-serif-4-latin-rest.woff2'));
  for (const face of await facesOf(page, '.passage .sentence')) assert.match(face, /^own/);
});
