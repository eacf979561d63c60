// What is compared, and the address that says so. Pure.
//
//   f  the columns, in order: `provider`, or `provider:document` where a provider has several documents
//   t  the topics, in order; or the name of a set; absent: the topics whose key facts differ
//   d  1: only the rows that differ
//   c  1 or 0: the text of the clauses shown or not; absent: shown when few topics are
export const MOST = 4; // columns
export const SETS = ["essentiel", "tout"]; // words no topic may take for its id

export const DEFAULT = Object.freeze({ columns: Object.freeze([]), topics: null, only: false, texts: null });

const ID = /^[a-z0-9-]+$/;
const COLUMN = /^[a-z0-9-]+(:[a-z0-9.-]+)?$/;

// { state, refused: words of the address that cannot be ids, surplus: columns past the fourth }
export function read(search) {
  const address = new URLSearchParams(search);
  const listed = (name) => [...new Set((address.get(name) ?? "").split(",").map((word) => word.trim()).filter(Boolean))];
  const columns = listed("f");
  const topics = listed("t");
  const valid = columns.filter((column) => COLUMN.test(column));
  const known = topics.filter((topic) => ID.test(topic));
  const state = {
    columns: valid.slice(0, MOST),
    topics: known.length === 1 && SETS.includes(known[0]) ? known[0] : known.length ? known.filter((topic) => !SETS.includes(topic)) : null,
    only: address.get("d") === "1",
    texts: { 1: true, 0: false }[address.get("c")] ?? null,
  };
  return {
    state,
    refused: { columns: columns.filter((column) => !COLUMN.test(column)), topics: topics.filter((topic) => !ID.test(topic)) },
    surplus: valid.slice(MOST),
  };
}

// The address of a state, empty for the bare page. Ids need no escape, and a colon or a comma is allowed in a query.
export function write({ columns, topics, only, texts }) {
  const parts = [];
  if (columns.length) parts.push(`f=${columns.join(",")}`);
  if (topics?.length) parts.push(`t=${Array.isArray(topics) ? topics.join(",") : topics}`);
  if (only) parts.push("d=1");
  if (texts !== null) parts.push(`c=${texts ? 1 : 0}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

// The list with one item `step` places further; past an end, it stays at the end.
export function moved(list, item, step) {
  const rest = list.filter((other) => other !== item);
  const to = Math.min(Math.max(list.indexOf(item) + step, 0), rest.length);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

// The list with `items` in or out. A list in the order of `reference` stays so; in the reader's own order, they come last.
export function toggled(list, items, wanted, reference) {
  const rest = list.filter((item) => !items.includes(item));
  if (!wanted) return rest;
  const added = items.filter((item) => !list.includes(item));
  const place = (item) => reference.indexOf(item);
  const ordered = list.every((item, at) => !at || place(list[at - 1]) < place(item));
  return ordered ? [...list, ...added].sort((one, other) => place(one) - place(other)) : [...list, ...added];
}
