// The search page: results, facets with counts that follow the query, all of it in the address.
import { find, names, warm } from "./index.js";
import { clauseItem, counted, element, integer } from "./results.js";

const PAGE = 10;
const FACETS = [
  ["theme", "Thèmes"],
  ["fournisseur", "Prestataires"],
  ["document", "Documents"],
  ["fait", "Ce que dit la clause"],
  ["verdict", "Au regard de la loi"],
];
const KINDS = { cgv: "CGV", cgs: "CGS", cgu: "CGU", contrat: "Contrats" };
const NAMES = ["famille", "theme", "fournisseur", "document", "fait", "verdict"];

const read = () => {
  const address = new URLSearchParams(location.search);
  const filters = Object.fromEntries(NAMES.map((name) => [name, (address.get(name) ?? "").split(",").filter(Boolean)]));
  return { query: address.get("q") ?? "", filters };
};

const written = ({ query, filters }) => {
  const address = new URLSearchParams();
  if (query) address.set("q", query);
  for (const name of NAMES) if (filters[name].length) address.set(name, filters[name].join(","));
  const text = address.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : location.pathname;
};

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export async function start(results) {
  const input = document.querySelector("#recherche");
  const status = document.querySelector("[data-search-status]");
  const notes = document.querySelector("[data-search-notes]");
  const aside = document.querySelector("[data-search-facets]");
  let state = read();
  let shown = PAGE;
  let asked = 0;

  const go = (next, { keep = false } = {}) => {
    state = { ...state, ...next };
    shown = PAGE;
    if (!keep) history.pushState(null, "", written(state));
    show().then(() => keep && history.replaceState(null, "", written(state))); // the address of what is typed can wait
  };
  const toggle = (name, value) => {
    const chosen = state.filters[name];
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    go({ filters: { ...state.filters, [name]: next } });
  };

  async function show() {
    const turn = ++asked;
    const chosen = NAMES.some((name) => state.filters[name].length);
    document.querySelector("[data-search-browse]").hidden = Boolean(state.query.trim() || chosen);
    document.documentElement.classList.add("answered");
    if (!state.query.trim() && !chosen) {
      results.replaceChildren();
      notes.replaceChildren();
      aside.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const [known, found] = await Promise.all([names(), find({ ...state, limit: shown })]);
      if (turn !== asked) return;
      const more = found.total > shown ? `, les ${shown} premières` : "";
      status.textContent = counted(found.total) + more + ".";
      results.replaceChildren(...found.clauses.map((clause) => clauseItem(clause, { terms: found.terms, query: state.query, names: known })));
      notes.replaceChildren(...(await remarks(known, found)));
      if (aside.childElementCount) await painted(); // results first; but at first both, so that nothing moves
      if (turn === asked) draw(known, found);
    } catch {
      const retry = element("button", { type: "button", textContent: "Réessayer" });
      retry.addEventListener("click", show);
      results.replaceChildren();
      status.replaceChildren("La recherche n’a pas pu se charger. Vérifiez votre connexion, ou rechargez la page. ", retry);
    }
  }

  const label = (known, name, value) =>
    ({
      famille: () => known.families.find((family) => family.id === value)?.label,
      theme: () => known.topics.get(value),
      fournisseur: () => known.providers[value],
      document: () => KINDS[value],
      fait: () => known.asks[value],
      verdict: () => known.verdicts[value],
    })[name]() ?? value;

  const button = (text, action, className = "chip") => {
    const node = element("button", { type: "button", className, textContent: text });
    node.addEventListener("click", action);
    return node;
  };

  // What was chosen, one by one; what was understood; what to relax when nothing is left.
  async function remarks(known, found) {
    const chosen = NAMES.flatMap((name) => state.filters[name].map((value) => ({ name, value, text: label(known, name, value) })));
    const chips = chosen.map(({ name, value, text }) => {
      const chip = button(text, () => toggle(name, value));
      chip.ariaLabel = `Retirer le filtre « ${text} »`;
      return chip;
    });
    const lines = [];
    if (chips.length) {
      const all = chips.length > 1 ? [button("Tout retirer", () => go({ filters: Object.fromEntries(NAMES.map((name) => [name, []])) }), "link")] : [];
      lines.push(element("p", { className: "chips" }, "Filtres : ", ...chips, ...all));
    }
    if (found.suggestion) {
      lines.push(element("p", {}, "Résultats pour un mot proche. Vouliez-vous dire ", button(`« ${found.suggestion} »`, () => choose(found.suggestion), "link"), " ?"));
    }
    if (!found.total) lines.push(...(await relaxed(chosen)));
    if (found.total > shown) {
      const next = button(`Montrer ${Math.min(PAGE, found.total - shown)} clauses de plus`, () => ((shown += PAGE), show()), "more");
      results.append(element("li", { className: "more-line" }, next));
    }
    return lines;
  }

  const choose = (query) => {
    input.value = query;
    go({ query });
  };

  async function relaxed(chosen) {
    const ways = [];
    for (const { name, value, text } of chosen) {
      const filters = { ...state.filters, [name]: state.filters[name].filter((other) => other !== value) };
      const { total } = await find({ query: state.query, filters, limit: 0 });
      if (total) ways.push(element("li", {}, button(`Sans « ${text} » : ${counted(total)}`, () => go({ filters }), "link")));
    }
    const words = state.query.trim().split(/\s+/);
    if (words.length > 1) {
      for (const word of words) {
        const query = words.filter((other) => other !== word).join(" ");
        const { total } = await find({ query, filters: state.filters, limit: 0 });
        if (total) ways.push(element("li", {}, button(`« ${query} » : ${counted(total)}`, () => choose(query), "link")));
      }
    }
    const advice = ways.length ? "Pour en trouver :" : "Essayez un autre mot, plus court ou plus courant, ou parcourez les thèmes ci-dessous.";
    if (!ways.length) document.querySelector("[data-search-browse]").hidden = false;
    return [element("div", { className: "relax" }, element("p", { textContent: advice }), element("ul", {}, ...ways.slice(0, 6)))];
  }

  function draw(known, found) {
    const opened = new Set([...aside.querySelectorAll("details[open]")].map((details) => details.dataset.facet));
    const first = !aside.childElementCount;
    const groups = FACETS.map(([name, title]) => {
      const items = name === "theme" ? themes(known, found) : plain(known, found, name);
      if (!items.length) return null;
      const open = opened.has(name) || (first && !matchMedia("(max-width: 63.99rem)").matches && name !== "document");
      return element(
        "details",
        { dataset: { facet: name }, open },
        element("summary", { textContent: title }),
        element("fieldset", {}, element("legend", { className: "visually-hidden", textContent: title }), ...items),
      );
    });
    const focused = document.activeElement?.id;
    aside.replaceChildren(...groups.filter(Boolean));
    if (focused?.startsWith("f-")) document.getElementById(focused)?.focus();
  }

  function box(name, value, text, count) {
    const input = element("input", { type: "checkbox", id: `f-${name}-${value}`, checked: state.filters[name].includes(value) });
    input.addEventListener("change", () => toggle(name, value));
    return element("label", { className: "facet" }, input, ` ${text} `, element("span", { className: "count", textContent: integer(count) }));
  }

  const plain = (known, found, name, limit = 12) => {
    const counts = { ...Object.fromEntries(state.filters[name].map((value) => [value, 0])), ...found.facets[name] };
    return Object.entries(counts)
      .sort((one, other) => other[1] - one[1])
      .slice(0, limit)
      .map(([value, count]) => box(name, value, label(known, name, value), count));
  };

  const themes = (known, found) =>
    known.families.flatMap((family) => {
      const counts = found.facets.theme;
      const topics = family.topics.filter((topic) => counts[topic.id] || state.filters.theme.includes(topic.id));
      if (!topics.length) return [];
      const boxes = topics.map((topic) => box("theme", topic.id, topic.label, counts[topic.id] ?? 0));
      const head = box("famille", family.id, family.label, found.facets.famille[family.id] ?? 0);
      head.classList.add("facet-family");
      return [head, element("div", { className: "facet-topics" }, ...boxes)];
    });

  if (input.value && !state.query) state.query = input.value; // typed before this script was there
  input.value = state.query;
  input.addEventListener("focus", () => warm().catch(() => {}), { once: true }); // an error is said when something is asked
  input.addEventListener("input", () => go({ query: input.value }, { keep: true }));
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    go({ query: input.value });
  });
  addEventListener("popstate", () => {
    state = read();
    input.value = state.query;
    show();
  });
  show();
}
