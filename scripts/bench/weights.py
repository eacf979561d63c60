"""`make weights`: what the first view of each kind of page weighs, from the built site; fails over the budget.

Counted: the page, the styles and scripts that it names, the modules that those import, its pictures, its icon. What a
script asks for later (an index, the data of a comparison) is not: tests/browser/test_weight.py measures in Chromium.
"""

import argparse
import gzip
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from clausier.typography import decimal, french
from scripts import ROOT

BUDGET = 60_000  # bytes, compressed as hosts do it
BARE = 400_000  # bytes, on a host that does not compress
KINDS = {
    "Accueil": "index.html",
    "Prestataires": "fournisseurs/index.html",
    "Prestataire": "fournisseurs/*/index.html",
    "Deux versions": "fournisseurs/*/*/*/index.html",
    "Thèmes": "themes/index.html",
    "Thème": "themes/*/index.html",
    "Données": "donnees/index.html",
    "Contribuer": "contribuer/**/index.html",
    "Méthode": "methode/index.html",
    "Glossaire": "glossaire/index.html",
    "Recherche": "recherche/index.html",
    "Comparaison": "comparer/index.html",
    "Épingles": "epingles/index.html",
    "Chiffres": "chiffres/index.html",
    "Droit": "droit/index.html",
    "Droit, au détail": "droit/*/index.html",
    "Carte": "carte/*/*/*/index.html",
}
_NAMED = {
    "css": "link[rel=stylesheet]",
    "js": "script[src], link[rel=modulepreload]",
    "images": "img[src], link[rel=icon]",
}
_WIDTHS = (6, 6, 6, 6, 6, 6)
_IMPORT = re.compile(r"""\bimport\s*(?:[\w$\s{},*]+?from\s*)?["']([^"']+)["']""")


@dataclass(frozen=True)
class Size:
    """Bytes of a file, or of several."""

    compressed: int = 0
    bare: int = 0

    def __add__(self, other: "Size") -> "Size":
        return Size(self.compressed + other.compressed, self.bare + other.bare)


@dataclass(frozen=True)
class Weight:
    """A page, by its path from the root of the site, and what its first view takes."""

    page: str
    html: Size
    css: Size
    js: Size
    images: Size

    @property
    def total(self) -> Size:
        return self.html + self.css + self.js + self.images

    @property
    def over(self) -> bool:
        return self.total.compressed > BUDGET or self.total.bare > BARE


def weigh(site: Path, page: Path) -> Weight:
    """What the first view of a page takes."""
    tree = LexborHTMLParser(page.read_bytes())
    sizes = {}
    for kind, selector in _NAMED.items():
        asked = [node.attributes.get("src") or node.attributes.get("href") or "" for node in tree.css(selector)]
        files = {_file(site, page, address) for address in asked}
        sizes[kind] = _sum(_with_imports(files) if kind == "js" else files)
    return Weight(page.relative_to(site).as_posix().removesuffix("index.html"), _size(page), **sizes)


def heaviest(site: Path) -> Iterator[tuple[str, int, Weight]]:
    """Each kind of pages that the site has, how many it has, and the heaviest of them."""
    for kind, pattern in KINDS.items():
        weights = [weigh(site, page) for page in sorted(site.glob(pattern))]
        if weights:
            yield kind, len(weights), max(weights, key=lambda weight: weight.total.compressed)


def told(rows: Iterable[tuple[str, int, Weight]]) -> str:
    """The table, in kilobytes."""
    names = ("HTML", "CSS", "JS", "images", "total", "sans")
    lines = [f"{'ko, compressés':<16} {' '.join(map(str.rjust, names, _WIDTHS))}   la plus lourde"]
    for kind, count, each in rows:
        parts = [size.compressed for size in (each.html, each.css, each.js, each.images, each.total)]
        columns = " ".join(map(str.rjust, map(_kilo, (*parts, each.total.bare)), _WIDTHS))
        mark = "  TROP LOURDE" if each.over else ""
        lines.append(f"{kind:<16} {columns}   /{each.page} (sur {count}){mark}")
    limits = f"{_kilo(BUDGET)} ko compressés par gzip, {_kilo(BARE)} ko sur un hôte qui ne compresse rien (« sans »)"
    lines.append(f"Au plus : {limits}.")
    return "\n".join(lines)


def _with_imports(files: set[Path]) -> set[Path]:
    """The scripts, with the modules that they import before they run."""
    found: set[Path] = set()
    left = list(files)
    while left:
        file = left.pop()
        if file not in found:
            found.add(file)
            left += [(file.parent / name).resolve() for name in _IMPORT.findall(file.read_text("utf-8"))]
    return found


def _file(site: Path, page: Path, address: str) -> Path:
    path = urlsplit(address).path
    return (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()


def _sum(files: Iterable[Path]) -> Size:
    return sum(map(_size, files), Size())


@cache
def _size(file: Path) -> Size:
    content = file.read_bytes()
    return Size(len(gzip.compress(content, 6, mtime=0)), len(content))


def _kilo(size: int) -> str:
    return decimal(size / 1000, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="site construit")
    site = parser.parse_args().site.resolve()
    if not (site / "index.html").exists():
        print("Aucun site à peser. Pour le construire : make site", file=sys.stderr)
        return 2
    rows = list(heaviest(site))
    print(french(told(rows)))
    return 1 if any(weight.over for _, _, weight in rows) else 0


if __name__ == "__main__":
    raise SystemExit(main())
