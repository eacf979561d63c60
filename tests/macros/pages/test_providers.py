from tests.macros.conftest import Show, words


def test_each_provider_is_listed_with_what_its_documents_say(show: Show) -> None:
    cards = show("providers").select(".provider-cards > li")
    assert [card.a["href"] for card in cards] == ["../fournisseurs/atelier-du-lac/", "../fournisseurs/sans-nom/"]
    assert words(cards[0].select_one(".count")) == (
        "CGV du 1er février 2024 · 5 clauses · 4 thèmes traités, 0 silence · Annecy · Comparer Atelier du Lac"
    )
    assert "CGS sans date" in words(cards[1])
