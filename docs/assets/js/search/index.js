// The search's one seam: a query and filters to clauses.
import { open } from "./sharded.js";

export const base = document.documentElement.dataset.base;

let catalogue = null;
let engine = null;

// Names of providers, families, topics (also by id) and facets.
export function names() {
  catalogue ??= fetch(`${base}assets/search/catalogue.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`catalogue.json: ${response.status}`);
      return response.json();
    })
    .then((read) => ({ ...read, topics: new Map(read.families.flatMap(({ topics }) => topics.map(({ id, label }) => [id, label]))) }))
    .catch((error) => {
      catalogue = null; // the next attempt tries again
      throw error;
    });
  return catalogue;
}

// Fetches what the first query will need. A copy kept by the browser may be older than the parts of the index that the
// host still has: after a failure, the next attempt asks the host again.
export function warm() {
  const cache = failed ? "reload" : "default";
  engine ??= open(base, names(), cache).catch(drop);
  return engine;
}

let failed = false;

function drop(error) {
  engine = null;
  failed = true;
  throw error;
}

// { total, clauses, facets: { theme: { id: count }… }, terms, suggestion }
export async function find(request) {
  const ready = await warm();
  return ready.search(request).catch(drop);
}

export const address = (clause, query) =>
  `${base}fournisseurs/${clause.p}/${query ? "?mots=" + encodeURIComponent(query) : ""}#${clause.a}`;
