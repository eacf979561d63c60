"""The files of `data/` at one moment, from git or from the working tree, laid out where the library can read them.

Nothing is checked out: a commit may come from anyone, and only plain files that stand where data files do are read.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from clausier.proposal.side import VOCABULARIES
from clausier.yaml_reader import MAX_BYTES
from scripts.data import git_history

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_PLACE = re.compile(rf"data/(?:{'|'.join(map(re.escape, VOCABULARIES))}|providers/(?P<provider>{_SLUG})/{_SLUG}\.yml)")
_PLAIN = {"100644", "100755"}  # modes of git: neither a symbolic link nor a submodule


class NoSuchCommit(Exception):
    """git does not know a commit, or knows no common ancestor of two."""


@dataclass(frozen=True)
class Tree:
    """Data files by path (`data/providers/inforez/cgs.yml`), each with what identifies its content and its size in
    bytes; `read` gives the contents of some paths."""

    files: Mapping[str, tuple[str, int]]
    read: Callable[[list[str]], Mapping[str, bytes]]


def of_commit(project: Path, commit: str) -> Tree:
    """The tree of a commit, which may not be trusted. Raises NoSuchCommit."""
    listing = git_history.git(project, "ls-tree", "-r", "-l", "-z", commit, "--", "data")
    if listing is None:
        raise NoSuchCommit(commit)
    files = {}
    for entry in listing.decode("utf-8", "replace").split("\0"):
        head, _, path = entry.partition("\t")
        mode, kind, blob, size = (*head.split(), "", "", "", "")[:4]
        if mode in _PLAIN and kind == "blob" and _PLACE.fullmatch(path):
            files[path] = (blob, int(size))

    def read(paths: list[str]) -> Mapping[str, bytes]:
        found = git_history.contents(project, [files[path][0] for path in paths])
        return {path: found[files[path][0]] for path in paths}

    return Tree(files, read)


def of_folder(project: Path) -> Tree:
    """The tree of the working tree, committed or not."""
    found = {path.relative_to(project).as_posix(): path for path in (project / "data").rglob("*.yml")}
    paths = {
        name: path
        for name, path in sorted(found.items())
        if _PLACE.fullmatch(name) and path.is_file() and not path.is_symlink()
    }
    contents = {name: path.read_bytes() for name, path in paths.items()}
    files = {name: (_blob(raw), len(raw)) for name, raw in contents.items()}
    return Tree(files, lambda names: {name: contents[name] for name in names})


def common(project: Path, base: str, head: str) -> str:
    """The commit where `head` left `base`: what came to `base` since is no part of the change. Raises NoSuchCommit."""
    names = []
    for revision in (base, head):
        name = f"{revision}^{{commit}}"
        found = git_history.git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
        if not found:
            raise NoSuchCommit(revision)
        names.append(found.decode().strip())
    ancestor = git_history.git(project, "merge-base", *names)
    if not ancestor:
        raise NoSuchCommit(f"{base}…{head}")
    return ancestor.decode().strip()


def touched(before: Tree, after: Tree) -> list[str]:
    """The providers of which a file changed."""
    paths = [path for path in {**before.files, **after.files} if before.files.get(path) != after.files.get(path)]
    return sorted({match["provider"] for path in paths if (match := _PLACE.fullmatch(path)) and match["provider"]})


def lay(tree: Tree, providers: Collection[str], folder: Path) -> Path:
    """Writes the vocabularies and the files of `providers` into `folder`. Returns its data folder."""
    wanted = [
        path
        for path in tree.files
        if (match := _PLACE.fullmatch(path)) and (not match["provider"] or match["provider"] in providers)
    ]
    contents = tree.read([path for path in wanted if tree.files[path][1] <= MAX_BYTES])
    for path in wanted:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if path in contents:
            file.write_bytes(contents[path])
        else:  # refused for its size, whatever it holds
            with file.open("wb") as hollow:
                hollow.truncate(MAX_BYTES + 1)
    return folder / "data"


def _blob(raw: bytes) -> str:
    """The name that git gives to a content."""
    return hashlib.sha1(b"blob %d\0%s" % (len(raw), raw), usedforsecurity=False).hexdigest()
