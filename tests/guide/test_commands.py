"""Every command that the guide, the README and CONTRIBUTING give exists, and reads the values they give it."""

import re
from pathlib import Path

import pytest

from scripts import ROOT

PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "docs/contribuer.md", *sorted(ROOT.glob("docs/guide/*.md"))]
_COMMAND = re.compile(r"(?m)(?:^|`)make ([a-z][a-z-]*)((?:\\\n|[^`\n])*)")
_GIVEN = re.compile(r"\b([A-Z]+)=")


def _recipes() -> dict[str, str]:
    """What each target of the Makefile does, by its name."""
    text = (ROOT / "Makefile").read_text("utf-8")
    return {m[1]: m[2] for m in re.finditer(r"(?m)^([a-z][a-z-]*):(?!=)[^\n]*\n((?:\t[^\n]*\n)*)", text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_exist_and_read_what_they_are_given(page: Path) -> None:
    recipes = _recipes()
    for name, rest in _COMMAND.findall(page.read_text("utf-8")):
        assert name in recipes, f"make {name}"
        for variable in _GIVEN.findall(rest):
            assert re.search(rf"\${variable}\b|\({variable}\)|\{{{variable}[:}}]", recipes[name]), f"{name}: {variable}"
