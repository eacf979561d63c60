import subprocess
import sys
from pathlib import Path

import pytest

from clausier import yaml_reader
from clausier.yaml_reader import Tree, Unreadable
from scripts import ROOT


def read(tmp_path: Path, content: str | bytes) -> Tree:
    file = tmp_path / "cgv.yml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return yaml_reader.read(file, "data/cgv.yml")


def refusals(tmp_path: Path, content: str | bytes) -> list[tuple[int, str]]:
    """The line and the message of each problem."""
    with pytest.raises(Unreadable) as refused:
        read(tmp_path, content)
    assert {problem.file for problem in refused.value.problems} == {"data/cgv.yml"}
    return [(problem.line, problem.message) for problem in refused.value.problems]


def test_text_is_kept_as_written(tmp_path: Path) -> None:
    content = "number: 3.10\nanswer: non\ndate: 2024-07-04\ntilde: ~\noctal: 012\nempty:\nlist: [1, Yes]\n"
    assert read(tmp_path, content) == {
        "number": "3.10", "answer": "non", "date": "2024-07-04", "tilde": "~", "octal": "012", "empty": "",
        "list": ["1", "Yes"],
    }  # fmt: skip


def test_french_spaces_and_quotes_are_ordinary_characters(tmp_path: Path) -> None:
    text = "«\u00a0l’été\u202f!\u00a0» — 40\u00a0€"
    assert read(tmp_path, f"a: {text}\n") == {"a": text}


@pytest.mark.parametrize("content", ["\ufeffa: é\nb: 2\n", "a: é\r\nb: 2\r\n", "a: é\nb: 2"])
def test_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, content: str) -> None:
    assert read(tmp_path, content) == {"a": "é", "b": "2"}


def test_a_key_given_twice_is_refused_on_its_line(tmp_path: Path) -> None:
    assert refusals(tmp_path, "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n") == [
        (4, "clé écrite deux fois (déjà à la ligne 3). Gardez-en une seule."),
        (5, "clé écrite deux fois (déjà à la ligne 1). Gardez-en une seule."),
    ]


def test_every_anchor_alias_and_tag_is_refused(tmp_path: Path) -> None:
    content = "a: &x 1\nb: *x\n<<: *x\nc: !!python/object/apply:os.system [echo]\nd: ! e\n"
    remedy = "n'a pas sa place ici. Si c'est du texte, mettez-le entre guillemets droits."
    assert refusals(tmp_path, content) == [
        (1, f"l'ancre « &x » {remedy}"),
        (2, f"le renvoi « *x » {remedy}"),
        (3, f"le renvoi « *x » {remedy}"),
        (4, f"l'étiquette « tag:yaml.org,2002:python/object/apply:os.system » {remedy}"),
        (5, f"l'étiquette « ! » {remedy}"),
    ]


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    assert refusals(tmp_path, bomb)[0][1].startswith("l'ancre « &a » n'a pas sa place ici.")


def test_signs_inside_a_text_are_no_markup(tmp_path: Path) -> None:
    content = "a: R&D, 3 * 4 ! Oui !\nb: '*x'\nc: \"&y\"\n"
    assert read(tmp_path, content) == {"a": "R&D, 3 * 4 ! Oui !", "b": "*x", "c": "&y"}


@pytest.mark.parametrize(
    "content",
    [
        "[" * 10_000,
        "[" * 1_000_000,
        "[" * 10_000 + "]" * 10_000,
        "{a: " * 10_000 + "1" + "}" * 10_000,
        "- " * 10_000 + "x",
        "? " * 10_000 + "x",
        "\n".join(" " * level + "a:" for level in range(1_500)),
        "a: &x " + "[" * 1_000_000,
    ],
    ids=["[", "million [", "[]", "{}", "-", "?", "indentation", "after an anchor"],
)
def test_deep_nesting_ends_in_one_message(tmp_path: Path, content: str) -> None:
    """In a process of its own: the C library could take the tests down with it."""
    (tmp_path / "cgv.yml").write_text(content)
    code = (
        "import sys, pathlib\n"
        "from clausier import yaml_reader\n"
        "try: yaml_reader.read(pathlib.Path(sys.argv[1]), 'data/cgv.yml')\n"
        "except yaml_reader.Unreadable as error: print(error)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "cgv.yml")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("\n") == 1
    assert "Erreur : trop de niveaux imbriqués (au plus 12)." in run.stdout


def test_other_encodings_are_refused_where_they_show(tmp_path: Path) -> None:
    message = "le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8."
    assert refusals(tmp_path, "a: 1\nb: été\n".encode("latin-1")) == [(2, message)]
    assert refusals(tmp_path, "a: 1\n".encode("utf-16")) == [(1, message)]


@pytest.mark.parametrize("char", ["\u200b", "\u200d", "\u202e", "\u2066", "\u2028", "\u00ad", "\u061c", "\U000e0041"])
def test_invisible_characters_are_refused_raw_or_escaped(tmp_path: Path, char: str) -> None:
    expected = [(2, f"caractère invisible U+{ord(char):04X}. Effacez-le et tapez de nouveau le mot.")]
    assert refusals(tmp_path, f"a: 1\nb: pay{char}pal\n") == expected
    assert refusals(tmp_path, f'a: 1\nb: "pay\\U{ord(char):08x}pal"\n') == expected
    assert refusals(tmp_path, f'a: 1\n"b\\U{ord(char):08x}": 1\n') == expected


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\x85"])
def test_control_characters_are_refused_raw_or_escaped(tmp_path: Path, char: str) -> None:
    expected = [(2, f"caractère invisible U+{ord(char):04X}. Effacez-le et tapez de nouveau le mot.")]
    assert refusals(tmp_path, f"a: 1\nb: x{char}y\n") == expected
    assert refusals(tmp_path, f'a: 1\nb: "x\\x{ord(char):02x}y"\n') == expected


@pytest.mark.parametrize("content", ["", "   \n", "# rien\n"])
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, content: str) -> None:
    assert refusals(tmp_path, content) == [(1, "le fichier est vide.")]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    assert refusals(tmp_path, b"- x\n" * 500_001) == [(0, "le fichier dépasse 2 Mo.")]


@pytest.mark.parametrize("content", ["[" + "a," * 40_000 + "]", "a: &b " + "[" + "a," * 40_000 + "]"])
def test_too_many_values_are_not_kept(tmp_path: Path, content: str) -> None:
    assert refusals(tmp_path, content) == [(1, "trop de valeurs (au plus 30 000).")]


def test_many_keys_given_twice_are_found_at_once(tmp_path: Path) -> None:
    keys = "".join(f"k{n}: 1\n" for n in range(7000))
    found = refusals(tmp_path, keys * 2)
    assert found[0] == (7001, "clé écrite deux fois (déjà à la ligne 1). Gardez-en une seule.")
    assert found[-1][1] == "ce fichier a 6800 autres erreurs. Corrigez d'abord celles-ci."


HINT = "Vérifiez l'alignement, les deux-points suivis d'une espace et les guillemets ouverts."


@pytest.mark.parametrize(
    ("content", "line", "what"),
    [
        ("a:\n\tb: 1\n", 2, "une valeur ne commence ni par une tabulation, ni par %, @ ou un accent grave"),
        ("a: `b`\n", 1, "une valeur ne commence ni par une tabulation, ni par %, @ ou un accent grave"),
        ("a: 1\nb: l'article 3 : prix\n", 2, "deux-points en trop : mettez le texte entre guillemets"),
        ("a: 1\nb\nc: 2\n", 3, "il manque un deux-points après le nom du champ"),
        ("a: 1\n b: 2\n", 2, "deux-points en trop : mettez le texte entre guillemets"),
        ("a:\n  b: 1\n c: 2\n", 3, "cette ligne n'est pas alignée, ou un guillemet est de trop"),
        ("- a\nb: 1\n", 2, "un tiret de liste était attendu"),
        ("a: 1\nb: \"c\nd: 2\n", 2, "un guillemet ouvert ici n'est jamais fermé"),
        ("a: [1, 2\nb: 3\n", 2, "il manque une virgule, un crochet ou une accolade"),
        ('a: "C:\\Windows"\n', 1, "barre oblique inverse : mettez le texte entre guillemets simples"),
        ("a: 1\n---\nb: 2\n", 2, "un seul document par fichier"),
    ],
)  # fmt: skip
def test_mistakes_of_form_are_said_in_french_on_their_line(tmp_path: Path, content: str, line: int, what: str) -> None:
    assert refusals(tmp_path, content) == [(line, f"YAML incorrect ({what}). {HINT}")]


def test_a_key_must_be_a_word(tmp_path: Path) -> None:
    assert refusals(tmp_path, "a: 1\n[b, c]: 2\n") == [(2, "une clé doit être un mot simple.")]


def test_lines_are_found_again(tmp_path: Path) -> None:
    file = tmp_path / "cgv.yml"
    file.write_text("a: 1\nlist:\n  - x: 1\n    y:\n      z: 2\n  - x: 3\n")
    places: list[tuple[yaml_reader.Where, int]] = [
        ((), 1), (("a",), 1), (("list",), 2), (("list", 0), 3), (("list", 0, "y", "z"), 5), (("list", 1, "x"), 6),
        (("list", 1, "missing"), 6), (("list", 9), 2),
    ]  # fmt: skip
    assert [yaml_reader.line_of(file, where) for where, _ in places] == [line for _, line in places]
    file.write_text("\n\n\na: 1\nlist: []\n")
    assert yaml_reader.line_of(file, ("a",)) == 4
