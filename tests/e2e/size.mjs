// `cargo xtask size`: node size.mjs DIST [--json]

import { total, weigh, weightTable } from './weigh.mjs';

const [dist, ...flags] = process.argv.slice(2);
const weighed = await weigh(dist);
console.log(flags.includes('--json') ? JSON.stringify({ files: weighed, total: total(weighed) }, null, 2) : weightTable(weighed));
