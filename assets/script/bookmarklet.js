// What the bookmark runs on somebody else's page: opens the studio, and hands it the selected words, or the page's
// article. Only the studio's own window and origin get it. crates/storage/src/handed/bookmarklet.rs makes a link of it.
(() => {
  const studio = "STUDIO";
  const { origin } = new URL(studio);
  const most = 1e6;
  const size = (element) => element.innerText.trim().length;
  const largest = (selector) => [...document.querySelectorAll(selector)].sort((a, b) => size(b) - size(a))[0];
  // A teaser beside the text is an <article>, too.
  const article = () => {
    const [own, main] = [largest("article"), largest("main, [role=main]")];
    const whole = main ?? document.body;
    return own && size(own) * 3 > size(whole) ? own : whole;
  };
  const selection = getSelection();
  const chosen = selection ? String(selection).trim() : "";
  const box = document.createElement("div");
  if (chosen) {
    for (let at = 0; at < selection.rangeCount; at += 1) box.append(selection.getRangeAt(at).cloneContents());
  }
  const from = chosen ? box : article();
  const text = chosen || from.innerText;
  const html = from.innerHTML;
  const dateline = {
    text: text.slice(0, most),
    html: html.length > most ? "" : html,
    url: location.href,
    title: document.title.slice(0, 1000),
  };
  const opened = open(studio, "_blank");
  const answer = ({ source, origin: from, data }) => {
    if (source !== opened || from !== origin || data !== "dateline-ready") return;
    removeEventListener("message", answer);
    opened.postMessage({ dateline }, origin);
  };
  if (opened) addEventListener("message", answer);
})();
