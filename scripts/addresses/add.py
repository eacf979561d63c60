"""`make addresses`: adds to the registry what the built site publishes; nothing leaves it, whatever became of it."""

import argparse
import sys
from pathlib import Path

from clausier.problems import ProblemsFound
from scripts import ROOT
from scripts.addresses import registry


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    parser.add_argument("--site", type=Path, help="le site construit ; à défaut, site/")
    arguments = parser.parse_args()
    site = arguments.site or arguments.project / "site"
    if not (site / "index.html").is_file():
        print(f"Il n’y a pas de site dans {site}. Construisez-le d’abord : make site", file=sys.stderr)
        return 1
    try:
        added = registry.add(arguments.project / registry.FOLDER, registry.published(site))
    except ProblemsFound as error:
        print(error, file=sys.stderr)
        return 1
    total = len(registry.read(arguments.project / registry.FOLDER))
    print(f"{added} adresses inscrites dans {registry.FOLDER}/ ({total} en tout).")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
