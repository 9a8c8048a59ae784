// For browsers that cannot run the page, and for what goes wrong: says so above what can be read
// all the same. In words that the oldest browsers know.
(function () {
  var root = document.documentElement;
  function bare() {
    // The page is then as it is without scripts.
    var sheet = document.querySelector("head noscript");
    if (!sheet) return;
    var style = document.createElement("style");
    style.appendChild(document.createTextNode(sheet.textContent.replace(/<\/?style>/g, "")));
    document.head.appendChild(style);
  }
  function tell(what) {
    if (root.getAttribute("data-unsupported")) return;
    root.setAttribute("data-unsupported", what);
    if (root.getAttribute("data-ready")) return;
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", bare);
    else bare();
  }
  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) tell("old");
  function failed(event) {
    var error = event.error || event.reason;
    if (!root.getAttribute("data-ready")) tell("failed");
    else if (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) tell("broken");
  }
  addEventListener("click", function (event) {
    if (event.target.className === "unsupported-again") location.reload();
  });
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
})();
