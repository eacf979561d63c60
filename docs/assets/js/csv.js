// A table as a French spreadsheet opens it: semicolons, the mark of UTF-8, and no cell that would run as a formula. Pure.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠']/; // guarded as in the bulk files (clausier/export/spreadsheet.py)

export const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

function cell(value) {
  const text = String(value ?? "");
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
