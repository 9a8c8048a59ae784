// What the page's own observers saw: paints, shifts of the layout, long tasks, and when it was ready.

/** To run in the page before anything of it does. */
export function watch() {
  const seen = { lcp: undefined, shifts: [], tasks: [], ready: undefined };
  globalThis.__seen = seen;
  const on = (type, note) => {
    const take = (entries) => entries.forEach(note);
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type, buffered: true });
    return () => take(observer.takeRecords());
  };
  const flush = [
    on('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime)),
    on('layout-shift', ({ startTime, value, hadRecentInput }) => hadRecentInput || seen.shifts.push({ startTime, value })),
    on('longtask', ({ startTime, duration }) => seen.tasks.push({ startTime, duration })),
  ];
  globalThis.__flush = () => flush.forEach((each) => each());
  new MutationObserver((_, observer) => {
    if (document.documentElement?.dataset.ready !== 'true') return;
    seen.ready = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
}

/** @param {import('playwright-core').Page} page */
export async function seen(page) {
  const found = await page.evaluate(() => {
    globalThis.__flush();
    return {
      ...globalThis.__seen,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      loaded: performance.getEntriesByType('navigation')[0].loadEventEnd,
      nodes: document.querySelectorAll('*').length,
    };
  });
  const until = (found.ready ?? found.loaded) + 1000;
  return {
    fcp: found.fcp,
    lcp: found.lcp,
    ready: found.ready,
    blocking: blocking(found.tasks, found.fcp ?? 0, until),
    longest: Math.max(0, ...found.tasks.map(({ duration }) => duration)),
    shift: layoutShift(found.shifts),
    nodes: found.nodes,
  };
}

/** How long the page could not have answered: what tasks between two times take beyond 50 ms. */
function blocking(tasks, from, until) {
  return tasks.reduce((sum, { startTime, duration }) => {
    const within = Math.min(startTime + duration, until) - Math.max(startTime, from);
    return sum + Math.max(0, within - 50);
  }, 0);
}

/** As the browser's makers define it: the worst burst of shifts, at most 5 s long, with gaps below 1 s. */
function layoutShift(shifts) {
  let [worst, burst, began, last] = [0, 0, -Infinity, -Infinity];
  for (const { startTime, value } of shifts) {
    if (startTime - last >= 1000 || startTime - began >= 5000) [burst, began] = [0, startTime];
    burst += value;
    last = startTime;
    worst = Math.max(worst, burst);
  }
  return worst;
}
