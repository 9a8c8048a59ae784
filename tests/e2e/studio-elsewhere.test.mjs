// What comes to the studio from elsewhere, and what shows the way in it: a draft of an assistant or a colleague, any page
// by a bookmark, a text that is looked at once; the help; the list of drafts.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { becomes, textOf, words as read } from './explorer.mjs';
import { assertAccessible } from './harness.mjs';
import { eventually, left, paste as pasteAt, studio, toFacts as toFactsOf, toText as toTextOf, words } from './studio.mjs';

const reader = read.ru;

const TEXT = [
  'КАЗАНЬ, 4 июня — Портовая ассоциация Казани подписала соглашение с Астраханским портом, сообщил её председатель Игорь Савельев.',
  '«Мы рады, что порты станут ближе друг к другу», — сказал Савельев.',
  'Мэр Казани Анна Лукина открыла форум «Тихая гавань».',
].join('\n\n');

const ANSWER = `Вот ответ:
\`\`\`
- **topic**: “сближение портов” | quote: 'порты станут ближе друг к другу',
- event: открытие форума | kind: opening | status: held | who: Анна Лукина | quote: Мэр Казани Анна Лукина открыла форум "Тихая гавань"
- person: Пётр Невидимкин | quote: Пётр Невидимкин
- ship: Аврора | quote: Аврора
\`\`\``;

const paste = (page, selector, text) => pasteAt(page, text, selector);
const toText = (page) => toTextOf(page, TEXT);
const toFacts = (page) => toFactsOf(page, TEXT, '05.06.2026');

test('a draft from elsewhere comes in as suggestions, in one step', async (t) => {
  const page = await studio(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await toFacts(page);
  const before = await left(page);
  await page.locator('.elsewhere-door button').click();
  await page.locator('.studio-side').waitFor();
  await page.locator('.elsewhere .choice-main').click();
  await page.locator('.studio-side .field-note', { hasText: words.elsewhere.copied }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes(words.elsewhere.form[0]) && copied.includes('Астраханским портом'), copied);

  await paste(page, '#answer', ANSWER);
  await page.locator('.elsewhere-result').waitFor();
  const result = await textOf(page.locator('.elsewhere-result'));
  for (const part of [words.elsewhere.notFound, 'Пётр Невидимкин', words.elsewhere.notUnderstood, 'ship: Аврора']) {
    assert.ok(result.includes(part), `${part}: ${result}`);
  }
  await eventually(async () => assert.ok((await left(page)) > before));
  await eventually(async () => assert.match(await textOf(page.locator('.foot-words').first()), new RegExp(words.did.suggest)));
  await eventually(async () => assert.equal(await page.locator('.of-topic.is-suggested').count() > 0, true));
  await assertAccessible(page);
  // Esc closes, the focus goes back; one undo takes all of it back.
  await page.keyboard.press('Escape');
  await becomes(() => page.locator('.studio-side').count(), 0);
  await eventually(async () => assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest('.elsewhere-door'))), true));
  await page.keyboard.press('Control+z');
  await becomes(() => left(page), before);
});

test('an answer that is nothing of the form is said to be so; one in a file is read', async (t) => {
  const page = await studio(t);
  await toText(page);
  await page.locator('.elsewhere-door button').click();
  await paste(page, '#answer', 'Sorry, I cannot do that.');
  await page.locator('.elsewhere-result', { hasText: words.elsewhere.nothingOfForm.slice(0, 30) }).waitFor();
  await page.locator('.studio-side input[type=file]').setInputFiles({ name: 'answer.txt', mimeType: 'text/plain', buffer: Buffer.from(ANSWER) });
  await page.locator('.elsewhere-result', { hasText: 'Пётр Невидимкин' }).waitFor();
  await page.locator('.elsewhere-result .choice-main').click();
  await page.locator('.facts').waitFor();
  await eventually(async () => assert.equal(await page.locator('.studio-side').count(), 0));
});

test('the help opens under ? in each step and layout, and not while somebody types', async (t) => {
  const page = await studio(t);
  const help = page.locator('.studio-side .help');
  await page.locator('#paste').focus();
  await page.keyboard.press('?');
  await eventually(async () => assert.equal(await help.count(), 0));
  await eventually(async () => assert.equal(await page.locator('#paste').inputValue(), '?'));
  await page.locator('#paste').fill('');
  await toFacts(page);
  for (const step of [0, 1, 2, 3]) {
    await page.locator('.step-tab').nth(step).click();
    await page.keyboard.press('?');
    await help.waitFor();
    if (step < 2) await assertAccessible(page);
    await page.keyboard.press('Escape');
    await becomes(() => help.count(), 0);
    await eventually(async () => assert.equal(await page.evaluate((step) => document.activeElement === document.querySelectorAll('.step-tab')[step], step), true));
  }
  // Shift and 7 on a Russian keyboard: nothing else happens.
  await page.locator('.step-tab').nth(1).click();
  await page.locator('#tape').focus();
  const name = await textOf(page.locator('.decision-ask').first());
  await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: '?', code: 'Digit7', shiftKey: true, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
  });
  await help.waitFor();
  await page.locator('.help-open').click();
  await becomes(() => help.count(), 0);
  await eventually(async () => assert.equal(await textOf(page.locator('.decision-ask').first()), name));
});

test('a bookmark hands over what is selected on a page of another origin', async (t) => {
  const page = await studio(t, { allow: [/foreign request/] });
  const link = page.locator('.bookmark a');
  await link.waitFor();
  await eventually(async () => assert.equal(await textOf(link), words.bookmark.link));
  const address = await link.getAttribute('href');
  assert.match(address, /^javascript:/);
  // A press copies it: nobody follows it here.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await link.click();
  await page.locator('.bookmark', { hasText: words.bookmark.copied }).waitFor();
  await eventually(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address));

  const paragraphs = TEXT.split('\n\n').map((text, number) => `<p id="p${number}">${text}</p>`).join('');
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Новость</title><nav>Меню</nav><article>${paragraphs}</article>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const other = await page.context().newPage();
  await other.goto(`http://127.0.0.1:${server.address().port}/news`);
  await other.evaluate(() => getSelection().selectAllChildren(document.querySelector('#p2')));
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    other.evaluate((script) => (0, eval)(script), decodeURIComponent(address.slice('javascript:'.length))),
  ]);
  await opened.locator('.paragraph').first().waitFor({ timeout: 60_000 });
  await eventually(async () => assert.equal(await opened.locator('.paragraph').count(), 1));
  await eventually(async () => assert.match(await textOf(opened.locator('.paragraph')), /Анна Лукина/));
  await eventually(async () => assert.match(await opened.locator('#field-url').inputValue(), /\/news$/));
});

test('a text is looked at once: the real page, which says that nobody has checked it', async (t) => {
  const page = await studio(t);
  // The modules are there for the second time, as they are for a reader who has looked before.
  for (const round of [1, 2]) {
    await page.locator('.paste-buttons .choice').nth(1).click();
    const start = Date.now();
    await page.locator('.paste-buttons button').last().click();
    const frame = page.frameLocator('.reader-frame');
    await frame.locator('.notice.is-draft').waitFor({ timeout: 60_000 });
    await frame.locator('[data-view="list"] [data-id]').first().waitFor({ state: 'attached' });
    t.diagnostic(`round ${round}: ${Date.now() - start} ms`);
    await eventually(async () => assert.match(await textOf(frame.locator('.notice.is-draft')), new RegExp(reader.draft.notice.slice(0, 20))));
    await eventually(async () => assert.equal(await page.locator('.preview-fill').count(), 1));
    if (round === 2) {
      // From there to the fact that is selected.
      await frame.locator('[data-view="list"] [data-id^="place-"]').first().click();
      await frame.locator('.detail').waitFor();
      await frame.locator('.notice.is-draft button').first().click();
      await page.locator('.facts').waitFor();
      await eventually(async () => assert.equal(await page.locator('.preview-fill').count(), 0));
      await page.locator('.decision-name').waitFor();
    }
    await page.keyboard.press('F2');
    await page.locator('.step-tab').first().click();
    await page.locator('.understood-tools button').first().click();
    await page.locator('#paste').waitFor();
  }
});

test('drafts of the list are renamed, duplicated, deleted and restored', async (t) => {
  const page = await studio(t);
  await toFacts(page);
  await page.waitForFunction((saved) => document.querySelector('.studio-foot').textContent.includes(saved), words.kept.saved.split('{')[0]);
  const home = async () => {
    await page.locator('.step-tab').first().click();
    await page.locator('.understood-tools button').first().click();
    await page.locator('.draft-row').first().waitFor();
  };
  await home();
  const titles = () => page.locator('.draft-title').allTextContents();
  const tool = (name) => page.locator('.draft-tools').first().getByRole('button', { name });
  const [old] = await titles();
  // Esc leaves the old title.
  await tool(words.drafts.rename).click();
  await page.locator('#draft-title').fill('Нет');
  await page.keyboard.press('Escape');
  await eventually(async () => assert.deepEqual(await titles(), [old]));
  await tool(words.drafts.rename).click();
  await becomes(() => page.evaluate(() => document.activeElement.id), 'draft-title');
  await page.locator('#draft-title').fill('Порты, вторая правка');
  await page.keyboard.press('Enter');
  await becomes(titles, ['Порты, вторая правка']);
  // The title stays when the draft is changed and saved.
  await page.locator('.draft-open').first().click();
  await page.locator('#tape').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction((saved) => document.querySelector('.studio-foot').textContent.includes(saved), words.kept.saved.split('{')[0]);
  await page.reload();
  await page.locator('.facts').waitFor();
  await home();
  await becomes(titles, ['Порты, вторая правка']);
  await tool(words.drafts.duplicate).click();
  await becomes(async () => (await titles()).length, 2);
  await eventually(async () => assert.ok((await titles()).includes(words.drafts.copy.replace('{title}', 'Порты, вторая правка'))));
  await tool(words.drafts.delete).click();
  await becomes(async () => (await titles()).length, 1);
  await page.locator('.drafts-deleted button').click();
  await becomes(async () => (await titles()).length, 2);
  await assertAccessible(page);
});
