"""What a folder of data may hold besides files: links, pipes, names that act on a terminal or lead elsewhere."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.hostile import tree
from tests.hostile.payloads import PUBLISHED

_SOUND = "name: Atelier\nactivity: Entretient des sites.\n"


class Layout(NamedTuple):
    """What is done to a data folder; the file that the message names and the rule that refuses it."""

    name: str
    change: Callable[[Path], object]
    file: str
    fate: str


def _link(name: str, target: str) -> Callable[[Path], object]:
    """A link in the place of what stands at `name`; `{data}` is the data folder."""

    def change(data: Path) -> None:
        path = data / name
        if path.exists():
            path.rename(path.with_name(f".{path.name}"))
        path.symlink_to(target.format(data=data))

    return change


def _file(name: str, content: str = _SOUND) -> Callable[[Path], object]:
    return lambda data: (data / name).write_text(content, "utf-8")


def _bytes_named(name: bytes) -> Callable[[Path], object]:
    return lambda data: Path(os.fsdecode(os.fsencode(data / "providers/nommee") + b"/" + name)).touch()


def _folder(name: str) -> Callable[[Path], object]:
    return lambda data: (data / name).mkdir()


def _provider(id_: str) -> Callable[[Path], object]:
    return lambda data: tree.clone(data, id_)


def _instead(name: str, make: Callable[[Path], object]) -> Callable[[Path], object]:
    def change(data: Path) -> None:
        path = data / name
        if path.exists():
            path.rename(path.with_name(f".{path.name}"))
        make(path)

    return change


def _providers(count: int) -> Callable[[Path], object]:
    def change(data: Path) -> None:
        for number in range(count):
            (data / f"providers/p{number}").mkdir()

    return change


def _gone(name: str) -> Callable[[Path], object]:
    return lambda data: (data / name).rename(data / f".{Path(name).name}")


def _both(*changes: Callable[[Path], object]) -> Callable[[Path], object]:
    def change(data: Path) -> None:
        for one in changes:
            one(data)

    return change


_HERE = "providers/nommee"
_TERMS, _WHO = f"{_HERE}/cgv-2024-02-01.yml", f"{_HERE}/provider.yml"
_LINKED = [
    ("to-a-secret", _WHO, "/etc/passwd"), ("to-this-process", _WHO, "/proc/self/environ"),
    ("without-end", _WHO, "/dev/zero"),
    ("to-a-terminal", _WHO, "/dev/tty"), ("to-itself", _WHO, "{data}/" + _WHO), ("to-nothing", _WHO, "/nowhere"),
    ("to-a-folder", _WHO, "{data}"), ("of-terms", _TERMS, "/etc/passwd"), ("of-topics", "topics.yml", "/etc/passwd"),
    ("of-topics-without-end", "topics.yml", "/dev/zero"), ("of-topics-to-itself", "topics.yml", "{data}/topics.yml"),
    ("of-rules", "law/rules.yml", "/dev/zero"), ("of-moves", "moved.yml", "/dev/zero"),
    ("of-moves-to-itself", "moved.yml", "moved.yml"),
    ("of-the-law", "law", "{data}/.law"), ("of-the-law-to-itself", "law", "{data}/law"),
    ("of-providers", "providers", "{data}/.providers"),
    ("of-providers-to-itself", "providers", "{data}/providers"), ("of-providers-to-the-root", "providers", "/"),
    ("of-a-provider", "providers/lien", "{data}/providers/nommee"),
    ("of-a-provider-upwards", "providers/lien", "{data}"),
    ("of-a-provider-to-itself", "providers/lien", "{data}/providers/lien"),
]  # fmt: skip
_NAMES: dict[str, bytes] = {
    "name-of-a-new-line": b"a\n::error::ran.yml", "name-of-a-terminal": b"\x1b[2J\x1b]0;ran\x07.yml",
    "name-of-no-utf-8": b"\xff\xfe.yml",
    "name-of-a-script": b"<script>ran().yml", "name-of-a-template": b"{{ 7*7 }}.yml", "name-in-capitals": b"CGV.yml",
    "name-of-another-alphabet": "сgv.yml".encode(), "name-of-arabic-digits": "cgv-٢٠٢٤-02-01.yml".encode(),
    "name-of-an-option": b"-rf.yml",
    "name-right-to-left": "\u202ecgv.yml".encode(), "name-of-a-runner-command": b"##[error]x.yml",
    "name-of-another-suffix": b"cgv.yaml",
    "name-of-an-anchor": b"recherche.yml", "name-with-a-space-at-its-end": b"cgv.yml ",
    "name-very-long": b"a" * 250 + b".yml",
    "name-of-a-month-13": b"cgv-2024-13-01.yml.yml", "name-of-a-backup": b"cgv.yml~",
    "name-of-a-script-of-its-own": b"x.py",
}  # fmt: skip
LAYOUTS = [
    *(Layout(f"link-{name}", _link(at, target), at, "file-names") for name, at, target in _LINKED),
    *(Layout(name, _bytes_named(raw), f"{_HERE}/{os.fsdecode(raw)}", "file-names") for name, raw in _NAMES.items()),
    Layout("pipe", _instead(_WHO, os.mkfifo), _WHO, "file-names"),
    Layout("pipe-of-terms", _instead(_TERMS, os.mkfifo), _TERMS, "file-names"),
    Layout("pipe-of-topics", _instead("topics.yml", os.mkfifo), "topics.yml", "file-names"),
    Layout("pipe-of-moves", _instead("moved.yml", os.mkfifo), "moved.yml", "file-names"),
    Layout("folder-named-as-a-file", _instead(_WHO, Path.mkdir), _WHO, "file-names"),
    Layout("folder-named-as-terms", _folder(f"{_HERE}/cgs.yml"), f"{_HERE}/cgs.yml", "file-names"),
    Layout("folder-named-as-topics", _instead("topics.yml", Path.mkdir), "topics.yml", "file-names"),
    Layout("folder-in-a-folder", _folder(f"{_HERE}/annexes"), f"{_HERE}/annexes", "file-names"),
    Layout("file-named-as-providers", _instead("providers", Path.touch), "providers", "file-names"),
    Layout("file-named-as-the-law", _instead("law", Path.touch), "law", "file-names"),
    Layout("file-among-folders", _file("providers/cgv.yml"), "providers/cgv.yml", "file-names"),
    Layout("provider-of-the-list", _provider("index"), "providers/index", "file-names"),
    Layout("provider-of-a-shell", _provider("gabarit"), "providers/gabarit", "file-names"),
    Layout("provider-in-capitals", _provider("Atelier"), "providers/Atelier", "file-names"),
    Layout("provider-of-another-alphabet", _provider("n\u043emmee"), "providers/n\u043emmee", "file-names"),
    Layout("provider-of-a-new-line", _provider("a\nb"), "providers/a\nb", "file-names"),
    Layout("provider-of-a-script", _provider("<script>ran()"), "providers/<script>ran()", "file-names"),
    Layout("provider-of-a-template", _provider("{{ 7*7 }}"), "providers/{{ 7*7 }}", "file-names"),
    Layout("provider-of-two-dots", _provider("a..b"), "providers/a..b", "file-names"),
    Layout("provider-with-an-end", _provider("a "), "providers/a ", "file-names"),
    Layout("providers-many", _providers(2000), "providers/p1999/provider.yml", "missing-file"),
    Layout("terms-of-two-kinds", _file(f"{_HERE}/cgv-cgs.yml"), f"{_HERE}/cgv-cgs.yml", "file-names"),
    Layout("terms-of-a-title", _file(f"{_HERE}/cgv-section.yml"), f"{_HERE}/cgv-section.yml", "file-names"),
    Layout("terms-of-a-part", _file(f"{_HERE}/cgv-partie-x.yml"), f"{_HERE}/cgv-partie-x.yml", "file-names"),
    Layout("identity-gone", _gone(_WHO), _WHO, "missing-file"),
    Layout("topics-gone", _gone("topics.yml"), "topics.yml", "missing-file"),
    Layout("law-gone", _gone("law"), "law/rules.yml", "missing-file"),
    Layout("hidden-files", _both(_file(f"{_HERE}/.cgv.yml", "!!python"), _link("providers/.lien", "/")), "", PUBLISHED),
    Layout("files-that-nobody-reads", _both(_file("cgv.yml", "["), _link("law/x.yml", "/dev/zero")), "", PUBLISHED),
    Layout("provider-of-the-cards", _provider("comparaison"), "", PUBLISHED),
    Layout("provider-of-a-prototype", _provider("constructor"), "", PUBLISHED),
    Layout("provider-of-a-device", _provider("con"), "", PUBLISHED),
    Layout("moves-gone", _gone("moved.yml"), "", PUBLISHED),
]  # fmt: skip


@contextmanager
def unreadable(path: Path) -> Iterator[None]:
    """What stands there cannot be read meanwhile, by root either, who then acts for another account."""
    mode, account = path.stat().st_mode, os.geteuid()
    path.chmod(0)
    try:
        if account == 0:
            os.seteuid(65534)
        yield
    finally:
        os.seteuid(account)
        path.chmod(mode)
