"""What is found in a corpus once, for all who ask: it never changes, and a site asks the same of it on every page."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from clausier.model import Corpus

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[Concatenate[Corpus, P], R]) -> Callable[Concatenate[Corpus, P], R]:
    """Remembers what `function` returns for a corpus and for its further arguments, as long as the corpus lives."""
    found: WeakKeyDictionary[Corpus, dict[Any, R]] = WeakKeyDictionary()

    @wraps(function)
    def remembered(corpus: Corpus, /, *args: P.args, **kwargs: P.kwargs) -> R:
        known = found.get(corpus)
        if known is None:
            known = found[corpus] = {}
        key = (args, tuple(kwargs.items())) if kwargs else args
        if key not in known:
            known[key] = function(corpus, *args, **kwargs)
        return known[key]

    return remembered
