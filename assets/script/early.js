// Runs before anything is painted; kept small, since the page holds it.
(() => {
  const root = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem("dateline." + key);
    } catch {
      // Storage is forbidden: nothing is remembered.
    }
  };
  // Browsers with trusted types run a worker's script only if this policy has let it pass: it lets
  // pass what is of our own host. It can be made once, so whoever starts a worker asks here.
  const own = (url) => {
    if (new URL(url, document.baseURI).origin !== location.origin) throw new TypeError(url);
    return url;
  };
  const policy = globalThis.trustedTypes?.createPolicy("dateline", { createScriptURL: own });
  globalThis.datelineTrusted = policy ? (url) => policy.createScriptURL(url) : own;

  // The theme that the reader chose, so that the other one does not flash.
  const theme = stored("theme");
  if (theme) root.dataset.theme = theme;

  // Each language has a page of its own. The link says which is meant; on the first page, without
  // such a link, what the reader chose, or else the browser's languages.
  const all = LANGUAGES;
  const known = (tag) => all.find((own) => own === tag) ?? all.find((own) => own === tag.split("-")[0]);
  let wanted = known(/[#&]lang=([\w-]+)/.exec(location.hash)?.[1] ?? "");
  if (!wanted && "first" in root.dataset) {
    wanted = [stored("lang") ?? "", ...navigator.languages].map(known).find(Boolean) ?? FALLBACK;
  }
  if (wanted && wanted !== root.lang) {
    const page = document.querySelector(`link[hreflang="${wanted}"]`);
    if (page) location.replace(page.dataset.here + location.search + location.hash);
  }

  // What the reader does before the page answers is done once it does.
  const early = new Map();
  const note = (event) => {
    const on = event.target.closest("button, select, input");
    if (on && !root.dataset.ready) early.set(on, event.type);
  };
  addEventListener("click", note, true);
  addEventListener("change", note, true);
  new MutationObserver((_, observer) => {
    if (!root.dataset.ready) return;
    observer.disconnect();
    removeEventListener("click", note, true);
    removeEventListener("change", note, true);
    for (const details of document.querySelectorAll("details[open]")) details.dispatchEvent(new Event("toggle"));
    for (const [on, type] of early) {
      if (type === "change") on.dispatchEvent(new Event("change", { bubbles: true }));
      else if (on.matches("button")) on.click();
    }
  }).observe(root, { attributeFilter: ["data-ready"] });
})();
