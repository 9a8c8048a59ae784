// The pages as files, before any script: valid HTML, and a head that tells what they are.

import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { article } from './explorer.mjs';
import { builds } from './harness.mjs';

const RULES = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // As the shell has it.
    'doctype-style': ['error', { style: 'lowercase' }],
    // As Yew writes them: selected="selected".
    'attribute-boolean-style': ['error', { style: 'name' }],
    // A headline is as long as it is; the rule is about search engines' snippets.
    'long-title': ['error', { maxlength: 160 }],
    // Lists may be named.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // SVG's own role by its mapping, which few browsers follow: so it is said (Graphics-ARIA).
    'no-redundant-role': 'off',
    // Safari takes a list whose style removes the bullets for none, unless it says so.
    'prefer-native-element': ['error', { exclude: ['list'] }],
  },
};

const pages = [
  ['root', ''],
  ['root', 'en/'],
  ['subpath', ''],
  ['second', ''],
];

const source = (build, path) => readFile(`${builds[build].dist}/${path}index.html`, 'utf8');

/** Contents of the meta elements with a name or property. */
function metas(html, name) {
  const found = [...html.matchAll(/<meta ([^>]*)>/g)].map(([, inside]) => inside);
  return found
    .filter((inside) => inside.includes(`="${name}"`))
    .map((inside) => inside.match(/content="([^"]*)"/)[1].replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
}

for (const [build, path] of pages) {
  test(`${build}: ${path}index.html is valid`, async () => {
    const report = await new HtmlValidate(RULES).validateString(await source(build, path));
    const problems = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, column, message, selector }) => `${ruleId} ${line}:${column} ${message} (${selector})`),
    );
    assert.deepEqual(problems, []);
  });

  test(`${build}: ${path}index.html says what it is`, async () => {
    const html = await source(build, path);
    const one = (name) => {
      const found = metas(html, name);
      assert.equal(found.length, 1, `${name}: ${found}`);
      return found[0];
    };
    assert.match(html, /<html lang="[a-z]{2}"/);
    assert.ok(one('description').length > 40);
    assert.equal(one('og:description'), one('description'));
    assert.equal(one('og:type'), 'article');
    assert.match(one('og:locale'), /^[a-z]{2}_[A-Z]{2}$/);
    assert.equal(one('twitter:card'), 'summary_large_image');
    assert.equal(metas(html, 'theme-color').length, 2);

    // The picture is there, is a PNG, and has the size that the page says.
    const name = one('og:image').split('/').at(-1);
    const file = `${builds[build].dist}/${name}`;
    const bytes = await readFile(file);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.equal(bytes.readUInt32BE(16), Number(one('og:image:width')));
    assert.equal(bytes.readUInt32BE(20), Number(one('og:image:height')));
    assert.ok((await stat(file)).size < 120_000);
    assert.match(html, /<link rel="icon"[^>]*href="[^"]+\.png"/);
  });
}

test('the data for machines have the article’s facts and words', async () => {
  const html = await source('root', '');
  const [, json] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
  const data = JSON.parse(json);
  assert.equal(data['@type'], 'NewsArticle');
  assert.equal(data.headline, article.title.text.ru);
  assert.equal(data.isBasedOn, article.source.url);
  assert.equal(data.datePublished, article.source.published.date);
  const ids = (nodes, ...types) =>
    nodes.filter((node) => types.includes(node['@type'])).map((node) => node['@id'].slice(1)).sort();
  const own = (list) => list.map(({ id }) => id).sort();
  const parties = (kind) => article.parties.filter((party) => party.kind === kind);
  assert.deepEqual(ids(data.about, 'Event', 'PublicationEvent', 'BusinessEvent', 'SportsEvent'), own(article.events));
  assert.deepEqual(ids(data.mentions, 'Place', 'Country', 'City', 'AdministrativeArea'), own(article.places));
  assert.deepEqual(ids(data.mentions, 'Person'), own(parties('person')));
  assert.deepEqual(ids(data.mentions, 'Organization'), own(parties('organisation')));
  const said = data.mentions.filter((node) => node['@type'] === 'Quotation').map(({ text }) => text);
  assert.deepEqual(said, article.quotations.map(({ claim }) => claim.evidence[0].quotes.ru.exact));
  // One event has a day of its own: the publication. All others happened "not later than" it, or lie ahead.
  assert.deepEqual(
    data.about.filter((event) => 'startDate' in event).map((event) => event['@id']),
    ['#ev-publication'],
  );
});
