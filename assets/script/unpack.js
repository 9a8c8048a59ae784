// A packed file of the page, as a response: the text is Base85 (crates/site/src/base85.rs writes it) of a stream of gzip.
const unpacked = (text) => {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
    let word = 0;
    for (let ix = from; ix < from + 5; ix++) {
      const code = ix < text.length ? text.charCodeAt(ix) : 117;
      word = word * 85 + (code > 117 ? [34, 60, 92][code - 118] : code) - 33;
    }
    for (let ix = 3; ix >= 0; ix--, word = Math.floor(word / 256)) bytes[to + ix] = word;
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};
