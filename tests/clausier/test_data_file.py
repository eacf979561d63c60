import os
from pathlib import Path

import pytest

from clausier import data_file, yaml_reader
from clausier.data_file import MAX_PROBLEMS, Unreadable, enough
from clausier.problems import Problem


def refusal(path: Path) -> Problem:
    """The one problem of a file."""
    with pytest.raises(Unreadable) as refused:
        data_file.read(path, "data/cgv.yml")
    (problem,) = refused.value.problems
    assert problem.file == "data/cgv.yml"
    return problem


def test_what_is_no_plain_file_is_not_opened(tmp_path: Path) -> None:
    """A pipe would be waited for; a link may lead to any file, or to one without end."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "endless", "loop", "folder"):
        assert refusal(tmp_path / name).message == "attendu : un simple fichier, sans lien symbolique."


def test_a_missing_file_is_the_business_of_whoever_asked(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        data_file.read(tmp_path / "nothing", "data/cgv.yml")


def test_a_letter_of_another_alphabet_is_refused_raw_or_escaped(tmp_path: Path) -> None:
    file = tmp_path / "cgv.yml"
    text = "caractère U+0430, qui n'est pas de notre alphabet ou en cache d'autres. Tapez de nouveau le mot."
    for content in ("a: 1\nb: M. Dup\u0430nd\n", 'a: 1\nb: "M. Dup\\u0430nd"\n'):
        file.write_text(content, "utf-8")
        with pytest.raises(Unreadable) as refused:
            yaml_reader.read(file, "data/cgv.yml")
        (problem,) = refused.value.problems
        assert (problem.line, problem.message, problem.found) == (2, text, "U+0430")


def test_the_first_problems_of_too_many_are_told_with_the_number_of_the_others() -> None:
    problems = [Problem("data/cgv.yml", line, "", "Non.") for line in range(1, MAX_PROBLEMS + 2)]
    assert enough(problems[:-1], MAX_PROBLEMS) == tuple(problems[:-1])
    *first, more = enough(problems, MAX_PROBLEMS + 2)
    assert first == problems[:-1]
    assert more.line == MAX_PROBLEMS
    assert more.message == "ce fichier a 2 autres erreurs. Corrigez d'abord celles-ci."
