from dataclasses import replace

import pytest

from clausier.law.sole_trader import holds, is_sole_trader
from tests.clausier.law.build import PROVIDER


@pytest.mark.parametrize(
    ("form", "sole"),
    [
        ("Entreprise individuelle", True),
        ("EI", True),
        ("Micro-entreprise", True),
        ("Auto-entrepreneur", True),
        ("Entrepreneur", False),
        ("Entreprise", False),
        ("Entrepreneur individuel", True),
        ("SAS", False),
        ("EIRL", False),
        ("Entreprise unipersonnelle à responsabilité limitée", False),
        ("", False),
    ],
)
def test_legal_forms(form: str, sole: bool) -> None:
    assert is_sole_trader(replace(PROVIDER, legal_form=form)) is sole


def test_a_mention_is_whole_words() -> None:
    assert holds("Jean Petit, EI", ("ei",))
    assert not holds("Einstein", ("ei",))
