// Small comforts of a page: the display mode, where the reader stands in the contents. Everything it offers exists without
// it, in a plainer form.
(() => {
  const root = document.documentElement;

  const toggle = document.querySelector(".scheme-toggle");
  if (toggle) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    toggle.addEventListener("click", () => {
      const dark = root.dataset.scheme ? root.dataset.scheme === "dark" : system.matches;
      root.dataset.scheme = dark ? "light" : "dark";
      try {
        localStorage.setItem("clausier-scheme", root.dataset.scheme);
      } catch {
        // The choice lasts as long as the page.
      }
    });
  }

  const toc = document.querySelector(".toc");
  if (toc) {
    const narrow = matchMedia("(max-width: 63.99rem)");
    toc.querySelector("details").open = !narrow.matches;
    toc.classList.add("ready");
    const links = new Map([...toc.querySelectorAll("a")].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    let current = null;
    const seen = new IntersectionObserver(
      (entries) => {
        const entry = entries.filter((item) => item.isIntersecting).at(-1);
        if (!entry) return;
        current?.removeAttribute("aria-current");
        current = links.get(entry.target.id);
        current?.setAttribute("aria-current", "location");
        if (!narrow.matches && current) {
          const box = toc.getBoundingClientRect();
          const at = current.getBoundingClientRect();
          if (at.top < box.top || at.bottom > box.bottom) toc.scrollTop += at.top - box.top - box.height / 3;
        }
      },
      { rootMargin: "-80px 0px -75% 0px" },
    );
    for (const id of links.keys()) {
      const target = document.getElementById(id);
      if (target) seen.observe(target);
    }
  }
})();
