// Moving an item of a list with a mouse, by its handle; the keyboard and the finger have buttons.
import { element } from "../element.js";

export function handle() {
  return element("span", { className: "pin-handle", draggable: true, ariaHidden: "true", title: "Déplacer" });
}

// `drop(reference, place)` when an item was let go at another place.
export function draggable(list, drop) {
  let held = null;
  let follower = null; // what stood after it
  list.addEventListener("dragstart", (event) => {
    held = event.target.closest?.(".pin-handle")?.closest("li") ?? null;
    if (!held) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held.dataset.reference);
    event.dataTransfer.setDragImage(held, 0, 0);
    follower = held.nextSibling;
    held.classList.add("dragged");
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!held || !over) return;
    event.preventDefault();
    const { top, height } = over.getBoundingClientRect();
    over[event.clientY < top + height / 2 ? "before" : "after"](held);
  });
  list.addEventListener("drop", (event) => held && event.preventDefault());
  list.addEventListener("dragend", (event) => {
    if (!held) return;
    held.classList.remove("dragged");
    if (event.dataTransfer.dropEffect === "none") list.insertBefore(held, follower); // let go elsewhere, or given up
    else drop(held.dataset.reference, [...list.children].indexOf(held));
    held = null;
  });
}
