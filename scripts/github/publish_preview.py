"""`make publish-preview`: puts a preview in the repository of previews, and takes away those of closed proposals.

That repository holds nothing else, in one commit without a past. Nothing of a preview is checked out: git takes its
files as they are, under the number of the proposal.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from scripts.github import preview_files
from scripts.github.access import access

BRANCH = "gh-pages"
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._-]+)*/?")
TRIES = 5  # two proposals may publish at once
_OURS = {".nojekyll": b"", "robots.txt": b"User-agent: *\nDisallow: /\n"}
_SIGNED = {
    f"GIT_{who}_{what}": value
    for who in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Clausier"), ("EMAIL", "apercu@clausier.example"))
}


class GitFailed(Exception):
    """git refused; its own words are in the message."""


class Previews:
    """The repository of previews at an address, reached with a token if there is one."""

    def __init__(self, remote: str, token: str, work: Path) -> None:
        self._remote, self._work = remote, work
        self._environment = {**os.environ, **_SIGNED, **access(remote, token), "GIT_DIR": str(work / "git")}
        self._git("init", "--quiet", "--bare", str(work / "git"))

    def publish(self, number: int, site: Path, kept: Collection[int]) -> None:
        """Puts `site` under `number`; of the others, only `kept` stay. Raises GitFailed."""
        self._git("add", "--all", "--force", ".", index="site", GIT_WORK_TREE=str(site.resolve()))
        tree = self._git("write-tree", index="site")
        for attempt in range(1, TRIES + 1):
            old = self._latest()
            commit = self._commit(old, number, tree, kept)
            try:
                lease = f"--force-with-lease={BRANCH}:{old}"
                self._git("push", "--quiet", lease, self._remote, f"{commit}:refs/heads/{BRANCH}")
            except GitFailed:
                if attempt == TRIES:
                    raise
            else:
                return

    def _latest(self) -> str:
        """The commit published now; empty before the first."""
        listed = self._git("ls-remote", self._remote, f"refs/heads/{BRANCH}")
        if not listed:
            return ""
        self._git("fetch", "--quiet", "--depth=1", self._remote, BRANCH)
        return self._git("rev-parse", "FETCH_HEAD")

    def _commit(self, old: str, number: int, tree: str, kept: Collection[int]) -> str:
        blobs = {name: self._git("hash-object", "-w", "--stdin", stdin=raw) for name, raw in _OURS.items()}
        entries = {name: f"100644 blob {blob}" for name, blob in blobs.items()}
        if old:
            for line in self._git("ls-tree", old).splitlines():
                head, _, name = line.partition("\t")
                if name.isdigit() and int(name) in kept:
                    entries[name] = head
        entries[str(number)] = f"040000 tree {tree}"
        listing = "".join(f"{head}\t{name}\n" for name, head in sorted(entries.items()))
        root = self._git("mktree", stdin=listing.encode())
        return self._git("commit-tree", root, "-m", "Aperçus")

    def _git(self, *arguments: str, index: str = "root", stdin: bytes = b"", **more: str) -> str:
        environment = self._environment | {"GIT_INDEX_FILE": str(self._work / f"index-{index}")} | more
        run = subprocess.run(["git", *arguments], env=environment, input=stdin, capture_output=True, check=False)
        if run.returncode:
            raise GitFailed(f"git {arguments[0]} : {run.stderr.decode('utf-8', 'replace').strip()}")
        return run.stdout.decode("utf-8", "replace").strip()


def main(environment: Mapping[str, str] = os.environ) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, required=True, help="le site construit")
    parser.add_argument("--number", type=int, required=True, help="le numéro de la demande de fusion")
    parser.add_argument("--kept", default="", help="les numéros des demandes ouvertes")
    parser.add_argument("--remote", required=True, help="l’adresse git du dépôt des aperçus")
    parser.add_argument("--address", required=True, help="l’adresse où ce dépôt est publié : https://…/")
    arguments = parser.parse_args()
    if not _ADDRESS.fullmatch(arguments.address):
        print(f"L’aperçu n’est pas publié : « {arguments.address} » n’est pas une adresse https.", file=sys.stderr)
        return 1
    if refused := list(preview_files.problems(arguments.site)):
        print("L’aperçu n’est pas publié :", *refused[:20], sep="\n- ", file=sys.stderr)
        return 1
    kept = {int(number) for number in arguments.kept.split()}
    try:
        with tempfile.TemporaryDirectory() as work:
            previews = Previews(arguments.remote, environment.get("PREVIEW_TOKEN", ""), Path(work))
            previews.publish(arguments.number, arguments.site, kept)
    except GitFailed as error:
        print(f"L’aperçu n’est pas publié : {error}", file=sys.stderr)
        return 1
    address = f"{arguments.address.rstrip('/')}/{arguments.number}/"
    if output := environment.get("GITHUB_OUTPUT"):
        with Path(output).open("a", encoding="utf-8") as file:
            file.write(f"address={address}\n")
    print(f"Aperçu de la demande n° {arguments.number} publié : {address}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
