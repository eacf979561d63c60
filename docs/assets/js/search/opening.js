// What search.js fetches when a reader reaches for the search: the dialog, which opens at once and takes what is typed while
// what will answer is on its way; or the search page.
import { element } from "../element.js";

const base = document.documentElement.dataset.base;
const asset = (path) => new URL(`${base}assets/${path}`, document.baseURI).href;

// All files at once: each would otherwise be asked for only when the one that needs it has come.
const preload = (properties) => document.head.append(element("link", properties));

export function fetchModules() {
  const modules = ["index", "sharded", "engine", "facets", "french", "results"].map((name) => `js/search/${name}.js`);
  for (const path of [...modules, "vendor/minisearch.js", "vendor/french-stemmer.js"]) preload({ rel: "modulepreload", href: asset(path) });
}

export function fetchIndex() {
  for (const name of ["catalogue", "core"]) preload({ rel: "preload", as: "fetch", crossOrigin: "anonymous", href: asset(`search/${name}.json`) });
}

export const start = (results) => import("./page.js").then(({ start }) => start(results));

let dialog = null;
let dressed = null; // when its styles are there, or will not be

function build() {
  dialog = element("dialog", { className: "search-dialog", ariaLabel: "Chercher une clause" });
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
  const styles = element("link", { rel: "stylesheet", href: asset("css/search.css") });
  dressed = new Promise((done) => (styles.onload = styles.onerror = done));
  document.head.append(styles);
  fetchModules();
  fetchIndex();
  answering();
}

// A failure to load is told where results would stand, with a way to try again.
function answering() {
  const status = dialog.querySelector("[role=status]");
  status.textContent = "";
  import("./dialog.js").then(
    ({ start }) => start(dialog),
    () => {
      const retry = element("button", { type: "button", textContent: "Recharger la page" });
      retry.addEventListener("click", () => location.reload()); // a module that failed is not asked for again
      status.replaceChildren("La recherche n’a pas pu se charger. ", retry);
    },
  );
}

// The focus goes back where it was before, unless it was in the box that opened the dialog.
export async function open(box, before) {
  if (!dialog) build();
  await dressed;
  if (dialog.open) return;
  box.blur();
  dialog.addEventListener("close", () => before !== box && before.focus(), { once: true });
  dialog.showModal();
  const field = dialog.querySelector("input");
  if (box.value) {
    field.value = box.value;
    box.value = "";
    field.dispatchEvent(new Event("input"));
  }
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
