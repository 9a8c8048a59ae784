// Taking the facts away: every format as a file, the same as `cargo xtask export` writes, and read by a
// reader made by others where the browser or Node has one; the citation of one fact; the snippet.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { article, becomes, explore, facts, follow, quoted, read, say, settled, textOf, until, view, words } from './explorer.mjs';
import { assertAccessible, builds } from './harness.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'assets/articles/municipal-diplomacy.json';

/** Word, what its file's name ends in; and whether one fact can be had in it. */
const FORMATS = {
  markdown: { name: '.ru.md', fact: true },
  csv: { name: '-facts.ru.csv' },
  'csv-relations': { name: '-relations.ru.csv' },
  'json-ld': { name: '.ru.jsonld', fact: true },
  annotations: { name: '-annotations.ru.jsonld', fact: true },
  geojson: { name: '.ru.geojson' },
  'linked-places': { name: '-places.ru.jsonld' },
  icalendar: { name: '.ru.ics' },
  graphml: { name: '.ru.graphml' },
  bibtex: { name: '.ru.bib', fact: true },
  ris: { name: '.ru.ris', fact: true },
  'csl-json': { name: '-csl.ru.json', fact: true },
  article: { name: '.json' },
};

/** What the project's own command writes. */
async function exported(format, ...more) {
  const args = ['xtask', 'export', FILE, '--format', format, ...more];
  const { stdout } = await promisify(execFile)('cargo', args, { cwd: root, maxBuffer: 1 << 26 });
  return stdout;
}

/** Cells by line, as RFC 4180 has it. */
function cells(text) {
  const lines = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (const [, cell, end] of text.matchAll(pattern)) {
    lines.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') lines.push([]);
    if (end === '') break;
  }
  return lines.filter((line) => line.length > 1);
}

const JSONS = ['json-ld', 'annotations', 'geojson', 'linked-places', 'csl-json', 'article'];

/** What a browser reads in a text: in a page without the site's policy, which lets no text become markup. */
async function readBy(page, type, text, reader) {
  const blank = await page.context().newPage();
  try {
    return await blank.evaluate(
      ([type, text, reader]) => (0, eval)(reader)(new DOMParser().parseFromString(text, type)),
      [type, text, String(reader)],
    );
  } finally {
    await blank.close();
  }
}

/** Fails unless the text is well-formed, and holds what the article has. */
async function check(page, format, text) {
  if (JSONS.includes(format)) {
    const value = JSON.parse(text);
    if (format === 'geojson') assert.equal(value.type, 'FeatureCollection');
    if (format === 'article') assert.deepEqual(value, article);
  } else if (format.startsWith('csv')) {
    const [head, ...lines] = cells(text);
    assert.ok(head.length > 5);
    assert.ok(lines.every((line) => line.length === head.length));
    assert.ok(lines.length >= (format === 'csv' ? facts.length : article.relations.length));
  } else if (format === 'graphml') {
    const edges = await readBy(page, 'application/xml', text, (read) =>
      read.querySelector('parsererror') ? read.documentElement.textContent : read.querySelectorAll('edge').length,
    );
    assert.ok(edges >= article.relations.length, `${edges} edges`);
  } else if (format === 'icalendar') {
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    assert.equal(lines[0], 'BEGIN:VCALENDAR');
    assert.deepEqual(lines.slice(-2), ['END:VCALENDAR', '']);
    const count = (line) => lines.filter((own) => own === line).length;
    assert.ok(count('BEGIN:VEVENT') > 0);
    assert.equal(count('BEGIN:VEVENT'), count('END:VEVENT'));
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  } else if (format === 'bibtex') {
    assert.match(text, /^@online\{[\w-]+,\n[\s\S]*\n\}\n$/);
  } else if (format === 'ris') {
    assert.match(text, /^TY  - /);
    assert.ok(text.trimEnd().split(/\r?\n/).every((line) => /^[A-Z][A-Z0-9] {2}- ?/.test(line)));
  } else {
    assert.match(text, /^# /);
  }
}

async function openDialog(page) {
  await page.locator('.tool-download').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Clicks, and takes what comes. */
async function download(page, button) {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 15_000 }), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const button = (row, name) => row.getByRole('button', { name: new RegExp(`^${name}`) });

test('the files', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const address = page.url().split('#')[0];
  const dialog = await openDialog(page);
  assert.deepEqual(asked.filter((url) => /worker-/.test(url)), [], 'the worker is not loaded before it is wanted');
  const row = (format) => dialog.locator(`[data-format="${format}"]`);
  const told = dialog.locator('.download-part').first().locator('[role="status"]');

  await t.test('are written by the worker: the page holds none of their writers', () => {
    const dist = builds.root.dist;
    const holds = (name) => {
      const file = readdirSync(dist).find((file) => file.startsWith(`${name}-`) && file.endsWith('.wasm'));
      return readFileSync(`${dist}/${file}`).includes('BEGIN:VCALENDAR');
    };
    assert.equal(holds('worker'), true);
    assert.equal(holds('dateline'), false);
  });

  await t.test('are offered, each with what it is for', async () => {
    const shown = await dialog.locator('[data-format]').evaluateAll((rows) => rows.map(({ dataset }) => dataset.format));
    assert.deepEqual(shown.sort(), Object.keys(FORMATS).sort());
    for (const purpose of await dialog.locator('.download-purpose').allTextContents()) assert.ok(purpose.length > 5);
  });

  // The first call may have to build the command.
  await t.test('are what the command writes, too', { timeout: 900_000 }, async (t) => {
    await exported('markdown');
    for (const [format, { name }] of Object.entries(FORMATS)) {
      await t.test(format, async () => {
        const file = await download(page, button(row(format), words.ru.download.download));
        assert.equal(file.name, `${article.id}${name}`);
        await check(page, format, file.text);
        assert.equal(file.text, await exported(format, '--lang', 'ru', '--address', address));
        assert.match(await textOf(told), new RegExp(file.name.replaceAll('.', '\\.')));
      });
    }
  });

  await t.test('of the calendar: says how many events it had to leave out', async () => {
    const { text } = await download(page, button(row('icalendar'), words.ru.download.download));
    const inside = text.split('BEGIN:VEVENT').length - 1;
    const left = article.events.length - inside;
    assert.ok(left > 0);
    assert.match(await textOf(told), new RegExp(`\\b${left} `));
  });

  await t.test('of tables: safe for a spreadsheet, or just the words if the reader wants that', async () => {
    const { text: safe } = await download(page, button(row('csv'), words.ru.download.download));
    assert.ok(safe.startsWith('\ufeff'));
    await dialog.getByRole('checkbox').check();
    const { text } = await download(page, button(row('csv'), words.ru.download.download));
    assert.ok(!text.startsWith('\ufeff'));
    assert.equal(text, await exported('csv', '--lang', 'ru', '--address', address, '--raw'));
    await dialog.getByRole('checkbox').uncheck();
  });

  await t.test('can be copied', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(row('bibtex'), words.ru.cite.copy).click();
    await becomes(() => textOf(told), say(words.ru.download.copied, { name: 'BibTeX' }));
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await exported('bibtex', '--lang', 'ru', '--address', address));
  });

  await t.test('are in the language of the page', async () => {
    await page.keyboard.press('Escape');
    await follow(page, 'lang=en');
    const dialog = await openDialog(page);
    const file = await download(page, button(dialog.locator('[data-format="markdown"]'), words.en.download.download));
    assert.equal(file.name, `${article.id}.en.md`);
    assert.equal(file.text, await exported('markdown', '--lang', 'en', '--address', address));
  });
});

test('an article from a file is taken away, not the one of the page', async (t) => {
  const page = await explore(t, { path: '#lang=en' });
  await page.locator('input[type="file"]').setInputFiles(`${root}/tests/fixtures/second.json`);
  await until(page, 'it is open', () => document.title.includes('Leuchtturmbund'));
  const dialog = await openDialog(page);
  const { text } = await download(page, button(dialog.locator('[data-format="article"]'), words.en.download.download));
  assert.deepEqual(JSON.parse(text), JSON.parse(await readFile(`${root}/tests/fixtures/second.json`, 'utf8')));
});

test('one fact', async (t) => {
  const page = await explore(t, { path: '#rel-nizhnekamsk-bareilly&lang=en' });
  const address = page.url().split('#')[0];
  await page.getByRole('button', { name: words.en.cite.label, exact: true }).click();
  const files = page.locator('.cite-files');
  const offered = await files.locator('option').evaluateAll((options) => options.map(({ value }) => value));
  const wanted = Object.keys(FORMATS).filter((format) => FORMATS[format].fact);
  assert.deepEqual(offered.sort(), wanted.sort());
  for (const format of wanted) {
    await t.test(format, async () => {
      await files.locator('select').selectOption(format);
      const file = await download(page, button(files, words.en.download.download));
      assert.match(file.name, /rel-nizhnekamsk-bareilly/);
      const fact = ['--fact', 'rel-nizhnekamsk-bareilly', '--lang', 'en', '--address', address];
      assert.equal(file.text, await exported(format, ...fact));
    });
  }
  await t.test('is another with another quote', async () => {
    await follow(page, 'place-in&at=2&lang=en');
    await page.getByRole('button', { name: words.en.cite.label, exact: true }).click();
    await files.locator('select').selectOption('markdown');
    const { text } = await download(page, button(files, words.en.download.download));
    const quote = await quoted(page);
    assert.ok(read(text.replaceAll('\\', '')).includes(quote.slice(0, 40)), text);
  });
});

test('the worker that cannot be loaded is told so', async (t) => {
  const page = await explore(t, { path: '#lang=en', allow: [/worker-/] });
  await page.context().route(/worker-/, (route) => route.abort());
  const dialog = await openDialog(page);
  await button(dialog.locator('[data-format="ris"]'), words.en.download.download).click();
  await becomes(() => textOf(dialog.locator('[role="status"]').first()), read(words.en.download.absent));
});

test('the snippet', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=en&large=map' });
  const { origin } = new URL(page.url());
  const home = page.url().split('#')[0];
  const dialog = await openDialog(page);
  const snippet = () => dialog.locator('.download-snippet').textContent();
  const plain = await snippet();
  // Read as a browser reads it.
  const frame = (html) =>
    readBy(page, 'text/html', html, (read) => {
      const { src, title } = read.querySelector('iframe');
      return { src, title };
    });
  assert.equal((await frame(plain)).src, `${home}?embed#place-in&lang=en&large=map`);
  assert.equal((await frame(plain)).title, read(article.title.text.en));
  assert.doesNotMatch(plain, /<script/);

  await dialog.locator('input[type="url"]').fill('https://host.example/');
  const whole = await snippet();
  assert.equal((await frame(whole)).src, `${home}?embed&origin=https://host.example#place-in&lang=en&large=map`);
  assert.ok(whole.includes(`origin !== "${origin}"`));
  await dialog.locator('input[type="url"]').fill('host');
  assert.equal(await snippet(), plain);
  assert.equal(await textOf(dialog.locator('#download-host-how')), read(words.en.download.hostWrong));
  assert.equal(await dialog.locator('input[type="url"]').getAttribute('aria-invalid'), 'true');

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: words.en.download.copySnippet }).click();
  await becomes(() => page.evaluate(() => navigator.clipboard.readText()), plain);
});

test('the dialogue', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });

  await t.test('is opened and closed by the keyboard, and gives the focus back', async () => {
    await page.locator('.tool-download').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => page.locator('dialog').count(), 0);
    assert.ok(await page.locator('.tool-download').evaluate((own) => own === document.activeElement));
  });

  for (const lang of ['ru', 'en']) {
    await t.test(`is accessible in ${lang}, light and dark`, async () => {
      await follow(page, `lang=${lang}`);
      await openDialog(page);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        await assertAccessible(page);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.keyboard.press('Escape');
    });
  }

  await t.test('fits a phone', async (t) => {
    const page = await explore(t, { path: '#lang=ru', width: 390, height: 844, touch: true });
    await until(page, 'the header fits', () => document.documentElement.scrollWidth <= innerWidth);
    const dialog = await openDialog(page);
    assert.ok(await dialog.evaluate((own) => own.scrollWidth <= own.clientWidth && own.clientWidth <= innerWidth));
    const small = await dialog.locator('button').evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
    );
    assert.deepEqual(small, []);
    await assertAccessible(page);
  });
});
