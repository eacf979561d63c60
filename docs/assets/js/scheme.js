// Before the first paint: the display mode the reader chose, if any.
try {
  const scheme = localStorage.getItem("clausier-scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // No storage: the system's mode stands.
}
