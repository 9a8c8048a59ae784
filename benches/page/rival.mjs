// The same content as a page made with d3, bundled as its makers would for publishing.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = fileURLToPath(new URL('d3/', import.meta.url));
const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const { resolve } = createRequire(join(source, 'package.json'));

/** @param {string} article  the article's file @param {string} into  where the page goes */
export async function makeRival(article, into) {
  const { build } = await installed('esbuild');
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await build({
    absWorkingDir: source,
    entryPoints: ['page.js', 'page.css'],
    outdir: into,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['*.woff2'],
    logLevel: 'warning',
  });
  await cp(join(source, 'index.html'), join(into, 'index.html'));
  await cp(join(assets, 'fonts'), join(into, 'fonts'), { recursive: true });
  await writeFile(join(into, 'world.json'), JSON.stringify(await world()));
  await writeFile(join(into, 'article.json'), JSON.stringify(JSON.parse(await readFile(article, 'utf8'))));
}

/** Countries under the codes that articles use, each with a point for its name: known before the page opens. */
async function world() {
  const { geoCentroid, geoContains, geoDistance } = await installed('d3-geo');
  const { feature } = await installed('topojson-client');
  const world = JSON.parse(await readFile(resolve('world-atlas/countries-110m.json'), 'utf8'));
  const lines = (await readFile(join(assets, 'world/countries.tsv'), 'utf8')).split('\n');
  const codes = lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([code, lon, lat]) => ({ code, point: [Number(lon), Number(lat)] }));
  for (const geometry of world.objects.countries.geometries) {
    const shape = feature(world, geometry);
    // The coarse outlines swallow small neighbours; the point nearest the middle is the country's own.
    const far = ({ point }) => geoDistance(point, geoCentroid(shape));
    const [own] = codes.filter(({ point }) => geoContains(shape, point)).sort((a, b) => far(a) - far(b));
    geometry.properties = own ?? {};
  }
  return world;
}

const installed = (name) => import(pathToFileURL(resolve(name)));
