// What the scripts of drafting and publishing share: they load files on first use, saying how far that is, and carry out
// one order after the other, each of which can be cancelled. `explorer::protocol` has the messages.

// Name and size of each file, by what is in it.
const FILES = {};
const size = (names) => names.reduce((sum, name) => sum + FILES[name][1], 0);
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

// Answers the messages that carry an order under `key`: `carryOut` has its outcome, `drop` is called if it is cancelled.
const serve = (key, carryOut, drop) => {
  const outcome = async (order, job) => {
    try {
      job.signal.throwIfAborted();
      return await carryOut(order, job);
    } catch (error) {
      if (job.signal.aborted) {
        drop?.();
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
      postMessage(await outcome(data[key], { signal: stop.signal, done: 0, all: 0 }));
      // What still loads after a failure.
      stop.abort();
      stops.delete(stop);
    });
  };
};
