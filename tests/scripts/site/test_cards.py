"""The cards for other sites: one a clause in force, words only, the same each time."""

import dataclasses
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from clausier import load
from clausier.model import Clause, Corpus, Provider, Version
from scripts.site import cards

HOSTILE = "<script>window.ran=1</script><img src=x onerror=window.ran=1> \"' {{ 7*7 }} [x](javascript:alert(1))"


@pytest.fixture
def corpus(data: Path) -> Corpus:
    return load.corpus(data)


def card(folder: Path, reference: str) -> BeautifulSoup:
    return BeautifulSoup((folder / reference / "index.html").read_text("utf-8"), "html.parser")


def the(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select_one(selector)
    assert found, selector
    return found


def write(corpus: Corpus, folder: Path) -> None:
    """Writes the cards into what would be the folder `carte` of a site."""
    pages = [page for provider in corpus.providers.values() for page in cards.of_provider(provider)]
    for name, content in [*pages, ("comparaison", cards.comparison())]:
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_bytes(content)


def test_each_clause_in_force_has_a_card(corpus: Corpus, tmp_path: Path) -> None:
    write(corpus, tmp_path)
    clauses = {f"{p.id}/{v.document}/{c.id}" for p in corpus.providers.values() for v, c in p.clauses}
    written = {path.parent.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("index.html")}
    assert written == clauses | {"comparaison"}


def test_a_card_says_whose_clause_it_is_what_it_says_and_where_to_read_it(corpus: Corpus, tmp_path: Path) -> None:
    write(corpus, tmp_path)
    page = card(tmp_path, "atelier-du-lac/cgv/preavis")
    assert the(page, "h1").get_text(" ", strip=True) == "3 Fin du contrat"
    assert the(page, ".where").get_text() == "Atelier du Lac · CGV du 1er février 2024"
    assert [item.get_text(strip=True)[:16] for item in page.select(".prose li")] == [
        "un professionnel",
        "un particulier, ",
    ]
    assert [value.get_text(" ", strip=True) for value in page.select("dd")][:2] == [
        "3\u00a0mois professionnel", "15\u00a0jours ouvrés particulier",
    ]  # fmt: skip
    assert the(page, ".foot a")["href"] == "../../../../fournisseurs/atelier-du-lac/#cgv-preavis"


def test_a_card_is_kept_out_of_search_engines_and_opens_links_outside_its_frame(corpus: Corpus, tmp_path: Path) -> None:
    write(corpus, tmp_path)
    for path in tmp_path.rglob("index.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert the(page, "meta[name=robots]")["content"] == "noindex"
        assert page.select("link[rel=canonical]")
        assert all(link["target"] == "_blank" and "noopener" in link["rel"] for link in page.select("a"))


def test_a_card_has_the_policy_of_the_pages_and_no_script_but_to_compare(site_dir: Path) -> None:
    policy = "meta[http-equiv=Content-Security-Policy]"
    page = BeautifulSoup((site_dir / "methode" / "index.html").read_text("utf-8"), "html.parser")
    one = card(site_dir / "carte", "inforez/cgs/champ-d-application")
    assert the(one, policy)["content"] == the(page, policy)["content"]
    assert not one.select("script, style, [style]")
    assert [script["src"] for script in card(site_dir / "carte", "comparaison").select("script")] == [
        "../../assets/js/card.js"
    ]


def test_hostile_words_stay_words(corpus: Corpus, tmp_path: Path) -> None:
    write(hostile(corpus), tmp_path)
    page = card(tmp_path, "atelier-du-lac/cgv/preavis")
    assert not page.select("script, img, [onerror], a[href^=javascript]")
    for place in ("title", "h1", ".where", ".prose"):
        assert "<script>window.ran=1</script>" in the(page, place).get_text()
    assert "{{ 7*7 }}" in the(page, "h1").get_text()


def hostile(corpus: Corpus) -> Corpus:
    def clause(one: Clause) -> Clause:
        return dataclasses.replace(one, heading=HOSTILE, number=HOSTILE, summary=HOSTILE)

    def version(one: Version) -> Version:
        return dataclasses.replace(one, title=HOSTILE, clauses=tuple(map(clause, one.clauses)))

    def provider(one: Provider) -> Provider:
        documents = tuple(
            dataclasses.replace(d, versions=tuple(map(version, d.versions))) for d in one.documents
        )  # fmt: skip
        return dataclasses.replace(one, name=HOSTILE, documents=documents)

    return dataclasses.replace(corpus, providers={id_: provider(p) for id_, p in corpus.providers.items()})


def test_the_same_data_give_the_same_cards(corpus: Corpus, tmp_path: Path) -> None:
    for name in ("one", "other"):
        write(corpus, tmp_path / name)
    for path in (tmp_path / "one").rglob("index.html"):
        assert path.read_bytes() == (tmp_path / "other" / path.relative_to(tmp_path / "one")).read_bytes()
