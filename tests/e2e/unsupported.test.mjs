// A browser that cannot run the page, or a page that cannot start, says so; everything can be read
// all the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './harness.mjs';
import { explore, facts, until, words } from './explorer.mjs';

// The tests start on a file of plain text, which cannot say where the site's icon is: browsers ask for
// it where they always have, some of the time.
const ICON = /\/favicon\.ico/;

const told = (page) => page.locator('.unsupported');

async function canBeRead(page) {
  assert.ok((await page.locator('[data-view="list"] .cell').count()) > 3);
  assert.ok((await page.locator('[data-view="text"]').innerText()).length > 1000);
  // As without scripts: nothing is offered that does not work.
  const idle = await page
    .locator('button:visible:not(.unsupported-again)')
    .evaluateAll((buttons) => buttons.filter((one) => getComputedStyle(one).pointerEvents !== 'none').map((one) => one.outerHTML));
  assert.deepEqual(idle, [], 'no button that does nothing');
  // A link to a claim lights up its sentence by the style sheet alone.
  await page.evaluate((id) => (location.hash = id), facts[0]);
  await until(page, 'the sentence is marked', (id) => document.querySelector(`[id="${id}"]`)?.matches(':target'), facts[0]);
}

for (const lang of ['ru', 'en']) {
  const path = lang === 'ru' ? '' : 'en/';

  test(`without WebAssembly, ${lang}`, async (t) => {
    const page = await explore(t, { wait: false, path: 'robots.txt', lang, allow: [/WebAssembly/, ICON] });
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(`${page.home}${path}`);
    await told(page).getByText(words[lang].error.browser).waitFor();
    assert.equal(await told(page).getByRole('button').count(), 0, 'to try again is of no use');
    await assertAccessible(page);
    await canBeRead(page);
  });

  test(`the module does not come, ${lang}`, async (t) => {
    const page = await explore(t, { wait: false, path: 'robots.txt', lang, allow: [/wasm|Failed to (load|fetch)|ERR_FAILED/, ICON] });
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(`${page.home}${path}`);
    await told(page).getByText(words[lang].error.start).waitFor();
    await assertAccessible(page);
    await canBeRead(page);
    // The network is back.
    await page.unroute(/\.wasm$/);
    await told(page).getByRole('button', { name: words[lang].error.retry }).click();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    assert.equal(await told(page).isVisible(), false);
  });
}

test('a page that stops says so', async (t) => {
  const page = await explore(t, { allow: [/unreachable|RuntimeError/] });
  assert.equal(await told(page).isVisible(), false);
  await page.evaluate(() => {
    // (module (func (export "f") unreachable))
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    setTimeout(() => new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.f());
  });
  await told(page).getByText(words.ru.error.broken).waitFor();
});
