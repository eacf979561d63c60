"""Every regular expression of the code: those made when a module is imported, those written in a call, and those of the
scripts of the pages."""

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts import ROOT

PACKAGES = ("clausier", "macros", "scripts")
_FUNCTIONS = {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
_ANCHORED = {"match", "fullmatch"}
_LISTED = {"scripts/addresses/promises": {"fullmatch"}}  # the loops over its lists ask nothing else
# In a script, after a sign or a word that ends no value: a slash elsewhere divides.
_OF_A_SCRIPT = re.compile(
    r"(?:[(,=:!&|?\[;]|return|=>) ?/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*+\]|[^/\\\[\n])++)/([a-z]*)"
)
_OF_UNICODE = {
    r"[\p{L}\p{M}\d_]": r"\w",
    r"[\p{L}\p{M}]": "[^\\W\\d_]",
    r"\p{L}": r"[^\W\d_]",
    r"\p{M}": "[\u0300-\u036f]",
    r"(?<": r"(?P<",
}


@dataclass(frozen=True)
class Used:
    """A pattern, the file that holds it, and what is asked of it: `match`, `fullmatch`, or `finditer` for what looks
    through a text."""

    pattern: re.Pattern[str]
    place: str
    methods: frozenset[str]


@dataclass(frozen=True)
class Made:
    """A call that makes a pattern from what a function was given."""

    place: str
    source: str


def every() -> tuple[list[Used], set[Made]]:
    """The patterns, and the calls that make others."""
    found: dict[tuple[Any, ...], Used] = {}
    made: set[Made] = set()
    asked = _asked()
    for module, path in _modules():
        place = _place(path)
        for name, value in vars(module).items():
            for pattern in _patterns(value):
                methods = _LISTED.get(place) or asked.get((place if name.startswith("_") else "", name)) or {"search"}
                _add(found, pattern, methods, place)
        for source, method, called in _calls(path.read_text("utf-8"), vars(module)):
            if called is None:
                made.add(Made(place, source))
            elif method != "compile" or _key(called) not in found:
                _add(found, called, {method}, place)
    return [*found.values(), *_of_scripts()], made


def _add(found: dict[tuple[Any, ...], Used], pattern: re.Pattern[Any], methods: set[str], place: str) -> None:
    asked = frozenset(method if method in _ANCHORED else "finditer" for method in methods)
    before = found.get(_key(pattern))
    text, flags = pattern.pattern, pattern.flags
    if isinstance(text, bytes):
        text, flags = text.decode("latin-1"), flags | re.ASCII
    found[_key(pattern)] = Used(re.compile(text, flags), place, asked | (before.methods if before else frozenset()))


def _place(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix().removesuffix("/__init__")


def _key(pattern: re.Pattern[Any]) -> tuple[Any, ...]:
    return (pattern.pattern, pattern.flags)


def _modules() -> Iterator[tuple[ModuleType, Path]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if path.name != "__main__.py":
                yield importlib.import_module(_place(path).replace("/", ".")), path


def _patterns(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    inside = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for item in inside:
        yield from _patterns(item)


def _asked() -> dict[tuple[str, str], set[str]]:
    """What is asked of the patterns that have a name: of one that is passed on, anything may be."""
    asked: dict[tuple[str, str], set[str]] = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            tree = ast.parse(path.read_text("utf-8"))
            called = {id(node.value): node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            place = _place(path)
            for node in ast.walk(tree):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id.isupper():
                    methods = asked.setdefault((place if node.id.startswith("_") else "", node.id), set())
                    methods.add(called.get(id(node), "search"))
    return {name: methods - {"pattern"} for name, methods in asked.items()}


def _calls(source: str, names: dict[str, Any]) -> Iterator[tuple[str, str, re.Pattern[Any] | None]]:
    """Each call of `re`, its function, and its pattern if the names of the module are enough to make it."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        if not isinstance(node.func.value, ast.Name) or node.func.value.id != "re" or node.func.attr not in _FUNCTIONS:
            continue
        flags = [word.value for word in node.keywords if word.arg == "flags"]
        flags += node.args[1:2] if node.func.attr == "compile" else []
        try:
            given = [eval(compile(ast.Expression(part), "", "eval"), dict(names)) for part in (node.args[0], *flags)]
        except NameError:
            yield ast.unparse(node), node.func.attr, None
        else:
            yield ast.unparse(node), node.func.attr, re.compile(*given)


def _of_scripts() -> Iterator[Used]:
    """Those of JavaScript, written as Python would: the engines of the browsers go back over their choices, too."""
    for path in sorted((ROOT / "docs" / "assets" / "js").rglob("*.js")):
        for written, flags in _OF_A_SCRIPT.findall(path.read_text("utf-8")):
            for theirs, ours in _OF_UNICODE.items():
                written = written.replace(theirs, ours)
            written = re.sub(r"\(\?P<([=!])", r"(?<\1", written)
            pattern = re.compile(written, (re.I if "i" in flags else 0) | (re.M if "m" in flags else 0))
            yield Used(pattern, path.relative_to(ROOT).as_posix(), frozenset({"finditer"}))
