// Every width from a small phone to a large screen, both languages, light and dark.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, becomes, choose, explore, follow, handle, isSelected, settled, until, view } from './explorer.mjs';
import { builds } from './harness.mjs';

const STATES = ['', 'place-in&', 'ev-forum&', 'view=claims&', 'view=parties&', 'metshin&view=parties&', 'large=map&', 'text=both&', 'filter=status:signed&'];

/** What reaches beyond the window sideways, and cannot be scrolled to in a box of its own. */
const tooWide = (page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const clipped = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !clipped(element),
    );
    const names = wide.slice(0, 5).map((element) => `${element.localName}.${element.getAttribute('class')}`);
    return [`${scrollWidth} of ${clientWidth}`, ...names];
  });

for (const [width, height, touch] of [
  [320, 640, true],
  [390, 844, true],
  [820, 1180, true],
  [1440, 900, false],
]) {
  test(`nothing is cut off at ${width} pixels`, async (t) => {
    const page = await explore(t, { width, height, touch });
    const wrong = [];
    for (const theme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: theme });
      for (const lang of ['ru', 'en']) {
        for (const state of STATES) {
          await follow(page, `${state}lang=${lang}`);
          const wide = await tooWide(page);
          if (wide.length) wrong.push(`${theme}, ${state}lang=${lang}: ${wide.join(', ')}`);
        }
      }
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const dark = Math.max(...paper.match(/[\d.]+/g).slice(0, 3).map(Number)) < (/rgb/.test(paper) ? 100 : 0.5);
      assert.equal(dark, theme === 'dark', paper);
    }
    assert.deepEqual(wrong, []);
  });
}

/** What in the header, and in the bar of a phone, is cut short, overlaps or leaves its row. */
const crowded = (page) =>
  page.evaluate(() => {
    const name = (element) => (element.getAttribute('aria-label') ?? element.textContent).trim();
    const wrong = [];
    for (const row of document.querySelectorAll('header.top, nav.bar')) {
      const { left, right } = row.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(row);
      // The arrow of the way back and the languages reach a little into the margin, so that what is drawn stands on it.
      const [from, to] = [left + parseFloat(paddingLeft) - 6, right - parseFloat(paddingRight) + 1];
      const parts = [...row.querySelectorAll('a, button')].filter((part) => part.checkVisibility());
      const boxes = parts.map((part) => part.getBoundingClientRect());
      parts.forEach((part, ix) => {
        const box = boxes[ix];
        if (box.left < from || box.right > to) wrong.push(`${name(part)}: ${box.left}–${box.right} of ${from}–${to}`);
        for (const text of [part, ...part.querySelectorAll('span')]) {
          if (text.clientWidth > 1 && text.scrollWidth > text.clientWidth) wrong.push(`${name(part)} is cut short`);
        }
        boxes.slice(ix + 1).forEach((other, next) => {
          const apart = box.right <= other.left + 1 || other.right <= box.left + 1 || box.bottom <= other.top + 1 || other.bottom <= box.top + 1;
          if (!apart) wrong.push(`${name(part)} × ${name(parts[ix + 1 + next])}`);
        });
      });
    }
    return wrong;
  });

const WIDTHS = [320, 360, 380, 390, 720, 760, 820, 860, 940, 1024, 1200, 1280, 1320, 1366, 1440];

for (const touch of [false, true]) {
  for (const [what, build, path] of [
    ['a single article', builds.root, { ru: '', en: 'en/' }],
    ['one article of several', builds.several, { ru: 'invented-map-week/', en: 'invented-map-week/en/' }],
  ]) {
    for (const [lang, locale] of [['ru', 'ru-RU'], ['en', 'en-GB']]) {
      test(`the header of ${what} fits every window, ${lang}, ${touch ? 'touch' : 'mouse'}`, async (t) => {
        const page = await explore(t, { ...build, path: path[lang], lang: locale, touch });
        const wrong = [];
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          await settled(page);
          for (const fault of [...(await tooWide(page)), ...(await crowded(page))]) wrong.push(`${width}: ${fault}`);
        }
        assert.deepEqual(wrong, []);
      });
    }
  }
}

test('on a phone', async (t) => {
  const page = await explore(t, { path: '#lang=ru', width: 390, height: 844, touch: true });
  const boxes = () =>
    view(page, 'list')
      .locator('[data-cell]')
      .evaluateAll((cells) =>
        cells
          .map((cell) => ({ id: cell.dataset.cell, box: cell.getBoundingClientRect() }))
          .map(({ id, box }) => ({ id, left: box.left, top: box.top, width: box.width })),
      );

  await t.test('the list is one column', async () => {
    const cells = await boxes();
    assert.equal(cells.length, 8);
    assert.equal(new Set(cells.map(({ left }) => Math.round(left))).size, 1);
    assert.ok(cells.every(({ width }) => width > 300));
    const tops = cells.map(({ top }) => top);
    assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'seen in the order in which it is read');
  });

  await t.test('in the order that the reader chooses', async () => {
    for (const [order, first] of [
      ['west', 'place-br'],
      ['text', 'mideast'],
    ]) {
      await follow(page, `lang=ru&order=${order}`);
      const cells = await boxes();
      assert.equal(cells[0].id, first);
      const tops = cells.map(({ top }) => top);
      assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
    }
    await follow(page, 'lang=ru&order=name');
    const name = (id) => article.places.find((place) => place.id === id).name.ru;
    const names = (await boxes()).map(({ id }) => name(id));
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, 'ru')));
    await follow(page, 'lang=ru');
  });

  await t.test('everything can be hit by a finger', async () => {
    for (const state of ['lang=ru', 'place-in&lang=ru']) {
      await follow(page, state);
      const small = await page
        .locator('button, select, summary, input[type="checkbox"], .cell-name a')
        .locator('visible=true')
        .evaluateAll((targets) =>
          targets
            .filter((target) => !target.closest('[data-view="map"] svg'))
            .map((target) => {
              const { width, height } = (target.matches('input') ? target.closest('label') : target).getBoundingClientRect();
              return [`${target.localName}.${target.className} ${target.textContent.trim().slice(0, 20)}`, width, height];
            })
            .filter(([, width, height]) => width < 24 || height < 24),
        );
      assert.deepEqual(small, [], state);
    }
  });

  await t.test('what is chosen opens in a sheet that hides neither all of the page nor itself', async () => {
    await follow(page, 'lang=ru');
    await handle(page, 'list', 'place-in').first().tap();
    await isSelected(page, 'place-in', ['list', 'detail', 'text', 'map']);
    const sheet = await view(page, 'detail').boundingBox();
    assert.ok(sheet.y > 150 && sheet.y < 844 - 100, `the sheet starts at ${sheet.y}`);
    assert.ok((await view(page, 'detail').locator('blockquote').locator('visible=true').count()) > 0, 'the sentence is in it');
    await view(page, 'detail').locator('.sheet-handle').click();
    await becomes(async () => (await view(page, 'detail').boundingBox()).y < sheet.y - 50, true, 'it can be pulled up');
    await view(page, 'detail').locator('.detail-close').tap();
    await becomes(() => view(page, 'detail').count(), 0);
  });

  await t.test('the chosen cell is not under the sheet', async () => {
    await handle(page, 'list', 'place-et').first().scrollIntoViewIfNeeded();
    await handle(page, 'list', 'place-et').first().tap();
    await isSelected(page, 'place-et', ['list', 'detail']);
    await until(page, 'the cell’s name is above the sheet', () => {
      const name = document.querySelector('[data-view="list"] a[data-id="place-et"]').getBoundingClientRect();
      return name.top >= 0 && name.bottom <= document.querySelector('[data-view="detail"]').getBoundingClientRect().top;
    });
  });
});

test('on a tablet detail and text dock side by side', async (t) => {
  for (const [width, height] of [[820, 1180], [1024, 768]]) {
    await t.test(`${width} × ${height}`, async (t) => {
      const page = await explore(t, { path: '#place-in&lang=ru', width, height, touch: true });
      await isSelected(page, 'place-in', ['list', 'detail', 'text']);
      const detail = await view(page, 'detail').boundingBox();
      const text = await view(page, 'text').boundingBox();
      assert.ok(Math.abs(detail.y - text.y) < 2, `one beside the other: ${detail.y}, ${text.y}`);
      assert.ok(detail.x + detail.width <= text.x && text.x + text.width <= width, 'without overlap');
      for (const box of [detail, text]) {
        assert.ok(box.width > width / 3 && box.height > height / 4, `${box.width} × ${box.height}`);
        assert.ok(box.y + box.height <= height + 1, 'within the window');
      }
      // The sentence is there, not only the head of the text.
      const sentence = await page.locator('[data-quotes][data-lit="selected"]').first().boundingBox();
      assert.ok(sentence.y > text.y && sentence.y + 20 < height, `the sentence at ${sentence.y}`);
    });
  }
});

test('on a large screen', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('the cells stand as on the map', async () => {
    const cell = Object.fromEntries(
      await view(page, 'list')
        .locator('[data-cell]')
        .evaluateAll((cells) =>
          cells.map((cell) => {
            const { left, top, width, height } = cell.getBoundingClientRect();
            return [cell.dataset.cell, { x: left + width / 2, y: top + height / 2, width: Math.round(width) }];
          }),
        ),
    );
    const west = (a, b) => assert.ok(cell[a].x < cell[b].x, `${a} is west of ${b}`);
    const north = (a, b) => assert.ok(cell[a].y < cell[b].y, `${a} is north of ${b}`);
    west('place-br', 'place-et');
    west('place-ru', 'place-kz');
    west('place-kz', 'place-cn');
    west('place-ir', 'place-in');
    west('mideast', 'place-ir');
    north('place-ru', 'place-ir');
    north('place-kz', 'place-in');
    north('place-ir', 'place-et');
    north('place-cn', 'place-br');
    assert.equal(new Set(Object.values(cell).map(({ width }) => width)).size, 1, 'equal cells');
  });

  await t.test('list, map and text are in sight together', async () => {
    const seen = await page.evaluate(() =>
      ['list', 'map', 'text'].map((name) => {
        const { top, bottom } = document.querySelector(`[data-view="${name}"]`).getBoundingClientRect();
        return [name, top < innerHeight - 100 && bottom > 100];
      }),
    );
    assert.deepEqual(seen, [['list', true], ['map', true], ['text', true]]);
  });

  await t.test('nothing overlaps in the column of evidence', async () => {
    for (const state of ['lang=ru', 'place-in&lang=ru', 'ev-assembly&lang=ru']) {
      await follow(page, state);
      const overlaps = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.side [data-view]')].map((view) => [view.dataset.view, view.getBoundingClientRect()]);
        return boxes.flatMap(([a, one], ix) =>
          boxes.slice(ix + 1).filter(([, other]) => one.bottom > other.top + 1 && other.bottom > one.top + 1).map(([b]) => `${a} × ${b}`),
        );
      });
      assert.deepEqual(overlaps, [], state);
    }
  });

  await t.test('no text is smaller than it may be', async () => {
    for (const state of ['lang=ru', 'place-in&lang=ru&large=map', 'lang=ru&view=claims']) {
      await follow(page, state);
      const small = await page.evaluate(() => {
        const found = new Set();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, data } = walker.currentNode;
          if (!data.trim() || parentElement.closest('script, style, defs, .visually-hidden') || !parentElement.checkVisibility()) continue;
          const size = parseFloat(getComputedStyle(parentElement).fontSize);
          if (size < 11.4) found.add(`${size} px: ${data.trim().slice(0, 30)}`);
        }
        return [...found];
      });
      assert.deepEqual(small, [], state);
    }
  });
});

test('text at twice its size', async (t) => {
  // 200 % zoom of a 1280 pixel window is a window of 640.
  const page = await explore(t, { path: '#place-in&lang=ru', width: 640, height: 480 });
  await isSelected(page, 'place-in', ['list', 'detail']);
  assert.deepEqual(await tooWide(page), []);
  await page.keyboard.press('Escape');
  await choose(page, 'timeline', 'ev-forum');
  await isSelected(page, 'ev-forum', ['timeline', 'detail']);
});

test('text with the spacing that a reader may need', async (t) => {
  for (const width of [390, 1440]) {
    await t.test(`${width} wide`, async (t) => {
      const page = await explore(t, { path: '#place-in&lang=ru', width, touch: width < 500 });
      // WCAG 1.4.12.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('body *')) {
          const wide = { 'line-height': '1.5', 'letter-spacing': '0.12em', 'word-spacing': '0.16em' };
          for (const [name, value] of Object.entries(wide)) element.style?.setProperty(name, value, 'important');
          if (element.localName === 'p') element.style.setProperty('margin-bottom', '2em', 'important');
        }
      });
      await settled(page);
      assert.deepEqual(await tooWide(page), []);
      // Where text is cut off at the edge of a box, that box can be scrolled.
      const cut = await page.evaluate(() => {
        const hides = (element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          const { clientWidth, scrollWidth, clientHeight, scrollHeight } = element;
          return (
            (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
            (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
          );
        };
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.clientWidth > 1 && element.textContent.trim() && !element.closest('svg, .map-stage'))
          .filter((element) => !element.matches('.visually-hidden') && hides(element))
          .map((element) => `${element.localName}.${element.getAttribute('class')}`);
      });
      assert.deepEqual(cut, []);
    });
  }
});

test('the theme is chosen by hand, and remembered', async (t) => {
  const page = await explore(t, { path: '#lang=ru', theme: 'light' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.locator('.tool-theme').click();
  await becomes(async () => (await paper()) !== light, true);
  const dark = await paper();
  await page.reload();
  await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
  await settled(page);
  assert.equal(await paper(), dark);
});
