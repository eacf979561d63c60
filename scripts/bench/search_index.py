"""Writes what the search reads of a project, in a process of its own, and prints its seconds and megabytes as JSON."""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from clausier import load
from scripts.site import search_index


def main() -> int:
    project = Path(sys.argv[1])
    corpus = load.corpus(project / "data")
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        search_index.write(corpus, Path(folder) / "search")
        seconds = time.perf_counter() - start
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"seconds": seconds, "megabytes": peak / 1024}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
