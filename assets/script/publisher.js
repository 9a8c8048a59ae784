// The publisher's script: it loads its module and the kit, of which sites are made, with the first publication.
// `explorer::protocol` has the messages.
(() => {
  // Name and size of each file, by what is in it.
  const FILES = {};
  // Lets messages in.
  const turn = () => new Promise((done) => setTimeout(done));

  // `job`: its signal, how many bytes are there, how many there will be.
  const load = async (name, job) => {
    const response = await fetch(FILES[name][0], { signal: job.signal });
    if (!response.ok) throw new Error(response.statusText);
    const chunks = [];
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      job.done += value.length;
      postMessage({ loading: Math.min(job.done / job.all, 1) });
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
  let started;
  const start = async (job) => {
    const names = Object.keys(FILES);
    job.all = names.reduce((sum, name) => sum + FILES[name][1], 0);
    const files = await Promise.all(names.map(async (name) => [name, await load(name, job)]));
    const { module, kit } = Object.fromEntries(files);
    await wasm_bindgen({ module_or_path: module });
    if (!wasm_bindgen.take_kit(kit)) throw new Error("kit");
    started = true;
  };

  const publish = async ({ article, form, name, address }, job) => {
    job.signal.throwIfAborted();
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
  const outcome = async (order, job) => {
    try {
      return await publish(order, job);
    } catch (error) {
      if (job.signal.aborted) {
        if (started) wasm_bindgen.drop_publication();
        return { cancelled: true };
      }
      if (error instanceof WebAssembly.RuntimeError) return { error: "failed" };
      if (typeof error !== "string") return { error: "absent" };
      const [, code, detail] = /^(\S+) ?(.*)$/s.exec(error);
      return detail ? { error: code, detail } : { error: code };
    }
  };

  let last = Promise.resolve();
  const stops = new Set();
  onmessage = ({ data }) => {
    if (data.cancel) return stops.forEach((stop) => stop.abort());
    const stop = new AbortController();
    stops.add(stop);
    last = last.then(async () => {
      postMessage(await outcome(data.publish, { signal: stop.signal, done: 0, all: 0 }));
      // What still loads after a failure.
      stop.abort();
      stops.delete(stop);
    });
  };
})();
