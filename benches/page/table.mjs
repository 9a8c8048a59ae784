// The comparison as a table: each figure beside those of the static file and of d3, and what it should be.

import { table } from '../../tests/e2e/weigh.mjs';

const ms = (value) => `${value.toFixed(1)} ms`;
const count = (value) => `${Math.round(value)}`;

/** What is shown of a figure, in this order. */
const FIGURES = [
  ['fcp', 'first contents painted', ms],
  ['lcp', 'largest contents painted', ms],
  ['ready', 'ready', ms],
  ['blocking', 'blocking time', ms],
  ['longest', 'longest task', ms],
  ['shift', 'layout shift', (value) => value.toFixed(3)],
  ['main', 'main thread until ready', ms],
  ['nodes', 'elements in the page', count],
  ['memory', 'memory of the renderer', (value) => `${value.toFixed(1)} MB`],
  ['selected', 'selection: main thread', ms],
  ['selectedCpu', 'selection: main thread, processor', ms],
  ['selectFrame', 'selection: click to next frame', ms],
  ['selectFrameP95', 'selection: click to next frame, 95 %', ms],
  ['panned', 'panning: main thread a frame', ms],
  ['pannedCpu', 'panning: main thread a frame, processor', ms],
  ['panFrame', 'panning: frame', ms],
  ['panFrameP95', 'panning: frame, 95 %', ms],
];

/** What is asked of Dateline. */
const TARGETS = {
  fast: {
    lcp: ['≤ 1.1 × static', ({ lcp }, { still }) => lcp <= 1.1 * still.lcp],
    ready: ['≤ 1.0 × d3', ({ ready }, { d3 }) => ready <= d3.ready],
    blocking: ['0', ({ blocking }) => blocking === 0],
    selected: ['≤ 6 ms', ({ selected }) => selected <= 6],
    panned: ['≤ 1 ms', ({ panned }) => panned <= 1],
  },
};
TARGETS.slow = {
  ...TARGETS.fast,
  blocking: ['< 50 ms', ({ blocking }) => blocking < 50],
  selected: ['≤ 18 ms', ({ selected }) => selected <= 18],
};

/** @returns {{ figure: string, target: string, met: boolean }[]} */
export function judge(condition, { dateline, still, d3 }) {
  const asked = Object.entries(TARGETS[condition]).filter(([figure]) => dateline[figure] !== undefined);
  return asked.map(([figure, [target, met]]) => ({ figure, target, met: met(dateline, { still, d3 }) }));
}

export function comparison(condition, pages) {
  const { dateline, still, d3 } = pages;
  const verdicts = judge(condition, pages);
  const ratio = (value, other) => (value !== undefined && other > 0 ? (value / other).toFixed(2) : '');
  const rows = FIGURES.filter(([figure]) => dateline[figure] !== undefined).map(([figure, name, show]) => {
    const cell = (page) => (page[figure] === undefined ? '' : show(page[figure]));
    const verdict = verdicts.find((verdict) => verdict.figure === figure);
    return [
      name,
      ...[dateline, still, d3].map(cell),
      ratio(dateline[figure], still[figure]),
      ratio(dateline[figure], d3[figure]),
      verdict?.target ?? '',
      verdict ? (verdict.met ? 'met' : 'not met') : '',
    ];
  });
  return table([['', 'Dateline', 'static', 'd3', '÷ static', '÷ d3', 'target', ''], ...rows]);
}
