// A clause of a collection, as the page shows it.
import { element } from "../element.js";
import { documentName } from "./exports.js";

const base = document.documentElement.dataset.base;

// `tools`: what the reader may do with it.
export function item(clause, labels, tools) {
  const [provider, document_, id] = clause.reference.split("/");
  const content = clause.failed ? failed(clause) : clause.missing ? missing(clause) : shown(clause, labels);
  return element("li", { dataset: { reference: clause.reference, provider, document: document_, clause: id } }, ...content, element("p", { className: "pin-tools" }, ...tools));
}

function shown(clause, labels) {
  const prose = element("div", { className: "prose" });
  prose.innerHTML = clause.summary_html; // sanitised by the build
  const facts = clause.facts.map(({ fact, text, when }) =>
    element("div", {}, element("dt", { textContent: labels.get(fact) ?? fact }), element("dd", { textContent: when ? `${text} (${when})` : text })),
  );
  return [
    element("h2", {}, element("a", { href: clause.address }, element("span", { className: "clause-number", textContent: clause.number }), ` ${clause.heading}`)),
    element("p", { className: "where" }, `${clause.provider_name} · ${documentName(clause)} · `, element("a", { href: `${base}themes/${clause.topic}/`, textContent: clause.topic_label })),
    prose,
    facts.length ? element("dl", { className: "hit-facts" }, ...facts) : null,
    element("p", { className: "pin-address", textContent: clause.address }),
  ];
}

const missing = ({ reference }) => [
  element("h2", { textContent: "Clause qui n’est plus publiée" }),
  element("p", { className: "where" }, "Son document a changé, ou son adresse est fausse\u00a0: ", element("code", { textContent: reference })),
];

const failed = ({ reference }) => [
  element("h2", { textContent: "Clause qui n’a pas pu se charger" }),
  element("p", { className: "where" }, "Vérifiez votre connexion\u00a0: ", element("code", { textContent: reference })),
];
