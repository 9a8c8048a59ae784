// The page as it looks: small pictures at three widths, light and dark, in both languages, compared
// with stored ones. `cargo xtask renew` stores them anew.

import { test } from 'node:test';
import { explore, settled } from './explorer.mjs';
import { assertStoredPicture } from './snapshot.mjs';

const WIDTHS = { 1440: 900, 820: 1180, 390: 844 };

const STATES = {
  start: '',
  india: 'place-in&',
  filter: 'filter=status:signed&',
  map: 'place-in&large=map&',
};

/** What may differ: half a percent of the pixels; a missing label or a wrong colour is more. */
const TOLERANCE = 0.005;

/** Makes the page wait for its own fonts, so that no picture shows those of the device. */
async function waitForFonts(page) {
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replaceAll('font-display:swap', 'font-display:block') });
    },
  );
}

async function openWithFonts(page, address) {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
  const used = await page.evaluate(async () => {
    const fonts = ['600 40px "Golos Text"', '600 40px "Source Serif 4"', '400 40px "Golos Text"', '400 40px "Source Serif 4"'];
    await Promise.all(fonts.map((font) => document.fonts.load(font, 'Щедрый wide')));
    await document.fonts.ready;
    return fonts.every((font) => document.fonts.check(font, 'Щедрый wide'));
  });
  if (!used) throw new Error('the fonts did not come');
}

for (const lang of ['ru', 'en']) {
  for (const [width, height] of Object.entries(WIDTHS)) {
    test(`${lang}, ${width} wide`, async (t) => {
      // Half a pixel for each: a quarter of the bytes, and still every line of the layout.
      const page = await explore(t, { width: Number(width), height, lang, scale: 0.5, bypassCSP: true, path: `#lang=${lang}` });
      await waitForFonts(page);
      for (const [state, path] of Object.entries(STATES)) {
        await openWithFonts(page, `${page.home}#${path}lang=${lang}`);
        for (const theme of ['light', 'dark']) {
          await t.test(`${state}, ${theme}`, async () => {
            await page.emulateMedia({ colorScheme: theme });
            await settled(page);
            const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
            await assertStoredPicture(`pictures/${state}-${width}-${theme}-${lang}.png`, picture, TOLERANCE);
          });
        }
      }
    });
  }

  test(`${lang}, on paper`, async (t) => {
    // A sheet of A4 at 96 dots an inch, within its margins.
    const page = await explore(t, { width: 688, height: 1900, lang, scale: 0.5, bypassCSP: true, path: `#lang=${lang}` });
    await waitForFonts(page);
    await openWithFonts(page, `${page.home}#lang=${lang}`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('.print').waitFor();
    await assertStoredPicture(`pictures/paper-${lang}.png`, await page.screenshot({ animations: 'disabled' }), TOLERANCE);
  });
}
