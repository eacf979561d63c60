"""A question asked of every document."""

from collections.abc import Callable
from dataclasses import dataclass

from clausier.law.case import Case
from clausier.law.verdict import Finding


@dataclass(frozen=True)
class Check:
    """`decide` returns None where the document was not read on the subject: unread is not a fault.

    `question` is shown as the title; `rules` are all it may apply, `facts` all it may look at; `caveats` are sentences
    to show beside the verdict, besides those of every verdict."""

    id: str
    question: str
    topic: str
    rules: tuple[str, ...]
    facts: tuple[str, ...]
    decide: Callable[[Case], Finding | None]
    caveats: tuple[str, ...] = ()
