// Keeps one version of the site on the reader's device. crates/site/src/service_worker.rs fills in the
// version and the lists; docs/HOSTING.md says what a host has to do with it.
//
// A page and what it loads are of one version: both come from this worker's own store. A newer
// worker waits until the reader asks for it, or until no page of the old version is open.
const VERSION = "@version@";
// What is kept at once.
const FILES = {};
// Pages of single articles on a site of several: each is kept once it is visited.
const PAGES = {};
// What only some readers load: each is kept once it is. The names change with what the files hold.
const PARTS = {};
// So many of them go over into a new version: those that were visited last.
const MOST_PAGES = 40;
const BASE = registration.scope;
const OURS = `dateline-${new URL(BASE).pathname} `;
const STORE = OURS + VERSION;

const OPTIONS = { ignoreVary: true };
const pathOf = (address) => {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(BASE.length).replace(/(^|\/)index\.html$/, "$1");
};
const ownStores = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));
const isPage = (path) => Object.hasOwn(PAGES, path);
const LATER = { ...PAGES, ...PARTS };
const isLater = (path) => Object.hasOwn(LATER, path);
const hashOf = async (response) => {
  const hash = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
};

// The pages of articles that the reader has open, or that an older version keeps.
const visited = async () => {
  const paths = new Set();
  for (const name of await ownStores()) {
    const requests = await (await caches.open(name)).keys();
    for (const path of requests.map(({ url }) => pathOf(url)).filter(isPage)) {
      paths.delete(path);
      paths.add(path);
    }
  }
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const now = open.map(({ url }) => pathOf(url)).filter(isPage);
  return new Set([...[...paths].slice(-MOST_PAGES), ...now]);
};
// What has not changed since an older version need not be fetched.
const takeOver = async (store, path) => {
  for (const name of await ownStores()) {
    const kept = name !== STORE && (await (await caches.open(name)).match(BASE + path, OPTIONS));
    if (kept && (await hashOf(kept.clone())) === LATER[path]) {
      await store.put(BASE + path, kept);
      return true;
    }
  }
  return false;
};

// All or nothing: each file must be the one that was built. What the browser already has is only
// asked after; should it not be that one, all are fetched anew.
const keep = async (cache) => {
  const store = await caches.open(STORE);
  const wanted = Object.entries(FILES);
  for (const path of await visited()) {
    if (!(await takeOver(store, path))) wanted.push([path, PAGES[path]]);
  }
  for (const path of Object.keys(PARTS)) await takeOver(store, path);
  const request = ([path, hash]) =>
    new Request(BASE + path, { cache, integrity: `sha256-${hash}`, redirect: "error" });
  await store.addAll(wanted.map(request));
};
addEventListener("install", (event) => {
  const kept = keep("no-cache").catch(() => keep("reload"));
  event.waitUntil(
    kept.catch(async (error) => {
      await caches.delete(STORE);
      throw error;
    }),
  );
});

// Old versions go, but not while another page is open, which may yet want a file of its own
// version, and not while a newer one is being put together.
const sweep = async () => {
  const open = await clients.matchAll({ type: "window" });
  if (open.length > 1 || registration.installing || registration.waiting) return;
  for (const name of await ownStores()) if (name !== STORE) await caches.delete(name);
};
addEventListener("activate", (event) => event.waitUntil(sweep()));

addEventListener("message", (event) => {
  if (event.data === "skip") skipWaiting();
});

// The way out for a reader whose page does not work: `?reset` in the address.
const forget = async () => {
  await registration.unregister();
  for (const name of await ownStores()) await caches.delete(name);
};

const findIn = async (names, path) => {
  for (const name of names) {
    const kept = await (await caches.open(name)).match(BASE + path, OPTIONS);
    if (kept) return kept;
  }
};
const findOwn = (path) => findIn([STORE], path);
const findOld = async (path) => findIn((await ownStores()).filter((name) => name !== STORE), path);

// What is not kept yet: from the host, asked for anew, so that it is not an old page that names an old
// module. It is kept if it is of this version.
const visit = async (event, path) => {
  const response = await fetch(event.request.url, { cache: "no-cache", redirect: "manual" });
  if (response.ok) {
    const [seen, copy] = [response.clone(), response.clone()];
    const kept = hashOf(seen).then(async (hash) => {
      if (hash === LATER[path]) await (await caches.open(STORE)).put(BASE + path, copy);
    });
    event.waitUntil(kept.catch(() => {}));
  }
  return response;
};

const answer = async (event, path) => {
  const own = await findOwn(path).catch(() => {});
  if (own) return own;
  const old = () => findOld(path).catch(() => {});
  if (!isLater(path)) return (await old()) ?? fetch(event.request);
  try {
    return await visit(event, path);
  } catch (error) {
    const kept = await old();
    if (kept) return kept;
    throw error;
  }
};

// What another app shares with the installed site (the manifest's `share_target`): a form that is posted to the
// studio. It is kept, without network too, until the studio takes it (crates/storage/src/handed/shared.rs); no
// version's list has its store, so no new version sweeps it away.
const SHARED = `dateline-shared ${new URL(BASE).pathname}`;
const isShare = ({ method, mode }, path) => method === "POST" && mode === "navigate" && /(^|\/)studio\/([\w-]+\/)?$/.test(path);
const share = async (request) => {
  const form = new Response(await request.formData());
  await (await caches.open(SHARED)).put(`${BASE}shared/${crypto.randomUUID()}`, form);
  return Response.redirect(request.url, 303);
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.href.startsWith(BASE) && isShare(request, pathOf(url))) {
    const failed = () => Response.redirect(`${request.url.split("#")[0]}#shared=failed`, 303);
    event.respondWith(share(request).catch(failed));
    return;
  }
  if (request.method !== "GET" || !url.href.startsWith(BASE)) return;
  const toPage = request.mode === "navigate";
  if (toPage && url.searchParams.has("reset")) {
    event.respondWith(forget().then(() => fetch(request)));
    return;
  }
  const path = pathOf(url);
  // Never kept, so that it is always the host's: this script, and what is not part of the page.
  if (path === "sw.js") return;
  event.respondWith(answer(event, path));
  if (toPage) event.waitUntil(sweep());
});
