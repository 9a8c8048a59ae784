// `cargo xtask size`: node size.mjs DIST [--json]
//
// What each file weighs, and whether the first visit stays within the budget (budget.json).

import { against, total, weigh, weightTable } from './weigh.mjs';

const [dist, ...flags] = process.argv.slice(2);
const weighed = await weigh(dist);
const budget = await against(dist, weighed);
if (flags.includes('--json')) {
  console.log(JSON.stringify({ files: weighed, total: total(weighed), budget }, null, 2));
} else {
  console.log(weightTable(weighed));
  console.log();
  for (const { part, brotli, most } of budget) {
    const verdict = brotli <= most ? 'within' : 'OVER';
    console.log(`${part}: ${brotli} bytes, ${verdict} the budget of ${most}`);
  }
}
if (budget.some(({ brotli, most }) => brotli > most)) process.exitCode = 1;
