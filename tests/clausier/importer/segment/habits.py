"""How French terms number and lay out their headings: one made-up document a habit in habits.txt, a trap in traps.txt.

A line that is a heading begins with its level and a bar: `1|` an article, `2|` a division, `P|` a part or an annex. One
of a table of contents begins with `S|`, one of page furniture with `F|`. All others are text. `== ` begins a document.
"""

import re
from pathlib import Path

_TEXT = "Le prestataire livre les travaux commandés et le client les paie dans le délai convenu entre eux."
_PLACES = {
    "texte": _TEXT,
    "long": f"{_TEXT} Cette règle vaut aussi pour les travaux supplémentaires que le client demande par écrit.",
    "insécable": "\u00a0",
    "fine": "\u202f",
    "conditionnel": "\u00ad",
    "page": "\f",
}


def _documents(name: str) -> dict[str, str]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    filled = re.sub(r"\{(\w+)\}", lambda match: _PLACES[match[1]], text)
    parts = re.split(r"^== (.*)\n", filled, flags=re.MULTILINE)[1:]
    return {title: body.strip("\n") for title, body in zip(parts[::2], parts[1::2], strict=True)}


HABITS, TRAPS = _documents("habits.txt"), _documents("traps.txt")
