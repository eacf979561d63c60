// The search's one seam: a query and filters to clauses. Which engine answers is decided when the site is built.
const base = document.documentElement.dataset.base;

let catalogue = null;
let engine = null;

async function json(path) {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

// Names of providers, families, topics and facets.
export function names() {
  catalogue ??= json("assets/generated/catalogue.json").catch((error) => {
    catalogue = null; // the next attempt tries again
    throw error;
  });
  return catalogue;
}

// Fetches what the first query will need.
export function warm() {
  engine ??= names()
    .then(async (known) => {
      const { open, useFamilies } = await import(`./${known.engine ?? "minisearch"}.js`);
      useFamilies?.(known.families);
      return open(base, known);
    })
    .catch((error) => {
      engine = null;
      throw error;
    });
  return engine;
}

// { total, clauses, facets: { theme: { id: count }… }, terms, suggestion }
export async function find(request) {
  return (await warm()).search(request);
}

export const address = (clause, query) =>
  `${base}fournisseurs/${clause.p}/${query ? `?mots=${encodeURIComponent(query)}` : ""}#${clause.a}`;
export { base };
