// The first visit stays within its budget of bytes, and so do drafting and publishing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builds } from './harness.mjs';
import { against, weigh } from './weigh.mjs';

test('the first visit, drafting and publishing stay within their budgets', async () => {
  const parts = await against(builds.root.dist, await weigh(builds.root.dist));
  assert.equal(parts.length, 14);
  for (const { part, brotli, most } of parts) {
    assert.ok(brotli > 0, `${part} is there`);
    assert.ok(brotli <= most, `${part}: ${brotli} bytes, more than ${most}; see docs/PERFORMANCE.md`);
  }
});
