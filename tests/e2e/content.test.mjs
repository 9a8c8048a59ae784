// The page says what FACTS.md says, all of it and nothing beside it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  article,
  explore,
  facts,
  follow,
  ids,
  handle,
  partners,
  read,
  rows,
  say,
  shownIds,
  textOf,
  until,
  view,
  words,
  settled,
} from './explorer.mjs';

// The inventory of FACTS.md, by the article's ids. Written out here, so that a row lost from the
// data is found.
const RELATIONS = {
  'rel-mideast': 'agreed',
  'rel-br': 'exists',
  'rel-ir': 'exists',
  'rel-et': 'exists',
  'rel-in': 'exists',
  'rel-cn': 'exists',
  'rel-kz': 'exists',
  'rel-nizhnekamsk-bareilly': 'signed',
  'rel-shared-aim': 'stated',
  'rel-brics-initiative': 'initiated',
};
const EVENTS = [
  'ev-assembly',
  'ev-opening',
  'ev-mideast-meeting',
  'ev-committees',
  'ev-talk-tourism',
  'ev-talk-ai',
  'ev-signing',
  'ev-forum',
  'ev-publication',
];
const QUOTATIONS = ['quote-press', 'quote-guseva-dialogue', 'quote-guseva-open'];
const PEOPLE = {
  guseva: /Ирина Гусева.*сопредседатель ВАРМСУ/,
  metshin: /Ильсур Метшин.*мэр Казани.*российскую делегацию.*БРИКС\+/,
  safronova: /Ольга Сафронова.*мэр Горно-Алтайска/,
  neshchadim: /Людмила Нещадим.*Гатчинского района/,
};
const CITIES = ['moscow', 'new-delhi', 'kazan', 'gorno-altaysk', 'gatchina-district', 'nizhnekamsk', 'bareilly'];
const FIGURES = {
  'group:partners': [6, 'стран-партнёров'],
  'group:cities': [7, 'городов и районов'],
  'group:organisations': [10, 'организаций'],
  'group:people': [4, 'человека'],
  'group:ties': [10, 'связей'],
  'group:events': [9, 'событий'],
  'date:stated': [1, 'день назван'],
  'group:quotations': [3, 'цитаты'],
};
/** Who says each paragraph, and in which form: FACTS, "Who says it". */
const VOICES = {
  p1: ['press:reported'],
  p2: ['press:direct'],
  p3: ['varmsu:reported'],
  p4: ['rapsi:plain'],
  p5: ['guseva:reported', 'guseva:direct'],
  p6: ['guseva:reported', 'guseva:direct'],
  p7: ['rapsi:plain'],
  p8: ['rapsi:plain'],
  p9: ['rapsi:plain'],
  p10: ['rapsi:plain'],
  p11: ['rapsi:plain'],
};

const sorted = (list) => [...list].sort();

test('the data hold the inventory and nothing beside it', () => {
  assert.deepEqual(sorted(ids.relations), sorted(Object.keys(RELATIONS)));
  assert.deepEqual(sorted(ids.events), sorted(EVENTS));
  assert.deepEqual(sorted(ids.quotations), sorted(QUOTATIONS));
  const of = (kind) => article.parties.filter((party) => party.kind === kind).map(({ id }) => id);
  assert.deepEqual(sorted(of('person')), sorted(Object.keys(PEOPLE)));
  assert.equal(of('organisation').length, 10);
  assert.equal(article.topics.length, 10);
  const places = (...kinds) => article.places.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  assert.deepEqual(sorted(places('city', 'district')), sorted(CITIES));
  assert.deepEqual(sorted(places('country')), sorted([...partners, 'place-ru']));
  assert.deepEqual(places('region'), ['mideast']);
  for (const relation of article.relations) {
    assert.equal(relation.claim.status, RELATIONS[relation.id], `status of ${relation.id}`);
  }
});

test('the original is the text that the article has, letter for letter', () => {
  const text = article.passages.map(({ text }) => text.ru).join('\n');
  const digest = createHash('sha256').update(text).digest('hex');
  assert.equal(digest, '96e2de0487dd7a0dedd66be4dbfd65649cc5d419742602a44c40a51f60f45d87');
});

test('each paragraph is told by whom the inventory says', () => {
  const order = Object.keys(VOICES);
  for (const kind of ['relations', 'events', 'quotations']) {
    for (const { id, claim } of article[kind]) {
      if (id === 'ev-publication') continue; // the dateline itself
      const { speaker, office, form } = claim.voice;
      const voice = `${office === 'press-service' ? 'press' : speaker}:${form}`;
      for (const { passage } of claim.evidence) {
        assert.ok(order.includes(passage));
        assert.ok(VOICES[passage].includes(voice), `${id} (${passage}): ${voice}`);
      }
    }
  }
});

test('what the start page shows', async (t) => {
  const page = await explore(t);

  await t.test('figures', async () => {
    for (const [word, [n, name]] of Object.entries(FIGURES)) {
      const figure = page.locator(`.figures [data-facet="${word}"]`);
      assert.equal(await textOf(figure), `${n} ${name}`);
    }
    assert.equal(await page.locator('.figures [data-facet]').count(), Object.keys(FIGURES).length);
  });

  await t.test('headline from the lead, and saying so', async () => {
    assert.equal(await textOf(page.locator('h1')), read(article.title.text.ru));
    assert.match(await textOf(page.locator('.byline')), /РАПСИ, 17 марта 2026/);
    const reason = article.title.basis.reason.ru;
    const told = `${reason[0].toUpperCase()}${reason.slice(1)}.`;
    assert.ok((await textOf(page.locator('.byline'))).includes(read(told)));
    // The text says «17 мар»: the year is reference data, and marked so.
    assert.match(await textOf(page.locator('.byline .reference').first()), /^2026/);
  });

  await t.test('every tie and event has a line in the list', async () => {
    const listed = await shownIds(page, 'list');
    for (const id of [...ids.relations, ...ids.events]) {
      if (id === 'ev-signing') continue; // told by the tie that was signed; the table has both
      assert.ok(listed.includes(id), `${id} is not in the list`);
    }
  });

  await t.test('six partners with an agreement whose date nobody states', async () => {
    for (const id of partners) {
      const cell = view(page, 'list').locator(`[data-cell="${id}"]`);
      assert.match(await textOf(cell.locator('.cell-role')), /^партнёр/);
      const tie = cell.locator('.line', { has: page.locator(`[data-id="${id.replace('place', 'rel')}"]`) });
      const line = await textOf(tie);
      assert.ok(line.includes(words.ru.status.exists), line);
      assert.ok(line.includes(read(words.ru.list.noDate)), line);
      assert.match(line, /говорит Гусева/);
      assert.match(line, /¶ ?5$/);
    }
    assert.equal(await view(page, 'list').locator('.outline-partner').count(), partners.length);
  });

  await t.test('India is partner, host and home of Bareilly', async () => {
    const cell = view(page, 'list').locator('[data-cell="place-in"]');
    assert.equal(await textOf(cell.locator('.cell-role')), 'партнёр и ещё две роли');
    const told = await textOf(cell.locator('.lines'));
    assert.match(told, /Есть соглашение/);
    assert.match(told, /Нью-Дели: ассамблея/);
    assert.match(told, /Барели: с Нижнекамском/);
    for (const part of ['ev-opening', 'ev-mideast-meeting', 'ev-committees', 'ev-talk-tourism', 'ev-talk-ai']) {
      assert.equal(await cell.locator(`[data-id="${part}"]`).count(), 1, part);
    }
  });

  await t.test('India’s detail names all three roles', async () => {
    await follow(page, 'place-in&lang=ru');
    const detail = view(page, 'detail');
    await detail.waitFor();
    const told = read(await detail.innerText());
    assert.match(told, /партн[её]р/i);
    assert.match(told, /ассамблея/i);
    assert.match(told, /Барели/);
    await follow(page, 'lang=ru');
  });

  await t.test('the Middle East is a region without a country', async () => {
    const cell = view(page, 'list').locator('[data-cell="mideast"]');
    assert.equal(await textOf(cell.locator('.cell-role')), 'страны не названы');
    assert.equal(await cell.locator('.outline-region').count(), 1);
    // No outline of a country stands for it.
    assert.equal(await cell.locator('use').count(), 0);
    const told = await textOf(cell);
    assert.match(told, /Договорились о сотрудничестве/);
    assert.match(told, /Приглашены на форум/);
  });

  await t.test('the home side has no agreement with itself', async () => {
    const cell = view(page, 'list').locator('[data-cell="place-ru"]');
    assert.equal(await textOf(cell.locator('.cell-role')), 'российская сторона');
    for (const city of ['moscow', 'kazan', 'gorno-altaysk', 'gatchina-district', 'nizhnekamsk']) {
      const name = article.places.find(({ id }) => id === city);
      assert.ok((await textOf(cell)).includes((name.short ?? name.name).ru), city);
    }
  });

  await t.test('people with their roles', async () => {
    assert.equal(await view(page, 'people').locator('.person').count(), Object.keys(PEOPLE).length);
    for (const [id, expected] of Object.entries(PEOPLE)) {
      const person = view(page, 'people').locator('.person', { has: page.locator(`h3 [data-id="${id}"]`) });
      assert.match(await textOf(person), expected);
    }
  });

  await t.test('direct speech: who, and the exact words', async () => {
    const said = await view(page, 'speech').locator('.quotation').allInnerTexts();
    const expected = article.quotations.map(({ claim }) => claim.evidence[0].quotes.ru.exact);
    assert.deepEqual(
      said.map((text) => read(text).match(/^«(.+)»/)[1]),
      // Quotation marks inside quotation marks are of the inner kind.
      expected.map(read),
    );
    const speakers = said.map((text) => read(text.split('\n').at(-1)));
    assert.match(speakers[0], /ВАРМСУ, пресс-служба ¶ ?2/);
    assert.match(speakers[1], /Ирина Гусева ¶ ?5/);
    assert.match(speakers[2], /Ирина Гусева ¶ ?6/);
  });

  await t.test('topics', async () => {
    assert.deepEqual(sorted(await shownIds(page, 'topics')), sorted(ids.topics));
  });

  await t.test('nobody is called a sister city', async () => {
    const shown = await page.locator('body').innerText();
    assert.doesNotMatch(shown, /города-побратимы|породн[её]нн/i);
  });
});

test('the table of all claims', async (t) => {
  const page = await explore(t, { path: '#view=claims&lang=ru' });
  const table = view(page, 'table');

  await t.test('has a row for every entity', async () => {
    const all = Object.values(ids).flat();
    assert.deepEqual(sorted(await rows(page)), sorted(all));
    for (const id of facts) assert.equal(await handle(page, 'table', id).count(), 1, id);
    const caption = await textOf(table.locator('caption'));
    assert.match(caption, new RegExp(`^${all.length} утверждени`));
  });

  for (const lang of ['ru', 'en']) {
    await t.test(`shows a whole sentence of the text for each, in ${lang}`, async () => {
      await page.locator(`button.lang[lang="${lang}"]`).click();
      await until(page, `the page is in ${lang}`, (lang) => document.documentElement.lang === lang, lang);
      // The table is drawn after the page's language is set.
      await settled(page);
      const sentences = await table.locator('tbody tr').evaluateAll((rows) =>
        rows.map((row) => ({
          id: row.querySelector('th [data-id]').dataset.id,
          paragraph: row.querySelector('.pilcrow').textContent,
          sentence: row.querySelector('.cell-sentence').textContent,
        })),
      );
      const passages = article.passages.map(({ text }) => read(text[lang]));
      for (const { id, paragraph, sentence } of sentences) {
        const number = Number(paragraph.replace(/\D/g, ''));
        const shown = read(sentence);
        assert.ok(shown.length > 10, `${id} shows no sentence`);
        assert.ok(passages[number - 1]?.includes(shown), `${id}: not in paragraph ${number}: ${shown}`);
      }
    });
  }

  await t.test('tells the five kinds of firmness apart', async () => {
    await page.locator('button.lang[lang="ru"]').click();
    await until(page, 'the page is in Russian', () => document.documentElement.lang === 'ru');
    const status = async (id) =>
      textOf(table.locator('tr', { has: page.locator(`th [data-id="${id}"]`) }).locator('.cell-status'));
    assert.equal(await status('rel-mideast'), words.ru.status.inline.agreed);
    assert.equal(await status('rel-in'), words.ru.status.inline.exists);
    assert.equal(await status('rel-nizhnekamsk-bareilly'), words.ru.status.inline.signed);
    assert.equal(await status('topic-international-relations'), words.ru.status.inline.discussed);
    assert.equal(await status('ev-forum'), words.ru.status.inline.planned);
  });

  await t.test('sorts by its columns, both ways', async () => {
    const heads = table.locator('thead th');
    const by = async (name) => {
      const head = heads.filter({ hasText: name });
      await head.locator('button').click();
      return head;
    };
    const what = async () => (await table.locator('tbody th a').allInnerTexts()).map((text) => read(text).toLowerCase());
    const head = await by(words.ru.table.what);
    await until(page, 'sorted by name', () => document.querySelector('th[aria-sort="ascending"]'));
    const up = await what();
    await head.locator('button').click();
    await until(page, 'sorted the other way', () => document.querySelector('th[aria-sort="descending"]'));
    assert.deepEqual(await what(), [...up].reverse());
    assert.notDeepEqual(up, [...up].reverse());
  });

  await t.test('says when the day is not stated', async () => {
    const row = async (id) => textOf(table.locator('tr', { has: page.locator(`th [data-id="${id}"]`) }));
    assert.match(await row('ev-assembly'), /не позднее 17 марта/);
    assert.match(await row('ev-forum'), /впереди/);
    assert.match(await row('rel-br'), new RegExp(words.ru.timeline.unknown));
    assert.doesNotMatch(await row('ev-publication'), /не позднее/);
    assert.ok(say(words.ru.date.by, { date: '17 марта' }).includes('17 марта'));
  });
});
