// The page in the words of a reader: opening, choosing, asking what is shown. Selectors are those
// of the test contract (data-id, data-view, data-facet, aria-current), names those of assets/i18n.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { open } from './harness.mjs';

const asset = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** The embedded article, as its file has it. */
export const article = asset('assets/articles/municipal-diplomacy.json');

/** The interface's words. */
export const words = {
  ru: asset('assets/i18n/ru.json').messages,
  en: asset('assets/i18n/en.json').messages,
};

/** What the articles calls entities of each kind. */
export const ids = Object.fromEntries(
  ['places', 'parties', 'topics', 'relations', 'events', 'quotations'].map((kind) => [
    kind,
    article[kind].map(({ id }) => id),
  ]),
);

/** The claims that are neither places nor parties nor topics. */
export const facts = [...ids.relations, ...ids.events, ...ids.quotations];

/** The places that the map-style list gives a cell. */
export const cells = article.places.filter(({ kind }) => kind === 'country' || kind === 'region').map(({ id }) => id);

/** The partner countries of FACTS. */
export const partners = ['place-br', 'place-ir', 'place-et', 'place-in', 'place-cn', 'place-kz'];

/** What has not come after this long never comes: a loaded machine is slower than a reader's by several times. */
const PATIENCE = 15_000;

/** Opens a page that does not wait long. */
export async function explore(t, options = {}) {
  const page = await open(t, options);
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Words as they are read: without no-break spaces and doubled ones. */
export function read(text) {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** A message with its gaps filled. */
export function say(message, values = {}) {
  return message.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

/** What a locator shows, as it is read. */
export async function textOf(locator) {
  return read(await locator.innerText());
}

/** Waits until something holds in the page; says what never came to hold. */
export async function until(page, what, condition, argument) {
  try {
    return await page.waitForFunction(condition, argument, { timeout: PATIENCE });
  } catch (error) {
    if (!/Timeout/.test(String(error))) throw error;
    assert.fail(`never came to hold: ${what} (at ${await fragment(page)})`);
  }
}

/** Waits until asking gives an answer equal to what is expected. */
export async function becomes(ask, expected, what) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    try {
      assert.deepEqual(answer, expected, what);
      return answer;
    } catch (error) {
      if (Date.now() > end) throw error;
      // The next question waits for the page's own next frame, in `ask`'s evaluation; between two
      // questions the test gives way to the browser.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

/** Waits until a change is painted, and the address, which the page writes after that, is written. */
export async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}

/** The address after #, once the page has written it. */
export async function fragment(page) {
  await settled(page);
  return page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
}

/** Goes where a link with this fragment leads, without loading the page anew. */
export async function follow(page, to) {
  await page.evaluate(async (to) => {
    if (location.hash.slice(1) === to) return;
    const arrived = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = to;
    await arrived;
  }, to);
  await settled(page);
}

/** The words of the current quote, as they are highlighted in the text. */
export function quoted(page) {
  const words = view(page, 'text').locator('[data-quotes][data-lit="selected"]');
  return words.evaluateAll((all) => all.map((own) => own.textContent).join(''));
}

/** A view of the page. */
export function view(page, name) {
  return page.locator(`[data-view="${name}"]`);
}

/** What can be chosen of an entity in a view; not what only leads to its sentence, like ¶. */
export function handle(page, name, id) {
  return view(page, name).locator(`[data-id="${id}"]:not([data-quote])`);
}

/** The entities marked as current: `{ view: [ids] }`, each view once. */
export async function current(page) {
  return page.evaluate(() => {
    const found = {};
    for (const element of document.querySelectorAll('[aria-current="true"]')) {
      const view = element.closest('[data-view]')?.dataset.view ?? 'elsewhere';
      const id = element.dataset.id ?? `an element without data-id: ${element.outerHTML.slice(0, 120)}`;
      const ids = (found[view] ??= []);
      if (!ids.includes(id)) ids.push(id);
    }
    return found;
  });
}

/** Waits until an entity, and nothing else, is current in each of these views. */
export async function isSelected(page, id, views) {
  for (const name of views) {
    await until(
      page,
      `${id} is current in ${name}`,
      ([name, id]) =>
        [...document.querySelectorAll(`[data-view="${name}"] [aria-current="true"]`)].some(
          (element) => element.dataset.id === id,
        ),
      [name, id],
    );
  }
  for (const [name, selected] of Object.entries(await current(page))) {
    assert.deepEqual(selected, [id], `current in ${name}`);
  }
}

/** Waits until nothing is selected. */
export async function nothingSelected(page) {
  await until(page, 'nothing is selected', () => !document.querySelector('[aria-current="true"]'));
}

/** Clicks something that may lie under what sticks to the window's edge. */
export async function choose(page, name, id) {
  const target = handle(page, name, id).first();
  await target.scrollIntoViewIfNeeded();
  await target.click();
}

/** Unfolds all facets. */
export async function unfoldFacets(page) {
  const fold = page.locator('details.facets');
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await fold.locator('fieldset').first().waitFor();
}

/** A facet's switch in the legend, or else behind the fold of all facets. */
export async function facet(page, word) {
  const shown = page.locator(`button.switch[data-facet="${word}"]`).locator('visible=true');
  if ((await shown.count()) === 0) await unfoldFacets(page);
  return shown.first();
}

/** The number that a facet's switch shows. */
export async function countOf(page, word) {
  const shown = (await facet(page, word)).locator('.switch-count');
  return Number((await shown.textContent()).replace(/\D/g, ''));
}

/** The entities of the table's rows, in order. */
export async function rows(page) {
  return view(page, 'table')
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('th [data-id]').dataset.id));
}

/** The ids that a view shows, each once. */
export async function shownIds(page, name) {
  return page.evaluate((name) => {
    const visible = (element) => element.checkVisibility({ checkVisibilityCSS: true });
    const found = [...document.querySelectorAll(`[data-view="${name}"] [data-id]`)].filter(visible);
    return [...new Set(found.map((element) => element.dataset.id))];
  }, name);
}
