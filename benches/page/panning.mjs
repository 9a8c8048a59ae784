// What it costs to move the map: one long drag to and fro, and its frames.

import { median, percentile } from './statistics.mjs';
import { worked } from './visit.mjs';

const DRAG_STEPS = 120;

export async function panning(page, cdp) {
  const map = page.locator('[data-view="map"]').first();
  if (!(await map.count())) return null;
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) return null;
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.evaluate(() => {
    globalThis.__frames = [];
    let last;
    const frame = (now) => {
      if (last !== undefined) globalThis.__frames.push(now - last);
      last = now;
      globalThis.__frame = requestAnimationFrame(frame);
    };
    globalThis.__frame = requestAnimationFrame(frame);
  });
  const before = await worked(cdp);
  await cdp.send('Input.dispatchMouseEvent', { ...centre, type: 'mousePressed', button: 'left', buttons: 1, clickCount: 1 });
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    const turn = (2 * Math.PI * step) / DRAG_STEPS;
    const at = { x: centre.x + Math.sin(turn) * box.width * 0.3, y: centre.y + Math.sin(2 * turn) * box.height * 0.3 };
    await cdp.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved', button: 'left', buttons: 1 });
  }
  await cdp.send('Input.dispatchMouseEvent', { ...centre, type: 'mouseReleased', button: 'left', clickCount: 1 });
  const after = await worked(cdp);
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.__frame);
    return globalThis.__frames;
  });
  const count = Math.max(frames.length, 1);
  return {
    panned: (after.time - before.time) / count,
    pannedCpu: (after.cpu - before.cpu) / count,
    panFrame: median(frames),
    panFrameP95: percentile(frames, 95),
  };
}
