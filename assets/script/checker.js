// Runs in a worker: checks the file that it is sent and sends back what came of it.
(async () => {
  const file = await new Promise((chosen) => {
    onmessage = ({ data }) => chosen(data);
  });
  try {
    const response = await fetch("MODULE");
    if (!response.ok) throw new Error(response.statusText);
    await wasm_bindgen({ module_or_path: await response.arrayBuffer() });
  } catch {
    return postMessage("absent");
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    postMessage("checking");
    const { buffer } = wasm_bindgen.check(bytes);
    postMessage(buffer, [buffer]);
  } catch {
    postMessage("unreadable");
  }
})();
