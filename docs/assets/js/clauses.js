// What the API says of single clauses.
import { get, need } from "./compare/api.js";

const base = document.documentElement.dataset.base;

// The answer, with its reference and the address of the clause on this site. { reference, missing } where there is no such
// clause (any more); { reference, failed } where the answer did not come: the next call asks again.
export async function clause(reference) {
  try {
    const found = await get(`clauses/${reference}.json`);
    if (!found) return { reference, missing: true };
    const [provider, kind, id] = reference.split("/");
    return { reference, address: new URL(`${base}fournisseurs/${provider}/#${kind}-${id}`, document.baseURI).href, ...found };
  } catch {
    return { reference, failed: true };
  }
}

// Labels of facts by id; empty if they did not come.
export const labels = () =>
  need("facts.json").then(
    ({ facts }) => new Map(facts.map(({ id, label }) => [id, label])),
    () => new Map(),
  );
