"""`make schema`: the JSON Schemas that editors read, from the model and the vocabularies."""

import argparse
import json
import sys

from clausier import load
from clausier.schema import schemas
from scripts.data.validate import DATA


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="dire seulement si les fichiers sont à jour")
    check = parser.parse_args().check
    folder = DATA / "schema"
    folder.mkdir(exist_ok=True)
    stale = []
    for name, schema in schemas(load.corpus(DATA)).items():
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text:
            stale.append(name)
            if not check:
                (folder / name).write_text(text, "utf-8")
    if check and stale:
        print(f"Schémas à régénérer : {', '.join(stale)}. Lancez : make schema", file=sys.stderr)
        return 1
    print("Schémas à jour." if not stale else f"Schémas écrits : {', '.join(stale)}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
