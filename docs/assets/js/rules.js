// What the rules of a point of attention say, from the page of each: written in the page of a provider, forty of them would be a
// tenth of its weight. Without this, the name of the rule leads there.
import { element } from "./element.js";

export async function tell(point) {
  for (const link of point.querySelectorAll('a[href*="/droit/"]:first-child')) {
    const [says, rests] = [element("p", {}), element("span", { className: "when" })];
    link.before(says); // the link is no longer the first: it is asked for once
    link.parentElement.append(rests);
    const text = await fetch(link.href).then((answer) => (answer.ok ? answer.text() : ""), () => "");
    const page = new DOMParser().parseFromString(text, "text/html");
    says.textContent = page.querySelector(".lead")?.textContent ?? "";
    rests.textContent = [...page.querySelectorAll("[data-told]")].map((part) => part.textContent).join(" · ");
  }
}
