// The browser that tests and measurements run in: the machine's own Chromium or Chrome.

import { chromium } from 'playwright-core';

/** What keeps Chromium from doing anything of its own. */
export const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Nothing outside this machine can be reached, whatever the page tries.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Starts it; `textSize` is the reader's size of text, in percent of the usual one. */
export function launch(textSize = 100) {
  const executablePath = process.env.CHROME;
  if (!executablePath) {
    throw new Error('CHROME must be the path of Chromium or Chrome; `cargo xtask test` sets it.');
  }
  // Without Chromium's sandbox, as is Playwright's default: it does not work for root or in many
  // containers, and only our own pages are opened.
  return chromium.launch({ executablePath, args: [...ARGS, ...sized(textSize)] });
}

/** Chromium comes with a size of 16 px. */
const sized = (textSize) => (textSize === 100 ? [] : [`--blink-settings=defaultFontSize=${Math.round((16 * textSize) / 100)}`]);

/** The page answers. */
export const ANSWERS = 'html[data-ready="true"]';
/** The page answers, and its views are there, if it has any. */
export const READY = 'html[data-ready="true"]:is([data-app], :not(:has(#app)))';
