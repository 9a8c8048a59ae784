// The page: draws everything once; a selection lights up what belongs with it in every view.

import { read } from './article.js';
import { drawMap } from './map.js';
import { drawDetail, drawHead, drawList, drawPeople, drawText, drawTimeline, drawTopics } from './views.js';

const json = async (file) => (await fetch(file)).json();
const [article, world] = await Promise.all([json('article.json'), json('world.json')]);
const story = read(article);
const points = new Map(world.objects.countries.geometries.map(({ properties }) => [properties.code, properties.point]));

drawHead(story);
drawList(story, points);
drawMap(story, world);
drawTimeline(story);
drawText(story);
drawPeople(story);
drawTopics(story);

const shown = new Map();
for (const element of document.querySelectorAll('[data-id]')) {
  const { id } = element.dataset;
  shown.set(id, [...(shown.get(id) ?? []), element]);
}

let selected;

function choose(id) {
  for (const element of litBy(selected)) element.classList.remove('related');
  for (const element of shown.get(selected) ?? []) element.removeAttribute('aria-current');
  selected = id;
  for (const element of litBy(id)) element.classList.add('related');
  for (const element of shown.get(id) ?? []) element.setAttribute('aria-current', 'true');
  const quotes = id ? story.entries.get(id).claim.evidence.map(story.locate).filter(Boolean) : [];
  CSS.highlights.set('evidence', new Highlight(...quotes.map(range)));
  drawDetail(story, id);
}

const litBy = (id) => [...(story.ties.get(id) ?? [])].flatMap((other) => shown.get(other) ?? []);

/** The words of a passage from one position to another, across the mentions in them. */
function range({ passage, start, end }) {
  const range = new Range();
  const walker = document.createTreeWalker(document.querySelector(`[data-passage="${passage}"]`), NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode(); ) {
    const node = walker.currentNode;
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}

const fromAddress = () => {
  const id = location.hash.slice(1);
  choose(story.entries.has(id) ? id : undefined);
};
document.addEventListener('click', ({ target }) => {
  const id = target.closest('[data-id]')?.dataset.id;
  if (!id) return;
  choose(id === selected ? undefined : id);
  history.pushState(null, '', selected ? `#${selected}` : location.pathname);
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && selected) choose(undefined);
});
addEventListener('popstate', fromAddress);
fromAddress();
document.documentElement.dataset.ready = 'true';
