// Articles in other scripts and directions, and in more languages than two.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, choose, fragment, handle, settled, until, view } from './explorer.mjs';
import { assertAccessible, builds, open, shot } from './harness.mjs';

const { several } = builds;
const arabic = (t, options = {}) => open(t, { ...several, path: 'test-right-to-left/#content=ar&lang=en', lang: 'en-GB', ...options });
const five = (t, options = {}) => open(t, { ...several, path: `test-five-languages/${options.at ?? ''}`, lang: 'en-GB', ...options, at: null });
const box = async (locator) => {
  await locator.scrollIntoViewIfNeeded();
  return locator.boundingBox();
};

/** Words that run from right to left and are not kept apart from what runs the other way. */
const mixed = (page) =>
  page.evaluate(() => {
    const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;
    const LTR = /\p{Script=Latin}|\p{Script=Cyrillic}/u;
    // What stands between isolates is kept apart.
    const bare = (text) => {
      let before;
      do {
        before = text;
        text = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
      } while (text !== before);
      return text;
    };
    const wrong = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode;
      if (!RTL.test(bare(data)) || parentElement.closest('script, style, svg, [hidden]')) continue;
      // Alone in its element: nothing stands beside it. Else the element has to say the direction.
      const around = parentElement.textContent.trim();
      if (getComputedStyle(parentElement).direction === 'rtl' || !LTR.test(bare(around))) continue;
      wrong.push(around.slice(0, 80));
    }
    for (const element of document.querySelectorAll('[aria-label], [title]')) {
      for (const name of ['aria-label', 'title']) {
        const text = bare(element.getAttribute(name) ?? '');
        if (RTL.test(text) && LTR.test(text)) wrong.push(`${name}: ${text}`);
      }
    }
    return wrong;
  });

test('an article that is written from right to left', async (t) => {
  const page = await arabic(t);

  await t.test('says so, in every element of its language', async () => {
    const others = await page.locator('[lang="ar"]').evaluateAll((all) =>
      // Labels of the map are placed by their left end, whatever they say.
      all.filter((element) => !element.closest('svg') && getComputedStyle(element).direction !== 'rtl').map((element) => element.outerHTML.slice(0, 120)),
    );
    assert.deepEqual(others, []);
    assert.ok((await page.locator('[lang="ar"]').count()) > 20);
  });

  await t.test('its headline begins on the right, the interface on the left', async () => {
    const style = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).direction);
    assert.equal(await style('.lead h1'), 'rtl');
    assert.equal(await style('.byline'), 'ltr');
    assert.equal(await page.evaluate(() => document.documentElement.dir), '');
  });

  await t.test('its text is mirrored: the number stands on the right', async () => {
    const passage = page.locator('.text-body .passage').first();
    const [number, text] = [await box(passage.locator('.passage-number')), await box(passage.locator('p'))];
    assert.ok(number.x >= text.x + text.width - 1, `${number.x} ${text.x + text.width}`);
  });

  await t.test('its detail is mirrored, the words of the interface in it are not', async () => {
    await choose(page, 'list', 'rel-sfax-porto');
    const detail = view(page, 'detail');
    await detail.locator('.fact').first().waitFor();
    const [term, words] = [await box(detail.locator('.fact dt').first()), await box(detail.locator('.fact dd').first())];
    assert.ok(term.x > words.x, `${term.x} ${words.x}`);
    // A sentence in English ends with its full stop on the right, whatever stands around it.
    const bidi = await detail.locator('.fact dt').first().evaluate((element) => getComputedStyle(element).unicodeBidi);
    assert.equal(bidi, 'plaintext');
    await shot(page, 'right-to-left-detail');
  });

  for (const at of ['content=ar&lang=en', 'rel-sfax-porto&lang=en&content=ar', 'nora-falwick&lang=ru&content=he', 'lang=ru&content=ar&view=claims', 'lang=en&content=ar&view=parties', 'story=2&lang=en&content=ar', 'lang=en&content=ar&large=map', 'lang=en&content=ar&lens=coverage', 'lang=ru&content=he&text=both']) {
    await t.test(`keeps its words apart from others (${at})`, async () => {
      await page.goto('about:blank');
      await page.goto(`${page.home}test-right-to-left/#${at}`);
      await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
      await settled(page);
      assert.deepEqual(await mixed(page), []);
    });
  }

  await t.test('the sides of map and grid stay those of the world', async () => {
    await page.goto(`${page.home}test-right-to-left/#content=ar&lang=en`);
    await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir);
      await settled(page);
      const [west, east] = [await box(page.locator('[data-cell="place-pt"]')), await box(page.locator('[data-cell="place-om"]'))];
      assert.ok(west.x < east.x, `${dir}: Portugal at ${west.x}, Oman at ${east.x}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 1440, `${dir}: ${wide}`);
    }
  });
});

test('axe finds nothing in an article from right to left', async (t) => {
  for (const [width, touch, at] of [
    [1440, false, 'rel-sfax-porto&content=ar&lang=en'],
    [390, true, 'content=ar&lang=ru'],
  ]) {
    const page = await open(t, { ...several, path: `test-right-to-left/#${at}`, width, touch });
    await assertAccessible(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} of ${width}`);
    await shot(page, `right-to-left-${width}`, { fullPage: true });
  }
});

test('an article in five languages', async (t) => {
  const page = await five(t);
  const menu = page.locator('.text-language');

  await t.test('has a menu of them, each by its own name', async () => {
    const names = await menu.locator('option').allTextContents();
    assert.deepEqual(names, ['日本語 (original)', '简体中文', '한국어', 'ไทย', 'English']);
    assert.equal(await menu.inputValue(), 'en');
    assert.ok(await menu.getAttribute('aria-label'));
  });

  await t.test('is shown in the one that is chosen; the interface stays', async () => {
    await menu.selectOption('th');
    await page.locator('.text-body .passage p[lang="th"]').first().waitFor();
    assert.match(await fragment(page), /content=th/);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    assert.equal(await page.locator('.lead h1 [lang="th"]').count(), 1);
    assert.ok((await page.locator('[data-view="list"] [lang="th"]').count()) > 3);
  });

  await t.test('a paragraph that is not translated is there in the original, and says so', async () => {
    const passage = page.locator('.text-body .passage#p4');
    assert.equal(await passage.locator('p[lang="ja"]').count(), 1);
    assert.ok(await passage.locator('.no-translation').isVisible());
    assert.equal(await page.locator('.text-body .passage#p1 .no-translation').count(), 0);
  });

  await t.test('side by side with the original', async () => {
    await page.getByRole('button', { name: 'side by side' }).click();
    await menu.selectOption('ko');
    await page.locator('.text-body .passage#p1 p[lang="ko"]').waitFor();
    assert.equal(await page.locator('.text-body .passage#p1 p[lang="ja"]').count(), 1);
  });

  await t.test('an address brings it back', async () => {
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.text-body .passage#p1 p[lang="ko"]').waitFor();
    assert.equal(await menu.inputValue(), 'ko');
  });

  for (const [typed, lang] of [
    ['协议', 'zh-Hans'],
    ['东京市', 'zh-Hans'],
    ['市役所', 'ja'],
    ['ข้อตกลง', 'th'],
    ['도쿄', 'ko'],
  ]) {
    await t.test(`${typed} is found, and its sentence is opened in its language`, async () => {
      await page.goto('about:blank');
      await page.goto(`${page.home}test-five-languages/`);
      await page.waitForSelector('html[data-ready][data-app]', { state: 'attached' });
      await page.keyboard.press('/');
      await page.locator('dialog.search input').fill(typed);
      const hit = page.locator('dialog.search [role="option"]', { has: page.locator('mark', { hasText: typed }) }).last();
      await hit.click();
      const found = page.locator(`.text-body p[lang="${lang}"] .is-found`);
      await found.waitFor();
      assert.ok((await found.textContent()).includes(typed));
    });
  }

  await t.test('axe finds nothing', async () => {
    await page.goto(`${page.home}test-five-languages/#content=th`);
    await becomes(() => menu.inputValue(), 'th');
    await assertAccessible(page);
  });
});
