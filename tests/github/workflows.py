"""The workflows as data, and a runner that does on this machine what their steps do on GitHub's."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scripts import ROOT

FOLDER = ROOT / ".github" / "workflows"
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def read(name: str) -> dict[str, Any]:
    """A workflow; every scalar is text, so that `on` is no boolean."""
    found = yaml.load((FOLDER / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


NAMES = sorted(path.name for path in FOLDER.iterdir())
WORKFLOWS = {name: read(name) for name in NAMES}


@dataclass(frozen=True)
class Job:
    """A job with where it stands."""

    workflow: str
    id: str
    body: Mapping[str, Any]

    def __str__(self) -> str:
        return f"{self.workflow}:{self.id}"

    @property
    def steps(self) -> list[dict[str, Any]]:
        return list(self.body["steps"])

    @property
    def permissions(self) -> dict[str, str]:
        return dict(self.body["permissions"])

    def uses(self, action: str) -> list[dict[str, str]]:
        """The inputs of each step that uses an action."""
        return [step.get("with", {}) for step in self.steps if step.get("uses", "").startswith(f"{action}@")]


def jobs(*names: str) -> Iterator[Job]:
    for name in names or NAMES:
        for id_, body in WORKFLOWS[name]["jobs"].items():
            yield Job(name, id_, body)


JOBS = list(jobs())


def texts(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def run(job: Job, value_of: Callable[[str], str], output: Path, more: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Runs the `run` steps of a job in the project, expressions replaced. Returns the outputs of steps with an id."""
    outputs = {}
    outside = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    for step in job.steps:
        if "run" not in step:
            continue
        output.write_text("", "utf-8")
        given = {k: EXPRESSION.sub(lambda m: value_of(m[1]), v) for k, v in step.get("env", {}).items()}
        environment = {**outside, **more, "GITHUB_OUTPUT": str(output), **given}
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{job}: {step['run']}\n{done.stdout}{done.stderr}"
        if "id" in step:
            lines = output.read_text("utf-8").splitlines()
            outputs[step["id"]] = dict(line.split("=", 1) for line in lines)
    return outputs
