// Starts the application where the page holds it: each module packed in an element of its own, and the worker's script.
document.documentElement.dataset.worker = URL.createObjectURL(
  new Blob([document.getElementById("WORKER").textContent], { type: "text/javascript" }),
);
const codeOf = async (name) => {
  const packed = Uint8Array.from(atob(document.getElementById(name).textContent), (sign) => sign.charCodeAt(0));
  const code = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(code).arrayBuffer();
};
globalThis.datelineTextsIn = async (lang) => JSON.parse(document.getElementById(`TEXTS${lang}`).textContent).join("\0");
globalThis.datelineTexts = await datelineTextsIn(document.documentElement.lang);
__wbg_init({ module_or_path: codeOf("MODULE") });
