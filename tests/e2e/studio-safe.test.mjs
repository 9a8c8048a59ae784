// The studio loses nothing: a crash, two tabs, storage that is refused or full, another version.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { becomes } from './explorer.mjs';
import { PATIENCE, drawn, eventually, footSays, isKept, left, studio, toFacts, words } from './studio.mjs';

/** Another tab of the same browser. */
async function tab(page, path) {
  const other = await page.context().newPage();
  other.setDefaultTimeout(PATIENCE);
  await other.goto(page.home + path);
  return other;
}

/** The address of the draft that is open. */
const draft = (page) => `studio/${new URL(page.url()).hash}`;

test('after a crash all decisions are there, and can be undone', async (t) => {
  const page = await studio(t);
  await toFacts(page);
  const all = await left(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await isKept(page);
  await drawn(page);
  const before = await left(page);
  assert.ok(before < all);
  const address = draft(page);
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});
  await crashed;

  const again = await tab(page, 'studio/');
  await again.locator('.draft-open').first().click();
  await again.locator('.facts').waitFor();
  await eventually(async () => assert.equal(await left(again), before));
  assert.equal(draft(again), address);
  await again.locator('#tape').focus();
  await again.keyboard.press('Control+z');
  await again.keyboard.press('Control+z');
  await becomes(() => left(again), all);
  await again.keyboard.press('Control+Shift+z');
  await again.keyboard.press('Control+Shift+z');
  await becomes(() => left(again), before);
});

test('of two tabs with one draft one writes, and the other one can take over', async (t) => {
  const page = await studio(t);
  await toFacts(page);
  await page.keyboard.press('Enter');
  await isKept(page);
  await drawn(page);
  const before = await left(page);

  const other = await tab(page, draft(page));
  await footSays(other, words.kept.elsewhere);
  await eventually(async () => assert.equal(await left(other), before));
  // What is only read cannot be decided.
  await other.locator('#tape').focus();
  await other.keyboard.press('Enter');
  await eventually(async () => assert.equal(await left(other), before));
  // What is decided in the first tab meanwhile comes along.
  await page.keyboard.press('Enter');
  await drawn(page);
  const later = await left(page);
  assert.ok(later < before);
  await other.locator('.studio-foot').getByRole('button', { name: words.kept.takeOver }).click();
  await footSays(page, words.kept.elsewhere);
  await becomes(() => left(other), later);
  await other.locator('#tape').focus();
  await other.keyboard.press('Enter');
  await isKept(other);
  await eventually(async () => assert.ok((await left(other)) < later));
});

test('where the browser keeps nothing, the editor is told, works on and saves a file', async (t) => {
  const page = await studio(t, {
    before: (page) => page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      delete globalThis.showSaveFilePicker;
    }),
  });
  await toFacts(page);
  const all = await left(page);
  await page.keyboard.press('Enter');
  await footSays(page, words.kept.refused);
  await eventually(async () => assert.ok((await left(page)) < all));
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  assert.equal(file.format, 'dateline/1');
  assert.equal(file.passages.length, 11);
});

test('a full disk is told, and the draft is kept as soon as there is room', async (t) => {
  const page = await studio(t, {
    before: (page) => page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...row) {
        if (globalThis.isFull) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, row);
      };
    }),
  });
  await toFacts(page);
  await isKept(page);
  const fill = (full) => page.evaluate((full) => { globalThis.isFull = full; }, full);
  await fill(true);
  await page.keyboard.press('Enter');
  await footSays(page, words.kept.full);
  const before = await left(page);
  await fill(false);
  await page.keyboard.press('Enter');
  await isKept(page);
  await page.reload();
  await page.locator('.facts').waitFor();
  await eventually(async () => assert.ok((await left(page)) < before));
});

test('a newer studio in another tab is told of, and overwrites nothing', async (t) => {
  const page = await studio(t);
  await toFacts(page);
  await isKept(page);
  await drawn(page);
  const before = await left(page);
  await page.evaluate(async () => {
    const [{ name, version }] = await indexedDB.databases();
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, version + 1);
      request.onsuccess = () => { request.result.close(); resolve(); };
      request.onerror = () => reject(request.error);
    });
  });
  await page.keyboard.press('Enter');
  await footSays(page, words.kept.newer);
  await eventually(async () => assert.ok((await left(page)) < before));
});

test('a draft that a newer studio has written stays as it is', async (t) => {
  const page = await studio(t);
  await toFacts(page);
  await isKept(page);
  await page.goto(`${page.home}studio/`);
  // Every text of the database that says which version of a draft it is.
  const changed = await page.evaluate(async () => {
    const wait = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const [{ name }] = await indexedDB.databases();
    const database = await wait(indexedDB.open(name));
    let changed = 0;
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store, 'readwrite').objectStore(store);
      for (const [key, row] of (await wait(rows.getAllKeys())).map((key, at) => [key, at])) {
        const value = (await wait(rows.getAll()))[row];
        const text = JSON.stringify(value);
        if (!text.includes('\\"version\\":1')) continue;
        const newer = JSON.parse(text.replace('\\"version\\":1', '\\"version\\":99'));
        await wait(rows.keyPath ? rows.put(newer) : rows.put(newer, key));
        changed += 1;
      }
    }
    database.close();
    return changed;
  });
  assert.equal(changed, 1);
  await page.reload();
  await page.locator('.draft-open').first().click();
  await page.getByText(words.refusal.kept).waitFor();
});
