"""For GitHub: workflow commands, which it shows beside the lines of a pull request (10 errors and 10 warnings a step).

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from clausier.characters import one_line
from clausier.problems import Problem
from clausier.report.guide import Guide
from clausier.report.rules import summary


def render(problems: Sequence[Problem], guide: Guide) -> str:
    return "".join(f"{_command(problem, guide)}\n" for problem in problems)


def _command(problem: Problem, guide: Guide) -> str:
    properties = {
        "file": problem.file,
        "line": str(problem.line or ""),
        "col": str(problem.column or "") if problem.line else "",
        "title": summary(problem.rule),
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    field = f"champ « {problem.field} » : " if problem.field else ""
    message = " ".join(filter(None, (f"{field}{problem.message}", guide.sentence(problem))))
    return f"::{'error' if problem.severity == 'error' else 'warning'} {written}::{_data(message)}"


def _data(text: str) -> str:
    return one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
