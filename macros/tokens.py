"""A macro returns a token, which is swapped for HTML after the engine: neither Jinja nor Markdown sees our data."""

import re
from typing import Any

_TOKEN = "@@clausier:{}:{}@@"
PATTERN = re.compile(r"@@clausier:([a-z_]+):([a-z0-9./-]*)@@")
_ARGUMENT = re.compile(r"[a-z0-9./-]*")

# What a page may call: the name of the macro is the name of the function in `macros.fragments`.
MACROS = (
    "home",
    "providers",
    "provider",
    "changes",
    "topics",
    "topic",
    "law",
    "rule",
    "checks",
    "check",
    "gdpr_grid",
    "search_page",
    "compare",
    "figures",
    "counts",
    "obstacle",
    "api_addresses",
    "fact_types",
    "pins_page",
    "embed_page",
)


def register(env: Any) -> None:
    """Declares every macro."""
    for name in MACROS:
        env.macro(_macro(name), name)


def _macro(name: str) -> Any:
    def call(argument: str = "") -> str:
        if not _ARGUMENT.fullmatch(argument):
            raise ValueError(f"{name}({argument!r}): attendu un identifiant")
        return _TOKEN.format(name, argument)

    return call
