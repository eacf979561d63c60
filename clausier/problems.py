"""What is wrong with a data file, said to a contributor in French, and the same in parts for tools."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from clausier.characters import one_line

GUIDE = "docs/contribuer.md"
_CLOSE_ENOUGH = 60  # rapidfuzz ratio, 0 to 100, below which a suggestion would puzzle more than help
_ALMOST = 85  # the same for another name of a value: there are many, and one must be meant


@dataclass(frozen=True)
class Message:
    """What a contributor reads of a problem, whole (`text`) and in parts.

    `found` is left out when it is the whole value at the place of the problem.
    """

    text: str
    expected: str = ""
    nearest: str = ""
    found: str | None = None


@dataclass(frozen=True, order=True)
class Problem:
    """One error or warning.

    `line` and `column` are 1-based; 0 when the file as a whole is meant, or the column is not known. `rule` never
    changes once published: tools tell problems apart by it. Any part may hold what an author wrote, hostile or not:
    whoever prints one escapes it.
    """

    file: str
    line: int
    field: str
    message: str
    severity: str = "error"
    anchor: str = ""
    column: int = 0
    rule: str = ""
    found: str = ""
    expected: str = ""
    nearest: str = ""

    @property
    def guide(self) -> str:
        """Where the guide speaks of it, from the root of the project; empty if it does not."""
        return f"{GUIDE}#{self.anchor}" if self.anchor else ""

    def __str__(self) -> str:
        kind = "Erreur" if self.severity == "error" else "Remarque"
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f"champ « {self.field} » : " if self.field else ""
        guide = f" Guide : {self.guide}" if self.guide else ""
        return one_line(f"{place}: {kind} : {field}{self.message}{guide}")


def shown(value: object, limit: int = 60) -> str:
    """A value as a message shows it: on one line, cut, between guillemets."""
    return f"« {cut(' '.join(written(value).split()), limit)} »"


def cut(text: str, limit: int) -> str:
    """The text, of `limit` characters at most."""
    return f"{text[: limit - 1]}…" if len(text) > limit else text


def written(value: object) -> str:
    """As an author writes it on one line of YAML."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {written(item)}' for key, item in value.items())}}}"
    return f"[{', '.join(map(written, value))}]" if isinstance(value, list) else str(value)


def closest(value: str, valid: Iterable[str], enough: int = _CLOSE_ENOUGH) -> str:
    """The valid value an author may have meant, or nothing when none is close."""
    match = process.extractOne(value, list(valid), scorer=fuzz.ratio, processor=utils.default_process)
    return match[0] if match and match[1] >= enough else ""


def nearest(value: str, valid: Iterable[str]) -> str:
    """« Vouliez-vous dire … ? » with the closest valid value, or nothing when none is close."""
    return did_you_mean(closest(value, valid))


def unknown(
    value: str, kind: str, valid: Iterable[str], remedy: str = "", names: Mapping[str, str] | None = None
) -> Message:
    """The message for a name that is not `kind` (« un thème de topics.yml »), with the nearest that is.

    `names` are other ways to say the valid values, each with the value it says."""
    others = names or {}
    near = others.get(closest(value, others, _ALMOST), "") or closest(value, valid)
    return Message(f"{shown(value)} n'est pas {kind}.{remedy}{did_you_mean(near)}", kind, near, value)


def did_you_mean(near: str) -> str:
    """« Vouliez-vous dire … ? », or nothing where no value is close."""
    return f" Vouliez-vous dire « {near} » ?" if near else ""


class ProblemsFound(Exception):
    """The corpus cannot be trusted: every problem of the run, for the caller to print."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))
