// Starts the application. Before that, the style sheets of views that are not seen at first hold for
// screens too, so that a view that opens is never without them. Should they not come, the application
// starts all the same.
const codeOf = async (name) => {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.arrayBuffer();
};
const AGAIN = ["dateline-app-wanted", "online"];
const start = async () => {
  const { dataset } = document.documentElement;
  for (const name of AGAIN) removeEventListener(name, start);
  dataset.views = "asked";
  const asked = globalThis.datelineModule ?? Promise.reject();
  globalThis.datelineModule = undefined;
  try {
    await __wbg_init({ module_or_path: asked.catch(() => fetch(new URL("MODULE", import.meta.url))) });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    dataset.views = "absent";
    for (const name of AGAIN) addEventListener(name, start);
    if (!dataset.ready) throw error;
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
