"""The files of a site, made in a folder beside the published one and put in its place at once.

Files are made by group: those of a provider, of a topic, of the search. Each group has a key, the digest of all that it
is made of. What an earlier build made under the same key stays or is linked; the rest is made again, and the files of
groups that went are removed. The former site is then kept aside, one build behind: the next build changes it where it
differs, and need not touch the tens of thousands of files that are the same. Nothing is ever written into a file that
the published site holds: a build that is stopped leaves that site whole.

A manifest says what a build left: groups, keys, and the size and time of each file. Files or folders that are not as it
says were changed by someone else: they are not used.
"""

import errno
import fcntl
import marshal
import os
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from scripts.site.exchange import exchange, restore

_File: TypeAlias = tuple[str, int, int]  # path from the root of the site, size, time of change in ns
_Group: TypeAlias = tuple[str, bytes]  # key, files as `_packed`: there may be some hundred thousands


def _packed(files: list[_File]) -> bytes:
    return zlib.compress(marshal.dumps(files), 1)


def _files(group: _Group) -> list[_File]:
    found: list[_File] = marshal.loads(zlib.decompress(group[1]))
    return found


@dataclass
class _Manifest:
    """What a build left in a folder. The time of change of each of its `folders` tells of names that came or went."""

    groups: dict[str, _Group] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path, stamp: str) -> "_Manifest":
        """An empty one if the file is missing, damaged, or written by other code."""
        try:
            known, groups, folders = marshal.loads(path.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            return cls()
        return cls(groups, folders) if known == stamp else cls()

    def write(self, path: Path, stamp: str) -> None:
        new = path.with_suffix(".new")
        new.write_bytes(marshal.dumps((stamp, self.groups, self.folders)))
        new.replace(path)

    def describes(self, folder: Path) -> bool:
        """Whether `folder` is as the build left it."""
        root = f"{folder}/"
        try:
            return bool(self.folders) and all(
                os.stat(root + path).st_mtime_ns == time for path, time in self.folders.items()
            ) and all(_same(root, file) for group in self.groups.values() for file in _files(group))  # fmt: skip
        except OSError:
            return False


class Writer:
    """Writes the files of a group. Paths are relative to the root of the site."""

    def __init__(self, tree: "Tree") -> None:
        self._tree = tree
        self.paths: list[str] = []

    def write(self, path: str, content: bytes) -> None:
        """Writes a file."""
        name = self._tree._place(path)
        try:
            file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:  # of an earlier build, and perhaps linked to the published one
            os.unlink(name)
            file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)
        self.paths.append(path)

    def path(self, path: str) -> Path:
        """Where a file has to be written by the caller, who finds nothing there."""
        found = Path(self._tree._place(path))
        found.unlink(missing_ok=True)
        self.paths.append(path)
        return found


class Tree:
    """A site being made. `renewed` opens one."""

    def __init__(self, output: Path, folder: Path, state: Path, stamp: str) -> None:
        self.output, self.folder = output, folder
        self._state, self._stamp = state, stamp
        self._published = _Manifest.read(state / "published", stamp).groups
        spare = _Manifest.read(state / "spare", stamp)
        (state / "spare").unlink(missing_ok=True)  # from now on the folder is neither one site nor another
        if not spare.describes(folder):
            spare = _Manifest()
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        self._spare = spare.groups
        self._folders = spare.folders  # with the time of change; 0 for those that this build touches
        self._groups: dict[str, _Group] = {}
        self._gone: list[str] = []
        self.made: list[str] = []  # names of the groups that this build made

    def put(self, group: str, key: str, make: Callable[[Writer], None], *, last: bool = False) -> None:
        """Has the files of a group made by `make`, unless an earlier build made them under the same key. The `last`
        group finds in the folder the files of all others, and no former ones."""
        if group in self._groups:
            raise ValueError(f"{group}: two groups of that name")
        spare = self._spare.pop(group, None)
        if spare and spare[0] == key:
            self._groups[group] = spare
            return
        if spare:
            self._gone += (path for path, _, _ in _files(spare))
        published = self._published.get(group)
        if published and published[0] == key and self._link(_files(published)):
            self._groups[group] = published
            return
        if last:
            self._tidy()
        writer = Writer(self)
        make(writer)
        self.made.append(group)
        self._groups[group] = (key, _packed([self._described(path) for path in writer.paths]))

    def former(self, group: str) -> tuple[str, list[str]]:
        """The key of a group of the published site, and its files; nothing unless all are as they were left."""
        if group not in self._published:
            return "", []
        key, files = self._published[group][0], _files(self._published[group])
        root = f"{self.output}/"
        return (key, [path for path, _, _ in files]) if all(_same(root, file) for file in files) else ("", [])

    def publish(self) -> None:
        """Puts the site in the place of the published one, which becomes the one aside."""
        self._tidy()
        root = f"{self.folder}/"
        for path, time in self._folders.items():
            if not time:
                self._folders[path] = os.stat(root + path).st_mtime_ns
        _Manifest(self._groups, self._folders).write(self._state / "next", self._stamp)
        (self._state / "spare").unlink(missing_ok=True)
        exchange(self.folder, self.output)
        with suppress(FileNotFoundError):
            (self._state / "published").replace(self._state / "spare")
        (self._state / "next").replace(self._state / "published")

    def _place(self, path: str) -> str:
        """The full name of a file about to be written; its folder exists."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            self._make(folder)
        self._folders[folder] = 0
        return f"{self.folder}/{path}"

    def _make(self, folder: str) -> None:
        parent = folder.rpartition("/")[0]
        if folder and parent not in self._folders:
            self._make(parent)
        with suppress(FileExistsError):
            os.mkdir(f"{self.folder}/{folder}")
        self._folders[parent] = self._folders[folder] = 0

    def _described(self, path: str) -> _File:
        found = os.stat(f"{self.folder}/{path}")
        return path, found.st_size, found.st_mtime_ns

    def _link(self, files: list[_File]) -> bool:
        """Takes the files of a group from the published site; whether they were as that site's build left them."""
        root = f"{self.output}/"
        for file in files:
            if not _same(root, file):
                return False
            name = self._place(file[0])
            try:
                os.link(root + file[0], name)
            except FileExistsError:
                os.unlink(name)
                os.link(root + file[0], name)
            except OSError as error:
                if error.errno not in (errno.EXDEV, errno.EPERM, errno.EMLINK, errno.ENOTSUP):
                    raise
                shutil.copy2(root + file[0], name)  # a file system without links
        return True

    def _tidy(self) -> None:
        """Removes the files that no group has any more, and the folders that this leaves empty."""
        self._gone += (path for group in self._spare.values() for path, _, _ in _files(group))
        self._spare.clear()
        if not self._gone:
            return
        gone, emptied = set(self._gone), set()
        for group in self._groups.values():
            gone.difference_update(path for path, _, _ in _files(group))
        for path in gone:
            folder = path.rpartition("/")[0]
            with suppress(FileNotFoundError):
                os.unlink(f"{self.folder}/{path}")
            self._folders[folder] = 0
            emptied.add(folder)
        while emptied:
            folder = max(emptied, key=len)
            emptied.remove(folder)
            try:
                os.rmdir(f"{self.folder}/{folder}")
            except OSError:
                continue
            del self._folders[folder]
            parent = folder.rpartition("/")[0]
            self._folders[parent] = 0
            emptied.add(parent)
        self._gone.clear()


@contextmanager
def renewed(output: Path, state: Path, stamp: str, *, aside: bool = True) -> Iterator[Tree]:
    """A tree to fill for `output`, published at the end unless something was raised. Waits for another build of it.

    `state` is a folder for what builds remember of each other; `aside` says whether to keep the former site."""
    output.parent.mkdir(parents=True, exist_ok=True)
    state.mkdir(parents=True, exist_ok=True)
    folder = output.with_name(f".{output.name}.aside")  # beside it: a folder changes its name within one disk only
    with (state / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        restore(output)
        tree = Tree(output, folder, state, stamp)
        try:
            yield tree
            tree.publish()
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)  # half a site, and perhaps a full disk
            raise
        if not aside:
            shutil.rmtree(folder, ignore_errors=True)


def _same(root: str, file: _File) -> bool:
    path, size, time = file
    try:
        found = os.stat(root + path)
    except OSError:
        return False
    return found.st_size == size and found.st_mtime_ns == time
