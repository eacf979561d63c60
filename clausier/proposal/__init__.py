"""What a proposed change does to the data, told in French: from two states of `data/` to inert Markdown."""

from clausier.proposal.side import Side, read
from clausier.proposal.text import tell

__all__ = ["Side", "read", "tell"]
