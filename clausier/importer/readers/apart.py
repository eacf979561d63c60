"""Reads a document in a process of its own, which may run wild, out of time or out of memory without harm.

Documents come from anywhere, and a file made for it can keep a parser busy for hours or fill the memory: in HTML, each
`<b id=…><p>` of an unclosed series opens again all the bold ones before it.
"""

import contextlib
import gc
import importlib
import os
import pickle
import subprocess
import sys

from clausier.importer.lines import Reading, Unreadable

SECONDS = 60
_BYTES = 2 * 2**30
_TOO_LONG = (
    "demande trop de temps ou de mémoire pour être lu : imprimez-le dans un nouveau PDF, ou coupez-le en plusieurs"
    " fichiers, puis recommencez."
)
_FAILED = "n'a pas pu être lu, sans doute parce qu'il est abîmé : imprimez-le dans un nouveau PDF, puis recommencez."


def read_apart(module: str, data: bytes, seconds: float = SECONDS) -> Reading:
    """What `read` of a module of this package gives. Raises Unreadable when it does, fails, or takes too long."""
    command = [sys.executable, "-c", f"from {__name__} import serve; serve({module!r})"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, env=environment, check=False)
    except subprocess.TimeoutExpired:
        raise Unreadable(_TOO_LONG) from None
    if done.returncode:
        raise Unreadable(_TOO_LONG if b"MemoryError" in done.stderr else _FAILED)
    result: Reading | Unreadable = pickle.loads(done.stdout)
    if isinstance(result, Unreadable):
        raise result
    return result


def serve(module: str) -> None:
    """What runs in that process: standard input to standard output, within limits."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit, and macOS does not keep it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.disable()  # the process ends before it would be of use
    result: Reading | Unreadable
    try:
        result = importlib.import_module(f"{__package__}.{module}").read(sys.stdin.buffer.read())
    except Unreadable as problem:
        result = problem
    sys.stdout.buffer.write(pickle.dumps(result))
