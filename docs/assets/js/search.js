// Reaching for the search: the header's box, « / », Ctrl+K or Cmd+K, the search page. Until then nothing is fetched.
(() => {
  const base = document.documentElement.dataset.base;
  const page = document.querySelector("[data-search-results]");
  const header = document.querySelector("[data-search-form]");
  const module = (name) => import(new URL(`${base}assets/js/search/${name}.js`, document.baseURI));

  // All modules at once: each would otherwise be asked for only when the one that needs it has come.
  const fetchModules = () => {
    for (const name of ["index", "sharded", "engine", "facets", "french", "results"]) module(name);
    for (const name of ["minisearch", "french-stemmer"]) import(new URL(`${base}assets/vendor/${name}.js`, document.baseURI));
  };

  if (page) module("page").then(({ start }) => start(page));

  // The box under the reader's fingers takes what is typed while the dialog is on its way.
  const boxes = [...document.querySelectorAll("[data-search], [data-search-form] input")];
  let opening = false;
  const open = async (box = boxes.find((candidate) => candidate.checkVisibility({ visibilityProperty: true }))) => {
    const input = document.querySelector("#recherche");
    if (input) return input.focus();
    if (opening) return;
    opening = true;
    const before = document.activeElement;
    box?.focus();
    fetchModules();
    module("index").then(({ warm }) => warm().catch(() => {})); // an error is said when something is asked
    try {
      const { show } = await module("dialog");
      show(box?.value, () => (before === document.body || before === box ? document.activeElement.blur() : before.focus()));
      if (box) box.value = "";
    } finally {
      opening = false;
    }
  };

  header?.addEventListener("click", (event) => {
    if (event.target.closest("input")) open(event.target);
  });
  for (const box of boxes) box.addEventListener("input", () => open(box));
  document.addEventListener("keydown", (event) => {
    const written = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !written && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    event.preventDefault();
    open();
  });

  // Arriving from a result: the words that were searched stay marked in the clause.
  const words = new URLSearchParams(location.search).get("mots");
  if (words && location.hash) {
    const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (clause) module("results").then(({ markIn }) => markIn(clause.querySelector(".clause-text"), words));
  }
})();
