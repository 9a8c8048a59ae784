// Views whose code comes when it is needed: what a reader sees until it is there, and if it does not come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { becomes, choose, explore, read, until, view, words } from './explorer.mjs';

const CODE = '**/views-*.wasm';
const { ru } = words;

/** The page, with its views there and none of their groups yet: each waits for `release`. */
async function held(t, options = {}) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const asked = [];
  const page = await explore(t, {
    path: '#lang=ru',
    ...options,
    before: (page) =>
      page.route(CODE, async (route) => {
        asked.push(route.request().url());
        await released;
        await route.continue();
      }),
  });
  return { page, asked, release };
}

/** The page, whose groups do not come until `mend`. */
async function cut(t) {
  let broken = true;
  const page = await explore(t, {
    path: '#lang=ru',
    before: (page) => page.route(CODE, (route) => (broken ? route.abort() : route.continue())),
    allow: [/views-/],
  });
  return { page, mend: () => (broken = false) };
}

test('a view', async (t) => {
  await t.test('says that it is coming, then comes', async () => {
    const { page, release } = await held(t);
    await page.locator('header').getByText(ru.nav.people).first().click();
    await page.locator('.main-pane .on-demand').waitFor();
    assert.equal(read(await page.locator('.main-pane [role="status"]').innerText()), ru.app.coming);
    release();
    await view(page, 'parties').waitFor();
    assert.equal(await page.locator('.on-demand').count(), 0);
  });

  await t.test('can be left before it is there', async () => {
    const { page, release } = await held(t);
    await page.locator('header').getByText(ru.nav.people).first().click();
    await page.locator('.main-pane .on-demand').waitFor();
    await page.goBack();
    await view(page, 'list').waitFor();
    release();
    await page.locator('header').getByText(ru.nav.claims).first().click();
    await view(page, 'table').waitFor();
  });

  await t.test('that does not come says so, and comes when it is tried again', async () => {
    const { page, mend } = await cut(t);
    await page.locator('.story-open').click();
    const alert = page.locator('.on-demand[role="alert"]');
    await alert.waitFor();
    assert.ok(read(await alert.innerText()).startsWith(ru.app.notCome));
    // There is a way back on the page.
    await page.getByRole('button', { name: ru.app.back }).click();
    await view(page, 'list').waitFor();
    await page.locator('.story-open').click();
    await alert.waitFor();
    mend();
    await alert.getByRole('button', { name: ru.error.retry }).click();
    await view(page, 'story').waitFor();
  });

  await t.test('comes by itself when there is a network again', async () => {
    const { page, mend } = await cut(t);
    await page.locator('header').getByText(ru.nav.people).first().click();
    await page.locator('.on-demand[role="alert"]').waitFor();
    mend();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await view(page, 'parties').waitFor();
  });

  await t.test('of a link comes with the page', async () => {
    const page = await explore(t, { path: '#view=parties&lang=ru' });
    await view(page, 'parties').waitFor();
  });
});

test('a dialogue', async (t) => {
  await t.test('of the search takes what is typed before it is there, and gives the focus back', async () => {
    const { page, release } = await held(t);
    await page.locator('.search-open').first().focus();
    await page.keyboard.press('/');
    await page.locator('dialog.search[open]').waitFor();
    await page.keyboard.type('индия');
    release();
    await page.locator('.search [role="combobox"]').waitFor();
    assert.equal(await page.locator('.search [role="combobox"]').inputValue(), 'индия');
    await page.locator('.search [role="option"]').first().waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => page.locator('dialog[open]').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.matches('.search-open')), true);
  });

  await t.test('can be closed before it is there, and stays closed', async () => {
    const { page, release } = await held(t);
    await page.locator('.tool-help').click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => page.locator('dialog').count(), 0);
    release();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('dialog').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.matches('.tool-help')), true);
  });

  await t.test('that does not come says so, can be closed, and comes when it is tried again', async () => {
    const { page, mend } = await cut(t);
    await page.locator('.tool-download').click();
    await page.locator('dialog [role="alert"]').waitFor();
    await page.locator('dialog').getByRole('button', { name: ru.app.close }).click();
    await becomes(() => page.locator('dialog').count(), 0);
    await page.locator('.tool-download').click();
    await page.locator('dialog [role="alert"]').waitFor();
    mend();
    await page.locator('dialog').getByRole('button', { name: ru.error.retry }).click();
    await page.locator('dialog.download[open]').waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => page.locator('dialog').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement.matches('.tool-download')), true);
  });
});

test('the detail of a selection', async (t) => {
  const toggle = '[data-view="detail"] .quotes-toggle';
  const isOpen = (page) =>
    until(page, 'the quotes are open, and the button has the focus', () => {
      const button = document.querySelector('[data-view="detail"] .quotes-toggle');
      return button?.ariaExpanded === 'true' && button === document.activeElement && document.querySelector('.detail-quotes.is-open');
    });

  await t.test('is there without any code, and answers a button as soon as that is there', async () => {
    const { page, release } = await held(t);
    await choose(page, 'list', 'place-in');
    const drawn = await page.locator('[data-view="detail"]').innerHTML();
    await page.locator(toggle).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    assert.equal(await page.locator('[data-view="detail"]').innerHTML(), drawn, 'it stays until then');
    await page.locator('.text-body').evaluate((text) => (text.scrollTop = 0));
    release();
    await isOpen(page);
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.text-body').evaluate((text) => text.scrollTop), 0, 'the text stays where the reader has scrolled it');
  });

  await t.test('goes with the selection, whatever was pressed in it', async () => {
    const { page, release } = await held(t);
    await choose(page, 'list', 'place-in');
    await page.locator(toggle).click();
    await choose(page, 'list', 'place-br');
    release();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('[data-view="detail"]').count(), 1);
    assert.equal(await page.locator(toggle).getAttribute('aria-expanded'), 'false');
    await page.locator(toggle).click();
    await isOpen(page);
  });

  await t.test('says so if the code does not come, and goes on when it is tried again', async () => {
    const { page, mend } = await cut(t);
    await choose(page, 'list', 'place-in');
    await page.locator(toggle).click();
    const alert = page.locator('.detail-pane [role="alert"]');
    await alert.waitFor();
    // Another selection needs no code.
    await choose(page, 'list', 'place-br');
    await alert.waitFor({ state: 'detached' });
    await page.locator(toggle).click();
    await alert.waitFor();
    mend();
    await alert.getByRole('button', { name: ru.error.retry }).click();
    await isOpen(page);
  });

  await t.test('of another quote is drawn anew', async () => {
    const { page, release } = await held(t);
    await choose(page, 'list', 'place-in');
    await page.locator('.text-head .walker .walk').last().click();
    release();
    await until(page, 'the second quote is looked at', () => /at=1/.test(location.hash));
    await page.locator(toggle).click();
    await isOpen(page);
  });

  await t.test('can be pulled on a phone, where the code comes with it', async () => {
    const { page, release } = await held(t, { width: 390, height: 844 });
    await choose(page, 'list', 'place-in');
    await view(page, 'detail').evaluate((detail) => (detail.dataset.stood = 'in'));
    release();
    await page.locator('[data-view="detail"]:not([data-stood])').waitFor();
    const at = await page.locator('.sheet-handle').boundingBox();
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 60, { steps: 4 });
    await page.mouse.move(x, y - 120);
    await page.mouse.up();
    await until(page, 'it is pulled up', () => document.querySelector('.detail.is-full .sheet-handle[aria-expanded="true"]'));
  });
});

test('the code of dialogues and paper comes while nothing happens, that of other views does not', async (t) => {
  const { page, asked, release } = await held(t);
  await becomes(() => asked.length > 0, true);
  const early = [...asked];
  await page.locator('header').getByText(ru.nav.people).first().click();
  await becomes(() => asked.length > early.length, true);
  release();
  await view(page, 'parties').waitFor();
});

test('paper: the page as it stands, while its own form has not come', async (t) => {
  const { page } = await cut(t);
  await page.evaluate(() => {
    globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1);
  });
  await page.locator('.tool-print').click();
  await until(page, 'it is printed', () => globalThis.printed === 1);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.text-body').isVisible(), true, 'the text is on paper');
  assert.equal(await page.locator('.on-demand').isVisible(), false);
});
