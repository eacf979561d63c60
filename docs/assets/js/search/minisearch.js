// The engine while the whole index is small: MiniSearch, filled in the browser from one file of clauses.
import MiniSearch from "../../vendor/minisearch.js";
import { analyse, fold, stem, terms } from "./french.js";

const FIELDS = { number: 3, heading: 4, topic: 4, words: 2, also: 1, provider: 3, facts: 1, cites: 2, text: 1 };
const FUZZY = 0.3; // of a word's letters: « resiliaton », « inteletuelle »
const NONE = Object.freeze([]);
const ASKED = 3; // how much more a clause weighs when the query names its topic

const spaced = (text) => ` ${fold(text).replace(/[^a-z0-9]+/g, " ").trim()} `;

export async function open(base, catalogue) {
  const response = await fetch(`${base}assets/generated/clauses.json`);
  if (!response.ok) throw new Error(`clauses.json: ${response.status}`);
  return create(await response.json(), catalogue);
}

export function create(clauses, catalogue) {
  const topics = new Map(catalogue.families.flatMap((family) => family.topics.map((topic) => [topic.id, topic])));
  const asIs = { tokenize: (text) => text.split(" "), processTerm: (term) => term || null };
  const index = new MiniSearch({ fields: Object.keys(FIELDS), ...asIs });
  const vocabulary = new Map(); // folded word → { word as written, term, count }

  const learn = (text, weight = 1) => {
    const tokens = analyse(text);
    for (const { term, word } of tokens) {
      const key = fold(word);
      const known = vocabulary.get(key);
      if (known) known.count += weight;
      else vocabulary.set(key, { word: word.toLowerCase(), term, count: weight });
    }
    return tokens.map((token) => token.term).join(" ");
  };
  const labels = new Map([...topics.values()].map((topic) => [topic.id, learn(topic.label, 5)]));
  const words = new Map([...topics.values()].map((topic) => [topic.id, topic.words.map((text) => learn(text)).join(" ")]));

  index.addAll(
    clauses.map((clause, id) => ({
      id,
      number: `${learn(clause.n)} ${clause.n.toLowerCase().replace(/\s/g, "")}`,
      heading: learn(clause.h, 2),
      topic: labels.get(clause.t[0]),
      words: words.get(clause.t[0]),
      also: clause.t.slice(1).map((topic) => labels.get(topic)).join(" "),
      provider: learn(catalogue.providers[clause.p]),
      facts: clause.f.map((fact) => terms(fact.slice(0, 2).join(" ")).join(" ")).join(" "),
      cites: learn(clause.x.join(" ; ")),
      text: learn(clause.s),
    })),
  );
  const known = new Set([...vocabulary.values()].map((entry) => entry.term));
  const spelling = new MiniSearch({ fields: ["id"], idField: "id", ...asIs });
  spelling.addAll([...vocabulary.keys()].filter((word) => /^\p{L}{3,}$/u.test(word)).map((id) => ({ id })));

  // A query that holds a topic's label or one of its expressions, word for word, asks for that topic.
  const expressions = [...topics.values()].map((topic) => [topic.id, [topic.label, ...topic.words].map(spaced).filter((text) => text.trim().includes(" "))]);
  const askedFor = (query) => {
    const whole = spaced(query);
    return new Set(expressions.filter(([, texts]) => texts.some((text) => whole.includes(text))).map(([id]) => id));
  };

  // Each word of the query with the terms that may stand for it, and what it was corrected to, if it was.
  function understand(query) {
    const tokens = analyse(query);
    return tokens.map(({ term, word }, place) => {
      const last = place === tokens.length - 1 && query.endsWith(word);
      const written = fold(word);
      const started = last && written.length > 2 ? near(written, { prefix: true }).slice(0, 8) : NONE;
      const starts = started.filter((entry) => fold(entry.word).startsWith(written));
      if (known.has(term)) return { word, terms: [...new Set([term, ...starts.map((entry) => entry.term)])] };
      if (starts.length) return { word, terms: [...new Set(starts.map((entry) => entry.term))] };
      const [best] = written.length > 3 && !/\d/.test(written) ? near(written, { fuzzy: FUZZY }) : NONE;
      return best ? { word, terms: [best.term], correction: best.word } : { word, terms: [stem(written)] };
    });
  }

  const near = (word, options) =>
    spelling
      .search(word, options)
      .map((hit) => ({ ...vocabulary.get(hit.id), score: hit.score }))
      .sort((one, other) => other.score - one.score || other.count - one.count);

  function ranked(groups, asked) {
    const total = groups.length;
    const queries = groups.map((group) => ({ combineWith: "OR", queries: group.terms }));
    const covered = (hit) => groups.filter((group) => group.terms.some((term) => term in hit.match)).length / total;
    return index
      .search({ combineWith: "OR", queries }, { boost: FIELDS, prefix: false, fuzzy: false })
      .map((hit) => ({
        id: hit.id,
        coverage: covered(hit),
        score: hit.score * (asked.has(clauses[hit.id].t[0]) ? ASKED : 1),
      }))
      .sort((one, other) => other.coverage - one.coverage || other.score - one.score);
  }

  // All words first; if few clauses hold them all, those that hold most of them.
  function mostWords(hits, enough = 5, most = 0.6) {
    let least = hits.length ? hits[0].coverage : 0;
    for (const { coverage } of hits.slice(0, enough)) if (coverage >= most) least = Math.min(least, coverage);
    return hits.filter((hit) => hit.coverage >= least);
  }

  return {
    async search({ query, filters = {}, limit = 20, offset = 0 }) {
      const phrases = [...query.matchAll(/["«“]\s*([^"»”]+?)\s*["»”]/g)].map((match) => ` ${terms(match[1]).join(" ")} `);
      const groups = understand(query.replace(/["«»“”]/g, " ").trimEnd());
      let hits = groups.length ? mostWords(ranked(groups, askedFor(query))) : query.trim() ? [] : clauses.map((_, id) => ({ id }));
      if (phrases.length) {
        const holds = (hit) => {
          const { h, s } = clauses[hit.id];
          const text = ` ${terms(h).join(" ")} | ${terms(s).join(" ")} `;
          return phrases.every((phrase) => text.includes(phrase));
        };
        hits = hits.filter(holds);
      }
      const found = hits.map((hit) => hit.id).map((id) => clauses[id]);
      const kept = hits.filter((hit) => accepts(clauses[hit.id], filters));
      const corrections = groups.filter((group) => group.correction);
      return {
        total: kept.length,
        clauses: kept.slice(offset, offset + limit).map((hit) => clauses[hit.id]),
        facets: facets(found, filters),
        terms: [...new Set(groups.flatMap((group) => group.terms))],
        suggestion: corrections.reduce((text, group) => text.replace(group.word, group.correction), corrections.length ? query.trim() : ""),
      };
    },
  };
}

const family = { of: new Map() };

export const values = {
  famille: (clause) => [...new Set(clause.t.map((topic) => family.of.get(topic)))],
  theme: (clause) => clause.t,
  fournisseur: (clause) => [clause.p],
  document: (clause) => [clause.k],
  fait: (clause) => clause.q,
};

export function useFamilies(families) {
  for (const { id, topics } of families) for (const topic of topics) family.of.set(topic.id, id);
}

// A family and its topics are one choice: a clause of a chosen family or of a chosen topic.
const GROUPS = [["famille", "theme"], ["fournisseur"], ["document"], ["fait"]];

const inGroup = (clause, filters, group) => {
  const chosen = group.filter((name) => filters[name]?.length);
  return !chosen.length || chosen.some((name) => filters[name].some((value) => values[name](clause).includes(value)));
};

const accepts = (clause, filters, except = null) => GROUPS.every((group) => group === except || inGroup(clause, filters, group));

// Counts of each value among what the other choices leave.
function facets(clauses, filters) {
  const counts = {};
  for (const group of GROUPS) {
    for (const name of group) counts[name] = {};
    for (const clause of clauses) {
      if (!accepts(clause, filters, group)) continue;
      for (const name of group) for (const value of values[name](clause)) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}
