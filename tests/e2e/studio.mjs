// The studio as tests use it: opened, given a text, led to the decisions.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { open } from './harness.mjs';

const asset = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** What the studio says, in each language. */
export const messages = { ru: asset('assets/i18n/studio/ru.json').messages, en: asset('assets/i18n/studio/en.json').messages };
/** What it says in Russian. */
export const words = messages.ru;
/** The embedded article. */
export const article = asset('assets/articles/municipal-diplomacy.json');
/** Its text, as an editor would paste it. */
export const TEXT = article.passages.map(({ text }) => text.ru).join('\n\n');

/** What has not come after this long never comes: modules are loaded, and texts read, on slow machines too. */
export const PATIENCE = 60_000;

/** Opens the studio. */
export async function studio(t, options = {}) {
  const page = await open(t, { path: 'studio/', lang: 'ru', ...options });
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Pastes a text where the focus is, or into an element. */
export async function paste(page, text, selector) {
  if (selector) await page.locator(selector).focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** From the empty page to the text as it was understood. */
export async function toText(page, text = TEXT) {
  await paste(page, text, '#paste');
  await page.locator('.paragraph').first().waitFor();
}

/** From the empty page to the decisions, by keyboard. */
export async function toFacts(page, text = TEXT, published = '17.03.2026') {
  await toText(page, text);
  await page.locator('#field-published').focus();
  await page.keyboard.type(published);
  await page.keyboard.press('Enter');
  await page.locator('.facts').waitFor();
  await page.locator('#tape').focus();
}

/** Waits until assertions hold: the page is drawn some time after a key or a click. */
export async function eventually(holds) {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (!(error instanceof assert.AssertionError) || Date.now() > end) throw error;
      await new Promise((again) => setTimeout(again, 20));
    }
  }
}

/** Waits until what was done is drawn: Yew gives way to the browser in between. */
export const drawn = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    }
  });

/** How many suggestions are still to be decided. */
export const left = (page) => page.locator('.step-left').first().textContent().then(Number);

/** Waits until the foot says something. */
export const footSays = (page, said) =>
  page.waitForFunction((said) => document.querySelector('.studio-foot').textContent.includes(said), said);

/** Waits until the draft, as it is now, is kept in the browser. */
export const isKept = (page) => footSays(page, words.kept.saved.split('{')[0]);
