"""A command on one core, in a process of its own: what it says, and what it costs with all that it starts."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

_OFTEN = 0.05  # seconds between two looks at the memory


@dataclass(frozen=True)
class Time:
    """Seconds on the clock, and of the processor: what other programs do meanwhile hardly counts in the second."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class Run:
    """What a command took; megabytes are the most that it and all that it started held at once; `said` is the JSON that
    it printed last, if it did."""

    time: Time
    megabytes: float
    said: Any


class BenchFailed(Exception):
    """A command that was measured failed, or lasted too long; the message tells which."""


def run(command: Sequence[str], folder: Path, *, environment: Mapping[str, str] | None = None) -> Run:
    """Runs `python` with these arguments in `folder`, on one core. Raises BenchFailed."""
    core = min(os.sched_getaffinity(0))
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env={**_usual(), **(environment or {})},
        stdout=subprocess.PIPE,
        text=True,
    )
    os.sched_setaffinity(process.pid, {core})
    with _watched(process.pid) as most:
        assert process.stdout
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BenchFailed(f"{' '.join(command)} a échoué ({process.returncode})")
    lines = said.splitlines()
    answer = json.loads(lines[-1]) if lines and lines[-1].startswith("{") else None
    return Run(Time(wall, used.ru_utime + used.ru_stime), most[0], answer)


def _usual() -> dict[str, str]:
    """The environment, less what keeps Python from keeping modules compiled: few machines ask for that."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@contextmanager
def _watched(pid: int) -> Iterator[list[float]]:
    """The most megabytes that a process and those below it held at once, as far as looks tell: the system's own
    count (ru_maxrss) begins with what the process that started it held."""
    most, over = [0.0], Event()

    def watch() -> None:
        while not over.wait(_OFTEN):
            most[0] = max(most[0], sum(map(_megabytes, {_memory(each) for each in _tree(pid)})))

    thread = Thread(target=watch)
    thread.start()
    try:
        yield most
    finally:
        over.set()
        thread.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):  # it, or one of its threads, may have just ended
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text("ascii").split():
                yield from _tree(int(child))


def _memory(pid: int) -> tuple[str, ...]:
    """What the system says of the memory of a process; nothing of one that is over. A process that has just been
    started is still in the memory of the one that starts it, and says the same."""
    try:
        return tuple(Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines())
    except OSError:
        return ()


def _megabytes(memory: tuple[str, ...]) -> float:
    """Memory of its own and its part of what it shares, so that none counts twice."""
    return sum(int(row.split()[1]) for row in memory if row.startswith("Pss:")) / 1024
