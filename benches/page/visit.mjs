// A visit to a page as a reader makes it for the first time: nothing is cached.

import { READY } from '../../tests/e2e/browser.mjs';
import { impose } from './conditions.mjs';
import { watch } from './observe.mjs';

/** Milliseconds beyond which no reader waits for a page, however large. */
export const PATIENCE = 120_000;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, still?: boolean, condition?: object }} visit  still: a page without a script, never ready
 * @param {(page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<any>} measure
 */
export async function visit(browser, { url, still = false, condition = {} }, measure) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
  try {
    await context.addInitScript(watch);
    const page = await context.newPage();
    // A page whose script fails is never ready; the reason is worth more than the waiting.
    const failed = new Promise((_, reject) => page.once('pageerror', reject));
    failed.catch(() => {});
    page.setDefaultTimeout(PATIENCE);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
    await impose(cdp, condition);
    await page.goto(url);
    if (!still) await Promise.race([page.waitForSelector(READY, { state: 'attached' }), failed]);
    return await measure(page, cdp);
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds that the page's main thread has worked so far. `time` is how long its tasks took; `cpu`
 * what they had of a processor, which is less where other programs take their share.
 */
export async function worked(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted) => 1000 * metrics.find(({ name }) => name === wanted).value;
  return { time: of('TaskDuration'), cpu: of('ThreadTime') };
}
