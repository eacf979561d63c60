"""What is wrong with a data file, said to a contributor in French."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

GUIDE = "docs/contribuer.md"
_CLOSE_ENOUGH = 60  # rapidfuzz ratio, 0 to 100, below which a suggestion would puzzle more than help


@dataclass(frozen=True, order=True)
class Problem:
    """One error or warning. `line` is 1-based; 0 when the file as a whole is meant."""

    file: str
    line: int
    field: str
    message: str
    severity: str = "error"
    anchor: str = ""

    def __str__(self) -> str:
        kind = "Erreur" if self.severity == "error" else "Remarque"
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f"champ « {self.field} » : " if self.field else ""
        guide = f" Guide : {GUIDE}#{self.anchor}" if self.anchor else ""
        return f"{place}: {kind} : {field}{self.message}{guide}"


def shown(value: object, limit: int = 60) -> str:
    """A value as a message shows it: on one line, cut, between guillemets."""
    text = " ".join(_written(value).split())
    return f"« {text[: limit - 1]}… »" if len(text) > limit else f"« {text} »"


def _written(value: object) -> str:
    """As an author writes it on one line of YAML."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_written(item)}' for key, item in value.items())}}}"
    return f"[{', '.join(map(_written, value))}]" if isinstance(value, list) else str(value)


def nearest(value: str, valid: Iterable[str]) -> str:
    """« Vouliez-vous dire … ? » with the closest valid value, or nothing when none is close."""
    match = process.extractOne(value, list(valid), scorer=fuzz.ratio, processor=utils.default_process)
    return f" Vouliez-vous dire « {match[0]} » ?" if match and match[1] >= _CLOSE_ENOUGH else ""


class ProblemsFound(Exception):
    """The corpus cannot be trusted: every problem of the run, for the caller to print."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
