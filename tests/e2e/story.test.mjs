// The story is told step by step: by button, key, wheel, finger and link; it can be left at any time,
// and begun at any claim.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness.mjs';
import { article, becomes, explore, facts, follow, fragment, handle, read, settled, textOf, until, words } from './explorer.mjs';

const step = async (page) => Number((await fragment(page)).match(/story=(\d+)/)?.[1] ?? 0);
const at = (page, number) => becomes(() => step(page), number, `step ${number}`);
const count = (page) => page.locator('.story-dot').count();
const sentence = (page) => textOf(page.locator('.story-sentence blockquote'));

test('the story', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('begins with its button and has the focus', async () => {
    await page.getByRole('button', { name: words.ru.nav.story }).click();
    await at(page, 1);
    await until(page, 'the focus is in the story', () => document.activeElement?.classList.contains('story-panel'));
    assert.ok((await count(page)) > 10);
  });

  await t.test('goes on and back by keys', async () => {
    for (const [key, number] of [[' ', 2], ['ArrowRight', 3], ['PageDown', 4], ['ArrowLeft', 3], ['Shift+ ', 2], ['PageUp', 1], ['ArrowUp', 1]]) {
      await page.keyboard.press(key === 'Shift+ ' ? 'Shift+Space' : key === ' ' ? 'Space' : key);
      await at(page, number);
    }
  });

  await t.test('shows one whole sentence, of the text, further on with each step', async () => {
    const text = article.passages.map(({ text }) => read(text.ru));
    let before = 0;
    for (let number = 1; number < (await count(page)); number += 1) {
      await follow(page, `story=${number}&lang=ru`);
      const said = await sentence(page);
      const paragraph = text.findIndex((own) => own.includes(said.split(/\n/)[0]));
      assert.ok(paragraph >= before, `${number}: ${said}`);
      before = paragraph;
    }
  });

  await t.test('lights up list, map and timeline; what comes later is not there yet', async () => {
    await follow(page, 'story=1&lang=ru');
    const hidden = () =>
      page.locator('.story .key').evaluateAll((keys) => keys.filter((key) => getComputedStyle(key).visibility === 'hidden').length);
    const first = await hidden();
    assert.ok(first > 3);
    // The slider goes to any step.
    const slider = page.getByRole('slider', { name: words.ru.story.bar });
    const signing = (await count(page)) - 2;
    await slider.fill(String(signing));
    await at(page, signing);
    assert.match(await slider.getAttribute('aria-valuetext'), /подписали/);
    assert.ok((await hidden()) < first);
    await until(page, 'the tie is lit on the map', () =>
      document.querySelector('[data-view="map"] [data-id="rel-nizhnekamsk-bareilly"]')?.getAttribute('aria-current') === 'true');
    assert.equal(await handle(page, 'timeline', 'rel-nizhnekamsk-bareilly').or(handle(page, 'timeline', 'ev-signing')).first().getAttribute('aria-current'), 'true');
    const key = page.locator('.story .key', { has: page.locator('[data-id="place-in"]') });
    assert.match(await key.getAttribute('data-lit'), /related|selected/);
  });

  await t.test('a step is shared by its address, and says so', async () => {
    await page.locator('.story').getByRole('button', { name: words.ru.head.share }).click();
    await page.locator('.story .share .share-result:visible').getByText(/./).first().waitFor();
  });

  await t.test('ends with what the article does not say', async () => {
    await page.locator('.story-panel').focus();
    await page.keyboard.press('End');
    await at(page, await count(page));
    assert.equal(await textOf(page.locator('.story-title')), words.ru.story.unstatedTitle);
    await page.keyboard.press('ArrowRight');
    await settled(page);
    await at(page, await count(page));
    await page.keyboard.press('Home');
    await at(page, 1);
  });

  await t.test('is left by Esc, with what was told last selected and everything else as it was', async () => {
    await follow(page, 'lang=ru&filter=status:signed&large=map');
    await page.getByRole('button', { name: words.ru.nav.story }).click();
    await at(page, 1);
    await page.keyboard.press('Escape');
    await becomes(() => step(page), 0);
    const left = await fragment(page);
    assert.match(left, /filter=status:signed/);
    assert.match(left, /large=map/);
    assert.ok(facts.includes(left.split('&')[0]) || article.parties.some(({ id }) => id === left.split('&')[0]), left);
    await until(page, 'the focus is somewhere', () => document.activeElement !== document.body);
  });

  await t.test('is one step of the history, however long it was', async () => {
    await follow(page, 'place-ir&lang=ru');
    await page.getByRole('button', { name: words.ru.nav.story }).click();
    const from = await becomes(async () => (await step(page)) > 0, true).then(() => step(page));
    await page.keyboard.press('Space');
    await at(page, from + 1);
    await page.keyboard.press('Space');
    await at(page, from + 2);
    await page.goBack();
    await becomes(async () => (await fragment(page)).split('&')[0], 'place-ir');
  });

  await t.test('begins at any claim', async () => {
    await follow(page, 'rel-nizhnekamsk-bareilly&lang=ru');
    await page.getByRole('button', { name: words.ru.story.from }).click();
    await becomes(() => textOf(page.locator('.story-title')), article.relations.find(({ id }) => id === 'rel-nizhnekamsk-bareilly').name.ru);
  });

  await t.test('a click on a place goes on to the next step with it', async () => {
    await follow(page, 'story=1&lang=ru');
    await page.locator('.story').getByRole('button', { name: words.ru.story.next }).click();
    await at(page, 2);
    await follow(page, 'story=99&lang=ru');
    await page.locator('.story [data-view="list"] [data-id="place-in"]').click();
    await becomes(async () => (await step(page)) < 99, true);
    assert.match(await sentence(page), /Инди|Дели|Барели/);
  });

  await t.test('the paragraph mark leads into the text', async () => {
    await page.locator('.story .said').click();
    await becomes(() => step(page), 0);
    await until(page, 'a sentence is lit', () => document.querySelector('[data-view="text"] [data-quotes][data-lit="selected"]'));
  });
});

test('the wheel turns a step a stroke, and the finger, too', async (t) => {
  const page = await explore(t, { path: '#story=2&lang=ru', height: 1000 });
  await page.mouse.move(200, 500);
  await page.mouse.wheel(0, 120);
  await at(page, 3);
  // What the wheel still does after the stroke is the same stroke.
  await page.mouse.wheel(0, 120);
  await settled(page);
  assert.equal(await step(page), 3);

  const phone = await explore(t, { path: '#story=2&lang=ru', width: 390, height: 844, touch: true });
  const swipe = (from, to) =>
    phone.locator('.story-frame').evaluate(
      (element, [from, to]) => {
        const touch = (x) => new Touch({ identifier: 1, target: element, clientX: x, clientY: 500 });
        element.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(from)], changedTouches: [touch(from)] }));
        element.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: [touch(to)] }));
      },
      [from, to],
    );
  await swipe(300, 120);
  await at(phone, 3);
  await swipe(120, 300);
  await at(phone, 2);
});

for (const lang of ['ru', 'en'])
  for (const [width, height, theme] of [[1440, 900, 'light'], [390, 844, 'dark'], [820, 1180, 'light']])
    test(`the story at ${width}, ${lang}, ${theme}`, async (t) => {
      const page = await explore(t, { path: `#story=7&lang=${lang}`, width, height, theme, lang });
      await page.locator('.story-title').waitFor();
      await assertAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      const next = await page.locator('.story-next').boundingBox();
      assert.ok(next.y + next.height <= height, 'the button to go on is in sight');
      await follow(page, `story=999&lang=${lang}`);
      await assertAccessible(page);
    });

test('the story fits 320 px and a low window', async (t) => {
  for (const [width, height] of [[320, 568], [640, 256]]) {
    const page = await explore(t, { path: '#story=5&lang=ru', width, height });
    await page.locator('.story-title').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await page.locator('.story-next').scrollIntoViewIfNeeded();
    await page.locator('.story-next').click();
    await at(page, 6);
  }
});
