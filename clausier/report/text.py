"""For a person: a line a problem."""

from collections.abc import Sequence
from dataclasses import replace

from clausier.characters import one_line
from clausier.problems import Problem
from clausier.report.guide import Guide


def render(problems: Sequence[Problem], guide: Guide) -> str:
    return "".join(f"{_line(problem, guide)}\n" for problem in problems)


def _line(problem: Problem, guide: Guide) -> str:
    return one_line(" ".join(filter(None, (str(replace(problem, anchor="")), guide.sentence(problem)))))
