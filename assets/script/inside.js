// Starts the application where the page holds it: modules and texts, each packed in an element of its own, and the
// worker's script. `unpacked` is that of unpack.js.
document.documentElement.dataset.worker = URL.createObjectURL(
  new Blob([document.getElementById("WORKER").textContent], { type: "text/javascript" }),
);
const held = (name) => unpacked(document.getElementById(name).textContent);
const codeOf = (name) => held(name).arrayBuffer();
globalThis.datelineTextsIn = async (lang) => (await held(`TEXTS${lang}`).json()).join("\0");
try {
  globalThis.datelineTexts = await datelineTextsIn(document.documentElement.lang);
  await __wbg_init({ module_or_path: codeOf("MODULE") });
} catch (error) {
  dispatchEvent(new Event("dateline-failed"));
  throw error;
}
