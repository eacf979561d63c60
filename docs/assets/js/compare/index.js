// The comparison page: the address to a state, the state to what the API holds, that to a table; and every change back to
// the address, so that a link or the back button brings the same table.
import { need, get } from "./api.js";
import { drawColumns, drawTopics, listenTopics } from "./chooser.js";
import { combobox } from "./combobox.js";
import { element } from "../element.js";
import { copy, download } from "../share.js";
import { markdown, spreadsheet } from "./export.js";
import { columns as columnsOf, compare, essential } from "./model.js";
import { DEFAULT, MOST, moved, read, toggled, write } from "./state.js";
import { address, table } from "./table.js";

const AT_ONCE = 2; // topics shown on arrival before the others
const FEW = 3; // topics whose clauses are shown whole unless the reader says otherwise
const SETS = { "": "les thèmes dont un fait essentiel diffère", essentiel: "les thèmes qui portent un fait essentiel", tout: "tous les thèmes" };

const root = document.querySelector("[data-compare]");
const part = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((node) => [node.dataset.part, node]));
const title = document.title;
const marks = {};
const words = {};
for (const template of root.querySelectorAll("template[data-state]")) {
  marks[template.dataset.state] = () => template.content.firstElementChild.cloneNode(true);
  words[template.dataset.state] = template.content.textContent.trim();
}

const signs = {};
for (const template of root.querySelectorAll("template[data-verdict]")) {
  signs[template.dataset.verdict] = () => template.content.firstElementChild.cloneNode(true);
  words[template.dataset.verdict] = template.content.textContent.trim();
}

// The vocabulary comes with the page: the topics are those of its boxes, the facts stand beside them.
const facts = JSON.parse(part.topics.dataset.facts);
const labels = new Map([...part.topics.querySelectorAll("[data-topic]")].map((box) => [box.value, box.parentElement.textContent.trim()]));
const all = [...labels.keys()];

let state = DEFAULT;
let arrival = null; // what `read` made of the address, until the reader changes something
let shown = null; // { columns, topics }, what the table shows
let unfolded = new Map(); // topics whose clauses the reader opened or closed one by one
let turns = 0;

const counted = (count, name) => `${count} ${name}${count > 1 ? "s" : ""}`;
const listed = (names) => names.map((name) => `«\u00a0${name}\u00a0»`).join(", ");

// Another state, and what to tell a screen reader of it.
function go(next, said = "") {
  if (next.topics !== undefined || next.texts !== undefined) unfolded = new Map();
  state = { ...state, ...next };
  arrival = null;
  history.pushState(null, "", write(state) || location.pathname);
  show(said);
}

function readAddress() {
  arrival = read(location.search);
  ({ state } = arrival);
  unfolded = new Map();
  show();
}

async function show(said = "") {
  const turn = ++turns;
  const ids = [...new Set(state.columns.map((column) => column.split(":")[0]))];
  if (ids.length) part.status.textContent = shown ? part.status.textContent : "Chargement…";
  let answers;
  try {
    answers = await Promise.all(ids.map((id) => get(`providers/${id}.json`)));
  } catch {
    if (turn === turns) failed();
    return;
  }
  if (turn !== turns) return;
  const { columns, unknown } = columnsOf(state.columns, new Map(ids.map((id, place) => [id, answers[place]])));
  const strange = Array.isArray(state.topics) ? state.topics.filter((topic) => !all.includes(topic)) : [];
  const topics = chosen(columns);
  state = { ...state, columns: columns.map(({ key }) => key) };
  const wanted = topics.ids.map((id) => ({ id, label: labels.get(id) }));
  shown = { columns, topics, compared: columns.length > 1 ? compare(columns, wanted, facts) : [] };
  part.notes.replaceChildren(...notes(unknown, strange).map((text) => element("p", { className: "notice", textContent: text })));
  draw(said);
}

// The topics to show, and which they are, in words.
function chosen(columns) {
  const own = Array.isArray(state.topics) ? state.topics.filter((topic) => all.includes(topic)) : [];
  if (own.length) return { ids: own, set: null, said: `${counted(own.length, "thème")} de votre choix` };
  const key = essential(facts);
  const differing = columns.length > 1 ? essential(facts, columns) : key;
  const set = SETS[state.topics] ? state.topics : "";
  if (set === "" && columns.length > 1 && !differing.length) {
    return { ids: key, set, said: "Aucun fait essentiel ne diffère\u00a0: voici tous les thèmes qui en portent un" };
  }
  const ids = { "": differing, essentiel: key, tout: all }[set];
  return { ids, set, said: `${SETS[set]} (${ids.length} sur ${all.length})` };
}

function notes(unknown, strange) {
  if (!arrival) return [];
  const { refused, surplus } = arrival;
  const nobody = [...refused.columns, ...unknown];
  const nothing = [...refused.topics, ...strange];
  return [
    nobody.length ? `L’adresse nomme ${nobody.length > 1 ? "des prestataires ou documents inconnus, laissés" : "un prestataire ou document inconnu, laissé"} de côté\u00a0: ${listed(nobody)}.` : "",
    nothing.length ? `L’adresse nomme ${nothing.length > 1 ? "des thèmes inconnus, laissés" : "un thème inconnu, laissé"} de côté\u00a0: ${listed(nothing)}.` : "",
    surplus.length ? `Quatre colonnes au plus\u00a0: les quatre premières sont comparées, sans ${listed(surplus)}.` : "",
  ].filter(Boolean);
}

// The page is shown, in the state that the address asks for. True the first time.
function answered() {
  const first = !document.documentElement.classList.contains("answered");
  document.documentElement.classList.add("answered");
  return first;
}

function failed() {
  answered();
  const retry = element("button", { type: "button", textContent: "Réessayer" });
  retry.addEventListener("click", () => show());
  part.status.replaceChildren("Les données n’ont pas pu se charger. Vérifiez votre connexion. ", retry);
  part.table.replaceChildren();
}

function draw(said) {
  const { columns, topics, compared } = shown;
  const first = answered();
  const focus = document.activeElement?.dataset.focus;
  const ready = columns.length > 1;
  drawColumns(part.columns, columns, onColumns);
  drawTopics(part.topics, topics.ids);
  for (const node of part.sets.querySelectorAll("[data-set]")) node.ariaPressed = String(node.dataset.set === topics.set);
  part.set.textContent = `Affichés\u00a0: ${topics.said}.`;
  part.only.checked = state.only;
  part.texts.checked = textsShown();
  part.empty.hidden = columns.length > 0;
  part.alone.hidden = columns.length !== 1;
  for (const node of root.querySelectorAll("[data-when-ready]")) node.hidden = !ready;
  part.add.querySelector("input").disabled = columns.length >= MOST;
  part.full.hidden = columns.length < MOST;
  part.copy.hidden = true;
  const names = columns.map(({ name }) => name);
  const kept = state.only ? compared.filter(({ differences }) => differences) : compared;
  const differences = compared.reduce((sum, topic) => sum + topic.differences, 0);
  const summary = ready ? `${counted(compared.length, "thème")}, ${counted(differences, "différence")}.` : "";
  document.title = ready ? `${new Intl.ListFormat("fr").format(names)} – ${title}` : title;
  const caption = `${new Intl.ListFormat("fr").format(names)}\u00a0: ${summary}`;
  const drawn = ready && kept.length ? [table(columns, kept, { caption, texts, only: state.only, marks, signs, on: onTopics })] : [];
  if (first) drawn.forEach(unroll);
  part.table.replaceChildren(...drawn, ...(ready && !kept.length ? [element("p", { className: "empty", textContent: "Sur ces thèmes, aucune différence." })] : []));
  part.status.textContent = [said, summary].filter(Boolean).join(" ");
  refocus(focus);
}

// On arrival, what fills a screen at once and the other topics one by one, each after a paint: a phone answers between two, and
// nothing in sight moves.
function unroll(whole) {
  const later = [...whole.tBodies].slice(AT_ONCE);
  for (const group of later) group.remove();
  const rest = () => later.length && requestAnimationFrame(() => setTimeout(next));
  const next = () => {
    if (!whole.isConnected) return; // drawn anew meanwhile: that one is whole
    whole.append(later.shift());
    rest();
  };
  rest();
}

// The control that was used is drawn anew: the focus goes to its successor, or to one near it.
function refocus(focus) {
  if (!focus || document.activeElement?.dataset.focus === focus) return;
  const [, ...key] = focus.split(":");
  const same = root.querySelector(`[data-focus="${focus}"]:enabled`);
  const near = [...root.querySelectorAll("[data-focus]:enabled")].find((node) => node.dataset.focus.split(":").slice(1).join(":") === key.join(":"));
  (same ?? near ?? part.add.querySelector("input:enabled") ?? part.columns.querySelector("button:enabled"))?.focus();
}

const textsShown = () => state.texts ?? shown.topics.ids.length <= FEW;
const texts = (topic) => unfolded.get(topic) ?? textsShown();

const nameOf = (key) => shown.columns.find((column) => column.key === key)?.name ?? key;
const setColumns = (columns, said) => go({ columns }, said);
const onColumns = {
  move(key, step) {
    const columns = moved(state.columns, key, step);
    setColumns(columns, `${nameOf(key)}\u00a0: colonne ${columns.indexOf(key) + 1} sur ${columns.length}.`);
  },
  drop(key, before) {
    if (key === before || !state.columns.includes(key)) return;
    onColumns.move(key, state.columns.indexOf(before) - state.columns.indexOf(key));
  },
  remove: (key) => setColumns(state.columns.filter((other) => other !== key), `${nameOf(key)} retiré.`),
  swap: (key, other) => setColumns(state.columns.map((one) => (one === key ? other : one)), "Autre document."),
};

const setTopics = (topics, said) => go({ topics: topics.length ? topics : null }, said); // never an empty table
const onTopics = {
  move: (topic, step) => setTopics(moved(shown.topics.ids, topic, step), "Thème déplacé."),
  remove: (topic) => setTopics(shown.topics.ids.filter((other) => other !== topic), "Thème retiré."),
  check: (topics, wanted) => setTopics(toggled(shown.topics.ids, topics, wanted, all), wanted ? "Ajouté." : "Retiré."),
  unfold(topic) {
    unfolded.set(topic, !texts(topic));
    draw("");
  },
};

// Whoever is published and not in the table yet.
async function entries() {
  const { providers } = await need("providers.json");
  const taken = new Set(state.columns.map((column) => column.split(":")[0]));
  return providers
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, activity, city }) => ({ key: id, name, detail: [activity, city].filter(Boolean).join(" · ") }));
}

function save() {
  const name = `clausier-${state.columns.join("-").replaceAll(":", "-")}.csv`;
  download(name, "text/csv", spreadsheet(shown.columns, shown.compared, words));
}

async function copyMarkdown() {
  const whole = (column, clause) => new URL(address(column, clause.id), document.baseURI).href;
  const text = markdown(shown.columns, shown.compared, words, { page: location.href, address: whole, texts: textsShown() });
  if (await copy(text)) {
    part.status.textContent = "Comparaison copiée en Markdown.";
    return;
  }
  part.copy.hidden = false; // no clipboard here: the text is there to take
  const area = part.copy.querySelector("textarea");
  area.value = text;
  area.focus();
  area.select();
  part.status.textContent = "Le navigateur ne donne pas accès au presse-papiers\u00a0: le texte est prêt à copier.";
}

// What sticks at the top stacks: the site's header, the names of the columns, the topic.
function stack() {
  const height = (node) => (node && getComputedStyle(node).position === "sticky" ? node.offsetHeight : 0);
  const set = (name, pixels) => root.style.getPropertyValue(name) === `${pixels}px` || root.style.setProperty(name, `${pixels}px`);
  set("--bar", height(document.querySelector(".site-header")));
  set("--head", part.table.querySelector("thead")?.offsetHeight ?? 0);
}

combobox(part.add, { entries, choose: (key) => setColumns([...state.columns, key], "Ajouté.") });
listenTopics(part.topics, onTopics);
for (const node of part.sets.querySelectorAll("[data-set]")) node.addEventListener("click", () => go({ topics: node.dataset.set || null }));
part.only.addEventListener("change", () => go({ only: part.only.checked }));
part.texts.addEventListener("change", () => go({ texts: part.texts.checked }));
part.csv.addEventListener("click", save);
part.markdown.addEventListener("click", copyMarkdown);
part.print.addEventListener("click", () => print());
new ResizeObserver(stack).observe(part.table);
addEventListener("popstate", readAddress);
readAddress();
