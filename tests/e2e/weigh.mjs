// What the files of a build weigh, as they are and as hosts compress them.

import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Already compressed: sent as it is. */
const DENSE = /\.(woff2|png|jpe?g|webp|avif|gz|br|zip)$/;

const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/**
 * @param {string} dist
 * @returns {Promise<{ file: string, raw: number, gzip: number, brotli: number }[]>}  heaviest first
 */
export async function weigh(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const weighed = await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path);
      const dense = DENSE.test(path);
      return {
        file: relative(dist, path),
        raw: bytes.length,
        gzip: dense ? bytes.length : gzipSync(bytes, { level: 9 }).length,
        brotli: dense
          ? bytes.length
          : compressed(bytes),
      };
    }),
  );
  return weighed.sort((a, b) => b.gzip - a.gzip || a.file.localeCompare(b.file));
}

export function total(weighed) {
  const sum = (key) => weighed.reduce((all, one) => all + one[key], 0);
  return { file: 'total', raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

/** Rows of cells as text: the first column to the left, the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

export const bytes = (count) => count.toLocaleString('en').replaceAll(',', ' ');

export function weightTable(weighed) {
  const row = ({ file, raw, gzip, brotli }) => [file, bytes(raw), bytes(gzip), bytes(brotli)];
  return table([['file', 'raw', 'gzip', 'brotli'], ...weighed.map(row), row(total(weighed))]);
}

/**
 * The parts of a first visit, of drafting and of publishing beside their budget, in brotli.
 * @returns {Promise<{ part: string, brotli: number, most: number }[]>}
 */
export async function against(dist, weighed) {
  const budget = JSON.parse(await readFile(new URL('budget.json', import.meta.url), 'utf8'));
  const sum = (matches) => weighed.filter(({ file }) => matches(file)).reduce((all, { brotli }) => all + brotli, 0);
  // What the page carries for its modules has a budget of its own.
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  const carried = (id) => new RegExp(`<script type="application/x-dateline" id="${id}">[^]*?</script>`);
  const whole = compressed(Buffer.from(html));
  const withoutTable = compressed(Buffer.from(html.replace(carried('highlights'), '')));
  const page = compressed(Buffer.from(html.replace(carried('highlights'), '').replace(carried('article'), '')));
  const [table, article] = [whole - withoutTable, withoutTable - page];
  // What stands behind the script that starts the early module is not waited for.
  const before = compressed(Buffer.from(html.slice(0, html.indexOf('<svg class="world-defs"'))));
  const early = sum((file) => /^page-.*\.wasm$/.test(file));
  const application = sum((file) => /^dateline-.*\.(wasm|js)$/.test(file));
  // The largest of the groups of views whose code is apart.
  const group = Math.max(...weighed.map(({ file, brotli }) => (/^views-.*\.wasm$/.test(file) ? brotli : 0)));
  // Without what browsers ask for only if a page has letters beyond those of the site's texts.
  const fonts = sum((file) => file.endsWith('.woff2') && !file.endsWith('-rest.woff2'));
  const details = Math.max(...weighed.map(({ file, brotli }) => (file.startsWith('details/') ? brotli : 0)));
  const drafter = sum((file) => /^draft\/drafter-.*\.(wasm|js)$/.test(file));
  // The data of all languages; who drafts loads those of one.
  const drafting = sum((file) => file.startsWith('draft/')) - drafter;
  const publisher = sum((file) => /^publish\/publisher-.*\.(wasm|js)$/.test(file));
  const kit = sum((file) => /^publish\/kit-/.test(file));
  const module = sum((file) => /^studio\/studio-.*\.(wasm|js)$/.test(file));
  const studio = { drafter, drafting, publisher, kit, studio: module };
  const parts = { page, article, table, early, answers: before + early, application, group, fonts, details, ...studio };
  return Object.entries(parts).map(([part, brotli]) => ({ part, brotli, most: budget[part] }));
}
