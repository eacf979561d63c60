"""The mutants that no test can notice, or need notice, each with its reason: tests/survivors.yml."""

from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from scripts.mutation.mutants import Key


class _Survivor(BaseModel):
    model_config = ConfigDict(extra="forbid")
    scope: str = ""
    was: str
    now: str
    nth: int = 1


class _Explained(BaseModel):
    model_config = ConfigDict(extra="forbid")
    why: str
    module: str
    mutants: list[_Survivor]


def explained(file: Path) -> Mapping[Key, str]:
    """Each known survivor, with why it survives."""
    entries = TypeAdapter(list[_Explained]).validate_python(yaml.safe_load(file.read_text("utf-8")))
    return {
        Key(entry.module, found.scope, found.was, found.now, found.nth): entry.why
        for entry in entries
        for found in entry.mutants
    }
