"""What pages may call. Zensical runs this module again for every page: it registers, and holds nothing else."""

from typing import Any

from macros.tokens import register


def define_env(env: Any) -> None:
    """The entry point of mkdocs-macros."""
    register(env)
