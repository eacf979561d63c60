// Added by bench_search to the pages it measures. Times what a reader feels: from the keystroke to the results standing in
// the page, laid out. The wait for the next frame (16 ms at most) is left out, because it depends on the screen.
window.searchTiming = (() => {
  const NOTHING = /aucun/i; // « Aucune clause trouvée », « Aucun document trouvé »

  function within(seconds, work) {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer in ${seconds} s`)), seconds * 1000));
    return Promise.race([work, late]);
  }

  function until(condition) {
    return new Promise((resolve) => {
      const check = () => {
        const value = condition();
        if (!value) return false;
        observer.disconnect();
        resolve(value);
        return true;
      };
      const observer = new MutationObserver(check);
      if (!check()) observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["open"] });
    });
  }

  const first = (selector) => document.querySelector(selector);

  // Puts `text` in the box as one keystroke, then waits for new results, or for the words that say there are none.
  async function answer(text, { input, item, status }) {
    for (const old of document.querySelectorAll(item)) old.setAttribute("data-old", "");
    if (first(status)) first(status).textContent = "";
    const box = first(input);
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: text.at(-1) })); // Material listens to this one
    const fresh = `${item}:not([data-old])`;
    const found = await until(() => (first(fresh) ? "found" : NOTHING.test(first(status)?.textContent ?? "") && "nothing"));
    document.body.getBoundingClientRect(); // lays the results out
    return found === "found";
  }

  return {
    // From the shortcut to the first result, with what has to be fetched for it. Milliseconds, and whether one was found.
    async reach(text, target, seconds) {
      const start = performance.now();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: target.shortcut, bubbles: true, cancelable: true }));
      await within(seconds, until(() => first(target.input)));
      first(target.input).focus();
      const found = await within(seconds, answer(text, target));
      return { milliseconds: performance.now() - start, found };
    },
    // From the keystroke to the results, on a page that has answered before.
    async type(text, target, seconds) {
      const start = performance.now();
      const found = await within(seconds, answer(text, target));
      return { milliseconds: performance.now() - start, found };
    },
  };
})();
