// Before the first paint: say that scripts run, and restore the display mode the reader chose, if any.
document.documentElement.classList.add("scripted");
try {
  const scheme = localStorage.getItem("clausier-scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // No storage: the system's mode stands.
}
