// `cargo xtask bench`: node bench.mjs DIST [--runs N] [--cpu N] [--json]
//
// How long a build takes to start, to answer a selection and to pan its map; medians of many
// runs. --cpu 4 slows the processor to a quarter, about what a telephone of the middle class has.

import { parseArgs } from 'node:util';
import { READY, launch } from './browser.mjs';
import { serve } from './server.mjs';
import { bytes, table, total, weigh } from './weigh.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '9' },
    cpu: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const [dist] = positionals;
const runs = Number(flags.runs);
const slowdown = Number(flags.cpu);

const SELECTIONS = 40;
const DRAG_STEPS = 120;

const browser = await launch();
const server = await serve({ dist, gzip: true });
try {
  const weighed = await weigh(dist);
  const result = {
    runs,
    slowdown,
    bytes: { ...total(weighed), file: undefined },
    wasm: { ...total(weighed.filter(({ file }) => file.endsWith('.wasm'))), file: undefined },
    start: await measureStart(),
    selection: await onPage(measureSelection),
    panning: await onPage(measurePanning),
  };
  console.log(flags.json ? JSON.stringify(result, null, 2) : describe(result));
} finally {
  await browser.close();
  await server.close();
}

/** Opens the page in a context of its own, so nothing is cached, and hands it on when ready. */
async function onPage(measure) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
  try {
    await context.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.ready !== 'true') return;
        globalThis.__readyAt = performance.now();
        observer.disconnect();
      }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ['data-ready'] });
    });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
    if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(server.url);
    await page.waitForSelector(READY, { state: 'attached' });
    return await measure(page, cdp);
  } finally {
    await context.close();
  }
}

/** Milliseconds that the page's main thread has worked so far. */
async function worked(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function measureStart() {
  const samples = [];
  for (let run = 0; run <= runs; run += 1) {
    const sample = await onPage(async (page, cdp) => {
      const main = await worked(cdp);
      const times = await page.evaluate(() => ({
        ready: globalThis.__readyAt,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        nodes: document.querySelectorAll('*').length,
      }));
      return { ...times, main };
    });
    // The first run warms up the browser itself.
    if (run > 0) samples.push(sample);
  }
  const of = (key) => median(samples.map((sample) => sample[key]).filter((value) => value != null));
  return { ready: of('ready'), paint: of('paint'), main: of('main'), nodes: of('nodes') };
}

/** Clicks on one item of the list after another, until the next frame is on the screen. */
async function measureSelection(page, cdp) {
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
  const main = [];
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
    main.push((await worked(cdp)) - before);
  }
  return { count, frame: median(answers), frameP95: percentile(answers, 95), main: median(main) };
}

/** Drags the map to and fro and watches the frames. */
async function measurePanning(page, cdp) {
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
  const main = (await worked(cdp)) - before;
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.__frame);
    return globalThis.__frames;
  });
  return { frames: frames.length, frame: median(frames), frameP95: percentile(frames, 95), main: main / Math.max(frames.length, 1) };
}

function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)];
}

function median(values) {
  return percentile(values, 50);
}

function describe({ bytes: all, wasm, start, selection, panning }) {
  const ms = (value) => (value === undefined ? '–' : `${value.toFixed(1)} ms`);
  const weight = ({ raw, gzip, brotli }) => `${bytes(raw)} raw, ${bytes(gzip)} gzip, ${bytes(brotli)} brotli`;
  const times = [
    ['start: first contents painted', ms(start.paint)],
    ['start: ready', ms(start.ready)],
    ['start: main thread', ms(start.main)],
    ['start: elements in the page', `${start.nodes}`],
  ];
  if (selection) {
    times.push(
      ['selection: click to next frame', ms(selection.frame)],
      ['selection: click to next frame, 95 %', ms(selection.frameP95)],
      ['selection: main thread', ms(selection.main)],
    );
  }
  if (panning) {
    times.push(
      ['panning: frame', ms(panning.frame)],
      ['panning: frame, 95 %', ms(panning.frameP95)],
      ['panning: main thread a frame', ms(panning.main)],
    );
  }
  const missing = [selection ? '' : 'no list to select in', panning ? '' : 'no map to pan'].filter(Boolean);
  return [
    `all files: ${weight(all)}`,
    `wasm:      ${weight(wasm)}`,
    '',
    table(times),
    '',
    `medians of ${runs} starts, ${SELECTIONS} selections and one long drag; processor slowed ${slowdown} times`,
    ...missing,
  ].join('\n');
}
