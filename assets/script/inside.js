// Starts the application where the page holds it: modules and texts, each packed in an element of its own, and the
// worker's script.
document.documentElement.dataset.worker = URL.createObjectURL(
  new Blob([document.getElementById("WORKER").textContent], { type: "text/javascript" }),
);
const whole = async (name) => {
  const packed = Uint8Array.from(atob(document.getElementById(name).textContent), (sign) => sign.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
};
const codeOf = async (name) => (await whole(name)).arrayBuffer();
globalThis.datelineTextsIn = async (lang) => (await (await whole(`TEXTS${lang}`)).json()).join("\0");
try {
  globalThis.datelineTexts = await datelineTextsIn(document.documentElement.lang);
  await __wbg_init({ module_or_path: codeOf("MODULE") });
} catch (error) {
  dispatchEvent(new Event("dateline-failed"));
  throw error;
}
