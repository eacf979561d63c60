// MiniSearch, given only those parts of its index that hold the words of the query. clausier/search/shards.py writes the
// parts; tests/search compares it with a whole MiniSearch.
import { ClauseIndex, FIELDS, beginning, createEngine, nearest } from "./engine.js";
import { useFamilies } from "./facets.js";

const LAST = "\uffff"; // after any word

const AT_ONCE = 4; // parts fetched in idle time

// `catalogue` may still be on its way.
export async function open(base, catalogue, cache = "default") {
  const [response, { families }] = await Promise.all([fetch(`${base}assets/search/core.json`, { cache }), catalogue]);
  if (!response.ok) throw new Error(`core.json: ${response.status}`);
  const core = await response.json();
  const parts = new Parts(`${base}assets/search/${core.parts}/`);
  const index = new PartialIndex(core.lengths, core.main.length);
  const lexicon = new Lexicon(core, parts, index);
  const record = async (id) => (await parts.get(`clauses/${Math.floor(id / core.block)}`))[id % core.block];
  useFamilies(families);
  const engine = createEngine({ index, lexicon, outlines: outlines(core), record, families });
  return { search: (request) => engine.search(request).finally(() => parts.rest(core)) };
}

// Files fetched once each; a failure is forgotten, so that the next attempt tries again.
class Parts {
  #fetched = new Map();
  #folder;
  #resting = false;

  constructor(folder) {
    this.#folder = folder;
  }

  get(name) {
    if (!this.#fetched.has(name)) this.#fetched.set(name, this.#fetch(name));
    return this.#fetched.get(name);
  }

  // All of a small index, a few parts at a time, so that later queries wait for nothing.
  rest({ words, terms, main, block, small }) {
    if (this.#resting || !small || !globalThis.requestIdleCallback) return;
    this.#resting = true;
    const counts = { words: words.length, terms: terms.length, clauses: Math.ceil(main.length / block) };
    const names = Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, (_, n) => `${kind}/${n}`));
    const next = () => {
      const some = names.splice(0, AT_ONCE).map((name) => this.get(name));
      if (some.length) Promise.all(some).then(() => requestIdleCallback(next), () => {});
    };
    requestIdleCallback(next);
  }

  async #fetch(name) {
    try {
      const response = await fetch(`${this.#folder}${name}.json`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return await response.json();
    } catch (error) {
      this.#fetched.delete(name);
      throw error;
    }
  }
}

// A MiniSearch that knows of the clauses only the lengths of their fields, then the places of the terms it is given.
// It fills what MiniSearch's own `loadJS` fills; the vendored version is pinned, and a test compares both engines.
class PartialIndex extends ClauseIndex {
  constructor(lengths, count) {
    super();
    const columns = Object.keys(FIELDS).map((name) => lengths[name]);
    this._documentCount = this._nextId = count;
    this._avgFieldLength = columns.map((column) => column.reduce((sum, length) => sum + length, 0) / count);
    for (let id = 0; id < count; id++) {
      this._documentIds.set(id, id);
      this._fieldLength.set(id, columns.map((column) => column[id]));
    }
  }

  // `postings`: for each field, distances from one clause to the next; a negative number counts the term in the last one.
  give(term, postings) {
    if (this._index.has(term)) return;
    const fields = new Map();
    for (const [field, numbers] of Object.entries(postings)) {
      const places = new Map();
      let id = 0;
      for (const number of numbers) {
        if (number < 0) places.set(id, -number);
        else places.set((id += number), 1);
      }
      fields.set(Number(field), places);
    }
    this._index.set(term, fields);
  }
}

// The words of the corpus, by ranges; those asked for are given to the index.
class Lexicon {
  #core;
  #parts;
  #index;

  constructor(core, parts, index) {
    this.#core = core;
    this.#parts = parts;
    this.#index = index;
  }

  async load(terms) {
    const held = await Promise.all(terms.map((term) => this.#parts.get(`terms/${placeOf(this.#core.terms, term)}`)));
    return terms.filter((term, place) => {
      const known = Object.hasOwn(held[place], term);
      if (known) this.#index.give(term, held[place][term]);
      return known;
    });
  }

  async completions(written) {
    return beginning(written, await this.#between(written, written + LAST));
  }

  // A first letter is seldom wrong: the words that share it come first, and cost less to fetch than all.
  async correction(written) {
    const [letter] = written;
    const near = nearest(written, new Map((await this.#between(letter, letter + LAST)).filter(([word]) => word[0] === letter)));
    return near ?? nearest(written, new Map(await this.#between("", LAST)));
  }

  async #between(first, last) {
    const from = placeOf(this.#core.words, first);
    const to = placeOf(this.#core.words, last);
    const held = await Promise.all(Array.from({ length: to - from + 1 }, (_, n) => this.#parts.get(`words/${from + n}`)));
    return held.flatMap((part) => Object.entries(part));
  }
}

// The number of the part that would hold a key: the last one whose first key is not above it.
function placeOf(firsts, key) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

// What filters look at, clause by clause: provider, kind of document, topics, questions answered, verdicts.
function outlines({ documents, topics, main, also, asks, verdicts }) {
  const none = [];
  const places = documents.flatMap(([p, , k, count]) => Array(count).fill({ p, k }));
  const outline = ({ p, k }, id) => ({ p, k, t: [topics[main[id]], ...(also[id] ?? none)], q: asks[id] ?? none, v: verdicts[id] ?? none });
  return places.map(outline);
}
