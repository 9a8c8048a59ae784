// `cargo xtask bench --lighthouse`: node lighthouse.mjs DIST [--json]
//
// What Lighthouse says of a build, as on a desk and as on a telephone: the scores, and every audit
// that is not passed.

import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { parseArgs } from 'node:util';
import { ARGS } from '../../tests/e2e/browser.mjs';
import { serve } from '../../tests/e2e/server.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Lighthouse's own default is the telephone. */
const PRESETS = { desktop: desktopConfig, mobile: undefined };

const server = await serve({ dist: positionals[0], encoding: 'br' });
const chrome = await launch({
  chromePath: process.env.CHROME,
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', ...ARGS],
});
try {
  const results = {};
  for (const [preset, config] of Object.entries(PRESETS)) results[preset] = await audit(config);
  console.log(flags.json ? JSON.stringify(results, null, 2) : Object.entries(results).map(describe).join('\n\n'));
} finally {
  chrome.kill();
  await server.close();
}

async function audit(config) {
  const options = { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES };
  const { lhr } = await lighthouse(server.url, options, config);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, lhr.categories[name].score * 100]));
  const failed = Object.values(lhr.audits)
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'error' || (score !== null && score < 1))
    .map(({ id, title, score, displayValue }) => ({ id, title, score, displayValue }));
  return { scores, failed };
}

function describe([preset, { scores, failed }]) {
  const told = CATEGORIES.map((name) => `${name} ${Math.round(scores[name])}`).join(', ');
  const line = ({ id, title, score, displayValue }) => `  ${id} (${score ?? 'error'}): ${title}${displayValue ? ` – ${displayValue}` : ''}`;
  return [`${preset}: ${told}`, ...(failed.length ? failed.map(line) : ['  every audit is passed'])].join('\n');
}
