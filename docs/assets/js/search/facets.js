// Filters, and the counts of what each value would leave.
const family = new Map(); // topic → its family

export function useFamilies(families) {
  for (const { id, topics } of families) for (const topic of topics) family.set(topic.id, id);
}

export const values = {
  famille: (clause) => [...new Set(clause.t.map((topic) => family.get(topic)))],
  theme: (clause) => clause.t,
  fournisseur: (clause) => [clause.p],
  document: (clause) => [clause.k],
  fait: (clause) => clause.q,
};

// A family and its topics are one choice: a clause of a chosen family or of a chosen topic.
const GROUPS = [["famille", "theme"], ["fournisseur"], ["document"], ["fait"]];

const inGroup = (clause, filters, group) => {
  const chosen = group.filter((name) => filters[name]?.length);
  return !chosen.length || chosen.some((name) => values[name](clause).some((value) => filters[name].includes(value)));
};

export const accepts = (clause, filters, except = null) =>
  GROUPS.every((group) => group === except || inGroup(clause, filters, group));

// Counts of each value among what the other choices leave.
export function facets(clauses, filters) {
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
