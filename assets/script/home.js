// The list of articles can be read without a script. With one, the theme and the language are
// remembered, and a new version is offered.
(() => {
  const root = document.documentElement;
  const remember = (key, value) => {
    try {
      localStorage.setItem("dateline." + key, value);
      return true;
    } catch {
      return false;
    }
  };

  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => {
      // Where nothing can be remembered the link says which language is meant.
      if (!remember("lang", link.hreflang)) link.hash = "lang=" + link.hreflang;
    });
  }
  // Said once it has led here, and not to be shared.
  if (/^#lang=[\w-]+$/.test(location.hash)) history.replaceState(null, "", location.pathname + location.search);

  const button = document.querySelector(".tool-theme");
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const label = () => {
    button.title = isDark() ? button.dataset.toLight : button.dataset.toDark;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember("theme", root.dataset.theme);
    label();
  });
  label();
  button.hidden = false;

  const notice = document.querySelector(".update");
  const offer = () => (notice.hidden = !("update" in root.dataset));
  addEventListener("dateline-update", offer);
  offer();
  document.querySelector(".update-now").addEventListener("click", () => dispatchEvent(new Event("dateline-reload")));
  document.querySelector(".update-later").addEventListener("click", () => {
    delete root.dataset.update;
    offer();
    document.querySelector("main").focus();
  });
})();
