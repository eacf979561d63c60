// A list of providers that filters as one types: by keyboard, with a finger, among a thousand. The ARIA combobox pattern.
import { element } from "../element.js";

const SHOWN = 30;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();

// `root` holds the input, its listbox and a note. `entries()`: a promise of [{ key, name, detail }]. `choose(key)` adds one.
export function combobox(root, { entries, choose }) {
  const input = root.querySelector("input");
  const list = root.querySelector("[role=listbox]");
  const note = root.querySelector("[data-combo-note]");
  let found = [];
  let current = -1;
  let asked = 0;

  function close() {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    found = [];
    input.ariaExpanded = "false";
    note.textContent = "";
    mark(-1);
  }

  function mark(place) {
    list.children[current]?.removeAttribute("aria-selected");
    current = place;
    const option = list.children[place];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  async function open() {
    const turn = ++asked;
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let all;
    try {
      all = await entries();
    } catch {
      if (turn === asked) note.textContent = "La liste des prestataires n’a pas pu se charger. Vérifiez votre connexion, puis réessayez.";
      return;
    }
    if (turn !== asked) return;
    const hits = all.filter(({ name, detail }) => words.every((word) => fold(`${name} ${detail}`).includes(word)));
    const named = (entry) => words.length && !fold(entry.name).startsWith(words[0]); // names that begin so come first
    found = hits.sort((one, other) => Number(named(one)) - Number(named(other))).slice(0, SHOWN);
    list.replaceChildren(
      ...found.map(({ name, detail }, place) =>
        element("li", { id: `ajouter-${place}`, role: "option" }, element("span", { className: "name", textContent: name }), element("span", { className: "kind", textContent: detail })),
      ),
    );
    list.hidden = !found.length;
    input.ariaExpanded = String(found.length > 0);
    const rest = hits.length - found.length;
    note.textContent = !found.length ? "Aucun prestataire à ajouter ne répond à ces mots." : rest ? `Et ${rest} de plus\u00a0: précisez le nom, l’activité ou la ville.` : `${found.length} au choix.`;
    mark(words.length && found.length ? 0 : -1);
  }

  function take(place) {
    const { key } = found[place];
    input.value = "";
    close();
    choose(key);
  }

  input.addEventListener("focus", open);
  input.addEventListener("click", () => list.hidden && open());
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) open();
      else mark((current + step + found.length + (current < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (current >= 0) take(current);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the box, the list stays open
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });
}
