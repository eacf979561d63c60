"""The cards: pages of their own, small enough for a frame on another site. One a clause, and one that compares."""

from typing import Any

from clausier.model import Clause, Provider, Version
from macros.pages.view import MARKS, ClauseView, clause_address, document_name

BASE = "../../../../"  # from carte/<provider>/<document>/<clause>/ to the root


def clause_card(provider: Provider, version: Version, clause: Clause) -> dict[str, Any]:
    """What the card of a clause shows."""
    return {
        "base": BASE,
        "provider": provider,
        "version": version,
        "document": document_name(version),
        "clause": clause,
        "facts": ClauseView(clause, version, 1, "", ()).facts,
        "address": clause_address(BASE, version, clause.id),
    }


def comparison_card() -> dict[str, Any]:
    """What a script needs to fill the card that compares."""
    return {"base": "../../", "marks": [(state.value, shape) for state, (shape, _) in MARKS.items()]}
