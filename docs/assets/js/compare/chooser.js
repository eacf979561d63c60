// What is compared, and how to change it: the providers in order, the topics by family.
import { element } from "../element.js";
import { frenchDate } from "./export.js";

const button = (text, sign, focus, action, disabled = false) => {
  const node = element("button", { type: "button", className: "icon", textContent: sign, ariaLabel: text, title: text, disabled, dataset: { focus } });
  node.addEventListener("click", action);
  return node;
};

// The chosen providers as a list to reorder. `on`: { move(key, step), drop(key, before), remove(key), swap(key, other) }.
export function drawColumns(list, columns, on) {
  const items = columns.map(({ key, name, document, documents, provider }, place) => {
    const item = element(
      "li",
      { draggable: columns.length > 1, dataset: { key } },
      element("span", { className: "name", textContent: name }),
      documents.length > 1 ? documentChoice({ key, name, document, documents, provider }, columns, on) : null,
      element(
        "span",
        { className: "icons" },
        button(`Déplacer ${name} à gauche`, "←", `left:${key}`, () => on.move(key, -1), !place),
        button(`Déplacer ${name} à droite`, "→", `right:${key}`, () => on.move(key, 1), place === columns.length - 1),
        button(`Retirer ${name}`, "×", `remove:${key}`, () => on.remove(key)),
      ),
    );
    item.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", key));
    item.addEventListener("dragover", (event) => event.preventDefault());
    item.addEventListener("drop", (event) => {
      event.preventDefault();
      on.drop(event.dataTransfer.getData("text/plain"), key);
    });
    return item;
  });
  list.replaceChildren(...items);
}

function documentChoice({ key, name, document, documents, provider }, columns, on) {
  const taken = columns.map((column) => column.key);
  const options = documents.map(({ id, kind_label, date }) => {
    const other = `${provider}:${id}`;
    const text = kind_label + (date ? ` du ${frenchDate(date)}` : " sans date");
    return element("option", { value: other, textContent: text, selected: id === document.id, disabled: id !== document.id && taken.includes(other) });
  });
  const select = element("select", { ariaLabel: `Document\u00a0: ${name}`, dataset: { focus: `document:${provider}` } }, ...options);
  select.addEventListener("change", () => on.swap(key, select.value));
  return select;
}

// The boxes of the topics, which stand in the page already. `on.check(topics, wanted)`.
export function listenTopics(root, on) {
  root.addEventListener("change", ({ target }) => {
    const family = target.closest("fieldset");
    const boxes = target.matches("[data-family]") ? [...family.querySelectorAll("[data-topic]")] : [target];
    on.check(boxes.map((box) => box.value), target.checked);
  });
}

export function drawTopics(root, chosen) {
  for (const box of root.querySelectorAll("[data-topic]")) box.checked = chosen.includes(box.value);
  for (const family of root.querySelectorAll("fieldset")) {
    const boxes = [...family.querySelectorAll("[data-topic]")];
    const count = boxes.filter((box) => box.checked).length;
    const whole = family.querySelector("[data-family]");
    whole.checked = count === boxes.length;
    whole.indeterminate = count > 0 && count < boxes.length;
  }
}
