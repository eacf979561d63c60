"""YAML, strictly: what an author writes is what is read.

Every scalar is text (`non` stays a word, `3.10` keeps its zero); types are the records' affair. Refused: a key given
twice, anchors and aliases (they can explode), tags, control and invisible characters, another encoding than UTF-8.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from clausier.problems import Problem, shown

MAX_BYTES = 2_000_000
MAX_DEPTH = 12
_MAY_HIDE_MARKUP = re.compile(r"[&*!]")  # the event scan is slow; most files need none
# Zero-width, bidirectional and other format characters: they can make a text read otherwise than it is written.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
Where: TypeAlias = Sequence[str | int]


class Unreadable(Exception):
    """The file is not acceptable YAML; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


def read(path: Path, name: str) -> Tree:
    """The content of `path` as nested dicts, lists and strings. Raises Unreadable, naming the file `name`."""
    text = _decode(path, name)
    try:
        if _MAY_HIDE_MARKUP.search(text):
            _refuse_markup(text, name)
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        raise Unreadable([_syntax(error, name)]) from None
    except yaml.YAMLError as error:
        raise Unreadable([Problem(name, 0, "", f"fichier illisible ({error}).", anchor="fichiers")]) from None
    if node is None:
        raise Unreadable([Problem(name, 1, "", "le fichier est vide.", anchor="fichiers")])
    problems = list(_structure_problems(node, name))
    if problems:
        raise Unreadable(problems)
    return _plain(node)


def line_of(path: Path, where: Where) -> int:
    """The 1-based line of the deepest part of `where` that exists. Parses again: for messages only."""
    node: Any = yaml.compose(path.read_text("utf-8-sig"), Loader=yaml.CBaseLoader)
    line = 1
    for step in where:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == step), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _decode(path: Path, name: str) -> str:
    if path.stat().st_size > MAX_BYTES:
        raise Unreadable([Problem(name, 0, "", f"le fichier dépasse {MAX_BYTES // 1_000_000} Mo.", anchor="fichiers")])
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8."
        raise Unreadable([Problem(name, line, "", message, anchor="fichiers")]) from None
    if hidden := _INVISIBLE.search(text):
        line = text.count("\n", 0, hidden.start()) + 1
        message = f"caractère invisible U+{ord(hidden[0]):04X}. Effacez-le et tapez de nouveau le mot."
        raise Unreadable([Problem(name, line, "", message, anchor="fichiers")])
    return text


def _refuse_markup(text: str, name: str) -> None:
    """Anchors, aliases and tags have no use here and can hide or multiply content."""
    problems = []
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        what = ""
        if isinstance(event, yaml.AliasEvent):
            what = f"le renvoi {shown('*' + event.anchor)}"
        elif getattr(event, "anchor", None):
            what = f"l'ancre {shown('&' + event.anchor)}"
        elif getattr(event, "tag", None):
            what = f"l'étiquette {shown(event.tag)}"
        if what:
            message = f"{what} n'est pas acceptée ici. Écrivez la valeur en toutes lettres, entre guillemets droits."
            problems.append(Problem(name, event.start_mark.line + 1, "", message, anchor="fichiers"))
    if problems:
        raise Unreadable(problems)


def _syntax(error: yaml.MarkedYAMLError, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    hint = "Vérifiez l'alignement, les deux-points suivis d'une espace et les guillemets ouverts."
    return Problem(name, mark.line + 1 if mark else 0, "", f"YAML incorrect ({error.problem}). {hint}", anchor="fichiers")


def _structure_problems(node: yaml.Node, name: str, depth: int = 0) -> Iterator[Problem]:
    if depth > MAX_DEPTH:
        yield Problem(name, node.start_mark.line + 1, "", "trop de niveaux imbriqués.", anchor="fichiers")
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _structure_problems(item, name, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                yield Problem(name, line, "", "une clé doit être un mot simple.", anchor="fichiers")
                continue
            if key.value in seen:
                message = f"clé écrite deux fois (déjà à la ligne {seen[key.value]}). Gardez-en une seule."
                yield Problem(name, line, key.value, message, anchor="fichiers")
            seen[key.value] = line
            yield from _structure_problems(value, name, depth + 1)


def _plain(node: yaml.Node) -> Tree:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return {key.value: _plain(value) for key, value in node.value}
