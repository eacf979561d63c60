from tests.macros.conftest import Show, words


def test_topics_are_listed_by_family_with_how_many_deal_with_them(show: Show) -> None:
    families = show("topics").select(".topic-family")
    assert [[card.a["href"] for card in family.select("li")] for family in families] == [
        ["../themes/prix/", "../themes/retard/"],
        ["../themes/resiliation/", "../themes/donnees/", "../themes/assurance/"],
    ]
    counts = [words(count) for family in families for count in family.select(".count")]
    assert counts[:2] == ["2 documents sur 2", "1 document sur 2"]
    assert counts[-1] == "0 document sur 2"
