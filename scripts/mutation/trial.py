"""One mutant before its tests, in a process of its own: a fork, for which what does not change is imported already."""

import contextlib
import gc
import importlib
import os
import resource
import signal
import sys
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest

# Nothing of the machine, and the first failure is enough.
_OPTIONS = [
    "-x", "-q", "--override-ini=addopts=", "--import-mode=importlib",
    *("-pno:cacheprovider", "-pno:xdist", "-pno:unraisableexception", "-pno:threadexception"),
]  # fmt: skip
_MEMORY = 4 << 30  # bytes: a fault may ask for a sum of 10¹² terms


class Outcome(Enum):
    """What became of a mutant."""

    KILLED = "tué"
    SLOW = "tué par le temps"
    SURVIVED = "survivant"


@dataclass(frozen=True)
class Stage:
    """Tests that run together, and the packages that are imported anew for them: those that the mutant may change."""

    tests: tuple[str, ...]
    anew: tuple[str, ...]


def run(root: Path, module: str, source: str, stage: Stage, seconds: int) -> Outcome:
    """Whether the tests notice that `module` reads `source`. `seconds` of processor time are allowed."""
    child = os.fork()
    if child == 0:
        os._exit(_try(root, module, source, stage, seconds))
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        stopped = os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM)
        return Outcome.SLOW if stopped else Outcome.KILLED
    return Outcome.SURVIVED if os.WEXITSTATUS(status) == pytest.ExitCode.OK else Outcome.KILLED


def _try(root: Path, module: str, source: str, stage: Stage, seconds: int) -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.alarm(60 * seconds)  # one that waits uses no processor
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    try:
        os.chdir(root)
        forget((*stage.anew, "tests"))
        sys.meta_path.insert(0, _Finder(module, root / module, compile(source, str(root / module), "exec")))
        return int(pytest.main([*_OPTIONS, *stage.tests]))
    except BaseException:
        return 1


def forget(packages: Collection[str]) -> None:
    """What is imported of these packages will be imported anew. What the tests of the law read of files, slowly, is
    kept where the modules it is made of are."""
    kept = "tests.clausier.law.build" if "clausier" not in packages else ""
    for name in [name for name in sys.modules if name != kept]:
        if any(name == package or name.startswith(f"{package}.") for package in packages):
            del sys.modules[name]


class _Finder(MetaPathFinder):
    """Finds the mutant where the module is asked for."""

    def __init__(self, module: str, path: Path, code: CodeType) -> None:
        self.name = module.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self.path, self.code = path, code

    def find_spec(self, name: str, _path: object, _target: ModuleType | None = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        return spec_from_file_location(name, self.path, loader=_Loader(name, str(self.path), self.code))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self.code = code

    def get_code(self, _name: str) -> CodeType:
        return self.code


def seconds_of(root: Path, stage: Stage) -> float:
    """Processor time of the tests as they are. Raises AssertionError when they fail: no mutant could be judged."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome = run(root, "", "", stage, 600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert outcome is Outcome.SURVIVED, f"Ces tests échouent déjà : {' '.join(stage.tests)}"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def preload(root: Path, tests: Collection[str]) -> None:
    """Imports, once, all that `tests` import, but for themselves."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.chdir(root)
        os.dup2(os.open(os.devnull, os.O_RDWR), 1)
        pytest.main([*_OPTIONS, "--collect-only", *tests])
        os.write(write, "\n".join(sys.modules).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        names = pipe.read().split("\n")
    os.waitpid(child, 0)
    for name in names:
        if not name.startswith("tests"):
            with contextlib.suppress(Exception):  # some can only be imported by the test runner
                importlib.import_module(name)
    build = importlib.import_module("tests.clausier.law.build")
    build.corpus()
    build.said.asked()
    gc.freeze()
