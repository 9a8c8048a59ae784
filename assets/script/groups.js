// Fetches groups of views whose code is apart, when the application asks for them. `codeOf` gives the code
// of a file, `wasm` is what the application's module offers. What has not come is asked for anew the next time.
const GROUPS = {};
const parts = new Map();
const part = (before, name) => {
  if (!parts.has(name)) {
    const code = codeOf(name);
    code.catch(() => {});
    const started = before.then(() => code).then((code) => WebAssembly.instantiate(code, { __wasm_split: wasm }));
    started.catch(() => parts.delete(name));
    parts.set(name, started);
  }
  return parts.get(name);
};
const datelineGroups = {};
for (const [name, files] of Object.entries(GROUPS)) {
  datelineGroups[`__wasm_split_load_${name}`] = async (callback, data) => {
    const started = files.reduce(part, Promise.resolve());
    const come = await started.then(() => true, () => false);
    wasm.__indirect_function_table.get(callback)(data, come);
  };
}
