// Measures pages against each other under one condition.

import { panning } from './panning.mjs';
import { selection } from './selection.mjs';
import { start } from './start.mjs';
import { medians } from './statistics.mjs';
import { visit } from './visit.mjs';

/** Drags of the map; one is long, but not long enough on a machine that does other things, too. */
const DRAGS = 3;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ name: string, url: string, still?: boolean }[]} pages  still: only shown, nothing in it can be chosen
 * @returns {Promise<Record<string, Record<string, number>>>}  medians by page
 */
export async function compare(browser, pages, { condition, runs }) {
  const starts = Object.fromEntries(pages.map(({ name }) => [name, []]));
  // In turns, so that whatever else the machine does meets them all. The first turn warms up.
  for (let run = 0; run <= runs; run += 1) {
    for (const page of pages) {
      const sample = await start(browser, { ...page, condition });
      if (run > 0) starts[page.name].push(sample);
    }
  }
  const result = {};
  for (const page of pages) {
    result[page.name] = medians(starts[page.name]);
    if (!page.still) Object.assign(result[page.name], await answers(browser, { ...page, condition }));
  }
  return result;
}

/** What selecting and panning cost on a page. */
async function answers(browser, where) {
  const selected = await visit(browser, where, selection);
  const panned = await visit(browser, where, async (page, cdp) => {
    const drags = [];
    for (let drag = 0; drag < DRAGS; drag += 1) drags.push((await panning(page, cdp)) ?? {});
    return medians(drags);
  });
  return { ...selected, ...panned };
}
