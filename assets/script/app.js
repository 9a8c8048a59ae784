// Starts the application. Before that, the style sheets of views that are not seen at first hold for
// screens too, so that a view that opens is never without them. Should they not come, the application
// starts all the same.
const whole = async (asked) => {
  const answer = await asked;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer;
};
const beside = (name) => fetch(new URL(name, import.meta.url));
const codeOf = async (name) => (await whole(beside(name))).arrayBuffer();
// The texts of the interface, in the order that the application knows.
const asText = async (asked) => (await (await whole(asked)).json()).join("\0");
const textsIn = (lang) => beside(`TEXTS${lang}.json`);
globalThis.datelineTextsIn = (lang) => asText(textsIn(lang));
const AGAIN = ["dateline-app-wanted", "online"];
const start = async () => {
  const { dataset } = document.documentElement;
  for (const name of AGAIN) removeEventListener(name, start);
  dataset.views = "asked";
  const asked = globalThis.datelineModule ?? Promise.reject();
  const texts = globalThis.datelineTexts ?? Promise.reject();
  globalThis.datelineModule = globalThis.datelineTexts = undefined;
  try {
    // The article stands at the end of the page.
    if (document.readyState === "loading") await new Promise((read) => addEventListener("DOMContentLoaded", read));
    globalThis.datelineTexts = await asText(texts.catch(() => textsIn(document.documentElement.lang)));
    await __wbg_init({ module_or_path: asked.catch(() => fetch(new URL("MODULE", import.meta.url))) });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    dataset.views = "absent";
    for (const name of AGAIN) addEventListener(name, start);
    if (dataset.ready) return;
    dispatchEvent(new Event("dateline-failed"));
    throw error;
  }
};
const print = document.getElementById("later");
const later = print.cloneNode();
later.media = "all";
later.onload = later.onerror = () => {
  print.remove();
  start();
};
print.after(later);
