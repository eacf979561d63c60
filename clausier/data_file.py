"""The text of a data file, whoever wrote it: a plain file of bounded size, in UTF-8, without a misleading character."""

import re
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from clausier.characters import INVISIBLE, code_point, suspects
from clausier.problems import Message, Problem

MAX_BYTES = 2_000_000
MAX_PROBLEMS = 200  # of a file: more would help nobody, and a file can be made of nothing else


class Unreadable(Exception):
    """The file is not acceptable; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = enough(problems, len(problems))
        super().__init__("\n".join(map(str, self.problems)))


def content(path: Path, name: str) -> bytes:
    """The bytes of `path`, which nothing else opens: it is looked at before. Raises Unreadable, naming the file `name`,
    or the OSError that the machine gives."""
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):  # a link may lead to any file of the machine, a pipe would be waited for
        expected = "un simple fichier, sans lien symbolique"
        raise Unreadable([problem(name, None, Message(f"attendu : {expected}.", expected), "file-names")])
    if status.st_size > MAX_BYTES:
        most = f"{MAX_BYTES // 1_000_000} Mo"
        raise Unreadable([problem(name, None, Message(f"le fichier dépasse {most}.", f"au plus {most}"), "file-size")])
    return path.read_bytes()


def read(path: Path, name: str) -> str:
    """The text of `path`. Raises as `content` does, and Unreadable for what is no text that can be shown."""
    raw = content(path, name)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        remedy = "Enregistrez-le de nouveau avec l'encodage UTF-8."
        message = Message(f"le fichier n'est pas en UTF-8. {remedy}", "un fichier en UTF-8")
        raise Unreadable([replace(problem(name, None, message, "encoding"), line=line)]) from None
    if found := suspects(text, MAX_PROBLEMS):
        raise Unreadable([_at(text, each.start(), misleading(name, None, each)) for each in found])
    return text


def _at(text: str, index: int, problem: Problem) -> Problem:
    return replace(problem, line=text.count("\n", 0, index) + 1, column=index - text.rfind("\n", 0, index))


def problem(name: str, mark: Any, message: Message, rule: str) -> Problem:
    """A problem of the file `name`, at a `mark` of the YAML parser; of the whole file without one."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(
        name, line, "", message.text, "error", "fichiers", column, rule, message.found or "", message.expected
    )


def misleading(name: str, mark: Any, found: re.Match[str]) -> Problem:
    """The problem of what `suspect` found."""
    point = code_point(found[0][0])
    if INVISIBLE.match(found[0]):
        text = f"caractère invisible {point}. Effacez-le et tapez de nouveau le mot."
        message = Message(text, "un texte sans caractère invisible", found=point)
        return problem(name, mark, message, "invisible-characters")
    text = f"caractère {point}, qui n'est pas de notre alphabet ou en cache d'autres. Tapez de nouveau le mot."
    message = Message(text, "des lettres latines et des chiffres de 0 à 9", found=point)
    return problem(name, mark, message, "foreign-characters")


def enough(problems: Sequence[Problem], count: int) -> tuple[Problem, ...]:
    """The first problems of a file that has `count`, and how many there are besides if they are too many."""
    shown, others = tuple(problems[:MAX_PROBLEMS]), count - MAX_PROBLEMS
    if others <= 0:
        return shown
    plural = "s" if others > 1 else ""
    text = f"ce fichier a {others} autre{plural} erreur{plural}. Corrigez d'abord celles-ci."
    more = Problem(shown[-1].file, shown[-1].line, "", text, "error", "fichiers", rule="too-many-problems")
    return (*shown, replace(more, expected=f"au plus {MAX_PROBLEMS} erreurs"))
