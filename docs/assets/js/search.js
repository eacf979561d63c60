// Search, first form: clauses by their words, without accents, after an elision, with a typo. Nothing is fetched before
// the reader reaches for the box. The engine stands behind one function: find(query) → clauses.
(() => {
  const base = document.documentElement.dataset.base;
  const LIMIT = 30;
  const COMBINING = /[\u0300-\u036f]/g;
  const STOP = new Set("a au aux avec ce ces cet cette comment d dans de des du elle en est et il j je l la le les leur m ma mes mon n ne nos notre on ou par pas pour puis qu quand que quel quelle quelles quels qui s sa sans se ses son sont sur t un une y".split(" "));

  const fold = (text) => text.normalize("NFKD").replace(COMBINING, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae").toLowerCase();
  const tokens = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];
  const term = (word) => (STOP.has(word) ? null : word.length > 3 ? word.replace(/[sx]$/, "") : word);

  let engine = null;
  const load = () => {
    engine ??= Promise.all([fetchRecords(), script("assets/vendor/minisearch.js")]).then(([records]) => build(records)).catch((error) => {
      engine = null; // the next attempt tries again
      throw error;
    });
    return engine;
  };

  async function fetchRecords() {
    const response = await fetch(base + "assets/generated/search.json");
    if (!response.ok) throw new Error(`search.json: ${response.status}`);
    return response.json();
  }

  function script(path) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement("script"), { src: base + path, onload: resolve, onerror: reject });
      document.head.append(element);
    });
  }

  function build({ providers, topics, clauses }) {
    const index = new MiniSearch({
      fields: ["heading", "text", "topic", "words", "provider", "number"],
      tokenize: tokens,
      processTerm: term,
      searchOptions: { boost: { heading: 3, topic: 3, words: 1.5 }, prefix: (word) => word.length > 3, fuzzy: (word) => (word.length > 5 ? 0.2 : 0) },
    });
    index.addAll(
      clauses.map((clause, id) => ({
        id,
        heading: clause.h,
        text: clause.s,
        number: clause.n,
        provider: providers[clause.p],
        topic: topics[clause.t[0]].label,
        words: clause.t.flatMap((topic) => [topics[topic].label, ...topics[topic].words]).join(" "),
      })),
    );
    return (query) => {
      const all = index.search(query, { combineWith: "AND" });
      const hits = all.length ? all : index.search(query);
      return hits.map((hit) => ({ ...clauses[hit.id], provider: providers[clauses[hit.id].p], topic: topics[clauses[hit.id].t[0]].label }));
    };
  }

  async function find(query) {
    return (await load())(query);
  }

  const address = (clause) => `${base}fournisseurs/${clause.p}/#${clause.a}`;

  function marked(text, query) {
    const wanted = tokens(query).map(term).filter(Boolean);
    const parts = document.createDocumentFragment();
    for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
      const word = fold(piece);
      const hit = wanted.some((want) => word.startsWith(want) && want.length > 1);
      parts.append(hit ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece);
    }
    return parts;
  }

  function element(name, properties, ...children) {
    const node = Object.assign(document.createElement(name), properties);
    node.append(...children);
    return node;
  }

  const counted = (count) => (count > 1 ? `${count} clauses trouvées` : count ? "1 clause trouvée" : "Aucune clause trouvée. Essayez un mot plus court, ou parcourez les thèmes.");

  // The search page
  const results = document.querySelector("[data-search-results]");
  if (results) {
    const status = document.querySelector("[data-search-status]");
    const input = document.querySelector("#recherche");
    let asked = 0;
    const show = async () => {
      const query = input.value.trim();
      const turn = ++asked;
      if (!query) {
        results.replaceChildren();
        status.textContent = "";
        return;
      }
      try {
        const found = await find(query);
        if (turn !== asked) return;
        status.textContent = counted(found.length) + (found.length > LIMIT ? `, les ${LIMIT} premières :` : "");
        results.replaceChildren(...found.slice(0, LIMIT).map((clause) => result(clause, query)));
      } catch {
        const retry = element("button", { type: "button", textContent: "Réessayer" });
        retry.addEventListener("click", show);
        status.replaceChildren("La recherche n’a pas pu se charger. ", retry);
      }
    };
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    input.addEventListener("input", () => {
      history.replaceState(null, "", input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
      show();
    });
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
    });
    show();
    if (!input.value) input.focus({ preventScroll: true });
  }

  function result(clause, query) {
    const item = element(
      "li",
      {},
      element("h2", {}, element("a", { href: address(clause) }, element("span", { className: "clause-number", textContent: `${clause.n} ` }), marked(clause.h, query))),
      element("p", { className: "where", textContent: `${clause.provider} · ${clause.topic}` }),
      element("p", { className: "prose" }, marked(clause.s, query)),
    );
    Object.assign(item.dataset, { provider: clause.p, number: clause.n, clause: clause.c, topic: clause.t[0] });
    return item;
  }

  // The header's box: the first results while typing
  const form = document.querySelector("[data-search-form]");
  if (form && !results) {
    const input = form.querySelector("input");
    const box = element("div", { className: "suggestions", hidden: true });
    form.after(box);
    const close = () => (box.hidden = true);
    let asked = 0;
    const suggest = async () => {
      const query = input.value.trim();
      const turn = ++asked;
      if (query.length < 2) return close();
      let found;
      try {
        found = await find(query);
      } catch {
        return close(); // Enter still opens the search page, which says what is wrong
      }
      if (turn !== asked) return;
      const lines = found.slice(0, 6).map((clause) => element("a", { href: address(clause) }, marked(clause.h, query), element("span", { textContent: `${clause.provider} · ${clause.n} · ${clause.topic}` })));
      const status = element("p", { textContent: counted(found.length) });
      status.setAttribute("role", "status");
      const all = found.length ? [element("a", { href: `${form.action}?q=${encodeURIComponent(query)}`, textContent: `Tout voir : ${counted(found.length)}` })] : [status];
      box.replaceChildren(...lines, ...all);
      box.hidden = false;
    };
    input.addEventListener("focus", () => load().catch(() => {}), { once: true });
    input.addEventListener("input", suggest);
    form.addEventListener("keydown", (event) => event.key === "Escape" && close());
    box.addEventListener("keydown", (event) => {
      const links = [...box.querySelectorAll("a")];
      const at = links.indexOf(document.activeElement);
      if (event.key === "Escape") (close(), input.focus());
      if (event.key === "ArrowDown") (event.preventDefault(), links[Math.min(at + 1, links.length - 1)].focus());
      if (event.key === "ArrowUp") (event.preventDefault(), at ? links[at - 1].focus() : input.focus());
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && !box.hidden) (event.preventDefault(), box.querySelector("a")?.focus());
    });
    document.addEventListener("click", (event) => !event.target.closest(".suggestions, [data-search-form]") && close());
  }
})();
