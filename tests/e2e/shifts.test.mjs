// Nothing moves and nothing goes while the views take the page over, or draw it afresh, however slow the machine is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore, quoted, read, settled, until } from './explorer.mjs';

test('nothing moves while the views come', async (t) => {
  const ways = { 'taken over': () => {}, 'drawn afresh': () => document.querySelector('[data-view="list"]').prepend(document.createComment('an ad was here')) };
  for (const [way, change] of Object.entries(ways)) for (const slower of [1, 6, 12]) await t.test(`${way}, ${slower} times slower`, async () => {
    const page = await explore(t, { path: '#place-in&lang=ru', early: true });
    await until(page, 'the detail is there', () => document.querySelector('.detail-name'));
    // A face that comes late may move a line; that is measured elsewhere.
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    await page.evaluate(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          globalThis.shifts.push([entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 60) ?? node?.data)]);
        }
      }).observe({ type: 'layout-shift', buffered: false });
    });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.evaluate(change);
    await page.evaluate(() => dispatchEvent(new Event('dateline-app-wanted')));
    page.setDefaultTimeout(60_000);
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-app'));
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await settled(page);
    const shifts = await page.evaluate(() => globalThis.shifts);
    assert.ok(shifts.reduce((sum, [value]) => sum + value, 0) < 0.01, JSON.stringify(shifts));
    assert.match(read(await quoted(page)), /^По итогам встречи/);
  });
});
