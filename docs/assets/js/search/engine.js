// From a query to clauses, over any index: what is understood of the words, which clauses come, in which order.
// minisearch.js gives it the index of a small corpus, whole; sharded.js that of a large one, in parts.
import MiniSearch from "../../vendor/minisearch.js";
import { accepts, facets } from "./facets.js";
import { analyse, fold, stem, terms } from "./french.js";

export const FIELDS = { number: 3, heading: 4, topic: 4, words: 2, also: 1, provider: 3, facts: 1, cites: 2, text: 1 };
export const AS_IS = { tokenize: (text) => text.split(" "), processTerm: (term) => term || null }; // analysed before
const FUZZY = 0.3; // of a word's letters: « resiliaton », « inteletuelle »
const ENOUGH = 5; // results; with fewer, clauses that hold only most of the words come too
const MOST = 0.6; // of the words
const ASKED = 3; // how much more a clause weighs when the query names its topic
const PHRASE_LIMIT = 200; // clauses read, at most, in search of a phrase: no index knows the order of words
const NONE = Object.freeze([]);

// `index`: a MiniSearch. `lexicon`: the words of the corpus, { load(terms) → those known, completions(word) → terms,
// correction(word) → { word, term } or null }, as promises. `outlines`: by number of clause, what filters look at.
// `record(number)`: the clause to show, or its promise.
export function createEngine({ index, lexicon, outlines, record, families }) {
  const topics = families.flatMap((family) => family.topics);
  const all = outlines.map((_, id) => ({ id }));

  // A query that holds a topic's label or one of its expressions, word for word, asks for that topic.
  const expressions = topics.map(({ id, label, words }) => [id, [label, ...words].map(spaced).filter((text) => text.trim().includes(" "))]);
  function askedFor(query) {
    const whole = spaced(query);
    return new Set(expressions.filter(([, texts]) => texts.some((text) => whole.includes(text))).map(([id]) => id));
  }

  // Each word of the query with the terms that may stand for it, and what it was corrected to, if it was.
  async function understand(query) {
    const tokens = analyse(query);
    const known = new Set(await lexicon.load([...new Set(tokens.map(({ term }) => term))]));
    const group = async ({ term, word }, place) => {
      const written = fold(word);
      const last = place === tokens.length - 1 && query.endsWith(word);
      const started = last && written.length > 2 ? await lexicon.completions(written) : NONE;
      if (known.has(term)) return { word, terms: [...new Set([term, ...started])] };
      if (started.length) return { word, terms: [...new Set(started)] };
      const best = written.length > 3 && !/\d/.test(written) ? await lexicon.correction(written) : null;
      return best ? { word, terms: [best.term], correction: best.word } : { word, terms: [stem(written)] };
    };
    const groups = await Promise.all(tokens.map(group));
    await lexicon.load([...new Set(groups.flatMap((group) => group.terms))]);
    return groups;
  }

  // All words first; if few clauses hold them all, those that hold most of them.
  function ranked(groups, asked) {
    const queries = groups.map((group) => ({ combineWith: "OR", queries: group.terms }));
    const find = (combineWith) => index.search({ combineWith, queries }, { boost: FIELDS, prefix: false, fuzzy: false });
    const score = (hit) => hit.score * (asked.has(outlines[hit.id].t[0]) ? ASKED : 1);
    const every = find("AND");
    if (every.length >= ENOUGH || groups.length === 1) {
      // MiniSearch has sorted them already, but for the topics asked for.
      return asked.size ? every.map((hit) => ({ id: hit.id, score: score(hit) })).sort((one, other) => other.score - one.score) : every;
    }
    const coverage = (hit) => groups.filter((group) => group.terms.some((term) => term in hit.match)).length / groups.length;
    const some = find("OR")
      .map((hit) => ({ id: hit.id, score: score(hit), coverage: coverage(hit) }))
      .sort((one, other) => other.coverage - one.coverage || other.score - one.score);
    let least = some.length ? some[0].coverage : 0;
    for (const hit of some.slice(0, ENOUGH)) if (hit.coverage >= MOST) least = hit.coverage;
    return some.filter((hit) => hit.coverage >= least);
  }

  async function holding(phrases, hits) {
    const read = hits.slice(0, PHRASE_LIMIT);
    const texts = await Promise.all(read.map((hit) => record(hit.id)));
    return read.filter((_, place) => {
      const { h, s } = texts[place];
      const text = ` ${terms(h).join(" ")} | ${terms(s).join(" ")} `;
      return phrases.every((phrase) => text.includes(phrase));
    });
  }

  return {
    async search({ query, filters = {}, limit = 20, offset = 0 }) {
      const phrases = [...query.matchAll(/["«“]\s*([^"»”]+?)\s*["»”]/g)].map((match) => ` ${terms(match[1]).join(" ")} `);
      const groups = await understand(query.replace(/["«»“”]/g, " ").trimEnd());
      let hits = groups.length ? ranked(groups, askedFor(query)) : query.trim() ? NONE : all;
      if (phrases.length) hits = await holding(phrases, hits);
      const kept = hits.filter((hit) => accepts(outlines[hit.id], filters));
      const corrections = groups.filter((group) => group.correction);
      return {
        total: kept.length,
        clauses: await Promise.all(kept.slice(offset, offset + limit).map((hit) => record(hit.id))),
        // Counted when looked at: of many hits, it takes as long as the search.
        get facets() {
          return facets(hits.map((hit) => outlines[hit.id]), filters);
        },
        terms: [...new Set(groups.flatMap((group) => group.terms))],
        suggestion: corrections.reduce((text, group) => text.replace(group.word, group.correction), corrections.length ? query.trim() : ""),
      };
    },
  };
}

const spaced = (text) => ` ${fold(text).replace(/[^a-z0-9]+/g, " ").trim()} `;

// The one of `words` (folded word → [as written, weight]) that is nearest to a misspelt one, or null.
export function nearest(written, words) {
  const slack = Math.round(written.length * FUZZY);
  const spelling = new MiniSearch({ fields: ["id"], ...AS_IS });
  for (const id of words.keys()) if (Math.abs(id.length - written.length) <= slack) spelling.add({ id });
  const weight = (hit) => words.get(hit.id)[1];
  const hits = spelling.search(written, { fuzzy: FUZZY });
  const [best] = hits.sort((one, other) => other.score - one.score || weight(other) - weight(one));
  return best ? { word: words.get(best.id)[0], term: termOf(best.id) } : null;
}

// The terms of those entries of a vocabulary that begin as this word, the shortest first.
export function beginning(written, entries, limit = 8) {
  const order = ([one, [, weight]], [other, [, otherWeight]]) => one.length - other.length || otherWeight - weight;
  const started = entries.filter(([word]) => word.startsWith(written)).sort(order);
  return started.slice(0, limit).map(([word]) => termOf(word));
}

const termOf = (word) => terms(word)[0] ?? stem(word);
