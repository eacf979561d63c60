// How documents stand to the checks on a topic. Pure.
const ORDER = ["ecart", "manque", "vigilance", "derogation", "silence", "conforme", "sans-objet"]; // clausier/law/verdict.py
const TO_LOOK_AT = ORDER.slice(0, 4);
export const UNREAD = "pas-lu"; // a check is missing where the document was not read on its subject

// { rows, quiet }: a row is { id, question, cells: [verdict], differs }, to look at first coming first; `quiet`: the
// questions that call for nothing in any document.
export function verdictsOf(topic, documents) {
  const found = documents.map(({ checks }) => new Map(checks.filter((check) => check.topic === topic).map((check) => [check.id, check])));
  const questions = new Map(found.flatMap((checks) => [...checks.values()].map(({ id, question }) => [id, question])));
  const every = [...questions].map(([id, question]) => {
    const cells = found.map((checks) => checks.get(id)?.verdict ?? UNREAD);
    return { id, question, cells, differs: new Set(cells.filter((verdict) => verdict !== UNREAD)).size > 1 };
  });
  const place = ({ cells }) => Math.min(...cells.filter((verdict) => verdict !== UNREAD).map((verdict) => ORDER.indexOf(verdict)));
  const calls = ({ cells }) => cells.some((verdict) => TO_LOOK_AT.includes(verdict));
  return {
    rows: every.filter(calls).sort((one, other) => place(one) - place(other)),
    quiet: every.filter((row) => !calls(row)).map(({ question }) => question),
  };
}
