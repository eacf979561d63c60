"""The comparison page: a way without a script, and what a script needs."""

import json

from tests.macros.conftest import Show, words


def test_pairs_are_proposed_when_nothing_is_chosen(show: Show) -> None:
    html = show("compare")
    assert words(html.h1) == "Comparer"
    addresses = [str(link["href"]) for link in html.select("a[href]")]
    assert any("atelier-du-lac" in address and "sans-nom" in address for address in addresses)


def test_a_script_finds_the_vocabulary_without_what_is_empty(show: Show) -> None:
    facts = next(
        found
        for script in show("compare").select("script[type='application/json'], [data-facts]")
        if isinstance(found := json.loads(script.string or str(script.get("data-facts"))), list)
    )
    assert {fact["id"] for fact in facts} >= {"payment_delay", "late_interest"}
    assert all(value for fact in facts for value in fact.values())
