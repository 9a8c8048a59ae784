// On paper: two or three pages with every fact, its sentence and its number in the text, always in
// the light colours, and nothing that can only be clicked.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore, facts, read, until, words } from './explorer.mjs';

/** How many pages a PDF has. */
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** The page as it is drawn while the browser prints. */
async function onPaper(page) {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.print').waitFor();
}

/** Waits until the page can be drawn for paper, which comes when the browser has nothing else to do. */
async function printable(page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('.print').waitFor({ state: 'attached' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await until(page, 'the page is as it was', () => !document.querySelector('.print'));
}

const text = async (page, selector) => read(await page.locator(selector).innerText());

for (const lang of ['ru', 'en']) {
  test(`two or three pages, ${lang}`, async (t) => {
    const page = await explore(t, { path: `#lang=${lang}`, lang });
    await printable(page);
    const count = pages(await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }));
    assert.ok(count >= 2 && count <= 3, `${count} pages`);
    // What was drawn for paper is gone again.
    await until(page, 'the page is as it was', () => !document.querySelector('.print'));

    const map = await explore(t, { path: `#lang=${lang}&large=map`, lang });
    await printable(map);
    const withMap = pages(await map.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }));
    assert.ok(withMap >= 2 && withMap <= 4, `${withMap} pages with the map`);
  });

  test(`every fact, its sentence, and its number in the text, ${lang}`, async (t) => {
    const page = await explore(t, { path: `#lang=${lang}`, lang });
    await onPaper(page);
    const numbers = await page.locator('.print-number').allInnerTexts();
    assert.deepEqual(
      numbers.map((number) => Number.parseInt(number, 10)),
      numbers.map((_, at) => at + 1),
    );
    assert.ok(numbers.length > 10 && numbers.length <= facts.length);

    // In the text, a number follows exactly the sentences that its row quotes.
    const rows = await page.locator('.print tbody tr').evaluateAll((rows) =>
      rows.map((row) => ({
        number: row.querySelector('.print-number').textContent.match(/\d+/)[0],
        said: [...row.querySelectorAll('q')].map((quote) => quote.textContent),
      })),
    );
    const noted = await page.locator('.print-text').evaluate((list) => {
      const noted = {};
      for (const passage of list.children) {
        let sentence = '';
        for (const node of passage.childNodes) {
          if (node.nodeName === 'SUP') {
            for (const number of node.textContent.split(', ')) (noted[number] ??= []).push(sentence.trim());
            sentence = '';
          } else {
            sentence += node.textContent;
          }
        }
      }
      return noted;
    });
    for (const { number, said } of rows) {
      assert.ok(said.length > 0, `row ${number} has its sentence`);
      // A quote may be of several sentences; the number stands behind each.
      const plain = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();
      const found = plain((noted[number] ?? []).join(' '));
      for (const quote of said) {
        assert.ok(found.includes(plain(quote)), `number ${number} stands behind «${quote}», not only behind «${found}»`);
      }
    }

    const foot = await text(page, '.print-foot');
    assert.ok(foot.includes(page.url().split('#')[0]), 'the address of the page');
    const shown = await page.locator('button:visible, dialog:visible').count();
    assert.equal(shown, 0, 'nothing to click');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
  });
}

test('the filter is printed, and only what it leaves', async (t) => {
  const page = await explore(t, { path: '#lang=en&filter=status:signed', lang: 'en-GB' });
  await onPaper(page);
  assert.match(await text(page, '.print-filter'), new RegExp(words.en.print.filtered.split('{')[0].trim()));
  const all = await explore(t, { path: '#lang=en', lang: 'en-GB' });
  await onPaper(all);
  const some = await page.locator('.print-number').count();
  assert.ok(some > 0 && some < (await all.locator('.print-number').count()));
});

test('paper is light, whatever the screen is', async (t) => {
  for (const theme of ['system', 'chosen']) {
    const page = await explore(t, { theme: theme === 'system' ? 'dark' : 'light' });
    if (theme === 'chosen') await page.locator('.tool-theme').click();
    const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
    const onScreen = await colour();
    await onPaper(page);
    assert.notEqual(await colour(), onScreen, theme);
    await page.emulateMedia({ media: 'screen' });
    assert.equal(await colour(), onScreen);
  }
});

test('the button prints what Ctrl+P prints', async (t) => {
  const page = await explore(t);
  await page.evaluate(() => {
    globalThis.print = () => {
      globalThis.printed = Boolean(document.querySelector('.print'));
      dispatchEvent(new Event('afterprint'));
    };
  });
  await page.locator('.tool-print').click();
  await until(page, 'the page was printed, drawn for paper', () => globalThis.printed === true);
  await until(page, 'the page is as it was', () => !document.querySelector('.print'));
});
