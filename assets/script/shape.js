// The shape of what stands in an element (`crates/site/src/shape.rs`): whether it is still what the host has drawn.
globalThis.datelineShape = (root) => {
  let hash = 0;
  const add = (text) => {
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  };
  const visit = (parent) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) add("t");
      else if (node.nodeType === 8) add(`!${node.data}`);
      else {
        add(`<${node.localName}`);
        if (!node.classList.contains("detail-pane")) visit(node);
        add(">");
      }
    }
  };
  visit(root);
  return (hash >>> 0).toString(36);
};
