// Translators wrap text nodes in elements of their own, or replace them; extensions insert nodes. Yew keeps references to
// the nodes that it has drawn. Where such a node has been wrapped or replaced, these functions use the wrapper or the
// replacement; otherwise the browser throws NotFoundError, and the application stops.
{
  const { prototype } = Node;
  const { insertBefore, removeChild } = prototype;
  // What has taken the place of a node that is gone from the document.
  const instead = new WeakMap();
  // The child of a parent that holds a node, or stands for it.
  const childOf = (parent, node) => {
    let child = node;
    while (child && child.parentNode !== parent) child = child.parentNode ?? instead.get(child);
    return child ?? null;
  };
  prototype.insertBefore = function (node, before) {
    return insertBefore.call(this, node, before && childOf(this, before));
  };
  prototype.removeChild = function (node) {
    const child = childOf(this, node);
    if (child) removeChild.call(this, child);
    return node;
  };
  // A text that changes comes back: the words in its place are no longer true.
  const value = Object.getOwnPropertyDescriptor(prototype, "nodeValue");
  Object.defineProperty(prototype, "nodeValue", {
    ...value,
    set(text) {
      value.set.call(this, text);
      let other = this.parentNode ? undefined : instead.get(this);
      while (other && !other.parentNode) other = instead.get(other);
      other?.replaceWith(this);
    },
  });
  new MutationObserver((records) => {
    const fresh = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const other = addedNodes[0] ?? [previousSibling, nextSibling].find((node) => fresh.has(node));
      for (const node of removedNodes) if (other && other !== node && !node.parentNode) instead.set(node, other);
    }
  }).observe(document.getElementById("app"), { childList: true, subtree: true });
}
