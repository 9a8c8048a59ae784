// The drafter's script: it loads its module with the first text, and the data of a language with the
// first text in that language. `explorer::protocol` has the messages.
(() => {
  // Name and size of each file, by what is in it.
  const FILES = {};
  const size = (names) => names.reduce((sum, name) => sum + FILES[name][1], 0);
  // Lets messages in.
  const turn = () => new Promise((done) => setTimeout(done));
  globalThis.draftStep = (step) => postMessage({ step });

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

  const draft = async (order, job) => {
    job.signal.throwIfAborted();
    if (!started) await start(job);
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
  };
  const outcome = async (order, job) => {
    try {
      return await draft(order, job);
    } catch (error) {
      if (job.signal.aborted) return { cancelled: true };
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
      postMessage(await outcome(data.draft, { signal: stop.signal, done: 0, all: 0 }));
      // What still loads after a failure.
      stop.abort();
      stops.delete(stop);
    });
  };
})();
