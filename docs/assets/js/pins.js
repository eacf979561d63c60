// The reader's pins: references of clauses (`provider/document/clause`), in order, kept by this browser alone. On every page:
// the buttons « Épingler » and the count in the header. A module, so that a page's own scripts share this very list.
const KEY = "clausier-epingles-1"; // another number when its form changes; scheme.js reads it too
export const LIMIT = 100; // a link to a collection stays shorter than what hosts accept

const status = document.createElement("p");
let refused = null; // pins the browser would not keep: they last as long as the page
let clearing;

// The references in `list`, each once. Takes anything.
export const valid = (list) =>
  Array.isArray(list) ? [...new Set(list.map(String))].filter((item) => /^[a-z0-9-]+(\/[a-z0-9-]+){2}$/.test(item)).slice(0, LIMIT) : [];

export function pins() {
  if (refused) return refused;
  try {
    return valid(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return [];
  }
}

// Replaces the pins. False if they will not outlast the page.
export function keep(list) {
  refused = null;
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    refused = list;
  }
  show();
  return !refused;
}

export function say(text) {
  status.textContent = text;
  clearTimeout(clearing);
  if (text) clearing = setTimeout(say, 6000, "");
}

// A button for a clause that a script shows; `name` tells it from the others.
export function pinButton(reference, name) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "pin", value: reference, textContent: "Épingler" });
  mark(button, pins(), name);
  return button;
}

function mark(button, kept, name) {
  if (!button.value) {
    const { dataset } = button.closest("[data-clause]");
    button.value = `${dataset.provider}/${dataset.document}/${dataset.clause}`;
    name = dataset.number;
  }
  if (name) button.ariaLabel = `Épingler la clause ${name}`;
  button.ariaPressed = kept.includes(button.value);
}

function show() {
  const kept = pins();
  for (const button of document.querySelectorAll(".pin")) mark(button, kept);
  document.documentElement.classList.toggle("has-pins", kept.length > 0);
  document.querySelector("[data-pin-count]").textContent = kept.length;
  document.dispatchEvent(new Event("pins"));
}

function toggle(reference) {
  const kept = pins();
  const others = kept.filter((other) => other !== reference);
  const added = others.length === kept.length;
  if (added && kept.length >= LIMIT) return say(`${LIMIT} épingles au plus\u00a0: retirez-en une d’abord.`);
  const lasting = keep(added ? [...kept, reference] : others);
  say((added ? "Clause épinglée" : "Épingle retirée") + (lasting ? "." : ", le temps de cette page\u00a0: le navigateur ne garde rien."));
}

status.className = "pin-status";
status.role = "status";
document.body.append(status);
document.addEventListener("click", ({ target }) => {
  const button = target.closest(".pin");
  if (button) toggle(button.value);
});
addEventListener("storage", show); // another tab
addEventListener("pageshow", show); // a page that slept
show();
