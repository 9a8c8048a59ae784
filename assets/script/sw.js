// Keeps one version of the site on the reader's device. Written by src/site/worker.rs, which fills in
// the two constants; docs/HOSTING.md tells what a host has to do with it.
//
// A page and what it loads are of one version: both come from this worker's own store. A newer
// worker waits until the reader asks for it, or until no page of the old version is open.
const VERSION = "@version@";
const FILES = {};
const BASE = registration.scope;
const OURS = `dateline-${new URL(BASE).pathname} `;
const STORE = OURS + VERSION;

// All or nothing: each file must be the one that was built. What the browser already has is only
// asked after; should it not be that one, all are fetched anew.
const keep = async (cache) => {
  const store = await caches.open(STORE);
  const request = ([path, hash]) =>
    new Request(BASE + path, { cache, integrity: `sha256-${hash}`, redirect: "error" });
  await store.addAll(Object.entries(FILES).map(request));
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
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== STORE) await caches.delete(name);
  }
};
addEventListener("activate", (event) => event.waitUntil(sweep()));

addEventListener("message", (event) => {
  if (event.data === "skip") skipWaiting();
});

// The way out for a reader whose page does not work: `?reset` in the address.
const forget = async () => {
  await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
};

const find = async (path) => {
  const options = { ignoreVary: true };
  const own = await (await caches.open(STORE)).match(BASE + path, options);
  if (own) return own;
  for (const name of await caches.keys()) {
    const old = name.startsWith(OURS) && (await (await caches.open(name)).match(BASE + path, options));
    if (old) return old;
  }
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !url.href.startsWith(BASE)) return;
  const toPage = request.mode === "navigate";
  if (toPage && url.searchParams.has("reset")) {
    event.respondWith(forget().then(() => fetch(request)));
    return;
  }
  const path = (url.origin + url.pathname).slice(BASE.length).replace(/(^|\/)index\.html$/, "$1");
  // Never kept, so that it is always the host's: this script, and what is not part of the page.
  if (path === "sw.js") return;
  event.respondWith(
    find(path)
      .catch(() => {})
      .then((kept) => kept ?? fetch(request)),
  );
  if (toPage) event.waitUntil(sweep());
});
