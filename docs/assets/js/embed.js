// The code to copy for a card: of a clause (`?c=provider/document/clause`) or of a comparison (`?f=…&t=…`), with a preview.
import { clause } from "./clauses.js";
import { need } from "./compare/api.js";
import { read, write } from "./compare/state.js";
import { element } from "./element.js";
import { valid } from "./pins.js";
import { copy } from "./share.js";

const base = document.documentElement.dataset.base;
const status = document.querySelector("[data-embed-status]");
const height = document.querySelector("#hauteur");
const absolute = (path) => new URL(base + path, document.baseURI).href;

// { card, page, words }: the address of the card, that of the page it comes from, and what it is called. Null: not asked.
async function asked() {
  const [reference] = valid([new URLSearchParams(location.search).get("c")]);
  if (reference) return clauseCard(reference);
  const { columns, topics } = read(location.search).state;
  return columns.length && Array.isArray(topics) ? comparisonCard(columns, topics[0]) : null;
}

async function clauseCard(reference) {
  const found = await clause(reference);
  if (found.missing) throw new Error("Cette clause n’est pas, ou n’est plus, publiée.");
  if (found.failed) throw new Error("La clause n’a pas pu se charger. Vérifiez votre connexion, ou rechargez la page.");
  const words = `${found.number} ${found.heading} – ${found.provider_name}, ${found.kind_label}`;
  return { card: absolute(`carte/${reference}/`), page: found.address, words };
}

async function comparisonCard(columns, topic) {
  const { label, documents } = await need(`topics/${topic}.json`).catch(() => {
    throw new Error("Cette comparaison n’existe pas, ou n’a pas pu se charger.");
  });
  const names = columns.map((column) => documents.find(({ provider }) => provider === column.split(":")[0])?.provider_name).filter(Boolean);
  const query = write({ columns, topics: [topic], only: false, texts: null });
  return { card: absolute(`carte/comparaison/${query}`), page: absolute(`comparer/${query}`), words: `${label} – ${names.join(", ")}` };
}

const escaped = (text) => text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]);
const linkCode = ({ page, words }) => `<a href="${escaped(page)}">${escaped(words)} (Clausier)</a>`;
const frameCode = ({ card, words }, pixels) =>
  `<iframe src="${escaped(card)}" title="${escaped(words)} (Clausier)" width="100%" height="${pixels}" loading="lazy" style="border: 0; max-width: 42rem"></iframe>`;

function show(found) {
  const frame = element("iframe", { src: found.card, title: `Aperçu\u00a0: ${found.words}`, height: 320 });
  const [link, code] = ["#code-lien", "#code-cadre"].map((id) => document.querySelector(id));
  const resize = () => {
    const pixels = Math.min(Math.max(Number.parseInt(height.value, 10) || 0, 120), 2000);
    frame.height = pixels;
    code.value = frameCode(found, pixels);
  };
  document.querySelector("[data-embed-what]").textContent = found.words;
  link.value = linkCode(found);
  height.value = 320;
  resize();
  height.addEventListener("change", resize);
  frame.addEventListener("load", () => {
    const card = frame.contentDocument.querySelector(".card");
    if (card) new ResizeObserver(() => fit(card)).observe(card);
  });
  // As high as what it holds, until the reader says otherwise.
  const fit = (card) => {
    if (chosen) return;
    height.value = Math.ceil((card.offsetHeight + 4) / 10) * 10;
    resize();
  };
  let chosen = false;
  height.addEventListener("input", () => (chosen = true), { once: true });
  document.querySelector("[data-embed-preview]").replaceChildren(frame);
  document.documentElement.classList.add("answered");
}

document.addEventListener("click", async ({ target }) => {
  const field = target.dataset.copy && document.getElementById(target.dataset.copy);
  if (!field) return;
  field.select();
  status.textContent = (await copy(field.value)) ? "Code copié." : "Le code est sélectionné\u00a0: copiez-le.";
});

function nothing(said = "") {
  status.textContent = said;
  document.querySelector("[data-embed]").hidden = true;
}

asked().then(
  (found) => (found ? show(found) : nothing()),
  (error) => nothing(error.message),
);
