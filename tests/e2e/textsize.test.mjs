// The reader's size of text, and words longer than a line: everything follows, nothing lies on anything else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, choose, settled, view } from './explorer.mjs';
import { assertAccessible, builds, open, shot } from './harness.mjs';

const { several } = builds;
const WIDTHS = [390, 820, 1440];
const VIEWS = ['lang=en', 'place-in&lang=ru', 'view=claims&lang=ru', 'view=parties&lang=en', 'large=map&lang=ru', 'text=both&lang=ru', 'story=2&lang=en', 'lens=coverage&lang=ru'];

const widthOf = (page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Words that reach out of what holds them, or lie on other words. */
const collisions = (page) =>
  page.evaluate(() => {
    const HOLDERS = '.cell, .zone, .passage, .detail, .lead, .person, .quotation, .topic, .act-row, .node, .fact dd, td, .line';
    const wrong = [];
    const rects = (node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    };
    const boxes = [];
    const walker = document.createTreeWalker(document.querySelector('main, .page-story') ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!text.data.trim() || parent.closest('svg, script, style, .visually-hidden, .print, option, dialog, .table-scroll, .detail-actions')) continue;
      // Words for screen readers are clipped away.
      let hidden = parent;
      while (hidden && getComputedStyle(hidden).clipPath === 'none') hidden = hidden.parentElement;
      if (hidden) continue;
      const holder = parent.closest(HOLDERS);
      const inside = holder?.getBoundingClientRect();
      for (const rect of rects(text)) {
        if (inside && rect.right > inside.right + 2) wrong.push(`out of ${holder.className || holder.tagName}: ${text.data.slice(0, 40)}`);
        boxes.push({ rect, text: text.data.trim().slice(0, 40), holder });
      }
    }
    // Words of one holder: those of a line and its paragraph sign, of a date and its neighbour.
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (!one.holder || one.holder !== other.holder) continue;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        // Lines of type overlap by their leading.
        if (wide > 2 && high > Math.min(one.rect.height, other.rect.height) / 2) wrong.push(`“${one.text}” on “${other.text}”`);
      }
    }
    return [...new Set(wrong)].slice(0, 8);
  });

test('at twice the usual size of text', async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, { width, touch: width < 500, textSize: 200 });
    for (const at of VIEWS) {
      await t.test(`${width}, ${at}`, async () => {
        await page.goto('about:blank');
        await page.goto(`${page.home}#${at}`);
        await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
        await settled(page);
        assert.ok((await widthOf(page)) <= width, `${await widthOf(page)} of ${width}`);
        assert.deepEqual(await collisions(page), []);
        await shot(page, `text-200-${width}-${at.replace(/\W+/g, '-')}`);
      });
    }
    await t.test(`${width}, the text is twice as large`, async () => {
      await page.goto(`${page.home}#lang=en`);
      await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
      // At this width a phone of the usual size of text has the same layout at half of it.
      const usual = await open(t, { width: width / 2, touch: width < 500, path: '#lang=en' });
      for (const selector of ['body', '.passage p', '.lead h1', '.cell-name', '.map-name']) {
        const size = (page) => page.locator(selector).first().evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        // The map asks for the size when the browser has time.
        await becomes(async () => (await size(page)) / (await size(usual)), 2, selector);
      }
      await assertAccessible(page);
    });
  }
});

test('words longer than a line', async (t) => {
  const page = await open(t, { ...several, path: 'test-long-words/', lang: 'en-GB' });
  for (const width of [320, ...WIDTHS]) {
    await page.setViewportSize({ width, height: 900 });
    for (const at of ['lang=en', 'view=claims&lang=en', 'view=parties&lang=en', 'large=map&lang=en', 'story=1&lang=en', 'lens=coverage&lang=en']) {
      await t.test(`${width}, ${at}`, async () => {
        await page.goto('about:blank');
        await page.goto(`${page.home}test-long-words/#${at}`);
        await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
        await settled(page);
        assert.ok((await widthOf(page)) <= width, `${await widthOf(page)} of ${width}`);
        assert.deepEqual(await collisions(page), []);
        const beside = await page.evaluate(() => {
          const [title, side] = ['.lead h1', '.side'].map((selector) => document.querySelector(selector));
          const parts = side?.children.length ? [...side.querySelectorAll('.map-stage')].map((map) => map.getBoundingClientRect()) : [];
          const range = document.createRange();
          if (title) range.selectNodeContents(title);
          return [...range.getClientRects()].some((line) => parts.some((map) => line.right > map.left && line.bottom > map.top && line.top < map.bottom && line.left < map.left));
        });
        assert.equal(beside, false, 'the headline lies on the map');
      });
    }
  }

  await t.test('the detail of a tie', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${page.home}test-long-words/#lang=en`);
    await choose(page, 'list', 'rel-patenschaft');
    await view(page, 'detail').locator('.fact').first().waitFor();
    assert.deepEqual(await collisions(page), []);
  });

  await t.test('on paper', async () => {
    await page.goto(`${page.home}test-long-words/#lang=en`);
    await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
    await page.setViewportSize({ width: 700, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('.print table').first().waitFor();
    assert.ok((await widthOf(page)) <= 700, `${await widthOf(page)} of 700`);
  });
});

test('the list of articles at twice the usual size of text', async (t) => {
  for (const width of WIDTHS) {
    const page = await open(t, { ...several, width, textSize: 200 });
    assert.ok((await widthOf(page)) <= width, `${await widthOf(page)} of ${width}`);
    await assertAccessible(page);
  }
});
