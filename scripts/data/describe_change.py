"""`make describe-change`: what a change does to the data, in French and in the words of the domain, as Markdown."""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from clausier import proposal
from clausier.proposal.markdown import Markdown
from scripts import ROOT
from scripts.data import data_tree, git_history

PROVIDERS = 300  # told at most; a change of more is not read line by line


def describe(project: Path, base: str, head: str = "") -> Markdown:
    """What `head` (empty: the working tree) changes since it left `base`. Raises NoSuchCommit."""
    start = data_tree.common(project, base, head or "HEAD")
    before = data_tree.of_commit(project, start)
    after = data_tree.of_commit(project, head) if head else data_tree.of_folder(project)
    providers = data_tree.touched(before, after)
    told = providers[:PROVIDERS]
    with tempfile.TemporaryDirectory() as folder:
        sides = [
            proposal.read(data_tree.lay(tree, told, Path(folder) / name))
            for name, tree in (("avant", before), ("après", after))
        ]
    elsewhere = [path for path in _changed(project, start, head) if path not in {*before.files, *after.files}]
    return proposal.tell(*sides, untold=len(providers) - len(told), elsewhere=_by_folder(elsewhere))


def _changed(project: Path, start: str, head: str) -> list[str]:
    """The paths of the files that differ, whatever they are; those that git does not follow aside."""
    commits = [start, head] if head else [start]
    listing = git_history.git(project, "diff", "--name-only", "--relative", "-z", *commits, "--", ".")
    return [path for path in (listing or b"").decode("utf-8", "replace").split("\0") if path]


def _by_folder(paths: list[str]) -> dict[str, int]:
    """How many there are in each folder of the root; a file of the root counts for itself."""
    return dict(Counter(f"{first}/" if rest else first for first, _, rest in (path.partition("/") for path in paths)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="main", help="la branche ou le commit de départ")
    parser.add_argument("--head", default="", help="le commit d’arrivée ; à défaut, les fichiers comme ils sont")
    parser.add_argument("--project", type=Path, default=ROOT, help="le dossier du dépôt")
    parser.add_argument("--output", type=Path, help="le fichier où écrire ; à défaut, la sortie")
    arguments = parser.parse_args()
    try:
        text = describe(arguments.project.resolve(), arguments.base, arguments.head)
    except data_tree.NoSuchCommit as error:
        print(f"git ne connaît pas « {error} ». Dans un clone superficiel : git fetch --unshallow", file=sys.stderr)
        return 1
    if arguments.output:
        arguments.output.write_text(f"{text}\n", "utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
