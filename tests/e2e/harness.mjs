// What every end-to-end test stands on: the builds, a served page that tolerates no fault, the
// audit for accessibility, and pictures.
//
// A page that was opened here fails its test if, at any time, anything is written to the console
// as an error or a warning, a script fails, a request goes to another origin or finds nothing, or
// the content security policy is violated.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ANSWERS, READY, launch } from './browser.mjs';
import { serve } from './server.mjs';

const require = createRequire(import.meta.url);

/** The builds under test, as `cargo xtask test` made them. */
export const builds = {
  /** The site as it is published at the top of a host. */
  root: { dist: process.env.DIST_ROOT, base: '/' },
  /** The same under a path, as on GitHub Pages. */
  subpath: { dist: process.env.DIST_SUBPATH, base: '/dateline/' },
  /** A build of another article. */
  second: { dist: process.env.DIST_SECOND, base: '/' },
  /** A site of several articles. */
  several: { dist: process.env.DIST_SEVERAL, base: '/' },
};

const shared = { browsers: new Map(), servers: new Map(), patience: 20_000 };

after(async () => {
  for (const browser of shared.browsers.values()) await (await browser).close();
  for (const server of shared.servers.values()) await server.close();
});

function browser(textSize = 100) {
  if (!shared.browsers.has(textSize)) shared.browsers.set(textSize, launch(textSize));
  return shared.browsers.get(textSize);
}

async function server({ dist, base }) {
  assert.ok(dist, 'no build to serve: DIST_ROOT, DIST_SUBPATH, DIST_SECOND and DIST_SEVERAL are set by `cargo xtask test`');
  assert.ok(existsSync(`${dist}/index.html`), `there is no build in ${dist}; without --only, \`cargo xtask test\` makes it`);
  const key = `${dist} ${base}`;
  if (!shared.servers.has(key)) shared.servers.set(key, await serve({ dist, base, encoding: 'gzip' }));
  return shared.servers.get(key);
}

/**
 * Opens a page of a build and waits until it is ready.
 *
 * @param {import('node:test').TestContext} t  the test whose fault a fault of the page is
 * @param {object} [options]
 * @param {string} [options.dist]   the build's directory; the root build by default
 * @param {string} [options.base]   the path it is served under
 * @param {{ origin: string, url: string }} [options.at]  a server of the test's own, in place of both
 * @param {string} [options.path]   what follows the base in the address: '#…', '?…'
 * @param {number} [options.width]
 * @param {number} [options.height]
 * @param {string} [options.lang]   the browser's language
 * @param {'light'|'dark'} [options.theme]
 * @param {boolean} [options.reducedMotion]
 * @param {boolean} [options.touch]
 * @param {number} [options.scale]  device pixels for one of the page
 * @param {number} [options.textSize]  the reader's size of text, in percent of the usual one
 * @param {boolean} [options.bypassCSP]  for a test that changes the page
 * @param {boolean} [options.script]  false: with JavaScript switched off
 * @param {boolean} [options.wait]  false: do not wait until the page is ready
 * @param {boolean} [options.early]  wait only until the page answers; its views come when they are needed
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.before]  done before the page is asked for
 * @param {RegExp} [options.hold]  requests that wait until `page.letGo()`
 * @param {RegExp[]} [options.allow]  faults that this test is about
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function open(t, options = {}) {
  const {
    dist = builds.root.dist,
    base = '/',
    at = null,
    path = '',
    width = 1440,
    height = 900,
    lang = 'ru-RU',
    theme = 'light',
    reducedMotion = true,
    touch = false,
    scale = 1,
    textSize = 100,
    bypassCSP = false,
    script = true,
    wait = script,
    early = false,
    before,
    hold,
    allow = [],
  } = options;
  const { origin, url } = at ?? (await server({ dist, base }));
  const context = await (await browser(textSize)).newContext({
    viewport: { width, height },
    locale: lang,
    colorScheme: theme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    hasTouch: touch,
    deviceScaleFactor: scale,
    bypassCSP,
    isMobile: touch,
    javaScriptEnabled: script,
    acceptDownloads: true,
  });
  const faults = await watch(context, origin);
  t.after(async () => {
    await context.close();
    const unexpected = faults.filter((fault) => !allow.some((allowed) => allowed.test(fault)));
    if (unexpected.length) assert.fail(['the page had faults', ...unexpected].join('\n'));
  });

  const page = await context.newPage();
  page.home = url;
  await before?.(page);
  if (early) {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
  }
  if (hold) {
    let letGo;
    const gone = new Promise((resolve) => (letGo = resolve));
    await page.route(hold, async (route) => {
      await gone;
      await route.continue();
    });
    page.letGo = letGo;
    await page.goto(url + path, { waitUntil: 'commit' });
    await page.waitForSelector('footer', { state: 'attached' });
    return page;
  }
  await page.goto(url + path);
  if (wait) await ready(page, faults, early ? ANSWERS : READY);
  return page;
}

/** Waits until the page says that it is ready; says what went wrong if it never does. */
export async function ready(page, faults = [], state = READY) {
  try {
    await page.waitForSelector(state, { state: 'attached', timeout: shared.patience });
  } catch {
    // Where one page does not start, the others hardly will: they need not all be waited for.
    shared.patience = 3_000;
    assert.fail(['the page did not become ready', ...faults].join('\n'));
  }
}

/** Collects everything that must not happen in any page of the context. */
async function watch(context, origin) {
  const faults = [];
  const isOwn = (url) => url.startsWith(origin + '/') || /^(data|blob|about):/.test(url);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error().stack ?? error.error()}`));
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await context.exposeBinding('__policyViolation', (_, report) => faults.push(`content policy: ${report}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.__policyViolation(`${event.effectiveDirective} forbids ${event.blockedURI} (${event.sample})`);
    });
  });
  return faults;
}

let axeSource;

/**
 * The accessibility rules that the page breaks, one line each with the elements at fault.
 * @param {import('playwright-core').Page} page
 * @param {object} [options]  for axe.run, such as { rules: { … } }
 * @returns {Promise<string[]>}
 */
export async function axe(page, options = {}) {
  axeSource ??= await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  // Through the debugger, so that the page's content policy can stay as strict as it is.
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async (options) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await globalThis.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      ...options,
    });
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map((node) => `${node.target.join(' ')}\n      ${node.failureSummary.replaceAll('\n', '\n      ')}`),
    }));
  }, options);
  return violations.map(
    ({ id, impact, help, nodes }) => `${id} (${impact}): ${help}\n    ${nodes.join('\n    ')}`,
  );
}

/** Fails with readable text if the page breaks accessibility rules. */
export async function assertAccessible(page, options) {
  const violations = await axe(page, options);
  assert.equal(violations.length, 0, `\n${violations.join('\n')}`);
}

/** A picture of the page in tests/e2e/out/, for people to look at. */
export async function shot(page, name, options = {}) {
  const path = fileURLToPath(new URL(`out/${name}.png`, import.meta.url));
  await mkdir(new URL('out/', import.meta.url), { recursive: true });
  await page.screenshot({ path, ...options });
  return path;
}
