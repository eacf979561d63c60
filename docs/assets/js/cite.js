// « Citer »: the citation of a clause, written from what the page says of it, copied and shown below the clause.
// Without it, the link leads to « Citer ce document », which says how to write one.
import { element } from "./element.js";
import { copy } from "./share.js";

const page = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
const today = new Date().toLocaleDateString("fr-FR", { dateStyle: "long" }).replace(/^1 /, "1er ");
const text = (node) => node.textContent.trim().replace(/[ \n]+/g, " "); // not the no-break ones

for (const block of document.querySelectorAll(".citation")) {
  const address = block.querySelector("[data-address]");
  address.textContent = `${page}#${address.dataset.address}`;
  block.querySelector("[data-today]").textContent = today;
  const citation = block.querySelector(".citation-text");
  citation.after(element("p", {}, copyButton(() => text(citation))));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.cite");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const actions = link.closest(".clause-actions");
  if (actions.nextElementSibling?.matches(".citation-line")) {
    actions.nextElementSibling.remove();
    link.ariaExpanded = "false";
    return;
  }
  const citation = cite(link);
  const copying = copyButton(() => citation);
  actions.after(element("div", { className: "citation-line" }, element("p", { textContent: citation }), copying));
  link.ariaExpanded = "true";
  copying.querySelector("button").click();
});

function cite(link) {
  const clause = link.closest("article");
  const number = text(clause.querySelector(".clause-number"));
  const place = /\d|^[A-Z]+$/.test(number) ? `clause ${number}` : number; // « 7.2 », « IV »; not « Introduction »
  const heading = text(clause.querySelector(".clause-title"));
  const cited = text(document.querySelector(`${link.hash} [data-cited]`));
  return `${cited}, ${place} « ${heading} », dans Clausier, ${page}#${clause.id}, consulté le ${today}.`;
}

function copyButton(citation) {
  const status = element("span", { role: "status" });
  const button = element("button", { type: "button", className: "copy", textContent: "Copier la citation" });
  button.addEventListener("click", async () => {
    status.textContent = (await copy(citation())) ? "Copié." : "Copie impossible ici : sélectionnez le texte.";
  });
  return element("span", { className: "copy-group" }, button, status);
}
