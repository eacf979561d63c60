// What the reader asked of a table, and the address that says it: `?tri=payment_term:desc&payment_term=..30`. Pure.
//
// A state: { sort: { by, descending } or null, filters: { column id: { tokens, from, to } } }; `from` and `to` are thresholds
// in the unit of the API's `order` (days, euros, shares), or null. No filter is ever empty.
import { token } from "./order.js";

export const PROVIDER = "prestataire"; // the column of names
export const TOPIC = "theme"; // what a document says of the topic as a whole
// No id of a value begins with an underscore.
export const STATE_TOKENS = { stated: "_traite", silent: "_silence", not_concerned: "_sans-objet", not_reviewed: "_non-lu" };
const NUMERIC = ["duration", "payment_term", "percentage", "money", "amount", "date"];
const RANGE = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;
const NOTHING = Object.freeze({ tokens: [], from: null, to: null });
const number = (text) => (text === undefined ? null : Number(text));

// What an address asks for; what it says of columns this table does not have is left aside.
export function read(search, columns) {
  const address = new URLSearchParams(search);
  const [by, direction] = (address.get("tri") ?? "").split(":");
  const sortable = columns.some(({ id }) => id === by && id !== TOPIC);
  const filters = {};
  for (const { id, type } of columns) {
    const filter = { ...NOTHING, tokens: [] };
    for (const text of address.getAll(id)) {
      const range = NUMERIC.includes(type) ? RANGE.exec(text) : null;
      if (range) [filter.from, filter.to] = [number(range[1]), number(range[2])];
      else if (text && !filter.tokens.includes(text)) filter.tokens.push(text);
    }
    if (!empty(filter)) filters[id] = filter;
  }
  return { sort: sortable ? { by, descending: direction === "desc" } : null, filters };
}

// The query of the state's address, empty for the table as it was written.
export function written({ sort, filters }) {
  const address = new URLSearchParams();
  if (sort) address.set("tri", sort.descending ? `${sort.by}:desc` : sort.by);
  for (const [id, { tokens, from, to }] of Object.entries(filters)) {
    if (from !== null || to !== null) address.append(id, `${from ?? ""}..${to ?? ""}`);
    for (const text of tokens) address.append(id, text);
  }
  const text = address.toString().replaceAll("%3A", ":");
  return text && `?${text}`;
}

const empty = ({ tokens, from, to }) => !tokens.length && from === null && to === null;

export const filterOf = (state, id) => state.filters[id] ?? NOTHING;

// The same state with another filter for a column, or none if nothing is left of it.
export function withFilter(state, id, change) {
  const { [id]: before = NOTHING, ...others } = state.filters;
  const after = { ...before, ...change };
  return { ...state, filters: empty(after) ? others : { ...others, [id]: after } };
}

export function toggled(state, id, text) {
  const { tokens } = filterOf(state, id);
  return withFilter(state, id, { tokens: tokens.includes(text) ? tokens.filter((other) => other !== text) : [...tokens, text] });
}

// Ascending first; again for the other direction.
export function sortedBy(state, by) {
  return { ...state, sort: { by, descending: state.sort?.by === by && !state.sort.descending } };
}

// A cell matches by any of its values, in whichever case; a cell without value by its state.
export function matches({ state, values }, { tokens, from, to }) {
  if (!values.length) return tokens.includes(STATE_TOKENS[state]);
  const ranged = from !== null || to !== null;
  const within = (order) => order !== null && order >= (from ?? -Infinity) && order <= (to ?? Infinity);
  return values.some((value) => tokens.includes(token(value)) || (ranged && within(value.order)));
}

// The rows that answer all the filters. Without any, those of the table as it was written: the documents that deal with the
// topic. A filter looks at every document: one that says nothing of the topic is silent on each of its facts.
export function selected(rows, { filters }) {
  const asked = Object.entries(filters);
  if (!asked.length) return rows.filter((row) => row.state === "stated");
  return rows.filter((row) => asked.every(([id, filter]) => matches(row.cells[id], filter)));
}

// How many documents each value or state of a column would give, the filters of other columns being what they are.
export function tally(rows, state, id) {
  const { [id]: _, ...others } = state.filters;
  const counts = new Map();
  for (const row of rows) {
    if (!Object.entries(others).every(([other, filter]) => matches(row.cells[other], filter))) continue;
    const { state: said, values } = row.cells[id];
    const tokens = values.length ? new Set(values.map(token)) : [STATE_TOKENS[said]];
    for (const text of tokens) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
