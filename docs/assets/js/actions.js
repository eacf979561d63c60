// What a reader may do with a clause: copy its address, pin it, embed it, cite it, report an error in it. Made here, not written
// a hundred times in the page; its room is kept by the styles. Without it, the number of a clause is a link to it, and « Citer
// ce document » says how to cite and where to report.
import { element } from "./element.js";
import { pinButton } from "./pins.js";

const base = document.documentElement.dataset.base;
const COPY = "Copier l’adresse de cette clause";
const citing = () => import("./cite.js");
const copyOf = (text) => import("./share.js").then(({ copy }) => copy(text));
const said = element("p", { className: "visually-hidden", role: "status" });
document.body.append(said);

// A few clauses at a time: a phone answers between two, and lays out no more than these again.
const left = [...document.querySelectorAll(".clause")];
(function next() {
  left.splice(0, 8).forEach(complete);
  if (left.length) setTimeout(next);
})();

function complete(clause) {
  const { provider, document: kind, clause: id, number } = clause.dataset;
  const link = (href, text, what, className = "") =>
    element("a", { href, className, textContent: text, ariaLabel: `${text}${what} ${number}`, rel: "nofollow noopener" });
  const block = `citer-${kind}`;
  const form = document.querySelector(`#${block} .report`)?.href;
  const actions = [
    pinButton(`${provider}/${kind}/${id}`, number),
    link(`${base}integrer/?c=${provider}/${kind}/${id}`, "Intégrer", " la clause"),
    link(`#${block}`, "Citer", " la clause", "cite"),
    form ? link(about(form, clause), "Signaler une erreur", ", clause") : "",
  ];
  clause.querySelector(".permalink").title = COPY;
  clause.querySelector(".clause-text").append(element("p", { className: "clause-actions" }, ...actions.flatMap((action) => [action, " "])));
}

// The form, filled with the clause.
function about(form, { id, dataset }) {
  const address = new URL(form);
  const fields = address.searchParams;
  fields.set("clause", `${fields.get("clause")}, ${dataset.number}`);
  fields.set("adresse", fields.get("adresse").replace(/#.*/, `#${id}`));
  return address.href;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".permalink, a.cite");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const follow = () => (location.hash = link.hash);
  if (link.matches(".cite")) return citing().then(({ toggle }) => toggle(link), follow);
  history.replaceState(null, "", link.hash);
  copyOf(link.href).then((copied) => (copied ? tell(link) : follow()), follow); // no clipboard here: the address bar shows it
});

function tell(link) {
  said.textContent = "Adresse de la clause copiée.";
  link.dataset.copied = "";
  link.title = "Adresse copiée";
  setTimeout(() => {
    delete link.dataset.copied;
    link.title = COPY;
    said.textContent = "";
  }, 2000);
}

// What the rules of a point of attention say comes when the point is opened.
document.addEventListener("toggle", ({ target }) => target.open && target.matches(".finding") && import("./rules.js").then(({ tell }) => tell(target)), true);

// The block of each document is completed when it comes near.
const near = new IntersectionObserver(
  (entries) => {
    if (entries.every(({ isIntersecting }) => !isIntersecting)) return;
    near.disconnect();
    citing();
  },
  { rootMargin: "50%" },
);
for (const block of document.querySelectorAll(".citation")) near.observe(block);
