// From a query to clauses, over any index: what is understood of the words, which clauses come, in which order.
// sharded.js gives it an index in parts; the tests also give it a whole one, to compare.
import MiniSearch from "../../vendor/minisearch.js";
import { facets, filtered } from "./facets.js";
import { analyse, fold, stem, terms } from "./french.js";

export const FIELDS = { number: 3, heading: 4, topic: 4, words: 2, also: 1, provider: 3, facts: 0.5, cites: 2, text: 1 };
const FUZZY = 0.3; // of a word's letters: « resiliaton », « inteletuelle »
const ENOUGH = 5; // results; with fewer, clauses that hold only most of the words come too
const MOST = 0.6; // of the words
const ASKED = 3; // how much more a clause weighs when the query names its topic
const PHRASE_LIMIT = 200; // clauses read, at most, in search of a phrase: no index knows the order of words
const NONE = Object.freeze([]);

// `index`: a ClauseIndex. `lexicon`: the words of the corpus, { load(terms) → those known, completions(word) → terms,
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
    const finished = tokens.at(-1) && !query.endsWith(tokens.at(-1).word);
    const [loaded, completions] = await Promise.all([
      lexicon.load([...new Set(tokens.map(({ term }) => term))]),
      finished ? NONE : complete(tokens.at(-1)),
    ]);
    const known = new Set(loaded);
    const group = async ({ term, word }, place) => {
      const written = fold(word);
      const started = place === tokens.length - 1 ? completions : NONE;
      if (known.has(term)) return { word, terms: [...new Set([term, ...started])] };
      if (started.length) return { word, terms: [...new Set(started)] };
      const best = written.length > 3 && !/\d/.test(written) ? await lexicon.correction(written) : null;
      return best ? { word, terms: [best.term], correction: best.word } : { word, terms: [stem(written)] };
    };
    const groups = await Promise.all(tokens.map(group));
    await lexicon.load([...new Set(groups.flatMap((group) => group.terms))]);
    return groups;
  }

  // The word being typed stands for those it begins.
  async function complete(token) {
    const written = fold(token?.word ?? "");
    return written.length > 2 ? lexicon.completions(written) : NONE;
  }

  // All words first; if few clauses hold them all, those that hold most of them.
  function ranked(groups, asked) {
    const held = index.held(groups.map((group) => group.terms));
    const least = leastHeld(held, groups.length);
    if (!least) return NONE;
    const queries = groups.flatMap((group) => group.terms);
    const boostDocument = (id) => (held[id] < least ? 0 : asked.has(outlines[id].t[0]) ? ASKED : 1);
    const hits = index.search({ combineWith: "OR", queries }, { boost: FIELDS, prefix: false, fuzzy: false, boostDocument });
    return least === groups.length ? hits : hits.sort((one, other) => held[other.id] - held[one.id] || other.score - one.score);
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
      const phrases = [...query.matchAll(/["«“]([^"«»“”]+)["»”]/g)].map((match) => ` ${terms(match[1]).join(" ")} `);
      const groups = await understand(query.replace(/["«»“”]/g, " ").trimEnd());
      let hits = groups.length ? ranked(groups, askedFor(query)) : query.trim() ? NONE : all;
      if (phrases.length) hits = await holding(phrases, hits);
      const kept = filtered(hits, filters, (hit) => outlines[hit.id]);
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

// A MiniSearch of clauses numbered from 0 in the order they came.
export class ClauseIndex extends MiniSearch {
  constructor() {
    super({ fields: Object.keys(FIELDS), tokenize: (text) => text.split(" "), processTerm: (term) => term || null });
  }

  // For each clause, how many of these groups of terms it holds a term of. It spares MiniSearch the scores of clauses
  // that would not be shown, when a word is in most of them.
  held(groups) {
    const held = new Uint8Array(this._nextId);
    const seen = new Uint8Array(this._nextId);
    groups.forEach((terms, place) => {
      for (const term of terms) {
        for (const places of this._index.get(term)?.values() ?? NONE) {
          for (const id of places.keys()) {
            if (seen[id] === place + 1) continue;
            seen[id] = place + 1;
            held[id]++;
          }
        }
      }
    });
    return held;
  }
}

// How many of `total` words a clause must hold to be shown: all; if fewer than ENOUGH clauses do, one less, and so on down
// to MOST of them; if none holds as many, what the best hold.
function leastHeld(held, total) {
  const counts = new Uint32Array(total + 1);
  for (const number of held) counts[number]++;
  let found = 0;
  let least = 0;
  for (let number = total; number > 0 && found < ENOUGH; number--) {
    if (!counts[number] || (found && number / total < MOST)) continue;
    found += counts[number];
    least = number;
    if (number / total < MOST) break;
  }
  return least;
}

const spaced = (text) => ` ${fold(text).replace(/[^a-z0-9]+/g, " ").trim()} `;

// The one of `words` (folded word → [as written, weight]) that is nearest to a misspelt one, or null.
export function nearest(written, words) {
  const slack = Math.round(written.length * FUZZY);
  const spelling = new MiniSearch({ fields: ["id"], tokenize: (word) => [word], processTerm: (word) => word });
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
