// The table: a column a document, a group of rows a topic, facts first, clauses below.
import { element } from "../element.js";
import { pinButton } from "../pins.js";
import { heading } from "./export.js";

const base = document.documentElement.dataset.base;

export const address = ({ provider, document: { id } }, clause) => `${base}fournisseurs/${provider}/#${id}-${clause}`;

// `columns`, `topics`: from model.js. `texts(topic)`: whether its clauses are shown whole. `only`: the rows that differ alone.
// `marks`: a sign and a word for each state. `on`: { move(topic, step), remove(topic), unfold(topic) }.
// `signs`: a sign and a word for each verdict.
// Roles are written out: on a phone the table is laid out otherwise, and must stay one.
export function table(columns, topics, { caption, texts, only, marks, signs, on }) {
  const heads = columns.map((column) =>
    element(
      "th",
      { scope: "col", role: "columnheader" },
      element("a", { href: `${base}fournisseurs/${column.provider}/`, textContent: column.name }),
      element("span", { className: "kind", textContent: heading(column).slice(column.name.length) }),
    ),
  );
  const groups = topics.map((topic, place) => {
    const rows = topic.rows.filter(({ difference }) => !only || difference).map((row) => factRow(row, columns, marks));
    const quiet = topic.quiet.length && !only ? [quietRow(topic.quiet, columns, marks)] : [];
    const ends = { first: !place, last: place === topics.length - 1 };
    return element(
      "tbody",
      { role: "rowgroup", dataset: { topic: topic.id } },
      topicRow(topic, columns, texts(topic.id), ends, on),
      ...rows,
      ...quiet,
      ...verdictRows(topic.verdicts, columns, only, signs),
      clauseRow(topic, columns, texts(topic.id), marks),
    );
  });
  return element(
    "table",
    { className: "compare-table", role: "table", dataset: { columns: columns.length } },
    element("caption", { textContent: caption }),
    element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, element("th", { scope: "col", role: "columnheader", textContent: "Fait" }), ...heads)),
    ...groups,
  );
}

function topicRow({ id, label, differences, clauses }, columns, open, { first, last }, on) {
  const control = (name, sign, text, action, properties = {}) => {
    const node = element("button", { type: "button", className: "icon", textContent: sign, ariaLabel: text, title: text, dataset: { focus: `${name}:${id}` }, ...properties });
    node.addEventListener("click", action);
    return node;
  };
  const stated = clauses.cells.some((cell) => cell.clauses.length);
  const text = open ? "Replier les clauses" : "Lire les clauses";
  const reading = control("texts", text, `${text}\u00a0: ${label}`, () => on.unfold(id), { className: "more", title: "", ariaExpanded: String(open) });
  return element(
    "tr",
    { className: "topic-row", role: "row" },
    element(
      "th",
      { scope: "rowgroup", role: "rowheader" },
      element("a", { href: `${base}themes/${id}/`, textContent: label }),
      element("span", { className: "kind", textContent: differences ? `${differences} différence${differences > 1 ? "s" : ""}` : "aucune différence" }),
    ),
    element(
      "td",
      { colSpan: columns.length, role: "cell", ariaColSpan: columns.length },
      element(
        "div",
        { className: "topic-controls" },
        stated ? reading : null,
        control("up", "↑", `Monter le thème «\u00a0${label}\u00a0»`, () => on.move(id, -1), { disabled: first }),
        control("down", "↓", `Descendre le thème «\u00a0${label}\u00a0»`, () => on.move(id, 1), { disabled: last }),
        control("out", "×", `Retirer le thème «\u00a0${label}\u00a0»`, () => on.remove(id)),
      ),
    ),
  );
}

const sign = (shape) => element("span", { ariaHidden: "true", textContent: `${shape} ` });

function rowHead(label, { difference, word }) {
  return element("th", { scope: "row", role: "rowheader" }, label, difference ? element("span", { className: "differs" }, sign("≠"), word) : null);
}

const cellOf = (column, ...children) => element("td", { role: "cell", dataset: { label: column.name } }, ...children);

function factRow(row, columns, marks) {
  const stating = row.cells.filter(({ values }) => values.length).length;
  const cells = row.cells.map((cell, place) => {
    const column = columns[place];
    if (!cell.values.length) return cellOf(column, ...state(cell, marks));
    const list = (values) => element("ul", { className: "values" }, ...values.map((value) => valueItem(column, value)));
    const better = element("p", { className: "better" }, sign("▲"), row.praise);
    const common = cell.values.filter(({ own }) => own === false);
    const own = cell.values.filter(({ own }) => own);
    if (!common.length || !own.length) return cellOf(column, list(cell.values), cell.better ? better : null);
    const apart = stating > 2 ? "Pas chez tous" : "Ici seulement";
    return cellOf(
      column,
      element("p", { className: "shared", textContent: "En commun" }),
      list(common),
      element("p", { className: "shared differs" }, sign("≠"), apart),
      list(own),
    );
  });
  const { difference } = row;
  return element("tr", { className: "fact-row", role: "row", dataset: { fact: row.fact.id, difference } }, rowHead(row.fact.label, row), ...cells);
}

const valueItem = (column, { text, when, clause }) =>
  element(
    "li",
    {},
    element("a", { className: "value", href: address(column, clause), textContent: text }),
    when ? element("span", { className: "when", textContent: when }) : null,
  );

function quietRow(labels, columns, marks) {
  const whose = columns.length > 2 ? " chez tous" : " chez les deux";
  return element(
    "tr",
    { className: "quiet-row", role: "row" },
    element("th", { scope: "row", role: "rowheader" }, marks.silent(), whose),
    element("td", { colSpan: columns.length, role: "cell", ariaColSpan: columns.length, textContent: labels.join(", ") }),
  );
}

// The address of a check's finding: only a document that is not its provider's first needs to be named.
const attention = ({ provider, document, documents }, check) =>
  `${base}fournisseurs/${provider}/#attention-${document.id === documents[0].id ? "" : document.id + "-"}${check}`;

function verdictRows({ rows, quiet }, columns, only, signs) {
  const shown = rows.filter(({ differs }) => !only || differs);
  const lines = shown.map(({ id, question, cells }) => {
    const link = element("a", { href: `${base}droit/controles/${id}/`, textContent: question });
    const signed = cells.map((verdict, place) => cellOf(columns[place], element("a", { className: "verdict-link", href: attention(columns[place], id) }, signs[verdict]())));
    return element("tr", { className: "verdict-row", role: "row", dataset: { check: id } }, element("th", { scope: "row", role: "rowheader" }, link), ...signed);
  });
  if (!quiet.length || only) return lines;
  const head = element("th", { scope: "row", role: "rowheader", textContent: "Contrôles sans remarque" });
  const rest = element("td", { colSpan: columns.length, role: "cell", ariaColSpan: columns.length, textContent: quiet.join(" ") });
  return [...lines, element("tr", { className: "verdict-rest", role: "row" }, head, rest)];
}

function clauseRow({ clauses }, columns, open, marks) {
  const cells = clauses.cells.map((cell, place) => {
    const column = columns[place];
    if (!cell.clauses.length) return cellOf(column, ...state(cell, marks));
    return cellOf(column, element("ul", { className: "compare-clauses" }, ...cell.clauses.map((clause) => clauseItem(column, clause, open))));
  });
  return element("tr", { className: "clause-row", role: "row", dataset: { difference: clauses.difference } }, rowHead("Clauses", clauses), ...cells);
}

function clauseItem(column, clause, open) {
  const number = element("span", { className: "clause-number", textContent: clause.number });
  const link = element("a", { href: address(column, clause.id) }, number, ` ${clause.heading}`);
  if (!open) return element("li", {}, link);
  const text = element("div", { className: "prose" });
  text.innerHTML = clause.summary_html; // sanitised by the build
  const reference = `${column.provider}/${column.document.id}/${clause.id}`;
  const actions = element("p", { className: "clause-actions" }, pinButton(reference, clause.number));
  return element("li", {}, element("p", { className: "clause-head" }, link), text, actions);
}

const state = ({ state: name, reason }, marks) => [marks[name](), reason ? element("span", { className: "when", textContent: reason }) : null];
