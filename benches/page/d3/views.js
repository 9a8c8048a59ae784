// What is not the map: cells of countries, timeline, text, people, topics, and the detail.

import { geoEqualEarthRaw } from 'd3-geo';
import { create, select } from 'd3-selection';

const COLUMNS = 5;
const named = (words, entry) => words(entry.short) || words(entry.name);

function buttons(list, entries, label) {
  list.selectAll('li').data(entries).join('li').append('button').attr('data-id', ({ id }) => id).text(label);
}

export function drawHead({ article, words, entries }) {
  document.title = words(article.title.text);
  select('h1').text(words(article.title.text));
  const { publisher, published, rights } = article.source;
  select('.source').text([words(entries.get(publisher).name), published?.date, words(rights)].filter(Boolean).join(' · '));
}

/** A cell for each country or region, roughly where it lies, with its ties and what takes place there. */
export function drawList({ article, words, land }, points) {
  const lands = article.places.filter(({ id }) => land(id).id === id);
  const facts = [
    ...article.relations.flatMap((tie) => tie.ends.filter(({ place }) => place).map((end) => ({ id: tie.id, at: land(end.place.place).id, text: words(end.label) || words(tie.name) }))),
    ...article.events.filter(({ place }) => place).map((event) => ({ id: event.id, at: land(event.place.place).id, text: named(words, event) })),
  ];
  const lines = (id) => [...new Map(facts.filter(({ at }) => at === id).map((fact) => [fact.id, fact])).values()];
  const spots = seat(lands.map((place) => ({ id: place.id, point: place.point ? [place.point.lon, place.point.lat] : points.get(place.iso) })));
  const cells = select('[data-view="list"]').append('ul').attr('class', 'cells');
  const cell = cells.selectAll('li').data([...lands].sort((a, b) => spots.get(a.id) - spots.get(b.id))).join('li');
  cell.style('grid-column', ({ id }) => (spots.get(id) % COLUMNS) + 1).style('grid-row', ({ id }) => Math.floor(spots.get(id) / COLUMNS) + 1);
  cell.append('h3').append('button').attr('data-id', ({ id }) => id).text(({ name }) => words(name));
  cell.each(function ({ id }) {
    buttons(select(this).append('ul'), lines(id), ({ text }) => text);
  });
}

/** The free cell nearest to where each should be: west to east, north to south. */
function seat(places) {
  const rows = Math.ceil((places.length * 1.6) / COLUMNS);
  const raw = places.map(({ point: [lon, lat] }) => geoEqualEarthRaw((lon * Math.PI) / 180, (lat * Math.PI) / 180));
  const [xs, ys] = [0, 1].map((axis) => raw.map((at) => at[axis]));
  const part = (value, all) => (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1);
  const taken = new Map();
  places.forEach(({ id }, at) => {
    const [x, y] = [part(xs[at], xs) * (COLUMNS - 1), (1 - part(ys[at], ys)) * (rows - 1)];
    const free = Array.from({ length: rows * COLUMNS }, (_, spot) => spot).filter((spot) => !taken.has(spot));
    const far = (spot) => Math.hypot((spot % COLUMNS) - x, Math.floor(spot / COLUMNS) - y);
    taken.set(free.reduce((best, spot) => (far(spot) < far(best) ? spot : best)), id);
  });
  return new Map([...taken].map(([spot, id]) => [id, spot]));
}

export function drawTimeline({ article, words }) {
  const dated = [...article.events, ...article.relations].filter(({ when }) => when);
  const day = ({ when }) => when.date?.replace(/^\.\.\//, '') ?? '~';
  dated.sort((a, b) => day(a).localeCompare(day(b)));
  buttons(select('[data-view="timeline"] ol'), dated, (entry) => `${entry.when.date ?? '?'} · ${words(entry.name)}`);
}

export function drawText({ passages, mentions }) {
  const paragraph = select('[data-view="text"]').selectAll('p').data([...passages]).join('p');
  paragraph.attr('data-passage', ([id]) => id).each(function ([id, text]) {
    let at = 0;
    for (const mention of mentions.get(id)) {
      this.append(text.slice(at, mention.start), create('button').attr('data-id', mention.id).text(text.slice(mention.start, mention.end)).node());
      at = mention.end;
    }
    this.append(text.slice(at));
  });
}

export function drawPeople({ article, words }) {
  const people = article.parties.filter(({ kind }) => kind === 'person');
  const roles = ({ roles = [] }) => roles.map(({ title }) => words(title)).join(', ');
  buttons(select('[data-view="people"] ul'), people, (person) => `${words(person.name)}, ${roles(person)}`);
}

export function drawTopics({ article, words }) {
  buttons(select('[data-view="topics"] ul'), article.topics, ({ name }) => words(name));
}

export function drawDetail({ words, entries, ties, passages, locate }, id) {
  const detail = select('[data-view="detail"]').attr('hidden', id ? null : '');
  detail.selectAll('*').remove();
  if (!id) return;
  const { name, claim, when, unstated = [] } = entries.get(id);
  detail.append('h2').text(words(name));
  const speaker = words(entries.get(claim.voice.speaker).name);
  detail.append('p').text([claim.status, claim.voice.form, speaker, when?.date].filter(Boolean).join(' · '));
  const quoted = claim.evidence.map(locate).filter(Boolean).map(({ passage, start, end }) => passages.get(passage).slice(start, end));
  detail.selectAll('blockquote').data(quoted).join('blockquote').text((text) => text);
  detail.selectAll('p.note').data(unstated).join('p').attr('class', 'note').text(words);
  buttons(detail.append('ul'), [...ties.get(id)].map((other) => entries.get(other)), (entry) => words(entry.name));
}
