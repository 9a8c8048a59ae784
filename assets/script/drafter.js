// The drafter's script: it loads its module with the first text, and the data of a language with the first text in that
// language. What it uses of orders.js stands before it.
let started;
globalThis.draftStep = (step) => postMessage({ step });

const start = async (job) => {
  // All that may be wanted, until the language is known.
  job.all = size(Object.keys(FILES));
  await wasm_bindgen({ module_or_path: await load("module", job) });
  started = true;
};
const bytesOf = async (file) => {
  if (typeof file === "string") return new TextEncoder().encode(file);
  try {
    // One byte more than is read, which the module then says.
    return new Uint8Array(await file.slice(0, wasm_bindgen.most() + 1).arrayBuffer());
  } catch {
    throw "unreadable";
  }
};
const take = async (name, job) => {
  const bytes = await load(name, job);
  if (!wasm_bindgen.take_up(name, bytes)) throw new Error(name);
};

// The places of a name.
const find = async ({ places, language }, job) => {
  job.all += size(["gazetteer"]);
  let found = wasm_bindgen.places(places, language);
  if (found === undefined) {
    await take("gazetteer", job);
    found = wasm_bindgen.places(places, language);
  }
  return found === undefined ? { error: "failed" } : { places: found };
};

serve("draft", async (order, job) => {
  if (!started) await start(job);
  if (order.places) return find(order, job);
  const { file, name = file.name } = order;
  const said = [name, order.language, order.published, order.publisher, order.url];
  const bytes = await bytesOf(file);
  const language = wasm_bindgen.read(bytes, ...said.map((word) => word ?? ""));
  const names = wasm_bindgen.lacks().split(" ").filter(Boolean);
  job.all = job.done + size(names);
  await Promise.all(names.map((name) => take(name, job)));
  await turn();
  job.signal.throwIfAborted();
  const article = wasm_bindgen.draft();
  await turn();
  job.signal.throwIfAborted();
  return article ? { article, language } : { error: "failed" };
});
