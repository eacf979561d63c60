"""Parts of a corpus as bytes, and back. Providers point at the topics and facts of the corpus they are put back into.

There may be hundreds of thousands of clauses: each of their parts is put back by its constructor, which takes half the
time of setting its fields one by one, and a named value is held once for all that state it.

Only this project's own cache is read (`clausier.kept`), and only what a corpus is made of is put back: a pickle that
names anything else is refused.
"""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from clausier.model import Corpus, Fact, Provider, Topic, Version
from clausier.quantities.word import Choice

Found: TypeAlias = tuple[Provider | None, tuple[Version, ...]]  # a provider, and its drafts
_PLAIN = {("builtins", "frozenset"), ("datetime", "date"), ("decimal", "Decimal")}


def of_base(base: Corpus) -> bytes:
    """A corpus without providers."""
    return pickle.dumps(base, pickle.HIGHEST_PROTOCOL)


def base(raw: bytes) -> Corpus:
    """What `of_base` was given."""
    found: Corpus = _Unpickler(raw, {}).load()
    return found


def of_provider(made: Found) -> bytes:
    """A provider and its drafts, without the topics and facts that they point at."""
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(made)
    return file.getvalue()


def provider(raw: bytes, base: Corpus) -> Found:
    """What `of_provider` was given, with the topics and facts of `base`."""
    shared: dict[str, Callable[..., object]] = {
        "_topic": base.topics.__getitem__,
        "_fact": base.facts.__getitem__,
        "_choice": _choice,
    }
    found: Found = _Unpickler(raw, shared).load()
    return found


def _topic(id_: str) -> Topic:
    """Stands in a pickle for a topic of the corpus."""
    raise LookupError(id_)


def _fact(id_: str) -> Fact:
    """Stands in a pickle for a fact of the corpus."""
    raise LookupError(id_)


@lru_cache(maxsize=4096)
def _choice(id_: str, label: str) -> Choice:
    """The same for the same words."""
    return Choice(id_, label)


class _Pickler(pickle.Pickler):
    """Leaves topics and facts out."""

    def reducer_override(self, part: Any) -> Any:
        if isinstance(part, Topic):
            return _topic, (part.id,)
        if isinstance(part, Fact):
            return _fact, (part.id,)
        if isinstance(part, Choice):
            return _choice, (part.id, part.label)
        if hasattr(type(part), "__slots__") and is_dataclass(part):
            return type(part), tuple(getattr(part, each.name) for each in fields(part))
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    """Puts topics and facts back."""

    def __init__(self, raw: bytes, shared: dict[str, Callable[..., object]]) -> None:
        super().__init__(io.BytesIO(raw))
        self._shared = shared

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__:
            return self._shared[name]
        if (module, name) in _PLAIN or module.startswith("clausier."):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a corpus")
