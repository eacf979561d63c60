// Filters, and the counts of what each value would leave.
const family = new Map(); // topic → its family

export function useFamilies(families) {
  for (const { id, topics } of families) for (const topic of topics) family.set(topic.id, id);
}

export const values = {
  famille: ({ t }) => (t.length > 1 ? [...new Set(t.map((topic) => family.get(topic)))] : [family.get(t[0])]),
  theme: (clause) => clause.t,
  fournisseur: (clause) => [clause.p],
  document: (clause) => [clause.k],
  fait: (clause) => clause.q,
  verdict: (clause) => clause.v,
};

// A family and its topics are one choice: a clause of a chosen family or of a chosen topic.
const GROUPS = [["famille", "theme"], ["fournisseur"], ["document"], ["fait"], ["verdict"]];

const chosenIn = (filters) => GROUPS.filter((group) => group.some((name) => filters[name]?.length));

const inGroup = (clause, filters, group) =>
  group.some((name) => filters[name]?.length && values[name](clause).some((value) => filters[name].includes(value)));

// The clauses, or what stands for them in `of`, that the filters let through.
export function filtered(hits, filters, of) {
  const chosen = chosenIn(filters);
  return chosen.length ? hits.filter((hit) => chosen.every((group) => inGroup(of(hit), filters, group))) : hits;
}

// Counts of each value among what the other choices leave.
export function facets(clauses, filters) {
  const chosen = chosenIn(filters);
  const counts = {};
  for (const group of GROUPS) {
    const others = chosen.filter((other) => other !== group);
    const left = others.length ? clauses.filter((clause) => others.every((other) => inGroup(clause, filters, other))) : clauses;
    for (const name of group) counts[name] = counted(left, values[name]);
  }
  return counts;
}

function counted(clauses, valuesOf) {
  const counts = new Map();
  for (const clause of clauses) for (const value of valuesOf(clause)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
