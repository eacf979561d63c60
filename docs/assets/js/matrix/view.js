// Draws rows as the page's own template does (macros/templates/topic.html, marks.html), so that none tells them apart.
import { element, integer } from "../element.js";
import { PROVIDER, TOPIC } from "./state.js";
import { STATE_WORDS } from "./menu.js";

const MARKS = { stated: "stated", silent: "silent", not_concerned: "none", not_reviewed: "unread" };

export const documents = (count) => (count > 1 ? `${integer(count)}\u00a0documents` : `${count}\u00a0document`);

// The bodies of the table: the documents that deal with the topic, then, under a head of their own, those that do not.
export function bodies(rows, limit, columns, base) {
  const stated = rows.filter(({ state }) => state === "stated");
  const quiet = rows.filter(({ state }) => state !== "stated");
  const shown = stated.slice(0, limit);
  const rest = quiet.slice(0, limit - shown.length);
  const draw = (row) => line(row, columns, base);
  const found = shown.length ? [element("tbody", {}, ...shown.map(draw))] : [];
  if (rest.length) {
    const text = `${documents(quiet.length)} sans clause sur ce thème`;
    const span = columns.filter(({ id }) => id !== TOPIC).length;
    const head = element("th", { scope: "rowgroup", colSpan: span, textContent: text });
    found.push(element("tbody", {}, element("tr", { className: "matrix-group" }, head), ...rest.map(draw)));
  }
  return found;
}

function line(row, columns, base) {
  const cells = columns.filter(({ id }) => id !== PROVIDER && id !== TOPIC);
  const name = element("a", { href: `${base}fournisseurs/${row.provider}/`, textContent: row.name });
  const kind = row.kind ? element("span", { className: "kind", textContent: ` ${row.kind}` }) : null;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, name, kind),
    ...cells.map((column) => element("td", { dataset: { label: column.label } }, ...content(row, row.cells[column.id], base))),
  );
}

function content(row, { state, reason, values }, base) {
  if (values.length) return [element("ul", { className: "values" }, ...values.map((value) => stated(row, value, base)))];
  return [mark(state), reason ? element("span", { className: "when", textContent: reason }) : null].filter(Boolean);
}

function stated(row, { text, when, clause }, base) {
  const href = `${base}fournisseurs/${row.provider}/#${row.document}-${clause}`;
  const link = element("a", { className: "value", href, textContent: text });
  return element("li", {}, link, when ? element("span", { className: "when", textContent: when }) : null);
}

function mark(state) {
  const shape = element("span", { className: "mark-shape", ariaHidden: "true" });
  return element("span", { className: `mark mark--${MARKS[state]}` }, shape, STATE_WORDS[state]);
}
