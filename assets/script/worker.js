// The worker's script: loads its module on first use. `explorer::protocol` has the messages.
(() => {
  const load = async () => {
    const response = await fetch("MODULE");
    if (!response.ok) throw new Error(response.statusText);
    await wasm_bindgen({ module_or_path: await response.arrayBuffer() });
  };
  // The outlines of countries that the page lacks.
  const outlines = async () => {
    const response = await fetch("OUTLINES");
    if (!response.ok) throw new Error(response.statusText);
    return response.text();
  };
  const check = async (file, lacks, language) => {
    try {
      const [lacking] = await Promise.all([lacks && outlines(), load()]);
      if (lacking) postMessage(lacking);
    } catch {
      return postMessage("absent");
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      postMessage("checking");
      const { buffer } = wasm_bindgen.check(bytes, language);
      postMessage(buffer, [buffer]);
    } catch {
      postMessage("unreadable");
    }
  };
  let loaded;
  const inspect = async (text, language) => {
    try {
      await (loaded ??= load());
      const { buffer } = wasm_bindgen.inspect(text, language);
      postMessage({ inspected: buffer }, [buffer]);
    } catch {
      postMessage("absent");
    }
  };
  let opened;
  onmessage = async ({ data }) => {
    if (data.inspect) return inspect(data.inspect, data.language);
    if (data.check) return check(data.check, data.outlines, data.language);
    if (data.outlines) return outlines().then(postMessage, () => postMessage("absent"));
    opened ??= load().then(() => wasm_bindgen.open(data.article));
    try {
      await opened;
      if (data.article) return;
      const { buffer } = wasm_bindgen.answer(data.question);
      postMessage({ number: data.number, answer: buffer }, [buffer]);
    } catch {
      postMessage("absent");
    }
  };
})();
