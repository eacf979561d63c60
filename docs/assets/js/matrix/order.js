// What a cell sorts by: units understood, choices in the vocabulary's order, texts in French. Pure.
//
// A column: { id, type, values } where `values` are the ids of named values, in the vocabulary's order. A value: as in the
// API, { text, value, order, when, clause }. A cell: { state, values }. A provider's name is a value, too, perhaps `unnamed`.
const STATES = ["stated", "silent", "not_concerned", "not_reviewed"];
const RATES = ["legal_multiple", "legal_plus", "ecb_plus", "fixed"];
const TEXT = "8";
const NAMED = "9"; // after figures and texts
const MANY = 3; // different figures, from which thresholds help more than a list

let collator = null; // made when first needed: it takes 10 ms
const compareTexts = (one, other) => (collator ??= new Intl.Collator("fr", { numeric: true })).compare(one, other);

// What tells a value from another in a filter and in the address: the id of a named value, or the words.
export function token({ text, value }) {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "string" ? value : plain(text);
}

// No-break spaces would fill an address with %C2%A0.
const plain = (text) => text.replace(/\s+/g, " ");

// { group, order, text }: only values of a group compare (sums by the hour with sums by the hour); groups keep their places
// in both directions, so that what is not a figure comes after the figures.
export function rank(column, { text, value, order, unnamed }) {
  const named = typeof value === "string" ? column.values.indexOf(value) : -1;
  if (named >= 0) return { group: NAMED, order: named, text };
  if (RATES.includes(value?.kind)) {
    return { group: String(RATES.indexOf(value.kind)), order: value.value * (value.period === "P1M" ? 12 : 1), text };
  }
  if (order === null) return { group: unnamed ? NAMED : TEXT, order: null, text }; // providers without a name come last
  return { group: unit(value), order, text };
}

// Shares, then sums, then sums for a unit, then months of a price; all else has one unit.
function unit(value) {
  if (value?.amount !== undefined) return value.per ? `2 ${value.per}` : "1";
  return value?.times === undefined ? "0" : "3";
}

export function compareRanks(one, other, direction = 1) {
  if (one.group !== other.group) return one.group < other.group ? -1 : 1;
  const gap = one.order === null ? compareTexts(one.text, other.text) : one.order - other.order;
  return gap * direction;
}

// The value by which a cell of several sorts: the first that holds in all cases, otherwise the smallest.
export function leading(column, { values }) {
  const general = values.find(({ when }) => !when);
  const ranks = (general ? [general] : values).map((value) => rank(column, value));
  return ranks.reduce((least, other) => (compareRanks(other, least) < 0 ? other : least));
}

// The rows in another array, sorted by a column. Silence, then what is not concerned, then what is not read, come last in
// both directions; equals stay in the site's order.
export function sorted(rows, column, descending) {
  const direction = descending ? -1 : 1;
  const keyed = rows.map((row) => {
    const cell = row.cells[column.id];
    return { row, state: STATES.indexOf(cell.state), rank: cell.values.length ? leading(column, cell) : null };
  });
  keyed.sort((one, other) => {
    if (one.state !== other.state) return one.state - other.state;
    return (one.rank && compareRanks(one.rank, other.rank, direction)) || one.row.index - other.row.index;
  });
  return keyed.map(({ row }) => row);
}

// The values present in a column, each once, in order.
export function present(rows, column) {
  const found = new Map();
  for (const row of rows) for (const value of row.cells[column.id].values) found.set(token(value), value);
  const ranked = [...found].map(([id, value]) => ({ token: id, text: value.text, rank: rank(column, value), order: value.order }));
  return ranked.sort((one, other) => compareRanks(one.rank, other.rank));
}

// The figures to choose thresholds from: none unless they all compare and are many. Equal ones (12 mois, 1 an) are one.
export function thresholds(column, choices) {
  const figures = choices.filter(({ rank: { group }, order }) => group !== NAMED && order !== null);
  const orders = new Map();
  for (const { order, text } of figures) orders.set(order, orders.has(order) ? `${orders.get(order)} ou ${text}` : text);
  const comparable = column.type !== "boolean" && figures.every(({ rank: { group } }) => group === figures[0].rank.group);
  return comparable && orders.size >= MANY ? [...orders].map(([order, text]) => ({ order, text })) : [];
}
