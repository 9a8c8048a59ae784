// Starts the studio's module, which lies beside this script.
(() => {
  document.querySelector(".blocked")?.remove();
  const module = new URL("MODULE", document.currentScript.src);
  wasm_bindgen({ module_or_path: fetch(module) }).catch((error) => {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    dispatchEvent(new Event("dateline-failed"));
  });
})();
