// Russian and English for everything that the reader sees, switched without loading anew.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, becomes, choose, explore, follow, fragment, isSelected, read, textOf, until, view, words } from './explorer.mjs';

const speaks = (page, lang) => until(page, `the page is in ${lang}`, (lang) => document.documentElement.lang === lang, lang);
const ask = (page, lang) => page.locator(`button.lang[lang="${lang}"]`).click();

/** Words in another script than the interface's, outside elements that say their language. */
async function foreign(page, pattern, lang) {
  return page.evaluate(
    ([pattern, lang]) => {
      const strange = new RegExp(pattern, 'u');
      const found = [];
      const own = (element) => (element?.closest('[lang]')?.getAttribute('lang') ?? '').startsWith(lang);
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (parent.closest('script, style, noscript')) continue;
        if (strange.test(walker.currentNode.data) && own(parent)) found.push(walker.currentNode.data.trim());
      }
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const value = element.getAttribute(name);
          if (value && strange.test(value) && own(element)) found.push(`${name}: ${value}`);
        }
      }
      return [...new Set(found)];
    },
    [pattern, lang],
  );
}

test('the first language is the browser’s', async (t) => {
  for (const [browser, lang, kind] of [
    ['ru-RU', 'ru', 'countries'],
    ['en-GB', 'en', 'countries'],
    // Neither: the article's own language.
    ['pt-BR', undefined, undefined],
  ]) {
    await t.test(browser, async (t) => {
      const page = await explore(t, { lang: browser });
      const shown = await page.evaluate(() => document.documentElement.lang);
      if (lang) {
        assert.equal(shown, lang);
        assert.equal(await textOf(page.locator('nav button').first()), words[lang].nav[kind]);
      } else {
        assert.ok(['ru', 'en'].includes(shown), shown);
      }
    });
  }
});

test('switching', async (t) => {
  const page = await explore(t, { path: '#place-in&lang=ru' });

  await t.test('without loading anew, and keeping everything', async () => {
    await page.evaluate(() => (globalThis.sameDocument = true));
    await ask(page, 'en');
    await speaks(page, 'en');
    assert.equal(await page.evaluate(() => globalThis.sameDocument), true);
    assert.equal(await fragment(page), 'place-in&lang=en');
    await isSelected(page, 'place-in', ['list', 'text']);
    assert.equal(await textOf(page.locator('h1')), read(article.title.text.en));
    assert.match(await page.title(), /Local self-government/);
    assert.equal(await page.locator('button.lang[lang="en"]').getAttribute('aria-pressed'), 'true');
    assert.equal(await page.locator('button.lang[lang="ru"]').getAttribute('aria-pressed'), 'false');
  });

  await t.test('is remembered', async () => {
    await page.goto(page.url().split('#')[0] + '#');
    await page.reload();
    await page.waitForSelector('html[data-ready="true"]:is([data-app], :not(:has(#app)))', { state: 'attached' });
    await speaks(page, 'en');
  });

  await t.test('a shared link brings its own language, for this visit', async () => {
    await follow(page, 'ev-forum&lang=ru');
    await speaks(page, 'ru');
    await isSelected(page, 'ev-forum', ['timeline']);
  });

  await t.test('Back brings the language back too', async () => {
    await follow(page, 'ev-forum&lang=ru');
    await ask(page, 'en');
    await speaks(page, 'en');
    await page.goBack();
    await speaks(page, 'ru');
  });
});

test('nothing is left untranslated', async (t) => {
  const page = await explore(t, { lang: 'en-GB' });
  const states = {
    start: 'lang=en',
    'a country': 'place-in&lang=en',
    'a tie': 'rel-nizhnekamsk-bareilly&lang=en',
    'an event': 'ev-forum&lang=en',
    'a quotation': 'quote-press&lang=en',
    'a person': 'metshin&lang=en',
    'the table': 'lang=en&view=claims',
    'the large map': 'lang=en&large=map',
    'both texts': 'lang=en&text=both',
    'a filter': 'lang=en&filter=status:signed,group:talks',
    'a wrong link': 'place-atlantis&lang=en',
  };
  for (const [name, link] of Object.entries(states)) {
    await t.test(`into English: ${name}`, async () => {
      await follow(page, link);
      await speaks(page, 'en');
      assert.deepEqual(await foreign(page, '\\p{Script=Cyrillic}', 'en'), []);
    });
  }

  await t.test('into English: help, and about the page', async () => {
    await follow(page, 'lang=en');
    await page.locator('.foot .about summary').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(await foreign(page, '\\p{Script=Cyrillic}', 'en'), []);
    await page.keyboard.press('Escape');
  });

  await t.test('into Russian', async () => {
    const ours = /Dateline|Equal Earth|Natural Earth|JSON|EN|English|Esc|Enter|Tab|Home|End|Ctrl|WGS84|ISO|rapsi-pravo|https?:|[A-Z]{2}\b/;
    for (const link of ['lang=ru', 'place-in&lang=ru', 'lang=ru&view=claims', 'lang=ru&text=both', 'lang=ru&large=map']) {
      await follow(page, link);
      await speaks(page, 'ru');
      const strange = (await foreign(page, '[A-Za-z]{3,}', 'ru')).filter((text) => !ours.test(text));
      assert.deepEqual(strange, [], link);
    }
  });

  await t.test('nor a gap or a key of a message', async () => {
    for (const lang of ['ru', 'en']) {
      for (const link of ['', 'place-in&', 'rel-in&', 'ev-assembly&', 'guseva&', 'mideast&']) {
        await follow(page, `${link}lang=${lang}`);
        await speaks(page, lang);
        const shown = await page.locator('body').innerText();
        assert.doesNotMatch(shown, /\{\w+\}|undefined|NaN|\[object/);
      }
    }
  });
});

test('the language of each text is told', async (t) => {
  const page = await explore(t, { lang: 'en-GB', path: '#lang=en&text=both' });
  const langs = () =>
    view(page, 'text')
      .locator('.passage')
      .first()
      .locator('p')
      .evaluateAll((texts) => texts.map((text) => text.closest('[lang]').lang));

  await t.test('original beside translation', async () => {
    assert.deepEqual(await langs(), ['ru', 'en']);
    await ask(page, 'ru');
    await speaks(page, 'ru');
    assert.deepEqual(await langs(), ['ru', 'en']);
  });

  await t.test('one in place of the other', async () => {
    await ask(page, 'en');
    await speaks(page, 'en');
    await page.locator('.version', { hasText: words.en.text.original }).click();
    await becomes(langs, ['ru']);
    await page.locator('.version', { hasText: new RegExp(`^${words.en.text.translation}$`) }).click();
    await becomes(langs, ['en']);
  });

  await t.test('names of languages are in their own', async () => {
    assert.deepEqual(
      await page.locator('button.lang').evaluateAll((buttons) => buttons.map((button) => [button.lang, button.title])),
      [
        ['ru', 'Русский'],
        ['en', 'English'],
      ],
    );
  });
});

test('numbers agree with their nouns', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  const said = async (lang) => {
    await follow(page, `lang=${lang}`);
    await speaks(page, lang);
    return (await page.locator('.figures button').allInnerTexts()).map(read);
  };

  await t.test('in Russian: one, few, many', async () => {
    assert.deepEqual(await said('ru'), [
      '6 стран-партнёров',
      '7 городов и районов',
      '10 организаций',
      '4 человека',
      '10 связей',
      '9 событий',
      '1 день назван',
      '3 цитаты',
    ]);
  });

  await t.test('in English: one, other', async () => {
    assert.deepEqual(await said('en'), [
      '6 partner countries',
      '7 cities and districts',
      '10 organisations',
      '4 people',
      '10 ties',
      '9 events',
      '1 day stated',
      '3 quotations',
    ]);
  });

  await t.test('in what the filter found', async () => {
    const found = async (link) => {
      await follow(page, link);
      return textOf(page.locator('.found'));
    };
    assert.equal(await found('lang=ru&filter=status:signed&view=claims'), 'Подходит 1 утверждение');
    assert.match(await found('lang=ru&filter=group:quotations&view=claims'), / 3 утверждения$/);
    assert.match(await found('lang=ru&filter=group:ties&view=claims'), / 10 утверждений$/);
    assert.equal(await found('lang=en&filter=status:signed&view=claims'), '1 claim fits');
    assert.equal(await found('lang=en&filter=group:ties&view=claims'), '10 claims fit');
  });
});

test('dates are written as the language writes them', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  assert.match(await textOf(view(page, 'timeline')), /не позднее 17 марта/);
  await ask(page, 'en');
  await speaks(page, 'en');
  assert.match(await textOf(view(page, 'timeline')), /by 17 March/);
  await choose(page, 'timeline', 'ev-publication');
  await isSelected(page, 'ev-publication', ['timeline']);
});

test('the words of the other language', async (t) => {
  const TEXTS = '**/texts-*-en.json';

  await t.test('come when it is chosen; until then the page stays as it is', async () => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    const asked = [];
    const page = await explore(t, {
      path: '#place-in&lang=ru',
      before: (page) =>
        page.route(TEXTS, async (route) => {
          asked.push(route.request().url());
          await released;
          await route.continue();
        }),
    });
    assert.deepEqual(asked, []);
    await ask(page, 'en');
    await becomes(() => asked.length, 1);
    assert.equal(await textOf(page.locator('nav button').first()), words.ru.nav.countries);
    // The page goes on answering.
    await choose(page, 'list', 'place-cn');
    await isSelected(page, 'place-cn', ['list']);
    release();
    await becomes(() => textOf(page.locator('nav button').first()), words.en.nav.countries);
    await isSelected(page, 'place-cn', ['list']);
  });

  await t.test('that do not come: the page says so, and comes to speak it when it is chosen again', async () => {
    let broken = true;
    const page = await explore(t, {
      path: '#lang=ru',
      before: (page) => page.route(TEXTS, (route) => (broken ? route.abort() : route.continue())),
      allow: [/texts-/],
    });
    await ask(page, 'en');
    await becomes(() => textOf(page.locator('.notice p').first()), words.ru.notice.missedLanguage);
    await speaks(page, 'ru');
    broken = false;
    await ask(page, 'en');
    await becomes(() => textOf(page.locator('nav button').first()), words.en.nav.countries);
    assert.equal(await page.locator('.notice p').count(), 0);
  });
});
