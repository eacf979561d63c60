"""Every regular expression of the code, and texts made to keep each busy."""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGES = ("clausier", "macros", "scripts")
MANY = 20  # repetitions, above which there may as well be no bound
_ANCHORED = {"match", "fullmatch"}
_CATEGORIES = {"CATEGORY_DIGIT": "0", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a", "CATEGORY_NOT_WORD": " "}
_COMMON = (" ", "\n", "\t", "a", "0", "[", "<", "*", "a ", "1 ", "1.", "- ", ".", "_", "(", ",", "a@", "{", "|", "é")


@dataclass(frozen=True)
class Used:
    """A pattern; `anchored` when it is only asked of the beginning of a text, `place` the file that holds it."""

    pattern: re.Pattern[str]
    anchored: bool
    place: str


def every() -> list[Used]:
    """Those made when a module is imported, and those written in a call."""
    found: dict[tuple[str, int], Used] = {}
    methods = _methods()
    for package in PACKAGES:
        for info in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            if info.name.rpartition(".")[2] in ("__main__", "setup"):
                continue
            module = importlib.import_module(info.name)
            place = info.name.replace(".", "/")
            for name, value in vars(module).items():
                for pattern in _patterns(value):
                    asked = methods.get(f"{place} {name}" if name.startswith("_") else name, {"search"})
                    anchored = asked <= _ANCHORED
                    found.setdefault((pattern.pattern, pattern.flags), Used(pattern, anchored, place))
            for pattern, method in _literals(Path(str(sys.modules[info.name].__file__))):
                found.setdefault((pattern.pattern, pattern.flags), Used(pattern, method in _ANCHORED, place))
    return list(found.values())


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for item in inside:
        yield from _patterns(item)


def _methods() -> dict[str, set[str]]:
    """What is asked of the patterns that have a name: of one that is passed on, anything may be."""
    asked: dict[str, set[str]] = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            tree = ast.parse(path.read_text("utf-8"))
            called = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id.isupper():
                    place = f"{path.relative_to(ROOT).with_suffix('').as_posix().removesuffix('/__init__')} "
                    owner = place if node.id.startswith("_") else ""
                    asked.setdefault(owner + node.id, set()).add(called.get(id(node), "search"))
    return asked


def _literals(path: Path) -> Iterator[tuple[re.Pattern[str], str]]:
    """`re.search("…", text)`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        if of_re and isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            yield re.compile(node.args[0].value), node.func.attr


def hard(pattern: re.Pattern[str]) -> set[tuple[str, str]]:
    """Beginnings, and what to repeat after them: what leads to each repetition of the pattern, and what it repeats."""
    repeated: list[tuple[str, str]] = []
    whole = _sample(_parser.parse(pattern.pattern, pattern.flags), repeated, "")
    pumps = {*_COMMON, whole}
    for before, what in repeated:
        pumps |= {before, what, before + what, what + before}
    return {(before, pump) for pump in pumps if pump for before in {"", *(before for before, _ in repeated)}}


def _sample(parsed: Sequence[Any], repeated: list[tuple[str, str]], before: str) -> str:
    """A text that the parsed pattern likely matches."""
    text = ""
    for code, value in parsed:
        if code is op.LITERAL:
            text += chr(value)
        elif code is op.IN:
            text += _character(value)
        elif code in (op.ANY, op.NOT_LITERAL):
            text += "a" if code is op.ANY or chr(value) != "a" else "b"
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            least, most, inside = value
            once = _sample(inside, repeated, before + text)
            if most > MANY:
                repeated.append((before + text, once))
            text += once * max(least, int(most > MANY))
        elif code is op.SUBPATTERN:
            text += _sample(value[3], repeated, before + text)
        elif code is op.BRANCH:
            branches = [_sample(branch, repeated, before + text) for branch in value[1]]
            text += branches[0]
        elif code is op.ATOMIC_GROUP:
            text += _sample(value, repeated, before + text)
    return text


def _character(items: Sequence[Any]) -> str:
    named = [
        chr(value if code is op.LITERAL else value[0])
        if code in (op.LITERAL, op.RANGE)
        else _CATEGORIES.get(str(value), "a")
        for code, value in items
        if code is not op.NEGATE
    ]
    if items[0][0] is not op.NEGATE:
        return named[0]
    return next((sign for sign in "a0 -.,;(<[*\n_é" if sign not in named), "a")
