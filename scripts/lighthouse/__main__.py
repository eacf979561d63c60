"""`make lighthouse`: fails under 100 in any of the four categories, on any of the five pages."""

import argparse
import os
import sys
from pathlib import Path

from clausier.typography import decimal, french
from scripts import ROOT
from scripts.browsing.static_server import serve
from scripts.lighthouse import program, report

PAGES = {
    "Accueil": "",
    "Prestataire": "fournisseurs/ginger-minds/",  # the longest
    "Thème": "themes/retard-paiement/",
    "Recherche": "recherche/?q=acompte",
    "Comparaison": "comparer/?f=inforez,ginger-minds",
}


def measure(site: Path, pages: dict[str, str], times: int) -> bool:
    """Measures and tells each page. Returns whether all have full scores. Raises Missing, Failed or ValueError."""
    node, chrome = program.needed()
    folder = program.installed()
    full = True
    with serve(site, compress=True) as server:
        for name, path in pages.items():
            reports = (program.audit(server.url + path, node, chrome, folder) for _ in range(times))
            run = report.middle([report.read(each) for each in reports])
            full = full and not run.failed
            print(french(report.told(name, run)), flush=True)
    return full


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="site construit")
    parser.add_argument("--times", type=int, default=3, help="mesures de chaque page, dont la médiane compte")
    parser.add_argument("--only", choices=PAGES, help="une seule page")
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").exists():
        print("Aucun site à mesurer. Pour le construire : make site", file=sys.stderr)
        return 2
    pages = {arguments.only: PAGES[arguments.only]} if arguments.only else PAGES
    try:
        full = measure(arguments.site, pages, arguments.times)
    except program.Missing as error:
        print(f"Lighthouse n’a rien mesuré : {error}. Le site se construit et se lit sans cela.")
        return 0
    except (program.Failed, ValueError) as error:
        print(french(f"Lighthouse n’a pas pu mesurer :\n{error}"), file=sys.stderr)
        return 1
    load = decimal(os.getloadavg()[0], 1)
    print(f"Médiane de {arguments.times} mesures par page, charge de la machine à la fin : {load}.")
    if not full:
        print("Il faut 100 partout.", file=sys.stderr)
    return 0 if full else 1


if __name__ == "__main__":
    raise SystemExit(main())
