"""YAML front matter at the head of a text: `---`, keys and values, `---`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MOST_LINES = 60
_PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_CONTINUED = re.compile(r"[ \t]|-[ \t]|#|$")
_KEYS = {
    "title": ("title", "titre"),
    "url": ("url", "source", "source_url", "link", "lien"),
    "date": ("date", "version", "updated", "modified"),
}
_FORMS = {"title": re.compile(r".+"), "url": re.compile(r"https?://\S+$"), "date": re.compile(r"\d{4}-\d\d-\d\d(?!\d)")}


@dataclass(frozen=True)
class FrontMatter:
    """How many lines it takes, fences included, 0 without any; and what it says, as a Reading has it."""

    lines: int = 0
    title: str = ""
    url: str = ""
    date: str = ""


def front_matter(lines: Sequence[str]) -> FrontMatter:
    """Read key by key, not as YAML: « title: CGV : version 2 », which YAML refuses, is what people write."""
    if not lines or lines[0].rstrip() != "---":
        return FrontMatter()
    values: dict[str, str] = {}
    for count, line in enumerate(lines[1:_MOST_LINES], 2):
        if line.rstrip() in ("---", "..."):
            return FrontMatter(count, *(_first(values, field) for field in _KEYS)) if values else FrontMatter()
        if pair := _PAIR.match(line.rstrip()):
            values.setdefault(pair[1].lower(), (pair[2] or "").strip().strip("\"'"))
        elif not _CONTINUED.match(line):
            return FrontMatter()
    return FrontMatter()


def _first(values: dict[str, str], field: str) -> str:
    """The first of the field's keys whose value has its form; a time after the date is cut."""
    found = (form[0] for key in _KEYS[field] if (form := _FORMS[field].match(values.get(key, ""))))
    return next(found, "")
