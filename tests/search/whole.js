// The oracle of the tests: the same engine over a whole MiniSearch, filled in the browser from one file of clauses.
import { ClauseIndex, beginning, createEngine, nearest } from "./engine.js";
import { useFamilies } from "./facets.js";
import { analyse, fold, terms } from "./french.js";

export async function open(base, catalogue) {
  const response = await fetch(`${base}assets/search/clauses.json`);
  if (!response.ok) throw new Error(`clauses.json: ${response.status}`);
  return create(await response.json(), catalogue);
}

export function create(clauses, { families, providers }) {
  const topics = families.flatMap((family) => family.topics);
  const index = new ClauseIndex();
  const vocabulary = new Map(); // folded word → [as written, weight]
  const known = new Set();

  const learn = (text, weight = 1) => {
    const tokens = analyse(text);
    for (const { term, word } of tokens) {
      const [written, before] = vocabulary.get(fold(word)) ?? [word.toLowerCase(), 0];
      vocabulary.set(fold(word), [written, before + weight]);
      known.add(term);
    }
    return tokens.map((token) => token.term).join(" ");
  };
  const labels = new Map(topics.map((topic) => [topic.id, learn(topic.label, 5)]));
  const words = new Map(topics.map((topic) => [topic.id, topic.words.map((text) => learn(text)).join(" ")]));

  index.addAll(
    clauses.map((clause, id) => ({
      id,
      number: `${learn(clause.n)} ${clause.n.toLowerCase().replace(/\s/g, "")}`,
      heading: learn(clause.h, 2),
      topic: labels.get(clause.t[0]),
      words: words.get(clause.t[0]),
      also: clause.t.slice(1).map((topic) => labels.get(topic)).join(" "),
      provider: learn(providers[clause.p]),
      facts: clause.f.map((fact) => terms(fact.slice(0, 2).join(" ")).join(" ")).join(" "),
      cites: learn(clause.x.join(" ; ")),
      text: learn(clause.s),
    })),
  );
  const spelling = new Map([...vocabulary].filter(([word]) => /^\p{L}{3,}$/u.test(word)));
  const entries = [...spelling];
  const lexicon = {
    load: async (wanted) => wanted.filter((term) => known.has(term)),
    completions: async (written) => beginning(written, entries),
    correction: async (written) => nearest(written, spelling),
  };
  useFamilies(families);
  return createEngine({ index, lexicon, outlines: clauses, record: (id) => clauses[id], families });
}
