// Reaching for the search: the header's box, « / », Ctrl+K or Cmd+K, the search page. Until then nothing is fetched. What is
// typed while the rest is on its way stands in a box of the page: the dialog takes it from there, or the form sends it.
(() => {
  const base = document.documentElement.dataset.base;
  const module = (name) => import(new URL(`${base}assets/js/search/${name}.js`, document.baseURI).href);
  const results = document.querySelector("[data-search-results]");
  const header = document.querySelector("[data-search-form]");
  const boxes = document.querySelectorAll("[data-search], [data-search-form] input");

  function open(box, before = document.activeElement) {
    const input = document.querySelector("#recherche");
    if (input) return input.focus();
    box.focus();
    module("opening").then(({ open }) => open(box, before));
  }

  if (results) module("opening").then(({ start }) => start(results));
  header.addEventListener("click", ({ target }) => {
    if (target.matches("input")) open(target);
  });
  header.addEventListener("submit", (event) => {
    const box = header.querySelector("input");
    if (box.value.trim()) return;
    event.preventDefault();
    open(box);
  });
  for (const box of boxes) box.addEventListener("input", () => open(box));
  document.addEventListener("keydown", (event) => {
    const written = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !written && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!slash && !k) return;
    event.preventDefault();
    open([...boxes].at(-1)); // the page's own, where it has one: it hides the header's
  });

  // Arriving from a result: the words that were searched stay marked in the clause.
  const words = new URLSearchParams(location.search).get("mots");
  if (words && location.hash) {
    const clause = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (clause) module("results").then(({ markIn }) => markIn(clause.querySelector(".clause-text"), words));
  }
})();
