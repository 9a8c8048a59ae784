// The text: mentions as links by kind, the sentence of the selection, both versions, the source.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, becomes, choose, explore, follow, handle, ids, isSelected, quoted, read, settled, textOf, until, view, words } from './explorer.mjs';

const everything = ['places', 'parties', 'topics', 'relations', 'events', 'quotations'].flatMap((kind) => article[kind]);
const version = (page, name) => page.locator('.version').getByText(words.ru.text[name], { exact: true });
const passages = (page) =>
  view(page, 'text')
    .locator('.passage')
    .evaluateAll((all) => all.map((passage) => [...passage.querySelectorAll('p')].map((text) => text.textContent)));

test('mentions', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const text = view(page, 'text');

  await t.test('are all there, each in its paragraph', async () => {
    const shown = await text.locator('.passage').evaluateAll((all) =>
      all.flatMap((passage, ix) =>
        [...passage.querySelectorAll('[data-id]')].map(
          (mention) => `p${ix + 1} ${mention.dataset.id} ${mention.textContent.replace(/\s/g, ' ')}`,
        ),
      ),
    );
    const expected = everything.flatMap(({ id, mentions = [] }) =>
      mentions.map(({ passage, quotes }) => `${passage} ${id} ${quotes.ru.exact.replace(/\s/g, ' ')}`),
    );
    assert.deepEqual(shown.sort(), expected.sort());
  });

  await t.test('are links that the keyboard reaches, to their own address', async () => {
    const strange = await text.locator('.passage [data-id]').evaluateAll((mentions) =>
      mentions
        .filter((one) => !one.matches('a') || one.getAttribute('href') !== `#${one.dataset.id}` || one.tabIndex !== 0)
        .map((one) => one.outerHTML),
    );
    assert.deepEqual(strange, []);
  });

  await t.test('are told apart by kind: place, person, organisation, event, topic', async () => {
    const line = (id) =>
      handle(page, 'text', id)
        .first()
        .evaluate((element) => {
          const style = getComputedStyle(element);
          return style.textDecorationLine.includes('underline') ? style.textDecorationStyle : `border ${style.borderBottomStyle}`;
        });
    assert.match(await line('place-in'), /solid/);
    assert.match(await line('guseva'), /dashed/);
    assert.match(await line('varmsu'), /double/);
    assert.match(await line('ev-assembly'), /wavy/);
    assert.match(await line('topic-ai'), /dotted/);
  });

  await t.test('say what they name', async () => {
    const title = await handle(page, 'text', 'metshin').first().getAttribute('title');
    assert.match(title, /[Чч]еловек.*Ильсур Метшин/);
  });

  await t.test('lead from the text into every view', async () => {
    await handle(page, 'text', 'gorno-altaysk').first().click();
    await isSelected(page, 'gorno-altaysk', ['text', 'list', 'detail']);
  });
});

test('the sentence of the selection', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const lit = async () => read(await quoted(page));

  await t.test('is lit, whole', async () => {
    await follow(page, 'rel-in&lang=ru');
    await becomes(
      lit,
      'По итогам встречи Гусева сказала, что в активе ВАРМСУ есть соглашения с ассоциациями муниципалитетов Бразилии, Ирана, Эфиопии, Индии, Китая и Казахстана.',
    );
  });

  await t.test('others of the same selection are paler', async () => {
    await follow(page, 'place-in&lang=ru');
    assert.ok((await view(page, 'text').locator('[data-quotes][data-lit="related"]').count()) > 0);
    const colours = await page.evaluate(() =>
      ['selected', 'related'].map((lit) => getComputedStyle(document.querySelector(`[data-quotes][data-lit="${lit}"]`)).backgroundColor),
    );
    assert.notEqual(colours[0], colours[1]);
  });

  await t.test('is whole under what the pointer previews', async () => {
    await choose(page, 'list', 'ev-forum');
    await page.locator('[data-quotes] .of-event[data-preview]').first().waitFor();
    const paper = await page
      .locator('[data-quotes][data-lit="selected"] .mention')
      .evaluateAll((all) => all.map((own) => getComputedStyle(own).backgroundColor));
    assert.deepEqual(new Set(paper), new Set(['rgba(0, 0, 0, 0)']));
  });

  await t.test('one walks from each to the next, and the heading says which it is', async () => {
    await follow(page, 'place-in&lang=ru');
    const walks = view(page, 'text').locator('button.walk');
    const heading = () => textOf(page.locator('#text-title'));
    const seen = [await lit()];
    assert.match(await heading(), /^Предложение 1 из 3, абзац \d+$/);
    for (const n of [2, 3]) {
      await walks.last().click();
      await becomes(async () => (await heading()).slice(0, 17), `Предложение ${n} из 3`.slice(0, 17));
      seen.push(await lit());
    }
    assert.equal(new Set(seen).size, 3);
    assert.equal(await walks.last().getAttribute('aria-disabled'), 'true');
    await walks.first().click();
    await becomes(lit, seen[1]);
  });

  await t.test('is scrolled to', async () => {
    await follow(page, 'rel-brics-initiative&lang=ru');
    await until(page, 'the last paragraph is in sight', () => {
      const { top, bottom } = document.querySelector('[data-quotes][data-lit="selected"]').getBoundingClientRect();
      const body = document.querySelector('.text-body').getBoundingClientRect();
      return top >= body.top - 1 && bottom <= body.bottom + 1;
    });
  });

  await t.test('is lit in the translation too', async () => {
    await follow(page, 'rel-nizhnekamsk-bareilly&lang=en');
    await becomes(lit, read(article.passages[9].text.en));
  });

  for (const id of ids.quotations) {
    await t.test(`${id} lights the very words`, async () => {
      await follow(page, `${id}&lang=ru`);
      const { exact } = article.quotations.find((one) => one.id === id).claim.evidence[0].quotes.ru;
      await becomes(lit, read(exact));
    });
  }
});

test('original and translation', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const text = (lang) => article.passages.map(({ text }) => read(text[lang]));
  const shown = async () => (await passages(page)).map((texts) => texts.map(read));

  await t.test('the original, letter for letter', async () => {
    assert.deepEqual(await shown(), text('ru').map((one) => [one]));
  });

  await t.test('the translation in its place, marked as ours', async () => {
    await version(page, 'translation').click();
    await becomes(shown, text('en').map((one) => [one]));
    const by = view(page, 'text').locator('.translated .reference, .column-heads .reference').first();
    assert.match(await textOf(by), /Dateline/);
  });

  await t.test('both side by side, paragraph by paragraph', async () => {
    await version(page, 'both').click();
    await becomes(shown, article.passages.map((_, ix) => [text('ru')[ix], text('en')[ix]]));
    const tops = await view(page, 'text')
      .locator('.passage')
      .first()
      .locator('p')
      .evaluateAll((both) => both.map((one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().left]));
    assert.ok(Math.abs(tops[0][0] - tops[1][0]) < 2, 'side by side');
    assert.ok(tops[0][1] < tops[1][1]);
    await page.evaluate(() => document.activeElement.blur());
  });

  await t.test('both carry the marker', async () => {
    await follow(page, 'ev-talk-ai&lang=ru&text=both');
    const marked = await view(page, 'text').locator('p:has([data-quotes][data-lit="selected"])').evaluateAll((all) => all.map(({ lang }) => lang));
    assert.deepEqual(marked, ['ru', 'en']);
  });

  await t.test('back to the original', async () => {
    await version(page, 'original').click();
    await becomes(shown, text('ru').map((one) => [one]));
  });
});

test('each paragraph opens at its source', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const links = await view(page, 'text')
    .locator('.passage')
    .evaluateAll((all) =>
      all.map((passage) => {
        const link = passage.querySelector('a.at-source');
        return { href: link?.href, rel: link?.rel, target: link?.target, name: link?.getAttribute('aria-label') };
      }),
    );
  assert.equal(links.length, article.passages.length);
  for (const [ix, { href, rel, target, name }] of links.entries()) {
    const [url, fragment] = href.split('#:~:text=');
    assert.equal(url, article.source.url);
    assert.match(url, /^https:/);
    assert.match(rel, /noopener/);
    assert.equal(target, '_blank');
    assert.match(name, /rapsi-pravo\.ru/);
    // Dashes, commas and ampersands mean something there, so those of the text are encoded.
    const parts = fragment.split(',').map(decodeURIComponent);
    assert.ok(parts.length <= 2, fragment);
    const { ru } = article.passages[ix].text;
    assert.ok(ru.startsWith(parts[0]), parts[0]);
    assert.ok(ru.endsWith(parts.at(-1)), parts.at(-1));
    assert.ok(fragment.split(',').every((part) => !/[&-]/.test(part)), fragment);
  }
});

test('citing a fact', async (t) => {
  const page = await explore(t, { path: '#rel-nizhnekamsk-bareilly&lang=ru' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const detail = view(page, 'detail');
  await detail.getByRole('button', { name: words.ru.cite.label }).click();
  const cite = detail.getByRole('group', { name: words.ru.cite.title });

  await t.test('quote, source, date and both links', async () => {
    const told = await textOf(cite);
    assert.ok(told.includes(read(article.passages[9].text.ru).slice(0, 80)), told);
    assert.match(told, /РАПСИ/);
    assert.match(told, /17 марта 2026/);
    const hrefs = await cite.locator('a').evaluateAll((links) => links.map(({ href }) => href));
    assert.ok(hrefs.includes(page.url()), String(hrefs));
    assert.ok(hrefs.some((href) => href.startsWith(`${article.source.url}#:~:text=`)), String(hrefs));
  });

  await t.test('copied as text', async () => {
    await cite.getByRole('button', { name: words.ru.cite.copyAll }).click();
    await cite.getByText(words.ru.cite.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /подписали соглашение о сотрудничестве/);
    assert.ok(copied.includes(page.url()), copied);
  });

  await t.test('the detail has the sentence in both languages', async () => {
    await detail.getByRole('button', { name: words.ru.detail.quotes }).click();
    await settled(page);
    const quotes = detail.locator('blockquote').locator('visible=true');
    const said = await quotes.evaluateAll((all) => all.map((one) => [one.lang, one.textContent]));
    assert.deepEqual(
      said.map(([lang, text]) => [lang, read(text)]),
      ['ru', 'en'].map((lang) => [lang, read(article.passages[9].text[lang])]),
    );
  });

  await t.test('who, where, when and how we know', async () => {
    const told = await textOf(detail);
    for (const part of [/[Пп]одписано/, /РАПСИ/, /Нью-Дели/, /не позднее 17 марта/i, /Барели/, /Нижнекамск/]) assert.match(told, part);
    // The distance is ours, and marked so.
    const distance = detail.locator('.reference', { hasText: /км/ });
    assert.ok((await distance.count()) > 0, 'the distance is not marked as reference');
  });
});
