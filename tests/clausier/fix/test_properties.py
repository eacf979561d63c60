"""Whatever is written, however badly: a repair keeps what a file says, and nothing is left to repair after it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier import yaml_reader
from clausier.fix import fixed
from clausier.fix.edits import Edit, applied, kept
from clausier.yaml_reader import Tree, Unreadable

WORDS = [
    "prix", "L’été", "40\u00a0€", "«\u00a0mot\u00a0»", "-\u00a0a", "a #1", "9", "3.10", "non",
    "é  é", "- b", "*c*", "d: e", "",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ENDS = st.sampled_from(["", "", "", " ", "\t", "  # l’été"])
GAPS = st.sampled_from(["", "", "\n", "\n\n", "    # note\n", "  # suite\n", "# au bord\n\n"])
NAMES = ["id", "number", "heading", "topic", "also", "lines", "summary", "facts", "cites", "note", "inconnu"]


def plain(text: str) -> str:
    """The bare text where it can be bare, else between quotes."""
    try:
        return text if yaml_reader.read_text(f"a: {text}\n", "") == {"a": text} else double(text)
    except Unreadable:
        return double(text)


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@st.composite
def value(draw: st.DrawFn) -> str:
    """A value as it stands after its key, in any style."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=3))
    style = draw(st.sampled_from(["plain", "single", "double", "list", "facts", ">-", "|-", ">", "|", "|+"]))
    quote = {"plain": plain, "single": single, "double": double}.get(style)
    if quote:
        return " " + quote(texts[0]) + draw(ENDS)
    if style == "list":
        return f" [{', '.join(map(double, texts))}]" + draw(ENDS)
    if style == "facts":
        return "".join(f"\n      f{n}: {draw(st.sampled_from([single, double]))(text)}" for n, text in enumerate(texts))
    return f" {style}" + "".join(f"\n      x{text}{draw(st.sampled_from(['', ' ', '  ']))}" for text in texts)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """A document in a sorry state."""
    clauses = []
    for _ in range(draw(st.integers(1, 3))):
        names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=6, unique=True))
        rows = [f"{name}:{draw(value())}" for name in names]
        clauses.append("  - " + "\n    ".join(rows) + "\n")
    body = "clauses:\n" + "".join(clause + draw(GAPS) for clause in clauses)
    top = draw(st.permutations(["kind: cgv\n", f"title:{draw(value())}\n", body]))
    text = "# début\n" + "".join(top)
    text = draw(st.sampled_from([text, text.rstrip("\n"), text.replace("\n", "\r\n"), "\ufeff" + text]))
    return text.encode("utf-8")


def read(raw: bytes) -> "Tree | None":
    try:
        return yaml_reader.read_text(raw.decode("utf-8-sig"), "")
    except Unreadable:
        return None


def said(tree: "Tree | None") -> object:
    """A tree with its words alone, and the order of what has one: written apart from the code it checks."""
    if isinstance(tree, dict):
        ordered = set(tree) & {"f0", "f1"}
        return [(key, said(tree[key])) for key in (tree if ordered else sorted(tree))]
    if isinstance(tree, list):
        return [said(item) for item in tree]
    rows = re.sub("[’]", "'", re.sub("[\u00a0\u202f]", " ", str(tree))).strip().split("\n")
    return [row.split() for row in rows]


def comments(raw: bytes) -> list[str]:
    return sorted(re.findall(r"(?<!\S)# (?:début|l’été|note|suite|au bord)", raw.decode("utf-8-sig")))


@given(raw=documents())
def test_a_repair_keeps_what_is_said_and_leaves_nothing_to_repair(raw: bytes) -> None:
    tree = read(raw)
    if tree is None:
        return
    once = fixed(raw, tree)
    after = once.text.encode("utf-8")
    assert said(read(after)) == said(tree)
    assert comments(after) == comments(raw)
    assert fixed(after, yaml_reader.read_text(once.text, "")).done == {}
    assert bool(once.done) is (after != raw)
    assert "\r" not in once.text
    assert once.text.endswith("\n")
    assert not once.text.endswith("\n\n")


def test_the_documents_of_the_property_are_read_more_often_than_not() -> None:
    """Else the property above would say little."""
    seen: list[bool] = []

    @given(raw=documents())
    def count(raw: bytes) -> None:
        seen.append(read(raw) is not None)

    count()
    assert sum(seen) > len(seen) / 2


SOUP = st.lists(
    st.sampled_from([
        "clauses", "id", "number", "a", "9", ": ", ":", "\n", "\n  ", "\n    ", "- ", "[", "]", "{", "}", ", ", "'",
        '"', "|", ">-", " #", "\u00a0", "’", " ", "\t", "\r\n", "?", "---", "...", "\\", "%", "~",
    ]),
    max_size=40,
).map("".join)  # fmt: skip


@given(text=st.one_of(SOUP, SOUP.map(lambda soup: f"kind: cgv\nclauses:\n  - id: a\n    note: {soup}"), st.text()))
def test_any_text_is_refused_or_keeps_what_it_says(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.getbasetemp() / "soup.yml"
    file.write_bytes(text.encode("utf-8"))
    try:
        tree = yaml_reader.read(file, "soup.yml")
    except Unreadable:
        return
    once = fixed(file.read_bytes(), tree)
    assert said(yaml_reader.read_text(once.text, "")) == said(tree)
    assert fixed(once.text.encode("utf-8"), yaml_reader.read_text(once.text, "")).done == {}


@given(cuts=st.lists(st.integers(0, 20), min_size=2, max_size=8, unique=True), bad=st.sets(st.integers(0, 3)))
def test_as_many_edits_as_hold_are_kept(cuts: list[int], bad: set[int]) -> None:
    text = "abcdefghijklmnopqrstu"
    places = sorted(cuts)
    spans = zip(places[::2], places[1::2], strict=False)
    edits = [Edit(start, end, "!" if n in bad else "_") for n, (start, end) in enumerate(spans)]
    good = kept(text, edits, lambda candidate: "!" not in candidate)
    assert list(good) == [edit for edit in edits if edit.text == "_"]
    assert "!" not in applied(text, good)
