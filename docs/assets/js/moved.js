// A page that moved: the reader goes on with what stood after the address, the clause above all. Without this script the
// page itself goes on, to the top of the new one.
(() => {
  const link = document.querySelector("main a");
  const { search, hash } = location;
  if (!search && !hash) return;
  const target = new URL(link.href);
  target.search ||= search;
  target.hash ||= hash;
  link.href = target;
  location.replace(target);
})();
