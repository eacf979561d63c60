"""The end of `make coverage`: at least 95 % of the branches of clausier/ and macros/ are run by their tests.

`coverage report` counts lines and branches together, its own threshold too: branches alone are asked for here.
"""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from coverage import Coverage

from clausier.typography import decimal

LEAST = 95.0  # per cent


def tell(totals: dict[str, Any]) -> tuple[str, bool]:
    """What was run, in French, and whether it is enough; `totals` are those of coverage's JSON report."""
    run, every = totals["covered_branches"], totals["num_branches"]
    lines = totals["percent_statements_covered"]
    branches = 100 * run / every
    shown = f"{decimal(branches, 1)} % des branches ({run} sur {every}), {decimal(lines, 1)} % des lignes"
    if branches < LEAST:
        return (
            f"Couverture : {shown}. Il en faut {LEAST:.0f} % : la liste ci-dessus dit ce qu’aucun test ne parcourt.",
            False,
        )
    return f"Couverture : {shown}.", True


def main() -> int:
    coverage = Coverage()
    coverage.load()
    with TemporaryDirectory() as folder:
        file = Path(folder, "coverage.json")
        coverage.json_report(outfile=str(file))
        text, enough = tell(json.loads(file.read_text("utf-8"))["totals"])
    print(text, file=sys.stdout if enough else sys.stderr)
    return 0 if enough else 1


if __name__ == "__main__":
    raise SystemExit(main())
