// The site without network, in a new version, and in a broken one. Each test has a copy of the build
// and a server of its own, so that it can deploy, and be cut off for real.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ENGLISH, RUSSIAN, draft, end, filesOf, named, start } from './drafter.mjs';
import { choose, isSelected } from './explorer.mjs';
import { builds, open, ready } from './harness.mjs';
import * as publisher from './publisher.mjs';
import { serve } from './server.mjs';

/** What the browser says of a host that is not there. */
const CUT_OFF = [/ERR_CONNECTION_REFUSED/, /ERR_FAILED/];

/** A host with a copy of a build. */
async function host(t, { dist, base }) {
  assert.ok(dist, 'there is no build to serve');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-host-'));
  cpSync(dist, folder, { recursive: true });
  let server = await serve({ dist: folder, base });
  const { origin, url } = server;
  t.after(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });
  const file = (name) => join(folder, name);
  return {
    origin,
    url,
    remove: (name) => rmSync(file(name)),
    read: (name) => readFileSync(file(name)),
    write: (name, bytes) => writeFileSync(file(name), bytes),
    async cut() {
      await server.close();
      server = null;
    },
    /** Marks the pages, and lists the files as they are now. */
    deploy(edition) {
      for (const name of ['index.html', 'en/index.html']) {
        const html = readFileSync(file(name), 'utf8');
        writeFileSync(file(name), html.replace(/<body[^>]*>/, `<body data-edition="${edition}">`));
      }
      writeFileSync(file('sw.js'), sign(folder));
    },
  };
}

/** The worker for the files of a folder as they are now. */
function sign(folder) {
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const [text] = /\{\n[^}]*\}/.exec(worker);
  const sha256 = (bytes, form) => createHash('sha256').update(bytes).digest(form);
  const files = Object.keys(JSON.parse(text)).map((path) => {
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    return `\n  ${JSON.stringify(path)}: "${sha256(readFileSync(join(folder, name)), 'base64')}"`;
  });
  const list = `{${files}\n}`;
  return worker.replace(text, list).replace(/(VERSION = ").*"/, `$1${sha256(list, 'hex').slice(0, 16)}"`);
}

const edition = (page) => page.evaluate(() => document.body.dataset.edition ?? 'first');
const offer = (page) => page.locator('.update');
const stores = (page) => page.evaluate(() => caches.keys());

/** Waits until something holds that the page has to ask for. */
async function eventually(page, what, ask) {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    if (await page.evaluate(ask)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never came to hold: ${what}`);
}

/** Opens the page and waits until the worker keeps it. */
async function kept(t, site, options = {}) {
  const page = await open(t, { at: site, path: '#lang=ru', ...options });
  await eventually(page, 'the worker keeps the site', async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated';
  });
  page.setDefaultTimeout(15_000);
  return page;
}

async function again(page) {
  await page.reload();
  await ready(page);
}

for (const [name, build] of Object.entries({ root: builds.root, subpath: builds.subpath })) {
  test(`without network under ${build.base}`, { skip: !build.dist && `the ${name} build is not there` }, async (t) => {
    const site = await host(t, build);
    const page = await kept(t, site, { allow: CUT_OFF });
    await site.cut();

    await t.test('the page opens and is used', async () => {
      await again(page);
      assert.ok(await page.evaluate(() => navigator.serviceWorker.controller));
      await choose(page, 'list', 'place-in');
      await isSelected(page, 'place-in', ['list', 'map', 'text', 'detail']);
    });

    await t.test('the other language opens', async () => {
      await page.goto(`${site.url}en/#place-cn`);
      await ready(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await isSelected(page, 'place-cn', ['list', 'map']);
    });

    await t.test('the page has its own letters', async () => {
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        // The faces named "… Fallback" are of the device, if it has them.
        const own = [...document.fonts].filter(({ family }) => !family.includes('Fallback'));
        return own.map(({ status }) => status);
      });
      assert.ok(faces.includes('loaded') && !faces.includes('error'), String(faces));
    });

    await t.test('the facts are taken away', async () => {
      await page.locator('.tool-download').click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-format="geojson"] button').first().click(),
      ]);
      assert.equal(JSON.parse(readFileSync(await file.path(), 'utf8')).type, 'FeatureCollection');
      await page.keyboard.press('Escape');
    });

    await t.test('nothing outside the site is answered for', async () => {
      const scope = await page.evaluate(() => navigator.serviceWorker.ready.then(({ scope }) => scope));
      assert.equal(scope, site.url);
    });
  });
}

/** Waits until the worker keeps these files. */
async function keeps(page, paths) {
  for (let rest = 100; ; rest -= 1) {
    assert.ok(rest, 'everything is kept');
    const kept = await page.evaluate(async (paths) => {
      const found = paths.map((path) => caches.match(path));
      return (await Promise.all(found)).every(Boolean);
    }, paths);
    if (kept) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The page, with a publisher. */
async function started(page) {
  await publisher.start(page, builds.root.dist);
  return page;
}

test('without network one drafts in the language in which one has drafted before', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site, { allow: CUT_OFF });
  await again(page);
  const [english, russian] = [{ file: ENGLISH.join('\n\n') }, { file: RUSSIAN.join('\n\n') }];
  await start(page, builds.root.dist);
  const first = end(await draft(page, [english]));
  assert.ok(named(first).places.includes('Nairobi'));
  const files = filesOf(builds.root.dist).filter((name) => !name.includes('-ru-'));
  await keeps(page, files.map((name) => `/draft/${name}`));
  await site.cut();
  await again(page);
  await start(page, builds.root.dist);
  assert.deepEqual(end(await draft(page, [english])), first);
  assert.deepEqual(end(await draft(page, [russian])), { error: 'absent' });
  assert.deepEqual(end(await draft(page, [english])), first);
});

test('without network one publishes if one has published before', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site, { allow: CUT_OFF });
  await again(page);
  const order = { article: readFileSync(new URL('../fixtures/second.json', import.meta.url), 'utf8'), form: 'site' };
  const first = publisher.end(await publisher.publish(await started(page), [order]));
  assert.ok(first.file, first.error);
  await keeps(page, publisher.filesOf(builds.root.dist).map((name) => `/publish/${name}`));
  await site.cut();
  await again(page);
  const second = publisher.end(await publisher.publish(await started(page), [order]));
  assert.ok(second.file?.equals(first.file), second.error);
});

test('the list of files is that of the folder', () => {
  const list = (worker) => JSON.parse(/\{\n[^}]*\}/.exec(worker)[0]);
  const worker = readFileSync(join(builds.root.dist, 'sw.js'), 'utf8');
  assert.deepEqual(list(sign(builds.root.dist)), list(worker));
});

test('a new version', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site);
  await again(page);
  const other = await page.context().newPage();
  await other.goto(`${site.url}en/`);
  await ready(other);
  site.deploy('second');

  await t.test('is offered, not swapped in', async () => {
    await again(page);
    await offer(page).waitFor();
    assert.equal(await edition(page), 'first');
    assert.equal(await page.locator('[role=status] .update button').count(), 2);
  });

  await t.test('can wait', async () => {
    await offer(page).getByRole('button').nth(1).click();
    await offer(page).waitFor({ state: 'detached' });
    await again(page);
    assert.equal(await edition(page), 'first');
    await offer(page).waitFor();
  });

  await t.test('comes when it is asked for', async () => {
    await Promise.all([page.waitForEvent('load'), offer(page).getByRole('button').first().click()]);
    await ready(page);
    assert.equal(await edition(page), 'second');
  });

  await t.test('leaves another tab as it is, which is told of it', async () => {
    await offer(other).waitFor();
    assert.equal(await edition(other), 'first');
    assert.equal((await stores(page)).length, 2, 'the old version is kept for the other tab');
    await Promise.all([other.waitForEvent('load'), offer(other).getByRole('button').first().click()]);
    await ready(other);
    assert.equal(await edition(other), 'second');
  });

  await t.test('takes the place of the old one once nobody reads that', async () => {
    await other.close();
    await again(page);
    await eventually(page, 'one version is kept', async () => (await caches.keys()).length === 1);
  });
});

test('a deployment that is not complete changes nothing', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site, { allow: [/integrity/i, ...CUT_OFF] });
  const html = site.read('index.html');
  site.deploy('second');
  site.write('index.html', html);
  await again(page);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const next = registration.installing;
    if (next) await new Promise((done) => (next.onstatechange = done));
  });
  assert.equal(await edition(page), 'first');
  assert.equal(await offer(page).count(), 0);
  await site.cut();
  await again(page);
  assert.equal(await edition(page), 'first');
});

// Without the early module the application answers, and without the application the early module does: but a
// version that lacks either is not whole.
for (const [name, broken] of [['that does not start', /^(page|dateline)-.*_bg\.wasm$/], ['whose application does not start', /^dateline-.*_bg\.wasm$/]]) {
  test(`a version ${name} does not hold its reader`, async (t) => {
    const site = await host(t, builds.root);
    // Views that are fetched when nothing happens may be cut off by a reload.
    const page = await kept(t, site, { allow: [/script:/, /WebAssembly/, /preload/, /views-/] });
    const modules = readdirSync(builds.root.dist).filter((file) => broken.test(file));
    const whole = modules.map((module) => site.read(module));
    for (const [at, module] of modules.entries()) site.write(module, whole[at].subarray(0, 10_000));
    site.deploy('broken');
    await again(page);
    await offer(page).waitFor();
    await Promise.all([page.waitForEvent('load'), offer(page).getByRole('button').first().click()]);
    assert.equal(await edition(page), 'broken');
    // Meanwhile the host is mended.
    for (const [at, module] of modules.entries()) site.write(module, whole[at]);
    site.deploy('mended');
    await page.waitForEvent('load');
    await ready(page);
    assert.equal(await edition(page), 'mended');
  });
}

test('?reset gives up what is kept', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site);
  await again(page);
  site.deploy('second');
  await page.goto(`${site.url}?reset#lang=ru`);
  await ready(page);
  assert.equal(await edition(page), 'second');
});

test('a site without a worker keeps nothing any more', async (t) => {
  const site = await host(t, builds.root);
  const page = await kept(t, site, { allow: [/404/] });
  site.remove('sw.js');
  await again(page);
  await eventually(page, 'nothing is kept', async () => {
    const there = await navigator.serviceWorker.getRegistrations();
    return there.length === 0 && (await caches.keys()).length === 0;
  });
});

test('the site can be installed', async (t) => {
  const page = await open(t, { path: '#lang=ru' });
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  assert.equal(manifest.lang, 'ru');
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // Tests run in a private window, where nothing is installed.
  const serious = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  assert.deepEqual(serious, []);
  const found = await page.evaluate(async (icons) => {
    const at = document.querySelector('link[rel=manifest]').href;
    return Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, at))).status));
  }, manifest.icons);
  assert.deepEqual(found, [200, 200, 200, 200]);
});
