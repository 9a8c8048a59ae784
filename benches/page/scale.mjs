// `cargo xtask bench --scale`: node scale.mjs SMALL N=DIST… --open N=FILE [--runs N] [--json]
//
// What a page costs that is many times larger: the build of the article as it is, builds of
// invented articles with N facts, and an invented article that is opened as a file.

import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launch } from '../../tests/e2e/browser.mjs';
import { serve } from '../../tests/e2e/server.mjs';
import { bytes, table, total, weigh } from '../../tests/e2e/weigh.mjs';
import { compare } from './compare.mjs';
import { CONDITIONS } from './conditions.mjs';
import { opening } from './opening.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: 'string' },
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});
const [small, ...large] = positionals;
const pair = (word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)];
const builds = [['the article', small], ...large.map(pair)];
const [facts, file] = pair(flags.open);

const browser = await launch();
const servers = [];
try {
  const result = { runs: Number(flags.runs), pages: [] };
  for (const [name, dist] of builds) {
    console.error(`measuring ${name} …`);
    const server = await serve({ dist, encoding: 'br' });
    servers.push(server);
    const measured = compare(browser, [{ name, url: server.url }], { condition: CONDITIONS.fast, runs: result.runs });
    // A size that the page cannot stand is a finding, too, and the others are still worth having.
    const figures = await measured.then(
      (pages) => pages[name],
      (error) => ({ failed: error.message.split('\n')[0] }),
    );
    result.pages.push({ facts: name, brotli: total(await weigh(dist)).brotli, ...figures });
  }
  console.error(`opening a file with ${facts} facts …`);
  result.opened = { facts, bytes: (await stat(file)).size, ...(await opening(browser, servers[0].url, file)) };
  console.log(flags.json ? JSON.stringify(result, null, 2) : describe(result));
} finally {
  await browser.close();
  for (const server of servers) await server.close();
}

function describe({ runs, pages, opened }) {
  const ms = (value) => (value === undefined ? '–' : value.toFixed(1));
  const small = pages[0];
  const whole = pages.filter(({ failed }) => !failed);
  const broken = pages.filter(({ failed }) => failed);
  const row = (page) => [
    page.facts,
    bytes(page.brotli),
    ms(page.fcp),
    ms(page.ready),
    (page.ready / small.ready).toFixed(2),
    ms(page.blocking),
    ms(page.longest),
    ms(page.selected),
    ms(page.selectFrameP95),
    ms(page.panned),
    ms(page.panFrameP95),
    String(page.nodes),
    page.memory?.toFixed(0) ?? '–',
  ];
  const head = ['facts', 'brotli', 'FCP', 'ready', '× small', 'blocking', 'longest task', 'select', 'its frame, 95 %', 'pan, a frame', 'its frame, 95 %', 'elements', 'MB'];
  return [
    table([head, ...whole.map(row)]),
    ...broken.map(({ facts, failed, brotli }) => `${facts} (${bytes(brotli)} bytes by brotli): not measured. ${failed}`),
    `milliseconds, unthrottled; medians of ${runs} starts; select, pan: main thread`,
    '',
    `a file with ${opened.facts} facts (${bytes(opened.bytes)} bytes): ${outcome(opened, ms)}`,
  ].join('\n');
}

function outcome({ refused, shown, longest, selected, panned, memory }, ms) {
  if (refused) return `not shown. ${refused}`;
  const occupied = memory === undefined ? '' : `, ${memory.toFixed(0)} MB`;
  return `shown after ${ms(shown)} ms, longest task ${ms(longest)} ms, select ${ms(selected)} ms, pan ${ms(panned)} ms a frame${occupied}`;
}
