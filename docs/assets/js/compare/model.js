// From what the API says of each document to the rows of the table: states, values, what differs, what favours the client.
// Pure.
import { better } from "./better.js";
import { verdictsOf } from "./verdicts.js";

const RANKED = new Set(["document_order"]); // lists whose order says which comes first

// What tells rows apart; the words are those a reader sees.
export const DIFFERENCES = {
  values: () => "Différence",
  cases: () => "Mêmes valeurs, cas différents",
  partial: (stated, read) => `Dit par ${stated} sur ${read}`,
};

// `asked`: "provider" or "provider:document". `providers`: by id, the API's answer, or null if it knows none by that id.
// Returns { columns, unknown }: a column is { key, provider, name, kind, date, document, documents }.
export function columns(asked, providers) {
  const found = new Map();
  const unknown = [];
  for (const word of asked) {
    const [id, wanted] = word.split(":");
    const provider = providers.get(id);
    const document = provider?.documents.find((one) => one.id === (wanted ?? provider.documents[0].id));
    if (!document) {
      unknown.push(word);
      continue;
    }
    const key = provider.documents.length > 1 ? `${id}:${document.id}` : id;
    const { kind_label: kind, date } = document;
    found.set(key, { key, provider: id, name: provider.name, kind, date, document, documents: provider.documents });
  }
  return { columns: [...found.values()], unknown };
}

// `topics`: { id, label } in the order wanted. `facts`: the vocabulary, in the order of the topics' tables. Returns the
// topics with { rows, quiet, verdicts, clauses, differences }; `quiet`: the labels of the facts on which all keep silent.
export function compare(columns, topics, facts) {
  const sides = columns.map(({ document }) => side(document));
  return topics.map(({ id, label }) => {
    const every = facts.filter((fact) => fact.topic === id).map((fact) => row(fact, sides));
    const rows = every.filter(({ cells }) => !cells.every(({ state }) => state === "silent"));
    const clauses = clauseRow(id, sides);
    const differences = [...rows, clauses].filter(({ difference }) => difference).length;
    const quiet = every.filter((one) => !rows.includes(one)).map(({ fact }) => fact.label);
    const verdicts = verdictsOf(id, columns.map(({ document }) => document));
    return { id, label, rows, quiet, verdicts, clauses, differences };
  });
}

// The ids of the topics that hold a key fact; with `columns`, those among them whose key facts differ.
export function essential(facts, columns = null) {
  const sides = columns?.map(({ document }) => side(document));
  return [...new Set(facts.filter((fact) => fact.key && (!sides || row(fact, sides).difference)).map(({ topic }) => topic))];
}

const byId = (list) => new Map(list.map((item) => [item.id, item]));
const side = ({ facts, topics, clauses }) => ({ facts: byId(facts), topics: byId(topics), clauses: byId(clauses) });

function row(fact, sides) {
  const cells = sides.map(({ facts }) => {
    const { state, reason, values } = facts.get(fact.id);
    return { state, reason, values: once(values), better: false };
  });
  const stating = cells.filter(({ state }) => state === "stated");
  better(fact, stating).forEach((found, place) => (stating[place].better = found));
  const ranked = RANKED.has(fact.id);
  if (fact.many && !ranked && stating.length > 1) shareOut(stating);
  const praise = `plus favorable au client${stating.length < cells.length ? ", parmi les documents qui le disent" : ""}`;
  return { fact, cells, ...difference(cells, stating, ranked), praise };
}

// A value said by several clauses is one value; the first clause stands for them.
function once(values) {
  const said = new Map();
  for (const value of values) if (!said.has(signature(value, true))) said.set(signature(value, true), value);
  return [...said.values()];
}

// In lists, what all state comes first, in the same order everywhere; what only some state is marked.
function shareOut(stating) {
  const own = ({ value }) => !stating.every(({ values }) => values.some((other) => other.value === value));
  for (const cell of stating) {
    const values = cell.values.map((value) => ({ ...value, own: own(value) }));
    cell.values = values.sort((one, other) => one.own - other.own || one.text.localeCompare(other.text, "fr"));
  }
}

// What a value amounts to: 48 heures and 2 jours are the same, 48 heures ouvrées and 2 jours ouvrés are not.
function signature({ value, order, when, text }, withCase) {
  const amount =
    value?.duration && order !== null ? ["time", order.toFixed(6), value.business_days, value.business_days && value.duration.startsWith("PT")] : value ?? text;
  return JSON.stringify(withCase ? [amount, when] : amount);
}

// Only documents read on this point and concerned by it can differ.
function difference(cells, stating, ranked = false) {
  const read = cells.filter(({ state }) => state === "stated" || state === "silent").length;
  const said = (values, withCase) => [...new Set(values.map((value) => signature(value, withCase)))];
  const told = (withCase) => new Set(stating.map(({ values }) => (ranked ? said(values, withCase) : said(values, withCase).sort()).join()));
  let kind = "";
  if (told(false).size > 1) kind = "values";
  else if (told(true).size > 1) kind = "cases";
  else if (stating.length && stating.length < read) kind = "partial";
  return { difference: kind, word: kind && DIFFERENCES[kind](stating.length, read) };
}

// The clauses on a topic. That two documents word them otherwise is no difference: it goes without saying.
function clauseRow(topic, sides) {
  const cells = sides.map(({ topics, clauses }) => {
    const { state, reason, clauses: ids } = topics.get(topic);
    return { state, reason, clauses: ids.map((id) => clauses.get(id)) };
  });
  const stating = cells.filter(({ state }) => state === "stated").map(() => ({ values: [] }));
  return { cells, ...difference(cells, stating) };
}
