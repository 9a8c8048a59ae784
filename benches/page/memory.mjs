// What the page's renderer occupies, shared pages by halves (PSS). Only Linux tells.

import { readFile } from 'node:fs/promises';

/** Megabytes; undefined where the system does not say. One page must be open, and no more. */
export async function memory(browser) {
  if (process.platform !== 'linux') return undefined;
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = await Promise.all(renderers.map(({ id }) => proportional(id)));
  // Chromium keeps an empty renderer in reserve; the page's is the larger one.
  const largest = Math.max(...sizes);
  return largest > 0 ? largest / 1024 : undefined;
}

/** Kilobytes; 0 for a process that is gone or not ours to look at. */
async function proportional(pid) {
  const told = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(told.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0);
}
