// Runs before anything is painted; kept small, since the page holds it.
(() => {
  const root = document.documentElement;
  // The notice that scripts do not run (`.blocked` in notice.css) stays hidden.
  root.dataset.script = "";
  const stored = (key) => {
    try {
      return localStorage.getItem("dateline." + key);
    } catch {
      // Storage is forbidden: nothing is remembered.
    }
  };
  // The theme that the reader chose, so that the other one does not flash.
  const theme = stored("theme");
  if (theme) root.dataset.theme = theme;

  // A frame in another page shows a part only (embed.css).
  const query = new URLSearchParams(location.search);
  if (query.has("embed")) root.dataset.embed = "";
  // In a frame of the studio it shows what the studio sends (crates/browser/src/preview.rs).
  if (query.has("preview") && parent !== window) root.dataset.inStudio = "";

  // Each language has a page of its own. The link says which is meant; on the first page of an
  // article, or of the list, without such a link, what the reader chose, or else the browser's
  // languages.
  const all = LANGUAGES;
  const known = (tag) => all.find((own) => own === tag) ?? all.find((own) => own === tag.split("-")[0]);
  let wanted = known(/[#&]lang=([\w-]+)/.exec(location.hash)?.[1] ?? "");
  if (!wanted && "first" in root.dataset) {
    wanted = [stored("lang") ?? "", ...navigator.languages].map(known).find(Boolean) ?? FALLBACK;
  }
  if (wanted && wanted !== root.lang) {
    const page = document.querySelector(`link[data-page="${wanted}"]`);
    if (page) location.replace(page.dataset.here + location.search + location.hash);
  }

  // The early module, on an article's page: it can be there before the page is painted.
  const { module } = document.currentScript.dataset;
  if (module && globalThis.WebAssembly?.compileStreaming) {
    globalThis.datelineEarly = WebAssembly.compileStreaming(fetch(module));
    datelineEarly.catch(() => {});
  }

  // The site's one policy for trusted types: scripts that are workers come from the site itself.
  const manifest = document.querySelector("link[rel=manifest]");
  const base = new URL(".", manifest?.href ?? document.baseURI).href;
  const own = (url) => {
    const full = new URL(url, document.baseURI).href;
    // The explorer as one file holds its worker itself.
    if (full.startsWith("single" in root.dataset ? "blob:" : base)) return url;
    throw new TypeError(url);
  };
  let policy;
  try {
    policy = globalThis.trustedTypes?.createPolicy("dateline", { createScriptURL: own });
  } catch {
    // The host names other policies: the browser then takes no script from us, and what needs one does not come.
  }
  globalThis.datelineTrusted = (url) => (policy ? policy.createScriptURL(url) : own(url));

  // The page without network (sw.js). Not from a file, nor in a frame without an origin.
  const script = document.querySelector("[data-service-worker]")?.dataset.serviceWorker;
  const workers = script && origin !== "null" && navigator.serviceWorker;
  const forget = async () => {
    const registration = await workers.getRegistration(base);
    if (registration?.scope === base) await registration.unregister();
    const ours = `dateline-${new URL(base).pathname} `;
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  };
  const offline = async () => {
    sessionStorage.removeItem("dateline.reset");
    const registration = await workers.register(datelineTrusted(script), { updateViaCache: "none" });
    const tell = () => {
      root.dataset.update = "";
      dispatchEvent(new Event("dateline-update"));
    };
    const look = () => registration.waiting && registration.active && tell();
    addEventListener("dateline-reload", () => {
      const next = registration.waiting;
      // Another tab has gone over already.
      if (!next) return location.reload();
      next.onstatechange = () => next.state === "activated" && location.reload();
      next.postMessage("skip");
    });
    workers.oncontrollerchange = tell;
    registration.onupdatefound = () => registration.installing.addEventListener("statechange", look);
    look();
    // A site that has no worker any more wants none kept.
    await registration.update().catch(async () => {
      const { status } = await fetch(script, { method: "HEAD", cache: "no-store" });
      if (status === 404 || status === 410) await forget();
    });
  };
  // A kept version that does not start is given up, once, if the network is there.
  const rescue = async () => {
    if ((root.dataset.ready && root.dataset.views !== "absent") || sessionStorage.getItem("dateline.reset")) return;
    await fetch(script, { cache: "no-store" });
    sessionStorage.setItem("dateline.reset", "1");
    await forget();
    location.reload();
  };
  const kept = workers && workers.controller?.scriptURL === base + "sw.js";
  if (kept) setTimeout(() => rescue().catch(() => {}), 8000);

  // What the reader does before the page answers is done once it does.
  const early = new Map();
  const note = (event) => {
    const on = event.target.closest("button, select, input");
    if (on && !root.dataset.ready) early.set(on, event.type);
  };
  addEventListener("click", note, true);
  addEventListener("change", note, true);
  const start = () => {
    // Who starts after all is not a browser that cannot.
    if (root.dataset.unsupported === "failed") {
      delete root.dataset.unsupported;
      document.getElementById("bare")?.remove();
    }
    const idle = globalThis.requestIdleCallback ?? setTimeout;
    if (workers && !("embed" in root.dataset)) setTimeout(() => idle(() => offline().catch(() => {})), 2000);
    removeEventListener("click", note, true);
    removeEventListener("change", note, true);
    for (const details of document.querySelectorAll("details[open]")) details.dispatchEvent(new Event("toggle"));
    for (const [on, type] of early) {
      if (type === "change") on.dispatchEvent(new Event("change", { bubbles: true }));
      else if (on.matches("button")) on.click();
    }
  };
  // The list of articles is ready as it is; an article's page, once the application runs.
  if (root.dataset.ready) return start();
  new MutationObserver((_, observer) => {
    if (!root.dataset.ready) return;
    observer.disconnect();
    start();
  }).observe(root, { attributeFilter: ["data-ready"] });
})();
