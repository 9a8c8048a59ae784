// For browsers that cannot run the page, and for what goes wrong: says so above what can be read
// all the same. In words that the oldest browsers know.
(function () {
  var root = document.documentElement;
  // A page that was saved says how it was then.
  ["ready", "app", "views", "unsupported"].forEach(function (state) { root.removeAttribute("data-" + state); });
  function bare() {
    // The page is then as it is without scripts, until it answers all the same.
    if (root.getAttribute("data-ready")) return;
    var sheet = document.querySelector("head noscript");
    if (!sheet) return;
    var file = /href="(.+?)"/.exec(sheet.textContent);
    var style = document.createElement(file ? "link" : "style");
    style.id = "bare";
    if (file) {
      style.rel = "stylesheet";
      style.href = file[1];
    } else style.appendChild(document.createTextNode(sheet.textContent.replace(/<\/?style>/g, "")));
    document.head.appendChild(style);
  }
  // The style sheet shows the message; where a host forbids it, this does.
  function show() {
    var parts = document.querySelectorAll(".unsupported, .unsupported-" + root.getAttribute("data-unsupported"));
    for (var i = 0; parts[i]; i++) parts[i].hidden = false;
    bare();
  }
  function tell(what) {
    if (root.getAttribute("data-unsupported")) return;
    root.setAttribute("data-unsupported", what);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
    else show();
  }
  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) tell("old");
  // Other people's scripts fail, too; a module that stops is ours.
  function failed(event) {
    var error = event.error || event.reason;
    if (typeof WebAssembly !== "object" || !(error instanceof WebAssembly.RuntimeError)) return;
    tell(root.getAttribute("data-ready") ? "broken" : "failed");
  }
  addEventListener("click", function (event) {
    if (event.target.className === "unsupported-again") location.reload();
  });
  addEventListener("dateline-failed", function () {
    if (!root.getAttribute("data-ready")) tell("failed");
  });
  addEventListener("error", failed);
  addEventListener("unhandledrejection", failed);
})();
