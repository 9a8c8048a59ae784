// What it costs to open an article as a file in the page.

import { memory } from './memory.mjs';
import { panning } from './panning.mjs';
import { selection } from './selection.mjs';
import { seen } from './observe.mjs';
import { PATIENCE, visit } from './visit.mjs';

/** Times of the opened article, or the words with which the page refused it. */
export function opening(browser, url, file) {
  return visit(browser, { url }, async (page, cdp) => {
    await page.evaluate(attend);
    const input = await page.$('input[type="file"]');
    await input.setInputFiles(file);
    const outcome = await page.waitForFunction(() => globalThis.__outcome).then(
      (handle) => handle.jsonValue(),
      () => ({ refused: `Nothing came of it within ${PATIENCE / 1000} s.` }),
    );
    if (outcome.refused) return outcome;
    const { longest } = await seen(page);
    return {
      ...outcome,
      longest,
      memory: await memory(browser),
      ...(await selection(page, cdp)),
      ...(await panning(page, cdp)),
    };
  });
}

/** Notes the first frame in which the page shows another headline, or says what is wrong. */
function attend() {
  const before = document.querySelector('h1').textContent;
  globalThis.__seen.tasks.length = 0;
  addEventListener(
    'change',
    () => {
      const from = performance.now();
      const look = () => {
        const refused = document.querySelector('.opener .wrong')?.textContent;
        const headline = document.querySelector('h1')?.textContent;
        if (refused) globalThis.__outcome = { refused };
        else if (headline && headline !== before) globalThis.__outcome = { shown: performance.now() - from };
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}
