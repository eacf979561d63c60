// What the reader acts on: a button to sort and one to filter in each column's head; on a narrow screen, where heads are
// out of sight, the same in a panel above the cards.
import { element } from "../element.js";
import { fields } from "./menu.js";
import { filterOf, PROVIDER, sortedBy, TOPIC } from "./state.js";

const active = ({ tokens, from, to }) => tokens.length > 0 || from !== null || to !== null;

// What a column's head filters by: the first one, by what the document says of the topic as a whole, if documents differ.
const filtering = (columns, column) => (column.id === PROVIDER ? columns.find(({ id }) => id === TOPIC) : column);

// `table`: { state, load() → the rows, fetched once, change(next) }. Returns { panel, menus, update() }: `menus` are popovers to
// put after the table, in the order of `heads`, its <th> by column.
export function controls(heads, columns, table) {
  const parts = [...heads].map(([column, head]) => columnHead(head, column, filtering(columns, column), table));
  const { panel, update } = narrow(columns, table);
  return { panel, menus: parts.flatMap(({ menus }) => menus), update: () => [...parts, { update }].forEach((part) => part.update()) };
}

function columnHead(head, column, filtered, table) {
  const label = head.textContent.trim();
  const sort = element("button", { type: "button", className: "matrix-sort", textContent: label });
  sort.addEventListener("click", () => table.change(sortedBy(table.state, column.id)));
  const filter = filtered ? popover(filtered, table) : null;
  head.abbr = label;
  head.replaceChildren(sort, ...(filter ? [filter.button] : []));
  const update = () => {
    const { sort: asked } = table.state;
    if (asked?.by === column.id) head.ariaSort = asked.descending ? "descending" : "ascending";
    else head.removeAttribute("aria-sort");
    filter?.update();
  };
  return { menus: filter ? [filter.menu] : [], update };
}

function popover(column, table) {
  const what = column.id === TOPIC ? "ce que le document dit du thème" : `«\u00a0${column.label}\u00a0»`;
  const ariaLabel = `Filtrer\u00a0: ${what}`;
  const button = element("button", { type: "button", className: "matrix-filter", ariaLabel });
  const menu = element("div", { className: "matrix-menu", popover: "auto" });
  button.popoverTargetElement = menu;
  const fill = filler(menu, column, table, () => place(menu, button));
  menu.addEventListener("toggle", ({ newState }) => newState === "open" && fill.open());
  const update = () => {
    button.classList.toggle("active", active(filterOf(table.state, column.id)));
    fill.update();
  };
  return { button, menu, update };
}

// Under the button, within the window. The page scrolls with it.
function place(menu, button) {
  const { left, bottom } = button.getBoundingClientRect();
  const most = document.documentElement.clientWidth - menu.offsetWidth - 8;
  menu.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
  menu.style.top = `${bottom + scrollY + 4}px`;
}

function narrow(columns, table) {
  const named = columns.filter(({ id }) => id !== TOPIC);
  const options = named.map(({ id, label }) => element("option", { value: id, textContent: label }));
  const by = element("select", {}, element("option", { value: "", textContent: "Ordre du site" }), ...options);
  const directions = [element("option", { value: "", textContent: "croissant" }), element("option", { value: "desc", textContent: "décroissant" })];
  const direction = element("select", {}, ...directions);
  const choose = () => table.change({ ...table.state, sort: by.value ? { by: by.value, descending: direction.value === "desc" } : null });
  by.addEventListener("change", choose);
  direction.addEventListener("change", choose);
  const filters = columns.filter(({ id }) => id !== PROVIDER).map((column) => disclosure(column, table));
  const panel = element(
    "details",
    { className: "matrix-panel" },
    element("summary", { textContent: "Trier et filtrer" }),
    element("label", { className: "bound" }, element("span", { textContent: "Trier par" }), by),
    element("label", { className: "bound" }, element("span", { textContent: "Ordre" }), direction),
    ...filters.map(({ node }) => node),
  );
  const update = () => {
    const { sort } = table.state;
    by.value = sort?.by ?? "";
    direction.value = sort?.descending ? "desc" : "";
    direction.disabled = !sort;
    for (const filter of filters) filter.update();
  };
  return { panel, update };
}

function disclosure(column, table) {
  const label = column.id === TOPIC ? "Le thème" : column.label;
  const summary = element("summary", { textContent: label });
  const place = element("div", {});
  const node = element("details", { name: "matrix-filter" }, summary, place);
  const fill = filler(place, column, table);
  node.addEventListener("toggle", () => node.open && fill.open());
  const update = () => {
    summary.textContent = active(filterOf(table.state, column.id)) ? `${label} (filtré)` : label;
    fill.update();
  };
  return { node, update };
}

// Fields are made when they are first looked at: a column may hold hundreds of values. `stood` is called after each change.
function filler(place, column, table, stood = () => {}) {
  let made = null;
  const put = (node) => {
    place.replaceChildren(node);
    stood();
  };
  const say = (textContent) => put(element("p", { className: "count", textContent }));
  const open = async () => {
    if (made) return stood();
    say("Chargement…");
    try {
      made = fields(await table.load(), column, table);
      put(made.node);
    } catch {
      say("Les valeurs n’ont pas pu se charger. Fermez, puis réessayez.");
    }
  };
  return { open, update: () => made?.update() };
}
