// `cargo xtask bench`: node bench.mjs DIST --work DIR [--runs N] [--only fast|slow] [--json]
//
// How a build starts, answers a selection and pans its map, beside the same content as one static
// file and as a page made with d3. Everything is served compressed by brotli. Medians of many runs.

import { readdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../../tests/e2e/browser.mjs';
import { serve } from '../../tests/e2e/server.mjs';
import { bytes, total, weigh } from '../../tests/e2e/weigh.mjs';
import { compare } from './compare.mjs';
import { CONDITIONS } from './conditions.mjs';
import { makeFloor } from './floor.mjs';
import { makeRival } from './rival.mjs';
import { SELECTIONS } from './selection.mjs';
import { comparison, judge } from './table.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    work: { type: 'string' },
    runs: { type: 'string', default: '9' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const dist = resolve(positionals[0]);
const work = resolve(flags.work);
const runs = Number(flags.runs);
const conditions = Object.entries(CONDITIONS).filter(([name]) => !flags.only || name === flags.only);

const dists = { dateline: dist, still: join(work, 'static'), d3: join(work, 'd3') };
const browser = await launch();
const servers = {};
try {
  servers.dateline = await serve({ dist, encoding: 'br' });
  await makeFloor(browser, { dist, url: servers.dateline.url, into: dists.still });
  await makeRival(await article(), dists.d3);
  servers.still = await serve({ dist: dists.still, encoding: 'br' });
  servers.d3 = await serve({ dist: dists.d3, encoding: 'br' });
  const pages = Object.entries(servers).map(([name, { url }]) => ({ name, url, still: name === 'still' }));

  const result = { runs, load: loadavg()[0], bytes: await weights(), conditions: {} };
  for (const [name, condition] of conditions) {
    console.error(`measuring ${condition.title} …`);
    const figures = await compare(browser, pages, { condition, runs });
    result.conditions[name] = { ...figures, targets: judge(name, figures) };
  }
  console.log(flags.json ? JSON.stringify(result, null, 2) : describe(result));
} finally {
  await browser.close();
  for (const server of Object.values(servers)) await server.close();
}

/** The article that the build was made of. */
async function article() {
  if (process.env.DATELINE_ARTICLE) return resolve(process.env.DATELINE_ARTICLE);
  const articles = fileURLToPath(new URL('../../assets/articles/', import.meta.url));
  const [file] = (await readdir(articles)).filter((name) => name.endsWith('.json'));
  return join(articles, file);
}

/** What each page weighs compressed, fonts left out: each asks for the same. */
async function weights() {
  const own = async (dist) => total((await weigh(dist)).filter(({ file }) => !file.startsWith('fonts'))).brotli;
  return Object.fromEntries(await Promise.all(Object.entries(dists).map(async ([name, dist]) => [name, await own(dist)])));
}

function describe({ bytes: weights, conditions, load }) {
  const weight = ([name, text]) => `${text} ${bytes(weights[name])}`;
  const named = [['dateline', 'Dateline'], ['still', 'static'], ['d3', 'd3']];
  return [
    ...Object.entries(conditions).flatMap(([name, figures]) => [CONDITIONS[name].title, '', comparison(name, figures), '']),
    `bytes by brotli without fonts: ${named.map(weight).join(', ')}`,
    `static: the same page as one file without a script; d3: the same content drawn with d3`,
    `medians of ${runs} starts with an empty cache, ${SELECTIONS} selections, three long drags; served by brotli`,
    `load of the machine when it began: ${load.toFixed(1)}; other work on it makes every figure larger, “processor” least`,
  ].join('\n');
}
