from tests.macros.conftest import Show, words


def test_search_comes_before_everything_else(show: Show) -> None:
    html = show("home")
    form = html.select_one("form[role=search]")
    assert form
    assert form["action"] == "recherche/"
    assert form.find_all_previous("section") == []


def test_the_counts_are_those_of_the_data(show: Show) -> None:
    counts = words(show("home").select_one(".counts"))
    assert "2 prestataires · 7 clauses · 5 thèmes" in counts


def test_every_provider_and_every_topic_is_one_link_away(show: Show) -> None:
    html = show("home")
    providers = [link["href"] for link in html.select(".provider-list a")]
    assert providers == ["fournisseurs/atelier-du-lac/", "fournisseurs/sans-nom/"]
    assert len(html.select(".home-families li a")) == 5
