"""The tables as cases: what each does to a data folder, and what is to be told of it.

What is done to a provider is done to one of its own, so that all that is published goes into one site."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.hostile import tree
from tests.hostile.fields import FIELDS, IDENTITY, SCRIPT, TERMS
from tests.hostile.layouts import LAYOUTS, Layout
from tests.hostile.payloads import PAYLOADS, PUBLISHED, Payload
from tests.hostile.texts import TEXTS, Text
from tests.hostile.tree import FULL, PROVIDER, Where
from tests.hostile.values import VALUES, Value

_CGV, _WHO = "cgv-2024-02-01.yml", "provider.yml"
_NAMED = {"facts", "not_concerned", "moved", "values"}  # their keys are chosen by authors
_LINE = 160  # characters of a field of one line


@dataclass(frozen=True)
class Told:
    """The file that a message is about, from the data folder, and the lines that it may name (0: the whole file)."""

    file: str
    lines: frozenset[int]


@dataclass(frozen=True)
class Case:
    """`lay` changes a data folder; `fate` is the rule that refuses it, or PUBLISHED."""

    name: str
    fate: str
    lay: Callable[[Path], Told]

    @property
    def published(self) -> bool:
        return self.fate == PUBLISHED


def cases() -> list[Case]:
    """Every case, each under a name of its own."""
    return [
        *_field_cases(),
        *(_in_document(payload) for payload in PAYLOADS),
        *(_in_vocabulary(payload) for payload in PAYLOADS),
        *map(_text_case, TEXTS),
        *map(_value_case, VALUES),
        *map(_layout_case, LAYOUTS),
    ]


def places(folder: Path = FULL) -> dict[tuple[str, str], tuple[str, Where]]:
    """Where each field is written in a data folder: a file of it and a place there, by kind of file and pattern."""
    found: dict[tuple[str, str], tuple[str, Where]] = {}
    for path in sorted(folder.rglob("*.yml"), reverse=True):  # what is published first, the draft for what is left
        file = path.relative_to(folder).as_posix()
        kind = file if not file.startswith("providers/") else IDENTITY if path.name == _WHO else TERMS
        for where in tree.leaves(tree.read(path)):
            found.setdefault((kind, _pattern(file, where)), (file, where))
    return found


def _pattern(file: str, where: Where) -> str:
    steps = zip(where, (file, *where), strict=False)
    return ".".join(
        "*" if isinstance(step, int) or above in _NAMED or above == "moved.yml" else step for step, above in steps
    )


def _field_cases() -> Iterator[Case]:
    written = places()
    for kind, fields in FIELDS.items():
        for pattern, fate in fields.items():
            file, where = written[kind, pattern]
            article = "le " if where[-1] == "subject" else ""
            yield Case(f"field {kind} {pattern}", fate, _putting(file, where, article + SCRIPT.format(pattern), ""))


def _value_case(value: Value) -> Case:
    return Case(f"value {value.name}", value.fate, _putting(value.file, value.where, value.value, f"v-{value.name}"))


def _putting(file: str, where: Where, value: Any, own: str) -> Callable[[Path], Told]:
    """Puts a value at a place of a file; of a file of the first provider, in that of a provider named `own`."""

    def lay(data: Path) -> Told:
        name = file
        if own and file.startswith(f"providers/{PROVIDER}/"):
            name = f"{tree.clone(data, own[:60].rstrip('-')).relative_to(data)}/{Path(file).name}"
        tree.put(data / name, where, value)
        return Told(name, frozenset(tree.lines(data / name, where)))

    return lay


def _in_document(payload: Payload) -> Case:
    """A provider whose every text is the payload, where there is room for it."""

    def lay(data: Path) -> Told:
        folder = tree.clone(data, f"p-{payload.name}")
        terms, who = tree.read(folder / _CGV), tree.read(folder / _WHO)
        clause = terms["clauses"][0]
        clause["summary"] = clause["note"] = terms["not_concerned"]["assurance"] = who["activity"] = payload.text
        if _is_line(payload.text):
            who |= dict.fromkeys(("name", "legal_form", "rcs", "capital", "city"), payload.text)
            terms["title"] = terms["outline"][0]["heading"] = terms["outline"][1]["heading"] = payload.text
            clause |= {"heading": payload.text, "number": f"{clause['number']} {payload.text}"[:_LINE]}
            clause["facts"]["payment_delay"]["when"] = payload.text
            clause["cites"] = [payload.text]
            if len(payload.text) < 120:  # what a fact that is a text may hold
                clause["facts"]["insured"] = payload.text
        tree.write(folder / _CGV, terms)
        tree.write(folder / _WHO, who)
        file = folder.relative_to(data) / _CGV
        filled: list[Where] = [("clauses", 0, "summary"), ("clauses", 0, "note"), ("not_concerned", "assurance")]
        return Told(file.as_posix(), frozenset(line for where in filled for line in tree.lines(data / file, where)))

    return Case(f"document {payload.name}", payload.in_document, lay)


def _in_vocabulary(payload: Payload) -> Case:
    """A topic whose every text is the payload, where there is room for it."""

    def lay(data: Path) -> Told:
        families = tree.read(data / "topics.yml")
        topic: dict[str, Any] = {
            "id": f"t-{payload.name}",
            "label": "Un thème",
            "definition": payload.text,
            "why": payload.text,
        }
        if _is_line(payload.text):
            topic |= {"label": payload.text, "synonyms": {"fr": [payload.text], "en": [payload.text]}}
        families[0]["topics"].append(topic)
        tree.write(data / "topics.yml", families)
        where = (0, "topics", len(families[0]["topics"]) - 1, "definition")
        return Told("topics.yml", frozenset(tree.lines(data / "topics.yml", where)))

    return Case(f"vocabulary {payload.name}", payload.in_vocabulary, lay)


def _is_line(text: str) -> bool:
    return len(text) < _LINE - 10 and "\n" not in text and bool(text.strip())


def _text_case(text: Text) -> Case:
    def lay(data: Path) -> Told:
        file = tree.clone(data, f"t-{text.name}").relative_to(data) / _WHO
        (data / file).write_bytes(text.content if isinstance(text.content, bytes) else text.content.encode("utf-8"))
        return Told(file.as_posix(), frozenset({text.line}))

    return Case(f"file {text.name}", text.fate, lay)


def _layout_case(layout: Layout) -> Case:
    def lay(data: Path) -> Told:
        layout.change(data)
        return Told(layout.file, frozenset({0}))

    return Case(f"folder {layout.name}", layout.fate, lay)


def one_corpus(folder: Path) -> Path:
    """A data folder with every case that is published."""
    data = tree.lay(folder)
    for case in cases():
        if case.published:
            case.lay(data)
    shutil.rmtree(data / "providers" / "brouillon")
    return data
