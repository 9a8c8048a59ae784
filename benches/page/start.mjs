// How a page starts: what is seen when, what it keeps the main thread from, what it occupies.

import { memory } from './memory.mjs';
import { seen } from './observe.mjs';
import { visit, worked } from './visit.mjs';

/** Blocking time counts until a second after the page is ready. */
const SETTLED = 1200;

export function start(browser, where) {
  return visit(browser, where, async (page, cdp) => {
    const { time: main } = await worked(cdp);
    await page.waitForTimeout(SETTLED);
    return { ...(await seen(page)), main, memory: await memory(browser) };
  });
}
