"""The problems of a run, written for whoever reads them: a person, GitHub, a code scanner, a program.

One module a format, each with `render(problems, guide) -> text`. What an author wrote reaches all of them and may be
hostile: each makes sure that no value ends its line, its property or its string, or acts on a terminal.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from clausier.problems import Problem
from clausier.report import as_json, github, sarif, text
from clausier.report.guide import Guide

Render: TypeAlias = Callable[[Sequence[Problem], Guide], str]

FORMATS: dict[str, Render] = {
    "texte": text.render,
    "github": github.render,
    "sarif": sarif.render,
    "json": as_json.render,
}
