// What it costs to select: clicks on one item of the list after another, until the next frame is
// on the screen.

import { median, percentile } from './statistics.mjs';
import { worked } from './visit.mjs';

export const SELECTIONS = 40;

export async function selection(page, cdp) {
  const items = page.locator('[data-view="list"] [data-id]:visible');
  const count = await items.count();
  if (count < 2) return null;
  await page.evaluate(() => {
    const clicked = () => {
      const from = performance.now();
      globalThis.__answer = new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - from);
          channel.port2.postMessage(null);
        });
      });
    };
    addEventListener('click', clicked, { capture: true });
  });
  const answers = [];
  const times = [];
  const cpu = [];
  for (let step = 0; step < SELECTIONS; step += 1) {
    const item = items.nth((step * 7) % count);
    await item.scrollIntoViewIfNeeded();
    const box = await item.boundingBox();
    if (!box) continue;
    const at = { x: box.x + Math.min(box.width / 2, 40), y: box.y + Math.min(box.height / 2, 12) };
    const mouse = { ...at, button: 'left', clickCount: 1 };
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' });
    const before = await worked(cdp);
    await cdp.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    await cdp.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
    answers.push(await page.evaluate(() => globalThis.__answer));
    const after = await worked(cdp);
    times.push(after.time - before.time);
    cpu.push(after.cpu - before.cpu);
  }
  return {
    selected: median(times),
    selectedCpu: median(cpu),
    selectFrame: median(answers),
    selectFrameP95: percentile(answers, 95),
  };
}
