"""Whole files that YAML readers, decoders or memories break on. Each takes the place of a provider's identity."""

from itertools import pairwise
from typing import NamedTuple

from tests.hostile.payloads import PUBLISHED

_SOUND = "name: Atelier du Lac\nactivity: Entretient des sites.\n"
_LARGE = 1_900_000  # bytes, just under what a file may have
_WORDS = "mot " * (_LARGE // 4)


class Text(NamedTuple):
    """The content of a file, the rule that refuses it and the line where."""

    name: str
    content: str | bytes
    line: int
    fate: str


def _each(fate: str, texts: dict[str, tuple[str | bytes, int]]) -> list[Text]:
    return [Text(name, content, line, fate) for name, (content, line) in texts.items()]


def _bomb(width: int, levels: str) -> str:
    lines = [f"a: &a [{', '.join(['ran'] * width)}]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * width)}]" for old, new in pairwise(levels)]
    return "\n".join(lines) + "\n"


TEXTS = [
    *_each("yaml-markup", {
        "tag-of-python": ("name: !!python/object/apply:os.system [ran]\n", 1),
        "tag-of-a-module": ("name: !!python/module:os\n", 1),
        "tag-of-a-name": (f"{_SOUND}city: !!python/name:os.system\n", 3),
        "tag-of-binary": (f"{_SOUND}city: !!binary cmFu\n", 3),
        "tag-of-a-number": (f"{_SOUND}city: !!float 1\n", 3),
        "tag-of-a-set": ("!!set {name, activity}\n", 1),
        "tag-of-its-own": (f"{_SOUND}city: !ran x\n", 3),
        "tag-empty": (f"{_SOUND}city: ! x\n", 3),
        "tag-declared": (f"%TAG !y! tag:yaml.org,2002:python/\n---\n{_SOUND}city: !y!name:os.system ''\n", 5),
        "tag-of-a-key": (f"{_SOUND}!!str city: x\n", 3),
        "anchor": (f"{_SOUND}city: &a Annecy\n", 3),
        "alias": ("name: &a Atelier\nactivity: *a\n", 1),
        "alias-of-nothing": (f"{_SOUND}city: *nothing\n", 3),
        "alias-of-itself": ("a: &a [*a]\n", 1),
        "alias-as-a-key": ("name: &a Atelier\n*a : x\n", 1),
        "merge": ("a: &a {name: Atelier}\n<<: *a\nactivity: x\n", 1),
        "bomb": (_bomb(9, "abcdefghi"), 1),
        "bomb-of-entities": (_bomb(2, "abcdefghijklmnopqrstuvwxyz"), 1),
        "aliases-many": ("a: [" + "*a, " * 10_000 + "]\n", 1),
    }),
    *_each("duplicate-keys", {
        "key-twice": (f"{_SOUND}name: Un autre\n", 3),
        "key-twice-quoted": (f"{_SOUND}'name': Un autre\n", 3),
        "key-twice-escaped": (f'{_SOUND}"n\\x61me": Un autre\n', 3),
        "key-twice-in-a-row": ("{name: a, activity: b, name: c}\n", 1),
        "key-twice-below": (f"{_SOUND}city:\n  a: 1\n  a: 2\n", 5),
        "key-twice-as-a-question": (f"{_SOUND}? name\n: Un autre\n", 3),
        "keys-many-twice": ("".join(f"k{n}: 1\n" for n in range(5000)) * 2, 5001),
    }),
    *_each("yaml-syntax", {
        "documents": (f"{_SOUND}---\n{_SOUND}", 3),
        "documents-ended": (f"{_SOUND}...\n{_SOUND}", 4),
        "directive-of-another-yaml": (f"%YAML 9.9\n---\n{_SOUND}", 1),
        "directive-unknown": (f"%\n---\n{_SOUND}", 1),
        "tab": ("name: a\n\tactivity: b\n", 2),
        "key-of-a-list": (f"{_SOUND}[city]: x\n", 3),
        "key-of-fields": (f"{_SOUND}{{a: b}}: x\n", 3),
        "key-of-a-question": (f"{_SOUND}? [a, b]\n: x\n", 3),
        "quote-never-closed": (f'{_SOUND}city: "x\n', 3),
        "apostrophe-never-closed": (f"{_SOUND}city: 'x\nrcs: y\n", 3),
        "bracket-never-closed": (f"{_SOUND}city: [x\n", 4),
        "brace-closed-as-a-bracket": (f"{_SOUND}city: {{x]\n", 3),
        "colon-in-excess": (f"{_SOUND}city: a: b\n", 3),
        "colon-missing": (f"{_SOUND}city\nrcs: x\n", 4),
        "indent": (f"{_SOUND}  city: x\n", 3),
        "percent-first": (f"{_SOUND}city: %x\n", 3),
        "at-first": (f"{_SOUND}city: @x\n", 3),
        "backquote-first": (f"{_SOUND}city: `x`\n", 3),
        "escape-of-a-surrogate": (f'{_SOUND}city: "\\ud800"\n', 3),
        "escape-beyond-unicode": (f'{_SOUND}city: "\\U00110000"\n', 3),
        "escape-unknown": (f'{_SOUND}city: "\\q"\n', 3),
        "escape-cut": (f'{_SOUND}city: "\\x1"\n', 3),
        "block-mark-unknown": (f"{_SOUND}city: |z\n  x\n", 3),
        "block-indent-zero": (f"{_SOUND}city: |0\n  x\n", 3),
        "brackets-closed-only": ("]" * 1000, 1),
        "commas": (f"{_SOUND}city: [,,,]\n", 3),
    }),
    *_each("yaml-depth", {
        "lists-deep": ("[" * 100_000, 1),
        "lists-deep-and-closed": ("[" * 100_000 + "]" * 100_000, 1),
        "fields-deep": ("{a: " * 100_000, 1),
        "dashes-deep": ("- " * 100_000, 1),
        "questions-deep": ("? " * 100_000, 1),
        "indents-deep": ("\n".join(" " * level + "a:" for level in range(1_500)), 12),
        "anchors-deep": ("&a [" * 50_000, 1),
        "lists-a-little-too-deep": (f"{_SOUND}city: {'[' * 12}x{']' * 12}\n", 3),
    }),
    *_each("file-size", {
        "scalar-of-ten-million": (b"name: " + b"a" * 10_000_000, 0),
        "comment-of-ten-million": (b"#" + b"a" * 10_000_000, 0),
        "list-of-a-million": ("[" + "a," * 900_000 + "]", 1),
        "keys-many": ("".join(f"k{n}: 1\n" for n in range(150_000)), 1),
        "lists-empty": ("[" + "[]," * 600_000 + "]", 1),
        "tags-many": ("[" + "! a," * 400_000 + "]", 1),
    }),
    *_each("encoding", {
        "latin-1": (f"{_SOUND}city: Orléans\n".encode("latin-1"), 3),
        "windows-1252": (f"{_SOUND}capital: 1 000 €\n".encode("cp1252"), 3),
        "utf-16": (_SOUND.encode("utf-16"), 1),
        "overlong": (_SOUND.encode() + b"city: \xc0\xaf\n", 3),
        "overlong-null": (_SOUND.encode() + b"city: \xc0\x80\n", 3),
        "surrogates": (_SOUND.encode() + b"city: \xed\xa0\xbd\xed\xb2\xa9\n", 3),
        "beyond-unicode": (_SOUND.encode() + b"city: \xf4\x90\x80\x80\n", 3),
        "cut-in-a-character": (_SOUND.encode() + b"city: \xe2\x82", 3),
        "every-byte": (bytes(range(256)), 2),
        "gzip": (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", 1),
    }),
    *_each("invisible-characters", {
        "utf-16-without-mark": (_SOUND.encode("utf-16-be"), 1),
        "utf-32": (_SOUND.encode("utf-32-le"), 1),
        "null": (f"{_SOUND}city: A\0\n", 3),
        "null-first": (f"\0{_SOUND}", 1),
        "escape-of-a-terminal": (f"{_SOUND}city: \x1b[2J\n", 3),
        "form-feed": (f"{_SOUND}\x0ccity: x\n", 3),
        "mark-in-the-middle": (f"{_SOUND}\ufeffcity: x\n", 3),
        "mark-twice": (f"\ufeff\ufeff{_SOUND}", 1),
        "bidirectional-comment": (f"{_SOUND}# \u202e ran\n", 3),
        "bidirectional-key": (f"{_SOUND}ci\u202ety: x\n", 3),
        "escaped-null": (f'{_SOUND}city: "\\0"\n', 3),
        "escaped-terminal": (f'{_SOUND}city: "\\e[2J"\n', 3),
        "escaped-next-line": (f'{_SOUND}city: "\\N"\n', 3),
        "escaped-line-separator": (f'{_SOUND}city: "a\\Lb"\n', 3),
        "escaped-bidirectional": (f'{_SOUND}city: "\\u202e"\n', 3),
        "escaped-noncharacter": (f'{_SOUND}city: "\\uffff"\n', 3),
        "escaped-key": (f'{_SOUND}"ci\\u200bty": x\n', 3),
        "line-separator-as-an-end": ("name: a\u2028activity: b\n", 1),
        "next-line-as-an-end": ("name: a\x85activity: b\n", 1),
    }),
    *_each("foreign-characters", {
        "homoglyph-of-a-key": (f"{_SOUND}\u0441ity: x\n", 3),
        "homoglyph-in-a-comment": (f"{_SOUND}# L\u0430c\n", 3),
        "homoglyph-escaped": (f'{_SOUND}city: "\\u0410nnecy"\n', 3),
    }),
    *_each("empty-file", {
        "empty": ("", 1), "blank": ("  \n\n", 1), "comment-alone": ("# rien\n", 1), "mark-alone": ("\ufeff", 1),
    }),
    *_each("field-value", {
        "scalar-alone": ("Atelier\n", 1),
        "null-alone": ("~\n", 1),
        "list-alone": ("- name: Atelier\n", 1),
        "list-empty": ("[]\n", 1),
        "scalar-large": (f"{_SOUND}city: {_WORDS}\n", 3),
        "block-large": (f"name: a\nactivity: |\n  {_WORDS}\n", 2),
        "folded-large": ("name: a\nactivity: >\n" + "  mot\n" * (_LARGE // 6), 2),
        "null-value": (f"{_SOUND}city: \n", 3),
    }),
    *_each("unknown-field", {
        "key-large": (f"{_SOUND}{'k' * 900}: x\n", 3),
        "keys-unknown": (_SOUND + "".join(f"k{n}: x\n" for n in range(10_000)), 3),
        "json": ('{"name": "a", "activity": "b", "ran": null}', 1),
    }),
    *_each("missing-field", {
        "html": ("<!doctype html>: <script>ran()</script>\n", 1), "one-field": ("name: Atelier\n", 1),
    }),
    *_each(PUBLISHED, {
        "crlf": (_SOUND.replace("\n", "\r\n"), 0),
        "cr": (_SOUND.replace("\n", "\r"), 0),
        "mark-first": (f"\ufeff{_SOUND}", 0),
        "no-end": (_SOUND.rstrip("\n"), 0),
        "json-alone": ('{"name": "Atelier du Lac", "activity": "Entretient."}', 0),
        "document-marked": (f"---\n{_SOUND}...\n", 0),
        "directive": (f"%YAML 1.1\n---\n{_SOUND}", 0),
        "comment-of-a-script": (f"{_SOUND}# <script>ran()</script>\n", 0),
        "comment-large": (f"{_SOUND}# {_WORDS}\n", 0),
        "blank-lines-many": (_SOUND + "\n" * _LARGE, 0),
        "spaces-many": (_SOUND + " " * _LARGE, 0),
        "word-of-yaml": (f"{_SOUND}city: no\n", 0),
        "null-of-yaml": (f"{_SOUND}city: ~\n", 0),
        "sixty-of-yaml": (f"{_SOUND}city: 1:30:00\n", 0),
        "octal-of-yaml": (f"{_SOUND}city: 0o17\n", 0),
        "infinity-of-yaml": (f"{_SOUND}city: -.inf\n", 0),
        "date-of-yaml": (f"{_SOUND}city: 2024-01-01\n", 0),
        "equal-of-yaml": (f"{_SOUND}city: =\n", 0),
        "merge-of-nothing-quoted": (f"{_SOUND}city: '<<'\n", 0),
        "question": ("? name\n: Atelier du Lac\n? activity\n: Entretient.\n", 0),
        "return-escaped": (f'{_SOUND}city: "Anne\\rcy"\n', 0),
        "tab-escaped": (f'{_SOUND}city: "Anne\\tcy"\n', 0),
        "slash-escaped": (f'{_SOUND}city: "a\\/b"\n', 0),
    }),
]  # fmt: skip
