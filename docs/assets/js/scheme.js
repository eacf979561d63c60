// Before the first paint, so that nothing moves after it: say that scripts run, and whether the address asks them something
// (the script of the page says `answered` when it has shown it: what the styles do between the two depends on the page);
// restore the display mode the reader chose, if any; make room in the header for the pins, if any (the key of pins.js).
document.documentElement.classList.add("scripted");
document.documentElement.classList.toggle("asked", location.search.length > 1);
try {
  const scheme = localStorage.getItem("clausier-scheme");
  if (localStorage.getItem("clausier-epingles-1")?.length > 2) document.documentElement.classList.add("has-pins");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // No storage: the system's mode stands.
}
