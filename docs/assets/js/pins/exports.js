// A collection of clauses in the forms it leaves the page in. Pure. A clause is the API's answer; `labels` names its facts by
// id; a clause that is no longer published is { reference, missing: true }.
import { frenchDate } from "../compare/export.js";
import { csv } from "../csv.js";

const COLUMNS = ["Prestataire", "Document", "Date du document", "Numéro", "Titre", "Thème", "Restitution", "Faits", "Textes cités", "Adresse"];

// CGS, version du 4 juillet 2024
export const documentName = ({ kind_label: kind, date }) => (date ? `${kind}, version du ${frenchDate(date)}` : `${kind}, sans date`);

export const factLines = ({ facts }, labels) =>
  facts.map(({ fact, text, when }) => `${labels.get(fact) ?? fact}\u00a0: ${text}${when ? " (" + when + ")" : ""}`);

export function asCsv(clauses, labels) {
  const rows = clauses.map((clause) =>
    clause.missing
      ? ["", "", "", "", "Clause qui n’est plus publiée", "", "", "", "", clause.reference]
      : [
          clause.provider_name,
          clause.kind_label,
          clause.date,
          clause.number,
          clause.heading,
          clause.topic_label,
          plain(clause.summary),
          factLines(clause, labels).join("\n"),
          clause.cites.join("\n"),
          clause.address,
        ],
  );
  return csv([COLUMNS, ...rows]);
}

export function asMarkdown(clauses, labels) {
  const parts = clauses.map((clause) => {
    if (clause.missing) return `## Clause qui n’est plus publiée\n\n\`${clause.reference}\``;
    const lines = [
      `## ${literal(clause.number)} ${literal(clause.heading)}`,
      `${literal(clause.provider_name)}, ${documentName(clause)}. Thème\u00a0: ${literal(clause.topic_label)}.`,
      clause.summary.trim(),
      factLines(clause, labels).map((line) => `- ${literal(line)}`).join("\n"),
      `<${clause.address}>`,
    ];
    return lines.filter(Boolean).join("\n\n");
  });
  return `${parts.join("\n\n")}\n`;
}

export const asJson = (clauses) =>
  `${JSON.stringify({ clauses: clauses.filter(({ missing }) => !missing), missing: clauses.filter(({ missing }) => missing).map(({ reference }) => reference) }, null, 2)}\n`;

// Words that Markdown must not read as marks.
const literal = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");

// A restatement without its marks.
const plain = (text) => text.replaceAll("**", "").replace(/^- /gm, "– ").trim();
