// What a screen reader is given: Chromium's accessibility tree of each view, compared with a stored
// one. `cargo xtask renew` stores them anew.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explore, follow, settled } from './explorer.mjs';
import { assertStoredText } from './snapshot.mjs';

const VIEWS = {
  start: '',
  country: 'place-in&',
  person: 'metshin&',
  filter: 'filter=status:signed&',
  table: 'rel-in&view=claims&',
  map: 'place-in&large=map&',
  both: 'place-in&text=both&',
};

/** States that are told; the rest is of no interest to who listens, or depends on the pointer. */
const TOLD = ['level', 'pressed', 'expanded', 'checked', 'disabled', 'selected', 'modal', 'live', 'current', 'roledescription', 'invalid'];

/** The tree as lines: role, name, states; indented. Nodes that are only drawn are left out. */
async function tree(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const tell = (id, depth) => {
    const node = byId.get(id);
    if (!node) return;
    const role = node.role?.value ?? '';
    if (role === 'InlineTextBox' || role === 'LineBreak') return;
    const shown = !node.ignored && !['none', 'generic'].includes(role);
    if (shown) {
      const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
      const states = (node.properties ?? [])
        .filter(({ name, value }) => TOLD.includes(name) && value.value !== false && value.value !== 'false' && value.value !== '')
        .map(({ name, value }) => (value.value === true ? name : `${name}=${value.value}`));
      const description = node.description?.value ? ` — ${node.description.value}` : '';
      lines.push(`${'  '.repeat(depth)}${role}${name ? ` "${name}"` : ''}${description}${states.length ? ` [${states.join(' ')}]` : ''}`);
      // A text's name is all of it.
      if (role === 'StaticText') return;
    }
    for (const child of node.childIds ?? []) tell(child, depth + (shown ? 1 : 0));
  };
  tell(nodes[0].nodeId, 0);
  return `${lines.join('\n')}\n`;
}

for (const lang of ['ru', 'en']) {
  test(`in ${lang}`, async (t) => {
    const page = await explore(t, { lang, path: `#lang=${lang}` });
    for (const [name, path] of Object.entries(VIEWS)) {
      await t.test(name, async () => {
        await follow(page, `${path}lang=${lang}`);
        await settled(page);
        const told = await tree(page);
        assert.match(told, /^RootWebArea/);
        // The address of the test's own server is not part of it.
        await assertStoredText(`trees/${name}-${lang}.txt`, told.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST'));
      });
    }
  });
}
