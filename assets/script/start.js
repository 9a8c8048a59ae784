// Starts the application. Before that, the style sheets of views that are not seen at first hold for
// screens too: they have come with the module, and a view that opens is never without them. Should
// they not come, the application starts all the same.
const print = document.getElementById("later");
const later = print.cloneNode();
later.media = "all";
later.onload = later.onerror = () => {
  print.remove();
  __wbg_init({ module_or_path: "MODULE" });
};
print.after(later);
