from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from clausier import lint, load
from macros import fragments
from macros.pages import changes
from macros.settings import Settings
from tests.folders import change, versions
from tests.macros.conftest import words

Render = Callable[[str], BeautifulSoup]
STUDIO, SANS_NOM = "studio-des-quais/cgs/2022-03-01--2024-09-01", "sans-nom/cgs/sans-date--2025-01-01"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return versions(tmp_path / "data")


@pytest.fixture
def render(data: Path) -> Render:
    def render(step: str) -> BeautifulSoup:
        return BeautifulSoup(fragments.render(load.corpus(data), "changes", step, Settings()).html, "html.parser")

    return render


def test_each_step_of_a_document_has_an_address_and_one_version_has_none(data: Path) -> None:
    corpus = load.corpus(data)
    assert [list(changes.addresses(p)) for p in corpus.providers.values()] == [[], [STUDIO], [SANS_NOM]]


def test_the_page_opens_with_both_dates_and_one_sentence(render: Render) -> None:
    html = render(STUDIO)
    lead = "Conditions générales de service : de la version du 1er mars 2022 à la version du 1er septembre 2024."
    assert words(html.select_one(".lead")) == lead
    assert words(html.select_one(".changes-sentence")).startswith("1 clause ajoutée, 1 retirée, 1 divisée, 2 réunies")
    assert "de la version sans date à la version du 1er janvier 2025" in words(render(SANS_NOM).select_one(".lead"))


def test_facts_come_first_with_their_way_when_they_have_one(render: Render) -> None:
    html = render(STUDIO)
    rows = {words(row.th): [words(cell) for cell in row.select("td")] for row in html.select("tbody tr")}
    assert rows["Délai de paiement"] == ["30 jours", "15 jours moins favorable au client", "5 Paiement"]
    assert rows["Durée des copies"] == ["15 jours", "30 jours plus favorable au client", "7 Sauvegarde"]
    assert rows["Préavis"] == ["1 mois client", "2 mois client", "9 Préavis"]
    assert rows["Plafond"][1] == "12 mois de facturation sauf faute lourde ou dol"
    assert [section["aria-labelledby"] for section in html.select("main > section, section[aria-labelledby]")] == [
        "faits", "clauses",
    ]  # fmt: skip


def test_a_side_without_a_value_says_what_the_version_says(render: Render, data: Path) -> None:
    def sides(fact: str) -> list[str]:
        (row,) = (row for row in render(STUDIO).select("tbody tr") if words(row.th) == fact)
        return [words(cell) for cell in row.select("td")[:2]]

    assert sides("Formation") == ["silence", "70 € HT par séance"]
    assert sides("Parrainage") == ["50 €", "silence"]
    file = data / "providers/studio-des-quais/cgs-2024-09-01.yml"
    change(
        file, "{value: 2 mois, when: client}, {value: 3 mois, when: prestataire}", "{value: 3 mois, when: prestataire}"
    )
    assert sides("Préavis") == ["1 mois client", "pas de valeur"]


def test_words_taken_out_and_put_in_are_marked_for_the_eye_and_the_ear(render: Render) -> None:
    payment = render(STUDIO).select_one("#clause-paiement .wording")
    assert payment
    assert [words(tag) for tag in payment.select("ins")] == ["[ajouté : ou par prélèvement ]", "[ajouté : 15 ]"]
    assert [words(tag) for tag in payment.select("del")] == ["[retiré : 30 ]"]
    for hidden in payment.select(".visually-hidden"):
        hidden.decompose()
    assert words(payment).startswith(
        "Le client paie chaque facture par virement ou par prélèvement , dans les 30 15 jours"
    )


def test_each_change_says_its_nature_and_its_details(render: Render) -> None:
    html = render(STUDIO)

    def shown(id_: str) -> tuple[list[str], list[str]]:
        item = html.select_one(f"#clause-{id_}")
        assert item
        return [words(kind) for kind in item.select(".change-kind")], [words(dt) for dt in item.select("dt")]

    assert shown("tribunal") == (["Reformulée", "Renommée", "Renumérotée"], ["Numéro", "Titre"])
    assert shown("assurance") == (["Reclassée", "Déplacée", "Renumérotée"], ["Numéro", "Thème"])
    assert shown("sauvegarde") == (["Divisée", "Faits modifiés"], ["Clauses", "Durée des copies"])
    assert shown("formation") == (["Ajoutée"], [])
    gone = html.select_one("#clause-parrainage")
    assert gone
    assert "reçoit un avoir" in words(gone)
    assert [tag["id"] for tag in html.select(".change")][4:6] == ["clause-preavis", "clause-parrainage"]


def test_the_ids_of_both_versions_lead_to_one_place_each(render: Render, data: Path) -> None:
    document = load.corpus(data).providers["studio-des-quais"].documents[0]
    html = render(STUDIO)
    for id_ in {c.id for version in document.versions for c in version.clauses}:
        assert len(html.select(f"#clause-{id_}")) == 1, id_


def test_a_clause_that_did_not_change_takes_a_line(render: Render) -> None:
    lines = [words(line) for line in render(STUDIO).select(".change-quiet li")]
    assert lines == ["1 Services inchangée", "4 Prix inchangée, auparavant 3", "6 Retard inchangée, auparavant 5"]


def test_a_version_that_is_not_read_in_full_is_said_so(render: Render) -> None:
    assert render(STUDIO).select_one(".notice") is None
    notices = [words(notice) for notice in render(SANS_NOM).select(".notice")]
    assert len(notices) == 2
    assert notices[0].startswith("La version sans date n’est pas encore lue en entier")


def test_hostile_words_stay_words(render: Render, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "problems", lambda _records: [])
    file = data / "providers/studio-des-quais/cgs-2024-09-01.yml"
    change(file, "heading: Paiement", "heading: <script>alert(1)</script>")
    change(file, "virement ou par prélèvement", "<img src=x onerror=alert(1)>")
    change(file, "payment_delay: 15 jours", "payment_delay: {value: 15 jours, when: '<b>vite</b>'}")
    html = render(STUDIO)
    assert not html.select("script, img, b")
    shown = words(html.select_one("#clause-paiement"))
    assert all(text in shown for text in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>vite</b>"))


def test_steps_lead_to_one_another(render: Render, data: Path) -> None:
    folder = data / "providers/studio-des-quais"
    text = (folder / "cgs-2024-09-01.yml").read_text("utf-8")
    (folder / "cgs-2025-02-01.yml").write_text(text.replace("date: 2024-09-01", "date: 2025-02-01"), "utf-8")
    latest = render("studio-des-quais/cgs/2024-09-01--2025-02-01")
    assert words(latest.select_one(".changes-sentence")) == "Aucune clause ne change."
    assert [link["href"] for link in latest.select(".neighbours a")] == ["../2022-03-01--2024-09-01/"]
    assert [link["href"] for link in render(STUDIO).select(".neighbours a")] == ["../2024-09-01--2025-02-01/"]
    quiet = latest.select_one("details.change-quiet summary")
    assert words(quiet) == "12 clauses inchangées"
