// axe-core finds nothing, in any state of the page, in both languages, light and dark.

import { test } from 'node:test';
import { assertAccessible } from './harness.mjs';
import { explore, follow, settled, unfoldFacets, until, words } from './explorer.mjs';

const STATES = {
  'the start': '',
  'a country': 'place-in&',
  'a tie': 'rel-nizhnekamsk-bareilly&',
  'an event': 'ev-forum&',
  'a person': 'metshin&',
  'a filter': 'filter=status:signed&',
  'a filter that nothing fits': 'filter=status:signed,person:safronova&',
  'who with whom': 'view=parties&',
  'a person among them': 'metshin&view=parties&',
  'who with whom, filtered': 'view=parties&filter=status:signed&',
  'the table': 'rel-in&view=claims&',
  'the table with nothing in it': 'view=claims&filter=status:signed,person:safronova&',
  'the large map': 'place-in&large=map&',
  'both texts': 'place-in&text=both&',
  'an order of its own': 'order=name&',
  'a wrong link': 'place-atlantis&',
};

/** Finds nothing in light, and nothing in dark, which differs in its colours only. */
async function passes(page) {
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  try {
    await settled(page);
    await assertAccessible(page, { runOnly: { type: 'rule', values: ['color-contrast'] } });
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
  }
}

for (const lang of ['ru', 'en']) {
  test(`in ${lang}`, async (t) => {
    const page = await explore(t, { lang: lang === 'ru' ? 'ru-RU' : 'en-GB', path: `#lang=${lang}` });
    for (const [name, state] of Object.entries(STATES)) {
      await t.test(name, async () => {
        await follow(page, `${state}lang=${lang}`);
        await until(page, `the page is in ${lang}`, (lang) => document.documentElement.lang === lang, lang);
        await passes(page);
      });
    }
    await t.test('all facets unfolded', async () => {
      await follow(page, `lang=${lang}`);
      await unfoldFacets(page);
      await passes(page);
    });
    await t.test('citing', async () => {
      await follow(page, `rel-in&lang=${lang}`);
      await page.getByRole('button', { name: words[lang].cite.label, exact: true }).click();
      await settled(page);
      await passes(page);
    });
    await t.test('the help', async () => {
      await follow(page, `lang=${lang}`);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await passes(page);
    });
  });
}

test('on a phone', async (t) => {
  const page = await explore(t, { path: '#lang=ru', width: 390, height: 844, touch: true });
  for (const name of ['the start', 'a country', 'who with whom', 'a person among them', 'the table', 'the large map']) {
    await t.test(name, async () => {
      await follow(page, `${STATES[name]}lang=ru`);
      await assertAccessible(page);
    });
  }
});
