// The filter of a column: thresholds where its figures compare, else its values, each with how many documents it would give;
// then silence. The same fields stand under a column's head, or in the panel of a narrow screen.
import { element, integer } from "../element.js";
import { present, thresholds } from "./order.js";
import { filterOf, STATE_TOKENS, tally, toggled, TOPIC, withFilter } from "./state.js";

export const STATE_WORDS = { stated: "traité", silent: "silence", not_concerned: "sans objet", not_reviewed: "pas encore lu" };
const STATE_BY_TOKEN = new Map(Object.entries(STATE_TOKENS).map(([state, token]) => [token, state]));

// A token as words: a value's text, a state, or the token itself when no document has it.
export function tokenText(rows, column, text) {
  const state = STATE_BY_TOKEN.get(text);
  return state ? STATE_WORDS[state] : (present(rows, column).find(({ token }) => token === text)?.text ?? text);
}

// { node, update() }; `table` as in controls.js.
export function fields(rows, column, table) {
  const choices = present(rows, column);
  const scale = thresholds(column, choices);
  const figures = new Set(scale.length ? choices.filter(({ order }) => order !== null) : []);
  const listed = choices.filter((choice) => !figures.has(choice)).map(({ token, text }) => ({ token, text }));
  const states = [...STATE_BY_TOKEN].map(([token, name]) => ({ token, text: STATE_WORDS[name], state: true }));
  const silences = column.id === TOPIC ? states : states.slice(1);
  const known = new Set([...listed, ...silences].map(({ token }) => token));
  const asked = filterOf(table.state, column.id).tokens.filter((token) => !known.has(token)); // in the address, in no document
  const boxes = [...listed, ...asked.map((token) => ({ token, text: token })), ...silences].map((choice) => box(choice, column, table));
  const bounds = scale.length ? [bound("from", "Au moins", scale, column, table), bound("to", "Au plus", scale, column, table)] : [];
  const node = element(
    "fieldset",
    { className: "matrix-fields" },
    element("legend", { textContent: column.id === TOPIC ? "Ce que le document dit du thème" : column.label }),
    ...bounds.map(({ node: line }) => line),
    ...boxes.map(({ node: line }) => line),
  );
  const update = () => {
    const counts = tally(rows, table.state, column.id);
    const filter = filterOf(table.state, column.id);
    for (const part of [...bounds, ...boxes]) part.update(filter, counts);
  };
  update();
  return { node, update };
}

function box({ token, text, state }, column, table) {
  const input = element("input", { type: "checkbox" });
  input.addEventListener("change", () => table.change(toggled(table.state, column.id, token)));
  const count = element("span", { className: "count" });
  const words = element("span", { className: state ? "state" : "choice", textContent: text });
  const node = element("label", { className: "facet" }, input, words, count);
  const update = ({ tokens }, counts) => {
    const found = counts.get(token) ?? 0;
    input.checked = tokens.includes(token);
    count.textContent = integer(found);
    node.hidden = Boolean(state) && !found && !input.checked; // a silence that nobody keeps
    node.classList.toggle("none", !found);
  };
  return { node, update };
}

function bound(end, label, scale, column, table) {
  const options = scale.map(({ order, text }) => element("option", { value: order, textContent: text }));
  const select = element("select", {}, element("option", { value: "", textContent: "–" }), ...options);
  select.addEventListener("change", () => {
    table.change(withFilter(table.state, column.id, { [end]: select.value ? Number(select.value) : null }));
  });
  const update = (filter) => {
    select.value = nearest(filter[end], end, scale)?.order ?? "";
  };
  return { node: element("label", { className: "bound" }, element("span", { textContent: label }), select), update };
}

// The figure of the column that a threshold of the address comes to: « 30 jours au plus » where 28 is the longest below.
function nearest(threshold, end, scale) {
  if (threshold === null) return null;
  return end === "from" ? scale.find(({ order }) => order >= threshold) : scale.findLast(({ order }) => order <= threshold);
}

// « au moins 1 mois » for the line that says what was asked.
export function boundText(rows, column, filter, end) {
  const scale = thresholds(column, present(rows, column));
  const words = nearest(filter[end], end, scale)?.text ?? filter[end].toLocaleString("fr-FR");
  return `${end === "from" ? "au moins" : "au plus"} ${words}`;
}
