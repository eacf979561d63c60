// What the dialog and the page show alike: a clause, its words marked, and how many there are.
import { element, integer } from "../element.js";
import { pinButton } from "../pins.js";
import { analyse, fold, terms as termsOf } from "./french.js";
import { address } from "./index.js";

export { element, integer };

export const counted = (count) =>
  count > 1 ? `${integer(count)} clauses trouvées` : count ? "1 clause trouvée" : "Aucune clause trouvée";

// The text with the words of the query marked, accented or not.
export function marked(text, terms) {
  const wanted = new Set(terms);
  const parts = document.createDocumentFragment();
  let done = 0;
  for (const { term, start, end } of analyse(text)) {
    if (!wanted.has(term)) continue;
    parts.append(text.slice(done, start), element("mark", { textContent: text.slice(start, end) }));
    done = end;
  }
  parts.append(text.slice(done));
  return parts;
}

export function markIn(root, query) {
  const terms = termsOf(query);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(".topic-links, .passage, .permalink, .clause-number") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  for (const node of nodes) node.replaceWith(marked(node.data, terms));
}

// The part of a long text where most of the words are.
export function excerpt(text, terms, length = 260) {
  if (text.length <= length * 1.2) return text;
  const wanted = new Set(terms);
  const hits = analyse(text).filter(({ term }) => wanted.has(term));
  const best = hits.reduce(
    (kept, hit) => {
      const count = hits.filter(({ start }) => start >= hit.start && start < hit.start + length).length;
      return count > kept.count ? { count, start: hit.start } : kept;
    },
    { count: 0, start: 0 },
  );
  const from = best.start < length / 2 ? 0 : text.lastIndexOf(" ", best.start - 40) + 1;
  const to = text.indexOf(" ", from + length);
  return `${from ? "… " : ""}${to < 0 ? text.slice(from) : text.slice(from, to) + " …"}`;
}

export function clauseItem(clause, { terms, query, names, level = "h2", facts = true }) {
  const heading = element(
    level,
    {},
    element("a", { href: address(clause, query) }, element("span", { className: "clause-number", textContent: clause.n }), " ", marked(clause.h, terms)),
  );
  const shown = facts ? clause.f.slice(0, 4) : [];
  const list = shown.map(([label, value, when]) =>
    element("div", {}, element("dt", { textContent: label }), element("dd", {}, marked(when ? `${value} (${when})` : value, terms))),
  );
  return element(
    "li",
    { dataset: { provider: clause.p, document: clause.d, number: clause.n.replace(/[\u00a0\u202f]/g, " "), clause: clause.c, topic: clause.t[0] } },
    heading,
    element("p", { className: "where" }, `${names.providers[clause.p]} · ${names.topics.get(clause.t[0])}`),
    element("p", { className: "prose" }, marked(excerpt(clause.s, terms), terms)),
    list.length ? element("dl", { className: "hit-facts" }, ...list) : null,
    facts ? element("p", { className: "clause-actions" }, pinButton(`${clause.p}/${clause.d}/${clause.c}`, clause.n)) : null,
  );
}

const plainWords = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];
const suggested = new WeakMap(); // catalogue → what may be suggested, its words split once

function candidates(names) {
  if (!suggested.has(names)) {
    const item = (kind, label, path, texts) => ({ kind, label, path, texts: texts.map(plainWords) });
    suggested.set(names, [
      ...names.families.flatMap((family) =>
        family.topics.map(({ id, label, words }) => item("Thème", label, `themes/${id}/`, [label, ...words])),
      ),
      ...Object.entries(names.providers).map(([id, label]) => item("Prestataire", label, `fournisseurs/${id}/`, [label])),
    ]);
  }
  return suggested.get(names);
}

// Topics and providers whose name or words begin like those of the query; a name counts twice.
export function suggestions(query, names, limit = 5) {
  const wanted = plainWords(query);
  if (!wanted.length) return [];
  const score = (words, place) => {
    const all = wanted.every((start) => words.some((word) => word.startsWith(start)));
    return all ? ((place ? 1 : 2) * wanted.length) / words.length : 0;
  };
  return candidates(names)
    .map((item) => ({ ...item, score: Math.max(...item.texts.map(score)) }))
    .filter((item) => item.score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
