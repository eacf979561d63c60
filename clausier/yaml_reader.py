"""YAML, strictly: what an author writes is what is read.

Every scalar is text (`non` stays a word, `3.10` keeps its zero); types are the records' affair. Refused: a key given
twice, anchors and aliases (they can explode), tags, control and invisible characters, another encoding than UTF-8,
levels so deep that the C reader would overflow its stack, and more values than memory and patience allow.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

from clausier import data_file
from clausier.characters import suspect
from clausier.data_file import MAX_BYTES, Unreadable, misleading
from clausier.data_file import problem as _problem
from clausier.problems import Message, Problem, cut, shown

__all__ = ["MAX_BYTES", "Spot", "Tree", "Unreadable", "Where", "line_of", "read", "read_text", "spot"]

MAX_DEPTH = 12
MAX_NODES = 30_000  # keys, values and lists; the largest file has a sixth of them
MAX_FOUND = 200  # characters of a value that a problem carries
_MAY_HIDE_MARKUP = re.compile(r"[&*!]")  # the event scan is slow; most files need none
# What libyaml says → what it means to an author; the beginning is enough.
_EXPECTED = "du YAML aligné, une espace après chaque deux-points, des guillemets refermés"
_SYNTAX = {
    "mapping values are not allowed": "deux-points en trop : mettez le texte entre guillemets",
    "could not find expected ':'": "il manque un deux-points après le nom du champ",
    "did not find expected key": "cette ligne n'est pas alignée, ou un guillemet est de trop",
    "did not find expected '-'": "un tiret de liste était attendu",
    "did not find expected ','": "il manque une virgule, un crochet ou une accolade",
    "did not find expected node": "une valeur était attendue",
    "did not find expected <document": "un seul document par fichier",
    "but found another document": "un seul document par fichier",
    "found unexpected end of stream": "un guillemet ouvert ici n'est jamais fermé",
    "found unexpected document indicator": "un guillemet ouvert ici n'est jamais fermé",
    "found character that cannot start": "une valeur ne commence ni par une tabulation, ni par %, @ ou un accent grave",
    "found a tab character": "tabulation : alignez avec des espaces",
    "found invalid Unicode": "caractère inconnu",
    "found unknown escape": "barre oblique inverse : mettez le texte entre guillemets simples",
    "block sequence entries are not allowed": "un tiret de liste n'est pas accepté ici",
}

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Where: TypeAlias = Sequence[str | int]


class _TooMuch(Exception):
    """Of `what`: `rule` forbids more."""

    def __init__(self, mark: Any, what: str, most: str, rule: str) -> None:
        self.mark, self.message, self.rule = mark, Message(f"trop de {what} (au plus {most}).", f"au plus {most}"), rule


def _too_deep(mark: Any) -> _TooMuch:
    return _TooMuch(mark, "niveaux imbriqués", f"{MAX_DEPTH}", "yaml-depth")


def _too_many(mark: Any) -> _TooMuch:
    return _TooMuch(mark, "valeurs", f"{MAX_NODES:,}".replace(",", " "), "file-size")


class _Loader(yaml.CBaseLoader):
    """The C parser, with two changes.

    Every scalar is text: asking the resolver for each node took a third of the reading. Levels and nodes are counted:
    libyaml's composer is recursive, and a deep enough file would end the process.
    """

    depth = nodes = 0

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return "tag:yaml.org,2002:str"

    def descend_resolver(self, current_node: yaml.Node | None, _index: Any) -> None:
        self.depth += 1
        self.nodes += 1
        if self.depth > MAX_DEPTH and current_node:
            raise _too_deep(current_node.start_mark)
        if self.nodes > MAX_NODES and current_node:
            raise _too_many(current_node.start_mark)

    def ascend_resolver(self) -> None:
        self.depth -= 1


def read(path: Path, name: str) -> Tree:
    """The content of `path` as nested dicts, lists and strings. Raises Unreadable, naming the file `name`."""
    return _read(data_file.read(path, name), name, may_hide=False)


def read_text(text: str, name: str) -> Tree:
    """The same of a text that stands in no file, as an earlier state of one."""
    return _read(text, name, may_hide=bool(suspect(text)))


def _read(text: str, name: str, *, may_hide: bool) -> Tree:
    """`may_hide` says whether the text shows characters that no value may have; as escapes, it may hide others."""
    try:
        if _MAY_HIDE_MARKUP.search(text):
            _refuse_markup(text, name)
        node = yaml.compose(text, Loader=_Loader)
    except _TooMuch as error:
        raise Unreadable([_problem(name, error.mark, error.message, error.rule)]) from None
    except yaml.MarkedYAMLError as error:
        raise Unreadable([_syntax(error, name)]) from None
    except yaml.YAMLError as error:
        message = Message(f"fichier illisible ({error}).", "un fichier YAML")
        raise Unreadable([_problem(name, None, message, "yaml-syntax")]) from None
    if node is None:
        message = Message("le fichier est vide.", "des champs, comme dans l'exemple du guide")
        raise Unreadable([replace(_problem(name, None, message, "empty-file"), line=1)])
    problems: list[Problem] = []
    # Each scalar is looked at only where one may hold what is looked for: they are many.
    tree = _plain(node, name, problems, may_hide=may_hide or "\\" in text)
    if problems:
        raise Unreadable(problems)
    return tree


class Spot(NamedTuple):
    """A place in a file, 1-based, and what is written there; `found` is empty when the place itself does not exist."""

    line: int
    column: int
    found: str


def spot(path: Path, where: Where) -> Spot:
    """The deepest part of `where` that exists. Parses again: for messages only."""
    node: Any = _nodes(path, path.stat().st_mtime_ns)
    mark = None
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = _children(node).get(str(step))
            if found is None:
                return _spot(mark, None)
            mark, node = found[0].start_mark, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            mark = node.start_mark
        else:
            return _spot(mark, None)
    return _spot(mark, node if where else None)


def line_of(path: Path, where: Where) -> int:
    """The 1-based line of the deepest part of `where` that exists."""
    return spot(path, where).line


def _spot(mark: Any, node: yaml.Node | None) -> Spot:
    found = cut("".join(_pieces(node, MAX_FOUND)), MAX_FOUND) if node else ""
    return Spot(mark.line + 1, mark.column + 1, found) if mark else Spot(1, 1, found)


def _pieces(node: yaml.Node, room: int) -> Iterator[str]:
    """The value below `node` as an author writes it on one line; no more of it than `room` characters and a value."""
    if isinstance(node, yaml.ScalarNode):
        yield node.value
        return
    mapping = isinstance(node, yaml.MappingNode)
    yield "{" if mapping else "["
    for n, item in enumerate(node.value):
        if room < 0:
            return
        parts = [", " * bool(n), *(_pieces(item[0], room) if mapping else ())]
        parts += [": ", *_pieces(item[1], room)] if mapping else _pieces(item, room)
        room -= sum(map(len, parts))
        yield from parts
    yield "}" if mapping else "]"


@lru_cache(maxsize=1)  # the problems of a file come together
def _nodes(path: Path, _changed: int) -> yaml.Node | None:
    return yaml.compose(data_file.read(path, path.name), Loader=_Loader)


@lru_cache(maxsize=32)  # a problem may ask of every level
def _children(node: yaml.MappingNode) -> Mapping[str, tuple[yaml.Node, yaml.Node]]:
    return {key.value: (key, value) for key, value in reversed(node.value) if isinstance(key, yaml.ScalarNode)}


def _refuse_markup(text: str, name: str) -> None:
    """Anchors, aliases and tags have no use here and can hide or multiply content."""
    problems: list[Problem] = []
    depth = nodes = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        nodes += isinstance(event, yaml.NodeEvent)
        if depth > MAX_DEPTH:
            raise _too_deep(event.start_mark)
        if nodes > MAX_NODES:
            raise _too_many(event.start_mark)
        what = ""
        if isinstance(event, yaml.AliasEvent):
            what = f"le renvoi {shown(f'*{event.anchor}')}"
        elif isinstance(event, yaml.NodeEvent) and event.anchor:
            what = f"l'ancre {shown(f'&{event.anchor}')}"
        elif isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            what = f"l'étiquette {shown(event.tag)}"
        if what:
            remedy = "Si c'est du texte, mettez-le entre guillemets droits."
            found = what.partition("« ")[2].removesuffix(" »")
            message = Message(f"{what} n'a pas sa place ici. {remedy}", "un texte entre guillemets droits", "", found)
            problems.append(_problem(name, event.start_mark, message, "yaml-markup"))
    if problems:
        raise Unreadable(problems)


def _syntax(error: yaml.MarkedYAMLError, name: str) -> Problem:
    said = error.problem or ""
    unclosed = said.startswith("found unexpected")  # what matters is where the quotation began
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    what = next((french for start, french in _SYNTAX.items() if said.startswith(start)), said)
    hint = "Vérifiez l'alignement, les deux-points suivis d'une espace et les guillemets ouverts."
    return _problem(name, mark, Message(f"YAML incorrect ({what}). {hint}", _EXPECTED), "yaml-syntax")


def _plain(node: yaml.Node, name: str, problems: list[Problem], *, may_hide: bool = True) -> Tree:
    """The tree below `node`. Adds the problems of what is well formed: a key given twice or that is no word, and hidden
    characters (unless `may_hide` says that there are none), written as escapes that the text does not show."""
    if isinstance(node, yaml.ScalarNode):
        value: str = node.value
        if may_hide and (found := suspect(value)):
            problems.append(misleading(name, node.start_mark, found))
        return value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name, problems, may_hide=may_hide) for item in node.value]
    tree: dict[str, Tree] = {}
    lines: dict[str, int] = {}
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode):
            message = Message("une clé doit être un mot simple.", "un mot simple")
            problems.append(_problem(name, key.start_mark, message, "yaml-syntax"))
            continue
        word = str(_plain(key, name, problems, may_hide=may_hide))
        if word in lines:
            text = f"clé écrite deux fois (déjà à la ligne {lines[word]}). Gardez-en une seule."
            message = Message(text, "une clé par champ", found=cut(word, MAX_FOUND))
            twice = _problem(name, key.start_mark, message, "duplicate-keys")
            problems.append(replace(twice, field=cut(word, MAX_FOUND)))
        lines.setdefault(word, key.start_mark.line + 1)
        tree[word] = _plain(item, name, problems, may_hide=may_hide)
    return tree
