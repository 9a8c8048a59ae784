// The same content as one static file: what a page that only has to be shown could reach at best.
//
// Made from the build itself. A build that is prerendered is taken as it stands in its index.html;
// of one that is not, the page that its script has drawn.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { READY } from '../../tests/e2e/browser.mjs';

/** Of the build only what a page without a script and with its styles inside still asks for. */
const LEFT_OUT = /\.(js|wasm|css|html)$/;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ dist: string, url: string, into: string }} build  the build, where it is served, where the file goes
 */
export async function makeFloor(browser, { dist, url, into }) {
  const html = (await drawn(browser, { dist, url, script: false })) ?? (await drawn(browser, { dist, url, script: true }));
  await rm(into, { recursive: true, force: true });
  await cp(dist, into, { recursive: true, filter: (path) => !LEFT_OUT.test(path) });
  await writeFile(join(into, 'index.html'), html);
}

/** The page as one file, or nothing if it is empty without its script. */
async function drawn(browser, { dist, url, script }) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'ru-RU',
    javaScriptEnabled: script,
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    if (script) await page.waitForSelector(READY, { state: 'attached' });
    else if (await page.evaluate(() => !document.querySelector('#app')?.hasChildNodes())) return null;
    const hrefs = await page.evaluate(() => [...document.querySelectorAll('link[rel="stylesheet"]')].map(({ href }) => href));
    const file = (href) => join(dist, decodeURIComponent(new URL(href).pathname));
    const styles = await Promise.all(hrefs.map((href) => readFile(file(href), 'utf8')));
    return await page.evaluate(oneFile, styles);
  } finally {
    await context.close();
  }
}

function oneFile(styles) {
  const page = document.documentElement.cloneNode(true);
  page.removeAttribute('data-ready');
  page.querySelectorAll('link[rel="stylesheet"]').forEach((link, number) => {
    const style = document.createElement('style');
    style.textContent = styles[number];
    if (link.media) style.media = link.media;
    link.replaceWith(style);
  });
  const dead = 'script, link[rel="modulepreload"], link[rel="preload"]:not([as="font"]), link[rel="manifest"]';
  page.querySelectorAll(`${dead}, meta[http-equiv="Content-Security-Policy" i]`).forEach((each) => each.remove());
  return `<!doctype html>\n${page.outerHTML}\n`;
}
