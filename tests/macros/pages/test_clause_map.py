import dataclasses

from clausier.model import Corpus
from macros.pages.clause_map import COLUMNS, clause_maps
from tests.macros.conftest import Show


def test_each_cell_says_what_a_document_says_and_leads_there(corpus: Corpus) -> None:
    money, life = clause_maps(corpus)
    dots = {line.topic.id: line.dots for line in (*money.lines, *life.lines)}
    assert [(dot.mark, dot.address) for dot in dots["prix"]] == [
        ("stated", "fournisseurs/atelier-du-lac/#cgv-acompte"),
        ("stated", "fournisseurs/sans-nom/#cgs-tarif"),
    ]
    assert dots["prix"][0].title == "Atelier du Lac · Prix : traité, 2 clauses"
    assert [(dot.mark, dot.address) for dot in dots["assurance"]] == [
        ("none", "fournisseurs/atelier-du-lac/#couverture"),
        ("unread", "fournisseurs/sans-nom/#couverture"),
    ]


def test_cells_of_a_column_are_aligned_and_inside_the_picture(corpus: Corpus) -> None:
    maps = clause_maps(corpus)
    for column in range(2):
        assert len({line.dots[column].x for map_ in maps for line in map_.lines}) == 1
    for map_ in maps:
        assert all(0 < dot.x < map_.width and 0 < dot.y < map_.height for line in map_.lines for dot in line.dots)


def test_no_more_columns_than_can_be_read(corpus: Corpus) -> None:
    provider = corpus.providers["atelier-du-lac"]
    many = {f"p{n}": dataclasses.replace(provider, id=f"p{n}") for n in range(COLUMNS + 5)}
    maps = clause_maps(dataclasses.replace(corpus, providers=many))
    assert {len(line.dots) for map_ in maps for line in map_.lines} == {COLUMNS}


def test_the_picture_is_said_in_words_too(show: Show) -> None:
    html = show("home")
    assert [svg["aria-label"] for svg in html.select("svg")] == [
        "Carte des clauses\u00a0: Prix et paiement", "Carte des clauses\u00a0: Vie du contrat",
    ]  # fmt: skip
    assert all(dot["aria-label"] == dot.title.get_text() for dot in html.select("svg a.dot"))
