// Starts the early module, by which the page answers first. When it asks for the application, this loads
// it: a script of its own, with its module. If the early module does not come, the application does
// all of its work.
const root = document.documentElement;
const load = () => {
  if (root.dataset.views === "asked") return;
  root.dataset.views = "asked";
  const script = document.createElement("script");
  script.type = "module";
  script.integrity = "INTEGRITY";
  script.src = datelineTrusted("APPLICATION");
  script.onload = () => removeEventListener("dateline-app-wanted", load);
  script.onerror = () => {
    script.remove();
    root.dataset.views = "absent";
    addEventListener("online", load, { once: true });
  };
  const module = document.createElement("link");
  module.rel = "preload";
  module.as = "fetch";
  module.crossOrigin = "";
  module.href = "DATELINE";
  document.head.append(module, script);
};
addEventListener("dateline-app-wanted", load);
__wbg_init({ module_or_path: "MODULE" }).catch((error) => {
  if (error instanceof WebAssembly.RuntimeError) throw error;
  dispatchEvent(new Event("dateline-app-wanted"));
});
