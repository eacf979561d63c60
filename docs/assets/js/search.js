// Reaching for the search: the header's box, « / », Ctrl+K or Cmd+K, the search page. Until then nothing is fetched; then
// the dialog opens at once, and takes what is typed while what will answer is on its way.
(() => {
  const base = document.documentElement.dataset.base;
  const page = document.querySelector("[data-search-results]");
  const header = document.querySelector("[data-search-form]");
  const asset = (path) => new URL(`${base}assets/${path}`, document.baseURI).href;
  const module = (name) => import(asset(`js/search/${name}.js`));

  // All files at once: each would otherwise be asked for only when the one that needs it has come.
  const preload = (properties) => document.head.append(Object.assign(document.createElement("link"), properties));

  function fetchModules() {
    const modules = ["index", "sharded", "engine", "facets", "french", "results"].map((name) => `js/search/${name}.js`);
    for (const path of [...modules, "js/element.js", "vendor/minisearch.js", "vendor/french-stemmer.js"]) preload({ rel: "modulepreload", href: asset(path) });
  }

  function fetchIndex() {
    for (const name of ["catalogue", "core"]) preload({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: asset(`search/${name}.json`) });
  }

  let dialog = null;

  function build() {
    dialog = document.createElement("dialog");
    dialog.className = "search-dialog";
    dialog.ariaLabel = "Chercher une clause";
    dialog.innerHTML = `
      <form class="field" role="search">
        <label class="visually-hidden" for="recherche-dialogue">Chercher une clause</label>
        <input type="search" id="recherche-dialogue" name="q" autocomplete="off" placeholder="résiliation, acompte, sauvegarde…">
        <button type="submit">Tout voir</button>
      </form>
      <p class="search-status" role="status"></p>
      <ul class="hits"></ul>
      <button type="button" class="close">Fermer</button>`;
    dialog.querySelector("form").action = `${base}recherche/`;
    dialog.querySelector(".close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("a")) dialog.close();
    });
    document.body.append(dialog);
    preload({ rel: "stylesheet", href: asset("css/search.css") });
    fetchModules();
    fetchIndex();
    answering();
  }

  // A failure to load is told where results would stand, with a way to try again.
  function answering() {
    const status = dialog.querySelector("[role=status]");
    status.textContent = "";
    module("dialog").then(
      ({ start }) => start(dialog),
      () => {
        const retry = Object.assign(document.createElement("button"), { type: "button", textContent: "Recharger la page" });
        retry.addEventListener("click", () => location.reload()); // a module that failed is not asked for again
        status.replaceChildren("La recherche n’a pas pu se charger. ", retry);
      },
    );
  }

  // The focus goes back where it was, unless it was in the box that opened the dialog.
  function open(box) {
    const input = document.querySelector("#recherche");
    if (input) return input.focus();
    if (!dialog) build();
    if (dialog.open) return;
    const before = document.activeElement;
    dialog.addEventListener("close", () => (before === box ? document.activeElement.blur() : before.focus()), { once: true });
    dialog.showModal();
    const field = dialog.querySelector("input");
    if (box?.value) {
      field.value = box.value;
      box.value = "";
      field.dispatchEvent(new Event("input"));
    }
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }

  if (page) {
    fetchModules();
    if (location.search) fetchIndex();
    module("page").then(({ start }) => start(page));
  }

  header?.addEventListener("click", (event) => {
    if (event.target.closest("input")) open(event.target);
  });
  for (const box of document.querySelectorAll("[data-search], [data-search-form] input")) box.addEventListener("input", () => open(box));
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
