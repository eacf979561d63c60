// The table of a topic, sorted and filtered. As written it is complete and fetches nothing; when the reader first asks, all
// the documents of the topic come from the API, whether the page holds them all or only a part. The address says what is asked.
import { element, integer } from "../element.js";
import { controls } from "./controls.js";
import { boundText, tokenText } from "./menu.js";
import { sorted } from "./order.js";
import { rowsOf } from "./rows.js";
import { PROVIDER, read, selected, toggled, TOPIC, withFilter, written } from "./state.js";
import { bodies, documents } from "./view.js";

const STEP = 50; // rows drawn at a time

const section = document.querySelector(".matrix[data-topic]");
const frame = section.querySelector(".table-frame");
const note = document.querySelector("[data-matrix-note]");
const { base } = document.documentElement.dataset;

const heads = new Map(
  [...frame.querySelectorAll("th[data-column]")].map((head) => {
    const { column, type = "text", values = "" } = head.dataset;
    return [{ id: column, type, values: values.split(" "), label: head.textContent.trim() }, head];
  }),
);
const topic = "quiet" in section.dataset ? [{ id: TOPIC, type: "choice", values: [], label: "Le thème" }] : []; // some say nothing of it
const columns = [...heads.keys(), ...topic];
const columnOf = (id) => columns.find((column) => column.id === id);

const asWritten = [...frame.querySelectorAll("tbody[data-rows]")];
let standing = asWritten;
let shown = STEP;
let fetched = null;
let asked = 0;

const table = {
  state: read(location.search, columns),
  load() {
    fetched ??= fetchRows().catch((error) => {
      fetched = null; // the next attempt tries again
      throw error;
    });
    return fetched;
  },
  change(state) {
    table.state = state;
    history.pushState(null, "", written(state) || location.pathname);
    show();
  },
};

async function fetchRows() {
  const response = await fetch(`${base}api/v1/topics/${section.dataset.topic}.json`);
  if (!response.ok) throw new Error(`topics/${section.dataset.topic}.json: ${response.status}`);
  return rowsOf(await response.json());
}

const button = (textContent, action, className) => {
  const node = element("button", { type: "button", className, textContent });
  node.addEventListener("click", action);
  return node;
};

const status = element("p", { className: "matrix-status", role: "status" });
const chips = element("p", { className: "chips", hidden: true });
const nothing = element("p", { className: "empty", hidden: true }, "Aucun document ne correspond à ces filtres. ");
nothing.append(button("Tout remettre", reset, "link"));
const more = button("", next, "more");
more.hidden = true;

function reset() {
  table.change({ sort: null, filters: {} });
  status.focus(); // the button that was pressed is gone
}

function next() {
  const from = shown;
  shown += STEP;
  show().then(() => frame.querySelectorAll("tbody tr:not(.matrix-group) th a")[from]?.focus());
}

function stand(bodies) {
  standing[0].before(...bodies);
  for (const body of standing) body.remove();
  standing = bodies;
}

async function show() {
  const turn = ++asked;
  const { state } = table;
  const query = written(state);
  parts.update();
  note.hidden = !query;
  if (!query) return showAsWritten();
  if (!fetched) status.textContent = "Chargement du tableau…";
  try {
    const rows = await table.load();
    if (turn === asked) draw(rows, state);
  } catch {
    if (turn === asked) status.replaceChildren("Le tableau n’a pas pu se charger. ", button("Réessayer", show, "link"));
  }
}

function showAsWritten() {
  if (standing !== asWritten) {
    stand(asWritten);
    status.textContent = "Le tableau est revenu à l’ordre du site.";
  }
  chips.hidden = nothing.hidden = more.hidden = true;
}

function draw(rows, state) {
  let found = selected(rows, state);
  if (state.sort) found = sorted(found, columnOf(state.sort.by), state.sort.descending);
  const drawn = bodies(found, shown, columns, base);
  stand(drawn.length ? drawn : [element("tbody")]);
  nothing.hidden = found.length > 0;
  more.hidden = found.length <= shown;
  more.textContent = `Montrer ${documents(Math.min(STEP, found.length - shown))} de plus`;
  const of = Object.keys(state.filters).length ? ` sur\u00a0${integer(rows.length)}` : "";
  const quiet = found.filter((row) => row.state !== "stated").length;
  const without = quiet && quiet < found.length ? `, dont ${integer(quiet)} sans clause sur ce thème` : "";
  const first = more.hidden ? "" : `, les ${integer(shown)} premiers ci-dessous`;
  const sort = state.sort ? `. ${sortText(state.sort)}` : "";
  status.replaceChildren(`${documents(found.length)}${of}${without}${first}`, element("span", { className: "visually-hidden", textContent: sort }), ".");
  chips.replaceChildren(...chosen(rows, state), button("Tout remettre", reset, "link"));
  chips.hidden = false;
}

const sortText = ({ by, descending }) => `Tri\u00a0: ${columnOf(by).label}, ordre ${descending ? "décroissant" : "croissant"}`;

// What was asked, each with a way to take it back.
function chosen(rows, state) {
  const chip = (text, label, next) => {
    const node = button(text, () => (table.change(next), status.focus()), "chip");
    node.ariaLabel = label;
    return node;
  };
  const filter = (column, text, next) => chip(`${column.label}\u00a0: ${text}`, `Retirer le filtre «\u00a0${column.label}\u00a0: ${text}\u00a0»`, next);
  const filters = Object.entries(state.filters).flatMap(([id, asked]) => {
    const column = columnOf(id);
    const ends = ["from", "to"].filter((end) => asked[end] !== null);
    return [
      ...ends.map((end) => filter(column, boundText(rows, column, asked, end), withFilter(state, id, { [end]: null }))),
      ...asked.tokens.map((token) => filter(column, tokenText(rows, column, token), toggled(state, id, token))),
    ];
  });
  if (!state.sort) return filters;
  return [chip(sortText(state.sort), `Retirer «\u00a0${sortText(state.sort)}\u00a0»`, { ...state, sort: null }), ...filters];
}

status.tabIndex = -1;
const parts = controls(heads, columns, table);
frame.before(parts.panel, status, chips);
frame.after(nothing, more, ...parts.menus);
addEventListener("popstate", () => {
  table.state = read(location.search, columns);
  shown = STEP;
  show();
});
addEventListener("beforeprint", () => {
  if (standing === asWritten || more.hidden) return;
  shown = Infinity; // on paper the table is whole
  fetched.then((rows) => draw(rows, table.state));
});
show();
