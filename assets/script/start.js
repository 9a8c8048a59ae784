// Starts the early module, by which the page answers first. When it asks for the application, this loads
// it: a script of its own, with its module. If the early module does not come, the application does
// all of its work.
(() => {
  const root = document.documentElement;
  document.querySelector(".blocked")?.remove();
  const load = () => {
    if (root.dataset.views === "asked") return;
    root.dataset.views = "asked";
    const script = document.createElement("script");
    script.type = "module";
    script.integrity = "INTEGRITY";
    script.onload = () => removeEventListener("dateline-app-wanted", load);
    script.onerror = () => {
      script.remove();
      root.dataset.views = "absent";
      addEventListener("online", load, { once: true });
      if (!root.dataset.ready) dispatchEvent(new Event("dateline-failed"));
    };
    try {
      script.src = datelineTrusted("APPLICATION");
    } catch {
      return script.onerror();
    }
    document.head.append(script);
    // The module and its texts come with its script.
    globalThis.datelineModule = fetch("DATELINE");
    globalThis.datelineTexts = fetch(`TEXTS${root.lang}.json`);
    for (const asked of [datelineModule, datelineTexts]) asked.catch(() => {});
  };
  addEventListener("dateline-app-wanted", load);
  // A link to more than a selection is beyond the early module, as is what the studio sends.
  if ("inStudio" in root.dataset || /[#&](?!at=|lang=)\w+=/.test(location.hash)) load();
  const early = globalThis.datelineEarly ?? Promise.reject();
  wasm_bindgen({ module_or_path: early.catch(() => fetch("MODULE")) }).catch((error) => {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    dispatchEvent(new Event("dateline-app-wanted"));
  });
})();
