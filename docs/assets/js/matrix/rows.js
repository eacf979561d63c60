// The rows of a table, from what the API answers for its topic. Pure.
import { PROVIDER, TOPIC } from "./state.js";

// One a document, those that say nothing of the topic included: { index, provider, name, kind, document, state, cells }.
export function rowsOf({ documents }) {
  const count = new Map();
  for (const { provider } of documents) count.set(provider, (count.get(provider) ?? 0) + 1);
  return documents.map((found, index) => ({
    index,
    provider: found.provider,
    name: found.provider_name,
    kind: count.get(found.provider) > 1 ? found.kind_label : "", // a provider's only document needs no name
    document: found.document,
    state: found.state,
    cells: Object.fromEntries([
      [PROVIDER, { state: "stated", reason: "", values: [named(found)] }],
      [TOPIC, { state: found.state, reason: found.reason, values: [] }],
      ...found.facts.map(({ id, state, reason, values }) => [id, { state, reason, values: once(values) }]),
    ]),
  }));
}

const named = ({ provider_name: text, unnamed }) => ({ text, value: null, order: null, when: "", unnamed });

// Two clauses that state the same in the same case fill one line, as in the page.
function once(values) {
  if (values.length < 2) return values;
  const said = new Map();
  for (const value of values) {
    const key = JSON.stringify([value.text, value.when]);
    if (!said.has(key)) said.set(key, value);
  }
  return [...said.values()];
}
