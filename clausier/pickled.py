"""Parts of a corpus as bytes, and back. Providers point at the topics and facts of the corpus they are put back into.

Only this project's own cache is read (`clausier.kept`), and only what a corpus is made of is put back: a pickle that
names anything else is refused.
"""

import copyreg
import io
import pickle
from collections.abc import Callable
from typing import Any, TypeAlias

from clausier.model import Corpus, Fact, Provider, Topic, Version

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
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {
        Topic: lambda topic: (_topic, (topic.id,)),
        Fact: lambda fact: (_fact, (fact.id,)),
    }
    pickler.dump(made)
    return file.getvalue()


def provider(raw: bytes, base: Corpus) -> Found:
    """What `of_provider` was given, with the topics and facts of `base`."""
    found: Found = _Unpickler(raw, {"_topic": base.topics.__getitem__, "_fact": base.facts.__getitem__}).load()
    return found


def _topic(id_: str) -> Topic:
    """Stands in a pickle for a topic of the corpus."""
    raise LookupError(id_)


def _fact(id_: str) -> Fact:
    """Stands in a pickle for a fact of the corpus."""
    raise LookupError(id_)


class _Unpickler(pickle.Unpickler):
    """Puts topics and facts back."""

    def __init__(self, raw: bytes, shared: dict[str, Callable[[str], object]]) -> None:
        super().__init__(io.BytesIO(raw))
        self._shared = shared

    def find_class(self, module: str, name: str) -> Any:
        if module == __name__:
            return self._shared[name]
        if (module, name) in _PLAIN or module.startswith("clausier."):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a corpus")
