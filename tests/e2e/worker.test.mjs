// The worker: the module that is loaded only when it is wanted, in a worker, by its messages
// (explorer::protocol). The views that use it have their own tests.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { builds } from './harness.mjs';
import { explore } from './explorer.mjs';

const fixture = (name) => readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8');

/** What the worker says of a file, and then to questions about it, each as bytes. */
function converse(page, file, questions) {
  return page.evaluate(
    async ([file, questions]) => {
      const start = () => new Worker(globalThis.datelineTrusted(document.documentElement.dataset.worker));
      const heard = (worker, wanted) =>
        new Promise((resolve) => {
          const all = [];
          worker.onmessage = ({ data }) => all.push(data) === wanted && resolve(all);
          worker.onerror = () => resolve('error');
        });
      const checker = start();
      const checking = heard(checker, 2);
      checker.postMessage({ check: new File([file], 'article.json'), language: 'en' });
      const [told, checked] = await checking;
      checker.terminate();

      const worker = start();
      const answering = heard(worker, questions.length);
      worker.postMessage({ article: new Uint8Array(checked) });
      questions.forEach((question, at) => worker.postMessage({ number: at + 7, question: new Uint8Array(question) }));
      const answers = await answering;
      worker.terminate();
      const plain = (data) => (data.answer ? { ...data, answer: [...new Uint8Array(data.answer)] } : data);
      return { told, answers: answers.map(plain) };
    },
    [file, questions],
  );
}

/** A question of `Question::Find`, in the first language. */
const find = (query) => [0, Buffer.byteLength(query), ...Buffer.from(query), 0];

for (const [where, options] of [
  ['at the top of a host', {}],
  ['under a path', { ...builds.subpath }],
  ['from the page of another language', { path: 'en/#lang=en' }],
]) {
  test(`it answers in order, by number, ${where}`, async (t) => {
    const page = await explore(t, options);
    const { told, answers } = await converse(page, fixture('second.json'), [find('Portugal'), find('qqqqqqqq'), find('Portugal')]);
    assert.equal(told, 'checking');
    assert.deepEqual(answers.map(({ number }) => number), [7, 8, 9]);
    const [first, nothing, again] = answers.map(({ answer }) => answer.join());
    assert.equal(first, again);
    assert.notEqual(first, nothing);
  });
}

test('what is no question has no answer', async (t) => {
  const page = await explore(t, { allow: [/wasm|unreachable/] });
  const { answers } = await converse(page, fixture('minimal.json'), [[250]]);
  assert.deepEqual(answers, ['absent']);
});
