// The card that compares: on one topic, the facts of two to four documents side by side, from `?f=…&t=…`.
import { labels } from "./clauses.js";
import { get } from "./compare/api.js";
import { read, write } from "./compare/state.js";
import { element } from "./element.js";

const base = document.documentElement.dataset.base;
const room = document.querySelector("[data-comparison]");
const NONE = "Cette comparaison n’existe pas, ou plus.";

const link = (href, text) => element("a", { href, target: "_blank", rel: "noopener", textContent: text });
const page = ({ provider }) => `${base}fournisseurs/${provider}/`;

// The sign and the word of a state are those of the page's templates.
const sign = (state) => document.querySelector(`template[data-state="${state}"]`).content.cloneNode(true);
const mark = ({ state, reason }) => element("span", {}, sign(state), reason ? element("span", { className: "when", textContent: reason }) : null);

const items = (children) => element("ul", {}, ...children.map((child) => element("li", {}, ...child)));

function factCell(document_, fact) {
  const cell = document_.facts.find(({ id }) => id === fact);
  const values = [...new Map(cell.values.map((value) => [`${value.text} ${value.when}`, value])).values()];
  return values.length ? items(values.map(({ text, when }) => [text, when ? element("span", { className: "when", textContent: when }) : ""])) : mark(cell);
}

function clauseCell(document_) {
  const { clauses, document: kind } = document_;
  return clauses.length ? items(clauses.map(({ id, number, heading }) => [link(`${page(document_)}#${kind}-${id}`, `${number} ${heading}`)])) : mark(document_);
}

function table(label, facts, documents, names) {
  const rows = facts.map((fact) => [names.get(fact), documents.map((one) => factCell(one, fact))]);
  rows.push(["Clauses", documents.map(clauseCell)]);
  const heads = documents.map((one) =>
    element("th", { scope: "col" }, link(page(one), one.provider_name), " ", element("span", { className: "kind", textContent: one.kind_label })),
  );
  return element(
    "table",
    {},
    element("caption", { className: "visually-hidden", textContent: label }),
    element("thead", {}, element("tr", {}, element("td", {}), ...heads)),
    element(
      "tbody",
      {},
      ...rows.map(([name, cells]) => element("tr", {}, element("th", { scope: "row", textContent: name }), ...cells.map((cell) => element("td", {}, cell)))),
    ),
  );
}

async function show() {
  const { columns, topics } = read(location.search).state;
  if (!columns.length || !Array.isArray(topics)) throw new Error(NONE);
  const [topic, names] = await Promise.all([get(`topics/${topics[0]}.json`), labels()]);
  if (!topic) throw new Error(NONE);
  const documents = columns
    .map((column) => column.split(":"))
    .map(([id, kind]) => topic.documents.find(({ provider, document: own }) => provider === id && own === (kind ?? own)))
    .filter(Boolean);
  if (!documents.length) throw new Error(NONE);
  const quiet = topic.facts.filter((fact) => documents.every(({ facts }) => facts.find(({ id }) => id === fact).state === "silent"));
  const told = topic.facts.filter((fact) => !quiet.includes(fact));
  document.querySelector("h1").textContent = topic.label;
  document.title = `${topic.label}, comparaison – Clausier`;
  document.querySelector(".foot a").href += write({ columns, topics: [topic.id], only: false, texts: null });
  room.replaceChildren(element("div", { className: "table", role: "region", ariaLabel: "Comparaison", tabIndex: 0 }, table(topic.label, told, documents, names)));
  if (quiet.length) room.append(element("p", { className: "quiet" }, sign("silent"), ` de tous\u00a0: ${quiet.map((fact) => names.get(fact)).join(", ")}`));
}

show().catch((error) => {
  room.replaceChildren(element("p", { textContent: error.message === NONE ? NONE : "La comparaison n’a pas pu se charger." }));
});
