import dataclasses
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from clausier.model import Corpus, Provider
from macros.pages import figure_layout, figures
from tests.macros.conftest import Show, words


def many(corpus: Corpus, count: int) -> Corpus:
    """The corpus with so many copies of its first provider."""
    first = corpus.providers["atelier-du-lac"]

    def copy(number: int) -> Provider:
        id_ = f"p{number}"
        (document,) = first.documents
        version = dataclasses.replace(document.current, provider=id_)
        return dataclasses.replace(
            first, id=id_, name=f"Atelier {number}", documents=(dataclasses.replace(document, versions=(version,)),)
        )

    return dataclasses.replace(corpus, providers={f"p{n}": copy(n) for n in range(count)})


@pytest.fixture
def section(show: Show) -> Callable[..., Tag]:
    """The part of the page about a fact."""

    def section(fact: str, corpus: Corpus | None = None) -> Tag:
        found = show("figures", corpus=corpus).select_one(f"section[aria-labelledby='fait-{fact}']")
        assert found
        return found

    return section


def test_a_fact_of_one_document_is_quoted_without_a_picture(show: Show) -> None:
    html = show("figures")
    alone = next(item for item in html.select(".figure-alone dl > div") if "Tarif horaire" in item.get_text())
    assert "Un seul document donne un montant par heure : 55 € HT (Dépannage)." in words(alone)
    assert not alone.select("svg.figure-picture")
    assert alone.a
    assert alone.select_one("a.value")["href"] == "../fournisseurs/sans-nom/#cgs-tarif"


def test_the_label_leads_to_the_topic(section: Callable[..., Tag]) -> None:
    link = section("notice").select_one("h3 a")
    assert link
    assert (link["href"], words(link)) == ("../themes/resiliation/", "Fin du contrat")


def test_each_dot_names_its_document_and_case_and_leads_to_the_clause(
    section: Callable[..., Tag], corpus: Corpus
) -> None:
    dots = section("notice", many(corpus, 2)).select("svg a")
    assert [(words(dot.select_one("text")), dot["href"]) for dot in dots] == [
        ("Atelier 0", "../fournisseurs/p0/#cgv-preavis"),
        ("Atelier 1", "../fournisseurs/p1/#cgv-preavis"),
        ("Atelier 0", "../fournisseurs/p0/#cgv-preavis"),
        ("Atelier 1", "../fournisseurs/p1/#cgv-preavis"),
    ]
    assert words(dots[0].title) == "Atelier 0 : 15 jours ouvrés (particulier)"


def test_the_limit_is_drawn_and_said_with_its_text(section: Callable[..., Tag], corpus: Corpus) -> None:
    found = section("payment-delay", many(corpus, 2))
    assert [words(text) for text in found.select(".figure-limit-label")] == ["Loi : 60 jours au plus"]
    law = words(found.select_one(".figure-law"))
    assert "Un professionnel paie en 60 jours au plus. Compté de la facture." in law
    assert "C. com., art. L441-10, I" in law


def test_rates_compare_by_the_year_at_dated_rates(section: Callable[..., Tag], corpus: Corpus) -> None:
    found = section("late-interest", many(corpus, 2))
    rows = [[words(cell) for cell in row.select("td")] for row in found.select("tbody tr")]
    assert rows == [["3 × taux légal", "15 %", "dans tous les cas"]] * 2
    assert "taux légal des créances professionnelles, 5 % au 1er semestre 2024" in words(found)
    assert "reste à confirmer" not in words(found)


def test_a_rate_that_was_not_seen_on_the_day_is_marked(section: Callable[..., Tag], corpus: Corpus) -> None:
    ecb = dataclasses.replace(corpus.rates.ecb[-1], seen_until=corpus.rates.ecb[-1].since)
    rates = dataclasses.replace(corpus.rates, ecb=(ecb,))
    found = section("late-interest", dataclasses.replace(many(corpus, 2), rates=rates))
    assert "vérifié jusqu’au 20 septembre 2023 ; celui du 1er janvier 2024 reste à confirmer" in words(found)


def test_the_table_holds_every_value_with_its_case(section: Callable[..., Tag], corpus: Corpus) -> None:
    rows = section("notice", many(corpus, 2)).select("details tbody tr")
    assert [[words(cell) for cell in row.select("th, td")] for row in rows] == [
        ["Atelier 0", "15 jours ouvrés", "particulier"],
        ["Atelier 1", "15 jours ouvrés", "particulier"],
        ["Atelier 0", "3 mois", "professionnel"],
        ["Atelier 1", "3 mois", "professionnel"],
    ]


def test_choices_are_bars_of_documents(section: Callable[..., Tag]) -> None:
    bars = section("ending").select(".figure-bars > li")
    assert [words(bar.select_one(".figure-answer")) for bar in bars] == ["Le client", "Les deux parties"]
    assert [words(bar.select_one(".figure-count")) for bar in bars] == ["1 document", "1 document"]
    assert [bar.select("rect")[-1]["width"] for bar in bars] == ["50.0%", "50.0%"]
    assert words(bars[0].select_one(".figure-names a")) == "Dépannage"


def test_silences_are_told_apart(section: Callable[..., Tag]) -> None:
    states = section("late-interest").select(".figure-states li")
    assert [words(state) for state in states] == ["1 document sur 2", "pas encore lu Dépannage"]


def test_many_documents_are_counted_not_named(section: Callable[..., Tag], corpus: Corpus) -> None:
    found = section("notice", many(corpus, 50))
    assert not found.select("svg a")
    columns = found.select("svg.figure-picture .figure-column")
    assert [words(column.title) for column in columns] == [
        "15 jours ouvrés : 50 valeurs", "3 mois : 50 valeurs",
    ]  # fmt: skip
    assert [[words(cell) for cell in row.select("th, td")] for row in found.select("tbody tr")] == [
        ["15 jours ouvrés", "50"], ["3 mois", "50"],
    ]  # fmt: skip
    assert len(str(found)) < 6000


def test_a_fact_nobody_states_is_named(show: Show, corpus: Corpus) -> None:
    provider = corpus.providers["sans-nom"]
    html = show("figures", corpus=dataclasses.replace(corpus, providers={provider.id: provider}))
    unstated = [[words(link) for link in line.select("a")] for line in html.select(".figure-unstated")]
    assert unstated == [["Acompte", "Délai de paiement", "Intérêts", "Frais"], ["Remise", "Fichiers rendus"]]


def test_no_style_stands_in_the_page(show: Show) -> None:
    html = show("figures")
    assert not html.select("[style], style, script")


def test_another_page_may_show_the_figure_of_a_fact(corpus: Corpus) -> None:
    shown = figures.fact_view(corpus, corpus.facts["notice"], "../../")
    assert shown
    assert shown.series[0].rows[0].address.startswith("../../fournisseurs/")
    assert figures.fact_view(corpus, dataclasses.replace(corpus.facts["notice"], type="text"), "../../") is None


def boxes(picture: figure_layout.Picture, width: int) -> list[tuple[float, float, int]]:
    """Where each dot with its name starts and ends across, in pixels, and its row."""
    found = []
    for dot in picture.dots:
        x, text = float(dot.x[:-1]) / 100 * width, 6.6 * len(dot.name)
        far = x + dot.label_dx + (text if dot.anchor == "start" else -text)
        found.append((min(x - 6, far), max(x + 6, far), dot.y))
    return found


@pytest.mark.parametrize("width", [300, 700])
@pytest.mark.parametrize("count", [1, 3, 8])
def test_names_never_overlap_and_stay_inside(corpus: Corpus, count: int, width: int) -> None:
    shown = figures.fact_view(many(corpus, count), corpus.facts["notice"], "")
    assert shown
    assert shown.series
    picture = shown.series[0].picture
    if count == 1:
        assert picture is None
        return
    assert picture
    placed = boxes(picture, width)
    for n, (left, right, y) in enumerate(placed):
        assert left >= 0
        assert right <= width
        assert all(y != other_y or right < a or b < left for a, b, other_y in placed[:n])
    assert all(0 < dot.y < picture.base for dot in picture.dots)


def test_the_contents_lead_to_every_figure(show: Show, corpus: Corpus) -> None:
    (page,) = figures.view(corpus, "").toc
    html: BeautifulSoup = show("figures")
    ids = [leaf["id"] for family in page["children"] for leaf in (family, *family["children"])]
    assert len(ids) > 4
    assert all(html.find(id=id_) for id_ in ids)
