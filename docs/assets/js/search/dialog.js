// The dialog: suggestions and clauses while typing, wholly by keyboard.
import { base, find, names, warm } from "./index.js";
import { clauseItem, counted, element, suggestions } from "./results.js";

const SHOWN = 6;
let dialog = null;

function build() {
  const input = element("input", { type: "search", id: "recherche-dialogue", name: "q", autocomplete: "off", placeholder: "résiliation, acompte, sauvegarde…" });
  const form = element(
    "form",
    { className: "field", action: `${base}recherche/`, role: "search" },
    element("label", { className: "visually-hidden", htmlFor: "recherche-dialogue", textContent: "Chercher une clause" }),
    input,
    element("button", { type: "submit", textContent: "Tout voir" }),
  );
  const status = element("p", { className: "search-status", role: "status" });
  const hits = element("ul", { className: "hits" });
  const close = element("button", { type: "button", className: "close", textContent: "Fermer" });
  dialog = element("dialog", { className: "search-dialog", ariaLabel: "Chercher une clause" }, form, status, hits, close);
  document.body.append(dialog);

  let asked = 0;
  let answered = null;
  const show = async () => {
    const query = input.value.trim();
    if (query === answered) return;
    const turn = ++asked;
    answered = null;
    if (!query) {
      hits.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const [known, found] = await Promise.all([names(), find({ query, limit: SHOWN })]);
      if (turn !== asked) return;
      const proposed = suggestions(query, known).map(({ kind, label, path }) =>
        element("li", { className: "proposal" }, element("a", { href: base + path }, element("span", { className: "kind", textContent: kind }), ` ${label}`)),
      );
      const options = { terms: found.terms, query, names: known, level: "h3", facts: false };
      hits.replaceChildren(...proposed, ...found.clauses.map((clause) => clauseItem(clause, options)));
      answered = query;
      status.textContent = counted(found.total) + (found.suggestion ? ` pour « ${found.suggestion} »` : "");
    } catch {
      const retry = element("button", { type: "button", textContent: "Réessayer" });
      retry.addEventListener("click", show);
      status.replaceChildren("La recherche n’a pas pu se charger. ", retry);
    }
  };
  const move = (step) => {
    const stops = [input, ...hits.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  };
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  input.addEventListener("input", show);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  return show;
}

let refresh = null;

// `back` puts the focus where it was, when the dialog closes.
export function show(text, back) {
  refresh ??= build();
  dialog.addEventListener("close", () => back?.(), { once: true });
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector("input");
  if (text) input.value = text;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
  warm().catch(() => {}); // an error is said when something is asked
  refresh();
}
