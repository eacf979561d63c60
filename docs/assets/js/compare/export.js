// The table as text: CSV for a spreadsheet, Markdown for a note or a message. Pure.
import { csv } from "../csv.js";

const SIGN = { better: "▲", differs: "≠" };

// A column's head: the provider, its document, its date.
export const heading = ({ name, kind, date }) => `${name} (${kind} ${date ? "du " + frenchDate(date) : "sans date"})`;

// 2024-07-01 → 1er juillet 2024
export function frenchDate(iso) {
  const date = new Date(`${iso}T12:00:00Z`);
  const day = date.getUTCDate();
  const rest = date.toLocaleDateString("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
  return `${day === 1 ? "1er" : day}\u00a0${rest}`;
}

export function spreadsheet(columns, topics, words) {
  const lines = [["Thème", "Élément", "Constat", "Plus favorable au client", ...columns.map(heading)]];
  for (const topic of topics) {
    for (const { fact, cells, word } of topic.rows) {
      const better = columns.filter((_, place) => cells[place].better).map(({ name }) => name);
      lines.push([topic.label, fact.label, word, better.join(", "), ...cells.map((cell) => told(cell, words).join("\u00a0; "))]);
    }
    for (const label of topic.quiet) lines.push([topic.label, label, "", "", ...columns.map(() => words.silent)]);
    for (const { question, cells } of topic.verdicts.rows) lines.push([topic.label, question, "", "", ...cells.map((verdict) => words[verdict])]);
    const clauses = topic.clauses.cells.map((cell) =>
      cell.clauses.length ? cell.clauses.map((clause) => `${clause.number} ${clause.heading}\u00a0: ${plain(clause.summary)}`).join("\n") : stateOf(cell, words),
    );
    lines.push([topic.label, "Clauses", topic.clauses.word, "", ...clauses]);
  }
  return csv(lines);
}

// `address(column, clause)`: where a clause is read. `texts`: with the text of the clauses.
export function markdown(columns, topics, words, { page, address, texts }) {
  const lines = [`# Comparaison\u00a0: ${columns.map(({ name }) => escaped(name)).join(", ")}`, "", page, ""];
  for (const topic of topics) {
    lines.push(`## ${escaped(topic.label)}`, "");
    if (topic.rows.length || topic.quiet.length) {
      lines.push(row(["Fait", ...columns.map(heading)].map(escaped)), row(["---", ...columns.map(() => "---")]));
      for (const { fact, cells, word, praise } of topic.rows) {
        const head = escaped(fact.label) + (word ? ` (${SIGN.differs} ${escaped(word.toLowerCase())})` : "");
        const shown = cells.map((cell) => told(cell, words).map(escaped).join("<br>") + (cell.better ? `<br>${SIGN.better} ${praise}` : ""));
        lines.push(row([head, ...shown]));
      }
      for (const label of topic.quiet) lines.push(row([escaped(label), ...columns.map(() => words.silent)]));
      lines.push("");
    }
    if (topic.verdicts.rows.length) {
      lines.push(row(["Au regard de la loi", ...columns.map(heading)].map(escaped)), row(["---", ...columns.map(() => "---")]));
      for (const { question, cells } of topic.verdicts.rows) lines.push(row([question, ...cells.map((verdict) => words[verdict])].map(escaped)));
      lines.push("");
    }
    columns.forEach((column, place) => {
      const cell = topic.clauses.cells[place];
      const links = cell.clauses.map((clause) => `[${escaped(clause.number)} ${escaped(clause.heading)}](${address(column, clause)})`);
      if (!texts || !links.length) return lines.push(`- **${escaped(column.name)}**\u00a0: ${links.join(", ") || escaped(stateOf(cell, words))}`);
      lines.push(`- **${escaped(column.name)}**`);
      cell.clauses.forEach((clause, at) => lines.push(`  - ${links[at]}\u00a0: ${escaped(plain(clause.summary))}`));
    });
    lines.push("");
  }
  return lines.join("\n");
}

const row = (cells) => `| ${cells.join(" | ")} |`;

// What a cell says, one text a value.
const told = (cell, words) =>
  cell.values.length ? cell.values.map(({ text, when }) => (when ? `${text} (${when})` : text)) : [stateOf(cell, words)];

const stateOf = ({ state, reason }, words) => (reason ? `${words[state]} (${reason})` : words[state]);

const joined = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean).join(" ");

// A restatement without its marks, on one line.
const plain = (summary) => joined(summary.replace(/\*+|^[^\S\n]*[-+] /gm, ""));

// Data may hold anything: none of it becomes a table, a link or a tag.
const escaped = (text) => joined(text.replace(/[\\`*_[\]<>|#]/g, "\\$&"));
