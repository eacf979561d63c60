"""Templates, compiled once for a state of the code: Jinja takes a quarter of a second over those of the site."""

from collections.abc import Iterator
from contextlib import contextmanager

from jinja2.bccache import Bucket, BytecodeCache

from clausier.kept import Kept
from macros.fragments import environment


@contextmanager
def compiled(kept: Kept) -> Iterator[None]:
    """Inside, templates are taken from `kept` as they were compiled, and kept when they are."""
    known = environment()
    known.bytecode_cache = _Compiled(kept)
    try:
        yield
    finally:
        known.bytecode_cache = None


class _Compiled(BytecodeCache):
    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        if raw := self._kept.get(f"templates/{bucket.key}", bucket.checksum):
            bucket.bytecode_from_string(raw)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept.put(f"templates/{bucket.key}", bucket.checksum, bucket.bytecode_to_string())
