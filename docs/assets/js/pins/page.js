// The page of the pins: the reader's own, or a collection that a link brings (`?c=`), which changes nothing until asked to.
import { MOST, moved, write } from "../compare/state.js";
import { element } from "../element.js";
import { LIMIT, keep, pinButton, pins, valid } from "../pins.js";
import { copy, download } from "../share.js";
import { clause, labels } from "../clauses.js";
import { draggable, handle } from "./drag.js";
import { asCsv, asJson, asMarkdown } from "./exports.js";
import { item } from "./item.js";

const part = (name) => document.querySelector(`[data-pins-${name}]`);
const list = part("list");
const notice = part("notice");

const counted = (count, word = "épingle") => `${count} ${word}${count > 1 ? "s" : ""}`;
const addressOf = (references) => `?c=${references.join(",")}`;
const button = (text, action, properties = {}) => {
  const node = element("button", { type: "button", textContent: text, ...properties });
  node.addEventListener("click", action);
  return node;
};

const asked = new URLSearchParams(location.search).get("c");
const words = [...new Set((asked ?? "").split(",").map((word) => word.trim()).filter(Boolean))];
let visited = asked === null ? null : valid(words); // the collection of the link, while it is looked at
let undo = null; // { before, after }: what the last action replaced
let drawn = ""; // the references on the page
let turns = 0;

// Every change of the reader's pins goes through here, and can be taken back while nothing else changed them.
function change(after, text, focus) {
  undo = { before: pins(), after: String(after) };
  const lasting = keep(after);
  tell(lasting ? text : `${text} Ce navigateur ne garde rien\u00a0: vos épingles disparaîtront avec cette page.`, button("Annuler", takeBack));
  return draw().then(focus);
}

function takeBack() {
  keep(undo.before);
  undo = null;
  tell("C’est annulé.");
  notice.focus();
}

function tell(text, ...more) {
  notice.replaceChildren(element("span", { textContent: text }), ...more);
}

async function draw() {
  const turn = ++turns;
  const references = visited ?? pins();
  drawn = String(references);
  part("empty").hidden = references.length > 0;
  document.documentElement.classList.add("answered");
  const [names, ...clauses] = await Promise.all([labels(), ...references.map(clause)]);
  if (turn !== turns) return;
  list.replaceChildren(...clauses.map((one, place) => item(one, names, visited ? [pinButton(one.reference, one.number)] : tools(one, place, references))));
  part("bar").replaceChildren(...(references.length ? bar(references, clauses, names) : []));
  offer();
}

function tools({ reference, number, failed, missing }, place, references) {
  const name = missing || failed ? reference : `la clause ${number}`;
  const move = (step, word) =>
    button(word, () => change(moved(references, reference, step), "Ordre changé.", () => focusOn(reference, word)), {
      ariaLabel: `${word} ${name}`,
      disabled: place + step < 0 || place + step >= references.length,
      dataset: { tool: word },
    });
  const next = references[place + 1] ?? references[place - 1];
  const remove = button("Retirer", () => change(references.filter((other) => other !== reference), "Épingle retirée.", () => focusOn(next, "Retirer")), {
    ariaLabel: `Retirer ${name}`,
    dataset: { tool: "Retirer" },
  });
  return [handle(), move(-1, "Monter"), move(1, "Descendre"), remove, ...(failed ? [button("Réessayer", draw)] : [])];
}

// Where the reader was; past an end of the list, the way back; nothing left, the offer to take it back.
function focusOn(reference, tool) {
  const stops = [...list.querySelectorAll(`[data-reference="${reference}"] button[data-tool]`)];
  const same = stops.find((stop) => stop.dataset.tool === tool && !stop.disabled);
  (same ?? stops.find((stop) => !stop.disabled) ?? notice.querySelector("button"))?.focus();
}

function bar(references, clauses, names) {
  const link = new URL(addressOf(references), location.href).href;
  const copied = async (text, done) => {
    if (await copy(text)) return tell(done);
    const field = element("textarea", { value: text, readOnly: true, rows: 4, ariaLabel: "Texte à copier" });
    tell("Ce navigateur ne permet pas la copie\u00a0: copiez vous-même ce texte.", field);
    field.select();
  };
  const shown = clauses.filter(({ failed }) => !failed);
  return [
    element("p", { className: "count", textContent: `${counted(references.length, "clause")}.` }),
    comparison(clauses),
    button("Copier le lien", () => copied(link, "Lien copié\u00a0: qui l’ouvre voit ces clauses, sans rien perdre des siennes.")),
    button("Copier en Markdown", () => copied(asMarkdown(shown, names), "Texte copié, en Markdown.")),
    button("CSV", () => download("clausier-epingles.csv", "text/csv", asCsv(shown, names)), { ariaLabel: "Télécharger en CSV" }),
    button("JSON", () => download("clausier-epingles.json", "application/json", asJson(shown)), { ariaLabel: "Télécharger en JSON" }),
    button("Imprimer", () => print()),
    visited ? null : button("Tout retirer", () => change([], `${counted(references.length)} en moins.`, () => focusOn(null))),
  ].filter(Boolean);
}

function comparison(clauses) {
  const there = clauses.filter(({ missing, failed }) => !missing && !failed);
  const columns = [...new Set(there.map(({ provider, document: kind }) => `${provider}:${kind}`))];
  if (columns.length < 2) return null;
  const compared = columns.slice(0, MOST);
  const topics = [...new Set(there.filter(({ provider, document: kind }) => compared.includes(`${provider}:${kind}`)).map(({ topic }) => topic))];
  const text = columns.length > MOST ? `Comparer les ${MOST} premiers documents` : "Comparer ces documents";
  return element("a", { href: `../comparer/${write({ columns: compared, topics, only: false, texts: null })}`, textContent: text });
}

// What may be done with the collection of a link.
function offer() {
  const box = part("offer");
  box.hidden = visited === null;
  if (visited === null) return;
  const own = pins();
  const fresh = visited.filter((reference) => !own.includes(reference));
  const lost = words.length - visited.length;
  const settle = (after, text) => {
    if (after.length > LIMIT) return tell(`${LIMIT} épingles au plus\u00a0: retirez-en d’abord.`);
    visited = null;
    history.replaceState(null, "", location.pathname);
    change(after, text, () => focusOn(null));
  };
  const texts = [
    visited.length ? `Ce lien apporte ${counted(visited.length, "clause")}.` : "Ce lien n’apporte aucune clause.",
    lost > 1 ? ` ${lost} références illisibles ou en trop ont été laissées de côté.` : lost ? " Une référence illisible ou en trop a été laissée de côté." : "",
    own.length > 1 ? ` Vos ${own.length} épingles sont intactes.` : own.length ? " Votre épingle est intacte." : "",
    visited.length && !fresh.length ? " Toutes ces clauses en font déjà partie." : "",
  ];
  const add = fresh.length ? button("Ajouter à mes épingles", () => settle([...own, ...fresh], `${counted(fresh.length, "clause")} de plus dans vos épingles.`)) : null;
  const replace = visited.length && own.length ? button("Remplacer mes épingles", () => settle(visited, "Vos épingles ont été remplacées.")) : null;
  box.replaceChildren(
    element("p", { textContent: texts.join("") }),
    element("p", { className: "pin-choices" }, ...[add, replace, element("a", { href: location.pathname, textContent: "Voir mes épingles" })].filter(Boolean)),
  );
}

draggable(list, (reference, place) => {
  const references = pins();
  const step = place - references.indexOf(reference);
  if (step && references.includes(reference)) change(moved(references, reference, step), "Ordre changé.");
  else draw();
});
document.addEventListener("pins", () => {
  if (undo && String(pins()) !== undo.after) {
    undo = null;
    notice.replaceChildren();
  }
  if (visited) offer();
  else if (String(pins()) !== drawn) draw();
});
draw();
