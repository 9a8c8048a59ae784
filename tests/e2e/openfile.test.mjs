// Another article is opened from a file: checked in the browser, and sent nowhere.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builds } from './harness.mjs';
import { article, becomes, choose, explore, isSelected, read, say, textOf, until, view, words } from './explorer.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const json = (name) => JSON.parse(readFileSync(fixture(name), 'utf8'));
const input = (page) => page.locator('input[type="file"]');
const headline = (page) => textOf(page.locator('h1'));

test('a good file', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=ru' });
  const second = json('second.json');

  await t.test('opens in place of the article', async () => {
    await input(page).setInputFiles(fixture('second.json'));
    await becomes(() => headline(page), read(second.title.text.de));
    assert.equal(await page.locator('[aria-current="true"]').count(), 0, 'the old selection is gone');
    await until(page, 'the title of the window follows', () => document.title.includes('Leuchtturmbund'));
  });

  await t.test('and works like the first', async () => {
    await choose(page, 'list', 'place-pt');
    await isSelected(page, 'place-pt', ['list', 'text', 'map', 'detail']);
    await page.keyboard.press('Escape');
    assert.equal(await view(page, 'people').count(), 0);
  });

  await t.test('with the outlines of countries that the page has not needed', async () => {
    // Canada, the Netherlands, New Zealand, Portugal, Uruguay.
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('use[href^="#c-"]')].map((use) => [
        use.getAttribute('href'),
        document.querySelector(use.getAttribute('href'))?.getBBox().width > 0,
      ]));
    assert.ok(new Set(drawn.map(([href]) => href)).size >= 4, String(drawn));
    for (const [href, is] of drawn) assert.ok(is, href);
  });

  await t.test('the smallest there is opens too', async () => {
    await input(page).setInputFiles(fixture('minimal.json'));
    await becomes(() => headline(page), read(Object.values(json('minimal.json').title.text)[0]));
  });

  await t.test('loaded anew, the page shows its own article again', async () => {
    await page.goto(page.url().split('#')[0]);
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await becomes(() => headline(page), read(article.title.text.ru));
  });
});

test('an opened file is not an article of the site', async (t) => {
  const page = await explore(t, { path: '#lang=en', lang: 'en-GB' });
  const second = json('second.json');
  const { en } = words;
  const notice = page.locator('.notice', { hasText: 'second.json' });
  await input(page).setInputFiles(fixture('second.json'));

  await t.test('it says so, and whose file it is', async () => {
    await notice.waitFor();
    // Until then it says that the file is read.
    await becomes(() => textOf(notice.locator('p')), read(say(en.notice.file, { file: 'second.json' })));
    assert.equal(await notice.locator('xpath=..').getAttribute('role'), 'status');
  });

  await t.test('nothing leads from it to the article of the page', async () => {
    await page.evaluate(() => {
      globalThis.copied = [];
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => void globalThis.copied.push(text) } });
      Object.defineProperty(navigator, 'share', { value: undefined });
    });
    await choose(page, 'list', 'place-pt');
    await page.getByRole('button', { name: en.head.share, exact: true }).first().click();
    await becomes(() => textOf(page.locator('.share-result').first()), read(en.head.shareFile));
    await page.locator('.detail').getByRole('button', { name: en.cite.label, exact: true }).click();
    await page.locator('.cite').getByRole('button', { name: en.cite.copyAll }).click();
    const origin = new URL(page.url()).origin;
    const copied = await page.evaluate(() => globalThis.copied);
    assert.equal(copied.length, 1, 'only the citation was copied');
    assert.ok(!copied[0].includes(origin), copied[0]);
    assert.equal(await page.locator('.cite a', { hasText: origin }).count(), 0);
  });

  await t.test('nor from what is exported', async () => {
    const origin = new URL(page.url()).origin;
    await page.locator('.tool-download').click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-format]').first().waitFor();
    assert.equal(await dialog.locator('#download-frame').count(), 0, 'a frame is offered');
    // Those that name where something stands. (Chromium lets a page save ten files.)
    for (const format of ['markdown', 'csv', 'json-ld', 'annotations', 'geojson', 'icalendar', 'bibtex', 'csl-json']) {
      const text = await exported(page, dialog.locator(`[data-format="${format}"]`));
      assert.ok(!text.includes(origin), `${format}: ${text.slice(Math.max(0, text.indexOf(origin) - 80), text.indexOf(origin) + 80)}`);
    }
  });

  await t.test('there is a way back', async () => {
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: en.notice.back }).click();
    await becomes(() => headline(page), read(article.title.text.en));
    assert.equal(await notice.count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement !== document.body), true);
    await choose(page, 'list', 'place-in');
    await isSelected(page, 'place-in', ['list', 'text', 'map', 'detail']);
    // The search is about it again.
    await page.keyboard.press('/');
    await page.locator('dialog.search input').fill('Guseva');
    await page.locator('dialog.search [role="option"]').first().waitFor();
    assert.notEqual(second.id, article.id);
  });
});

/** What is written at the button of a row. */
async function exported(page, row) {
  const name = new RegExp(`^${words.en.download.download}`);
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), row.getByRole('button', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** Notes the memories of all modules of a page. */
const noteMemories = (page) =>
  page.addInitScript(() => {
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...asked) => {
        const result = await original.apply(WebAssembly, asked);
        const { memory } = (result.instance ?? result).exports;
        if (memory) globalThis.memories.push(memory);
        return result;
      };
    }
  });

test('files that were opened before are let go', async (t) => {
  const page = await explore(t, { path: '#lang=en', lang: 'en-GB', before: noteMemories });
  const cdp = await page.context().newCDPSession(page);
  const held = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    const memory = await page.evaluate(() => globalThis.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    return { nodes, jsEventListeners, memory };
  };
  let first;
  for (let number = 0; number < 31; number += 1) {
    const name = number % 2 ? 'map-week.json' : 'second.json';
    await input(page).evaluate((control) => control.classList.add('of-before'));
    await input(page).setInputFiles(fixture(name));
    await page.locator('.notice', { hasText: name }).waitFor();
    // The page of the file before goes with its control; a file given to that one would be lost.
    await page.locator('input[type="file"]:not(.of-before)').waitFor({ state: 'attached' });
    if (number === 0) first = await held();
  }
  const last = await held();
  assert.ok(last.memory <= 1.5 * first.memory, `${first.memory} bytes became ${last.memory}`);
  assert.ok(last.nodes <= 1.5 * first.nodes, `${first.nodes} nodes became ${last.nodes}`);
  assert.ok(last.jsEventListeners <= 1.5 * first.jsEventListeners, `${first.jsEventListeners} listeners became ${last.jsEventListeners}`);
});

test('the check', async (t) => {
  const modules = readdirSync(builds.root.dist).filter((name) => name.endsWith('.wasm'));
  const holds = (program) => {
    const module = modules.find((name) => name.startsWith(program));
    return readFileSync(`${builds.root.dist}/${module}`).includes('did you mean');
  };

  await t.test('is a module of its own', () => {
    assert.equal(holds('worker'), true);
    assert.equal(holds('dateline'), false);
  });

  await t.test('is loaded when a file is chosen', async (t) => {
    const page = await explore(t, { path: '#lang=en' });
    const asked = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    assert.deepEqual(asked.filter((path) => path.includes('worker-')), []);
    await input(page).setInputFiles(fixture('minimal.json'));
    await becomes(() => headline(page), read(Object.values(json('minimal.json').title.text)[0]));
  });

  await t.test('that cannot be loaded is told so', async (t) => {
    const page = await explore(t, { path: '#lang=en', allow: [/worker-/] });
    await page.context().route(/worker-/, (route) => route.abort());
    await input(page).setInputFiles(fixture('minimal.json'));
    const told = say(words.en.file.absent, { name: 'minimal.json' });
    await becomes(() => textOf(page.locator('.opener .wrong')), told);
  });

  await t.test('whose outlines cannot be loaded is told so', async (t) => {
    const page = await explore(t, { path: '#lang=en', allow: [/outlines-/] });
    await page.context().route(/outlines-/, (route) => route.abort());
    await input(page).setInputFiles(fixture('second.json'));
    const told = say(words.en.file.absent, { name: 'second.json' });
    await becomes(() => textOf(page.locator('.opener .wrong')), told);
  });

  await t.test('of one file is dropped when another is chosen', async (t) => {
    const page = await explore(t, { path: '#lang=en' });
    // The first check has no module yet when the second file is chosen.
    let chosen;
    const both = new Promise((resolve) => (chosen = resolve));
    await page.context().route(/worker-.*\.wasm/, async (route) => {
      await both;
      await route.continue().catch(() => {});
    });
    await input(page).setInputFiles(fixture('minimal.json'));
    await input(page).setInputFiles(fixture('second.json'));
    chosen();
    await becomes(() => headline(page), read(json('second.json').title.text.de));
  });

  await t.test('works from the page of another language, too', async (t) => {
    const page = await explore(t, { path: 'en/#lang=en' });
    await input(page).setInputFiles(fixture('minimal.json'));
    await becomes(() => headline(page), read(Object.values(json('minimal.json').title.text)[0]));
  });
});

test('a broken file', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const problems = page.locator('.problems li');
  const position = new RegExp(say(words.ru.file.position, { line: '\\d+', column: '\\d+' }));

  await t.test('is not opened, and says why, where, and all at once', async () => {
    await input(page).setInputFiles(fixture('broken/many.json'));
    await becomes(async () => (await problems.count()) > 2, true);
    for (const told of await problems.allInnerTexts()) assert.match(read(told), position);
    const summary = await textOf(page.locator('.opener .wrong'));
    assert.match(summary, /many\.json/);
    assert.match(summary, new RegExp(`${await problems.count()} `));
    assert.equal(await headline(page), read(article.title.text.ru));
  });

  await t.test('that is no JSON says where it breaks off', async () => {
    await input(page).setInputFiles(fixture('broken/missing-comma.json'));
    await until(page, 'the problem is told', () => document.querySelector('.opener .wrong')?.textContent.includes('missing-comma'));
    const told = read(await problems.first().innerText());
    const [, line] = told.match(/строка (\d+)/);
    // The comma is missing after the second member.
    assert.ok(['3', '4'].includes(line), told);
  });

  await t.test('with a lost quote names the sentence', async () => {
    await input(page).setInputFiles(fixture('broken/quote-not-found.json'));
    await until(page, 'the problem is told', () => document.querySelector('.opener .wrong')?.textContent.includes('quote-not-found'));
    assert.match(read(await problems.first().innerText()), position);
  });

  await t.test('with a field misspelt says which was meant', async () => {
    await input(page).setInputFiles(fixture('broken/unknown-field.json'));
    await until(page, 'the problem is told', () => document.querySelector('.opener .wrong')?.textContent.includes('unknown-field'));
    assert.match((await problems.allInnerTexts()).join('\n'), /может быть, «status»/);
    assert.equal(await problems.locator('span[lang="ru"]').count(), await problems.count());
  });

  await t.test('is told in the language of the interface', async (t) => {
    const page = await explore(t, { path: '#lang=en' });
    await input(page).setInputFiles(fixture('broken/unknown-field.json'));
    await until(page, 'the problem is told', () => document.querySelector('.opener .wrong')?.textContent.includes('unknown-field'));
    assert.match((await page.locator('.problems li').allInnerTexts()).join('\n'), /did you mean “status”/);
  });

  await t.test('is told to a screen reader', async () => {
    assert.equal(await page.locator('[role="status"] .opener .problems').count(), 1);
  });

  await t.test('and a good one after it opens', async () => {
    await input(page).setInputFiles(fixture('second.json'));
    await becomes(() => headline(page), read(json('second.json').title.text.de));
    assert.equal(await page.locator('.problems').count(), 0);
  });
});

test('a file that is no article', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const files = {
    'empty.json': '',
    'list.json': '[]',
    'number.json': '42',
    'deep.json': '['.repeat(20_000),
    'nothing.json': '{}',
    'binary.json': Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  };
  for (const [name, content] of Object.entries(files)) {
    await t.test(name, async () => {
      await input(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      await until(page, 'it says so', (name) => document.querySelector('.opener .wrong')?.textContent.includes(name), name);
      assert.equal(await headline(page), read(article.title.text.ru));
    });
  }
});
