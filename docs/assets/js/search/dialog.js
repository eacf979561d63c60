// What the dialog answers: suggestions and clauses while typing, wholly by keyboard. search.js opens it.
import { base, find, names, warm } from "./index.js";
import { clauseItem, counted, element, suggestions } from "./results.js";

const SHOWN = 6;

export function start(dialog) {
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  const hits = dialog.querySelector(".hits");
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
  warm().catch(() => {}); // an error is said when something is asked
  show(); // what was typed before this script was there
}
