// What other people's software does to the page: it goes on working, whatever is put into it, taken out of it or
// thrown beside it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builds } from './harness.mjs';
import { becomes, choose, explore, fragment, handle, isSelected, read, textOf, until, view, words } from './explorer.mjs';

const { ru } = words;

/** Changes of the document by others. Each runs in the page. */
const CHANGES = {
  'an icon of a password manager in the search button': () => {
    const icon = document.createElement('com-1password-button');
    document.querySelector('.search-open').append(icon);
  },
  'an element at the start of the application': () => {
    document.querySelector('#app').prepend(document.createElement('div'));
  },
  'an element between the parts of the page': () => {
    document.querySelector('main').insertBefore(document.createElement('aside'), document.querySelector('.side'));
  },
  'a highlight of an annotator in the text': () => {
    const sentence = document.querySelector('.text-body .sentence');
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    const mark = document.createElement('hypothesis-highlight');
    text.before(mark);
    mark.append(text);
  },
  'a text cut in two': () => {
    const walker = document.createTreeWalker(document.querySelector('.text-body .passage'), NodeFilter.SHOW_TEXT);
    let text = walker.nextNode();
    while (text.data.length < 10) text = walker.nextNode();
    text.splitText(5);
  },
  'a link around a date, as phones make them': () => {
    const walker = document.createTreeWalker(document.querySelector('.byline'), NodeFilter.SHOW_TEXT);
    const text = walker.nextNode();
    const link = document.createElement('a');
    link.href = 'x-apple-data-detectors://0';
    text.before(link);
    link.append(text);
  },
  'a button taken out': () => document.querySelector('.tool-print').remove(),
  'a cell of the list taken out': () => document.querySelector('[data-view="list"] .cell').remove(),
  'the whole list emptied': () => document.querySelector('[data-view="list"]').replaceChildren(),
  'a comment': () => document.querySelector('[data-view="list"]').prepend(document.createComment('an ad was here')),
  'all comments taken out, as a server that makes pages smaller does': () => {
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.remove();
  },
  'white space between elements taken out': () => {
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) text.remove();
  },
  'an element in the map': () => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    document.querySelector('.map svg').prepend(element);
  },
  'an element of another name in the place of one': () => {
    const old = document.querySelector('.lead h1');
    const other = document.createElement('h2');
    other.append(...old.childNodes);
    old.replaceWith(other);
  },
  'words translated in place': () => {
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (walker.currentNode.data.trim()) walker.currentNode.data = walker.currentNode.data.toUpperCase();
    }
  },
  'all words wrapped, as a translator does': () => {
    const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('svg')) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.append(Object.assign(document.createElement('font'), { textContent: `~${text.data}` }));
      text.replaceWith(font);
    }
  },
  'attributes and classes of others': () => {
    for (const element of document.querySelectorAll('#app *')) {
      element.setAttribute('data-foreign', '');
      element.classList.add('foreign');
    }
  },
  'a bar above the page and one below it': () => {
    document.body.prepend(document.createElement('extension-bar'));
    document.body.append(document.createElement('extension-panel'));
    document.documentElement.append(document.createElement('grammarly-shadow'));
  },
};

/** The page answers in each of its views. */
async function works(page) {
  await choose(page, 'list', 'place-in');
  await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
  await becomes(() => fragment(page), 'place-in&lang=ru');
  await choose(page, 'list', 'place-cn');
  await isSelected(page, 'place-cn', ['list', 'map', 'text', 'detail']);
  await page.goBack();
  await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
  await page.locator('.legend-cell [data-facet="status:signed"]').first().click();
  await until(page, 'the filter is on', () => document.querySelector('[data-facet="status:signed"][aria-pressed="true"]'));
  await page.locator('.legend-cell [data-facet="status:signed"]').first().click();
  await page.locator('header').getByText(ru.nav.people).first().click();
  await view(page, 'parties').waitFor();
  await page.locator('header').getByText(ru.nav.countries).first().click();
  await view(page, 'list').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('button.lang[lang="en"]').click();
  const label = page.locator('nav button').first();
  // A translator that goes on has put its own signs around it.
  await becomes(async () => (await textOf(label)).replace(/[«»~]/g, ''), words.en.nav.countries);
}

test('changed by others before the application is there', async (t) => {
  for (const [name, change] of Object.entries(CHANGES)) {
    await t.test(name, async () => {
      const page = await explore(t, { path: '#lang=ru', early: true });
      await page.evaluate(change);
      await page.evaluate(() => dispatchEvent(new Event('dateline-app-wanted')));
      await until(page, 'the application is there', () => document.documentElement.hasAttribute('data-app'));
      assert.equal(await page.locator('.unsupported').isVisible(), false);
      await works(page);
    });
  }

  await t.test('by the server: comments left out of the file', async () => {
    const page = await explore(t, {
      path: '#lang=ru',
      before: (page) =>
        page.route(/\/(\?.*)?$/, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace(/<!--[^]*?-->/g, '') });
        }),
    });
    await works(page);
  });

  await t.test('while the application takes over', async () => {
    const page = await explore(t, {
      path: '#lang=ru',
      early: true,
      before: (page) =>
        page.addInitScript(() => {
          // With each task of the take-over, something new stands in the text and in the list.
          addEventListener('dateline-app-wanted', () => {
            const change = () => {
              if (document.documentElement.hasAttribute('data-app')) return;
              document.querySelector('.text-body .passage')?.prepend(document.createElement('font'));
              document.querySelector('[data-view="list"] .cell:last-child')?.append(document.createElement('font'));
              setTimeout(change);
            };
            change();
          });
        }),
    });
    await page.evaluate(() => dispatchEvent(new Event('dateline-app-wanted')));
    await until(page, 'the application is there', () => document.documentElement.hasAttribute('data-app'));
    await works(page);
  });
});

test('changed by others once it is there', async (t) => {
  for (const [name, change] of Object.entries(CHANGES)) {
    // What is taken out for good is not there to be chosen.
    if (name.includes('emptied')) continue;
    await t.test(name, async () => {
      const page = await explore(t, { path: '#lang=ru' });
      await page.evaluate(change);
      await works(page);
    });
  }
});

test('a page that is translated', async (t) => {
  const page = await explore(t, { path: '#lang=ru' });
  // As Google's translator does it: each text is replaced, and so is what comes later.
  await page.evaluate(() => {
    const translate = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest('font, svg, script, style')) continue;
        const font = document.createElement('font');
        font.append(Object.assign(document.createElement('font'), { textContent: `«${text.data}»` }));
        text.replaceWith(font);
      }
    };
    translate(document.querySelector('#app'));
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node.isConnected && node.parentElement) translate(node.nodeType === 3 ? node.parentElement : node);
      }
    }).observe(document.querySelector('#app'), { childList: true, subtree: true });
  });

  await t.test('goes on working', () => works(page));

  await t.test('shows no words of before', async () => {
    await page.locator('button.lang[lang="ru"]').click();
    const figure = page.locator('.figures, .list-tools, [data-view="text"] .section-title').first();
    await figure.waitFor();
    await choose(page, 'list', 'place-in');
    await until(page, 'the title of the detail is the selection’s', () => /Индия/.test(document.querySelector('.detail-name').textContent));
    await choose(page, 'list', 'place-cn');
    await until(
      page,
      'and then of the next one',
      () => /Китай/.test(document.querySelector('.detail-name').textContent) && !/Индия/.test(document.querySelector('.detail-name').textContent),
    );
    const number = page.locator('#text-title');
    assert.match(await textOf(number), /абзац 5/);
  });
});

test('errors of others', async (t) => {
  for (const [name, throws] of [
    ['a script that fails', () => setTimeout(() => { throw new Error('of an extension'); })],
    ['a promise that nobody takes', () => void Promise.reject(new Error('of an extension'))],
    ['a notice of a resize observer', () => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }))],
    ['a picture that does not come', () => void document.documentElement.append(Object.assign(new Image(), { src: 'data:image/png,x' }))],
  ]) {
    await t.test(`${name}, before the page answers`, async () => {
      const page = await explore(t, {
        path: '#lang=ru',
        // The early module comes when all this is over.
        before: async (page) => {
          await page.addInitScript(`addEventListener('DOMContentLoaded', ${throws});`);
          await page.route('**/page-*.wasm', async (route) => {
            await new Promise((resolve) => setTimeout(resolve, 300));
            await route.continue();
          });
        },
        allow: [/of an extension/, /ResizeObserver/],
      });
      assert.equal(await page.evaluate(() => document.documentElement.dataset.unsupported), undefined);
      for (const tool of ['.tabs', '.search-open', '.tool-download']) assert.equal(await page.locator(tool).first().isVisible(), true, tool);
      await choose(page, 'list', 'place-in');
      await isSelected(page, 'place-in', ['list', 'detail']);
      assert.equal(await handle(page, 'list', 'place-in').first().isVisible(), true);
    });
  }
});

test('hosts with policies of their own', async (t) => {
  /** The page of a host that sends this header. */
  const hosted = (policy, options = {}) =>
    explore(t, {
      path: '#lang=ru',
      before: (page) =>
        page.route(/\/(\?.*)?$/, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
        }),
      // Each refusal of the browser is in its console.
      allow: [/content policy|Content Security Policy|Trusted(ScriptURL| ?Type)|createPolicy/i],
      ...options,
    });
  const told = (page) =>
    page.evaluate(() => [...document.querySelectorAll('.unsupported p')].filter((p) => p.checkVisibility()).map((p) => p.textContent));

  await t.test('other trusted types: the page answers by itself, and nothing is hidden', async () => {
    const page = await hosted('trusted-types host default; require-trusted-types-for \'script\'', { early: true });
    for (const tool of ['.tabs', '.search-open', '.tool-download']) assert.equal(await page.locator(tool).first().isVisible(), true, tool);
    assert.deepEqual(await told(page), []);
    await choose(page, 'list', 'place-in');
    await isSelected(page, 'place-in', ['list']);
    // What only the application can do says that it has not come.
    await page.locator('.search-open').first().click();
    await becomes(() => told(page), [ru.error.absent]);
  });

  await t.test('no style inside pages: no message says what is not true', async () => {
    const page = await hosted('style-src \'self\'', { early: true });
    assert.deepEqual(await told(page), []);
    await page.evaluate(() => document.querySelector('[data-view="list"] a[data-id="place-in"]').click());
    await isSelected(page, 'place-in', ['list']);
  });

  for (const [name, policy] of [
    ['no script inside pages', "script-src 'self'"],
    ['nothing inside pages', "default-src 'self'"],
  ]) {
    await t.test(`${name}: it says so after a while, and all can be read`, async () => {
      const page = await hosted(policy, { wait: false });
      const note = page.locator('.blocked');
      await becomes(() => note.evaluate((note) => note.checkVisibility({ visibilityProperty: true }) && note.offsetHeight > 10), true);
      assert.equal(read(await note.textContent()), read(ru.error.blocked));
      assert.deepEqual(await told(page), []);
      assert.equal(await page.locator('.passage').first().isVisible(), true);
    });
  }

  await t.test('a site by file works where nothing inside pages is allowed', async () => {
    const strict = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:";
    const page = await hosted(strict, { ...builds.subpath, allow: [] });
    await choose(page, 'list', 'place-in');
    await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
    assert.equal(await page.locator('.blocked').count(), 0);
    const styled = await page.locator('.sheet').first().evaluate((sheet) => getComputedStyle(sheet).display);
    assert.equal(styled, 'grid');
    assert.equal(await page.locator('script:not([src]):not([type]), style').count(), 0, 'something stands inside the page');
  });

  await t.test('where scripts run, nothing says that they do not', async () => {
    const page = await explore(t, { path: '#lang=ru', early: true });
    assert.equal(await page.locator('.blocked').count(), 0);
  });
});
