// The publisher's script: it loads its module and the kit, of which sites are made, with the first publication. What it
// uses of orders.js stands before it.
let started;

const start = async (job) => {
  const names = Object.keys(FILES);
  job.all = size(names);
  const files = await Promise.all(names.map(async (name) => [name, await load(name, job)]));
  const { module, kit } = Object.fromEntries(files);
  await wasm_bindgen({ module_or_path: module });
  if (!wasm_bindgen.take_kit(kit)) throw new Error("kit");
  started = true;
};

const publish = async ({ article, form, name, address }, job) => {
  if (!started) await start(job);
  let last;
  const begins = async (step) => {
    if (step !== last) postMessage({ step });
    last = step;
    await turn();
    job.signal.throwIfAborted();
  };
  await begins("checking");
  wasm_bindgen.begin(article, form, name ?? "", address ?? "");
  for (let step = wasm_bindgen.next(); step; step = wasm_bindgen.next()) {
    await begins(step);
    wasm_bindgen.go_on();
  }
  const bytes = wasm_bindgen.finish();
  const [called, type, entries] = JSON.parse(wasm_bindgen.about());
  return { file: new Blob([bytes], { type }), name: called, type, entries };
};

serve("publish", publish, () => started && wasm_bindgen.drop_publication());
