"""What git knows of the data and of the pages, in two processes whatever their number."""

import datetime
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clausier.files import PROVIDER
from clausier.history.changes import COMPARED, FileChange, History

COMMITS = 2000  # looked back at, of those that touch what is published
WATCHED = ("data", ":(glob)docs/**/*.md")
_MARK = "\x01"  # begins a commit: a path cannot hold it


def read(project: Path) -> History:
    """The history of `project` along its main line: a merge counts as one change, on its date.

    Without git or history: nothing, and `gap` says so."""
    # Paths are relative to the project, which may be a folder of its repository.
    log = git(
        project, "log", "--first-parent", "-m", "--raw", "--no-abbrev", "-M", "--relative", "-z", f"-n{COMMITS}",
        f"--format={_MARK}%H %ct", "--", *WATCHED,
    )  # fmt: skip
    if log is None:
        return History(gap="pas d’historique git")
    commits = list(_commits(log.decode("utf-8", "replace")))
    gap = f"historique limité aux {COMMITS} derniers commits" if len(commits) == COMMITS else ""
    if grafted := _grafted(project):  # the first commit of a shallow clone seems to add every file
        gap = "clone superficiel, changements plus anciens inconnus"
        commits = [commit for commit in commits if commit.id not in grafted]
    modified: dict[str, datetime.datetime] = {}
    changes = []
    for commit in reversed(commits):
        for before, after, former, path in commit.files:
            modified[path] = commit.date
            if _is_document(path):
                changes.append(FileChange(path, former, before, after, commit.date, commit.id[:12]))
    edits = [change for change in changes if change.before and change.after][-COMPARED:]
    names = dict.fromkeys(name for edit in edits for name in (edit.before, edit.after))
    texts = {name: raw.decode("utf-8", "replace") for name, raw in contents(project, list(names)).items()}
    return History(tuple(changes), modified, texts, gap)


def _is_document(path: str) -> bool:
    """`data/providers/inforez/cgs-2024-07-04.yml`: the identity of a provider is no document."""
    folder, _, name = path.rpartition("/")
    return folder.startswith("data/providers/") and name.endswith(".yml") and name != PROVIDER


def _grafted(project: Path) -> set[str]:
    """The commits whose parents a shallow clone does not have."""
    found = git(project, "rev-parse", "--git-path", "shallow")
    path = project / (found or b"").decode().strip()
    return set(path.read_text("ascii").split()) if path.is_file() else set()


def contents(project: Path, names: list[str]) -> dict[str, bytes]:
    """The contents of `names`, ids of blobs, in one process; those that git does not have are empty."""
    answer = git(project, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in names).encode()) or b""
    found = {}
    at = 0
    for name in names:
        end = answer.find(b"\n", at)
        if end < 0:
            break
        head = answer[at:end].split()  # name, type, size; or name, "missing"
        size = int(head[2]) if len(head) == 3 else -1
        found[name] = answer[end + 1 : end + 1 + max(size, 0)]
        at = end + 1 + size + 1
    return found


def git(project: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    """What git answers; None if it is not installed or refuses."""
    try:
        run = subprocess.run(["git", *arguments], cwd=project, input=stdin, capture_output=True, check=False)
    except FileNotFoundError:
        return None
    return None if run.returncode else run.stdout


@dataclass(frozen=True)
class _Commit:
    """A commit and its files: content before, content after (empty: none), former path, path."""

    id: str
    date: datetime.datetime
    files: tuple[tuple[str, str, str, str], ...]


def _commits(log: str) -> Iterator[_Commit]:
    """The newest first."""
    for block in log.split(_MARK)[1:]:
        head, *fields = block.split("\0")
        commit, seconds = head.split()
        yield _Commit(commit, datetime.datetime.fromtimestamp(int(seconds), datetime.UTC), tuple(_files(fields)))


def _files(fields: list[str]) -> Iterator[tuple[str, str, str, str]]:
    """Raw records: `:mode mode before after status`, then a path, or two for a file that was renamed."""
    rest = iter(fields)
    for field in rest:
        record = field.strip()
        if record.startswith(":"):
            _, _, before, after, status = record.split()
            former = next(rest) if status.startswith("R") else ""
            yield _content(before), _content(after), former, next(rest)


def _content(name: str) -> str:
    """git writes zeros where there is none."""
    return name if name.strip("0") else ""
