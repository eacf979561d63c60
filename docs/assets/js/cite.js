// « Citer »: the citation of a clause, written from what the page says of it, copied and shown below the clause; and of each
// document, at its end, with the address and the date of the day. actions.js fetches it when it is asked for, or near.
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

// The citation of the clause of a link, below its actions; gone at the next click.
export function toggle(link) {
  const actions = link.closest(".clause-actions");
  const shown = actions.nextElementSibling?.matches(".citation-line");
  link.ariaExpanded = String(!shown);
  if (shown) return actions.nextElementSibling.remove();
  const citation = cite(link);
  const copying = copyButton(() => citation);
  actions.after(element("div", { className: "citation-line" }, element("p", { textContent: citation }), copying));
  copying.querySelector("button").click();
}

function cite(link) {
  const clause = link.closest("article");
  const head = text(clause.querySelector(".clause-head"));
  const number = text(clause.querySelector(".permalink"));
  const place = /\d|^[A-Z]+$/.test(number) ? `clause ${number}` : number; // « 7.2 », « IV »; not « Introduction »
  const heading = head.slice(number.length).trim();
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
