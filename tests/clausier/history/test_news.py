"""The news: what a reader who follows the site is told, from changes of files and from dates."""

import datetime
from pathlib import Path

import pytest

from clausier import lint, load
from clausier.history.changes import FileChange, History
from clausier.history.news import TOGETHER, news
from tests.folders import change as rewrite

ATELIER = "data/providers/atelier-du-lac/cgv-2024-02-01.yml"
UNNAMED = "data/providers/sans-nom/cgs.yml"


def day(number):
    return datetime.datetime(2026, 3, number, 9, tzinfo=datetime.UTC)


class Past:
    """Changes of files, made one after the other, a day each."""

    def __init__(self, data: Path) -> None:
        self.project = data.parent
        self.changes: list[FileChange] = []
        self.texts: dict[str, str] = {}
        self.current: dict[str, str] = {}

    def add(self, path: str, text: str = "", former: str = "") -> "Past":
        text = text or (self.project / path).read_text("utf-8")
        before = self.current.pop(former or path, "")
        name = f"content-{len(self.changes)}"
        self.texts[name] = text
        self.current[path] = name
        moment = day(len(self.changes) + 1)
        self.changes.append(FileChange(path, former, before, name, moment, f"change-{len(self.changes)}"))
        return self

    def edit(self, path: str, old: str, new: str) -> "Past":
        """Changes the file for good: the corpus is what it became."""
        rewrite(self.project / path, old, new)
        return self.add(path)

    def news(self):
        history = History(tuple(self.changes), {}, self.texts)
        return news(load.corpus(self.project / "data"), history)


@pytest.fixture
def past(data):
    return Past(data)


def titles(items):
    return [item.title for item in items]


def test_each_new_provider_is_told_on_its_day_the_newest_first(past):
    items = past.add(ATELIER).add(UNNAMED).news()
    assert titles(items) == [
        "Nouveau prestataire : Dépannage (prestataire non nommé)",
        "Nouveau prestataire : Atelier du Lac",
    ]
    assert [item.date for item in items] == [day(2), day(1)]
    assert items[1].address == "fournisseurs/atelier-du-lac/"
    assert "prix" in items[1].topics
    assert "assurance" not in items[1].topics


def test_a_corrected_clause_is_told_with_what_changed_in_words(past):
    item = past.add(ATELIER).edit(ATELIER, "value: 3 mois, when", "value: 2 mois, when").news()[0]
    assert item.title == "Atelier du Lac, CGV du 1er février 2024, clause corrigée : 3 Fin du contrat"
    assert item.address == "fournisseurs/atelier-du-lac/#cgv-preavis"
    assert item.topics == {"resiliation"}
    before, after = (f"{months}, professionnel ; 15 jours ouvrés, particulier" for months in ("3 mois", "2 mois"))
    assert item.lines[0].details == (f"Préavis : {after} (au lieu de : {before}).",)


def test_a_restatement_a_title_and_topics_that_change_are_told(past):
    past.add(ATELIER).edit(ATELIER, "Qui signe un devis paie", "Qui accepte un devis paie")
    past.edit(ATELIER, "heading: Retards", "heading: Impayés").edit(ATELIER, "also: [retard]", "also: [donnees]")
    newest, titled, restated, _ = past.news()
    assert newest.lines[0].details == ("Thèmes : Prix, Données (au lieu de : Prix, Retard de paiement).",)
    assert newest.topics == {"prix", "retard", "donnees"}
    assert titled.lines[0].details == ("Le titre est réécrit.",)
    assert "Retards" not in repr(titled.lines)
    assert restated.lines[0].details == ("La restitution est réécrite.",)


def test_a_fact_that_comes_or_goes_is_told(past):
    past.add(ATELIER).edit(ATELIER, ", recovery_fee: 40 €", "").edit(ATELIER, "data_return: 48 heures, ", "")
    past.edit(ATELIER, "facts: {data_returned: oui}", "facts: {data_returned: oui, data_return: 3 jours}")
    came, went, fee = past.news()[:3]
    assert came.lines[0].details == ("Remise : 3 jours (ajouté).",)
    assert went.lines[0].details == ("Remise : retiré (était : 48 heures).",)
    assert fee.lines[0].details == ("Frais : retiré (était : 40 €).",)


def test_lines_broken_elsewhere_or_moved_in_the_source_are_no_news(past):
    past.add(ATELIER).edit(
        ATELIER,
        "summary: Qui signe un devis paie aussitôt",
        "summary: >-\n      Qui signe un devis\n      paie aussitôt",
    )
    past.edit(ATELIER, "lines: [4, 5]", "lines: [5, 5]")
    assert titles(past.news())[0] == "Nouveau prestataire : Atelier du Lac"


def test_many_clauses_changed_at_once_make_one_piece_of_news(past):
    text = (past.project / ATELIER).read_text("utf-8")
    many = "".join(
        f"  - id: extra-{n}\n    number: '{n}'\n    heading: Extra\n    topic: prix\n    lines: [17, 17]\n"
        f"    summary: Rien de plus que {n}.\n"
        for n in range(TOGETHER + 1)
    )  # fmt: skip
    rewrite(past.project / ATELIER, "  - {lines: [17, 17], reason: mise-en-page}\n", "")
    whole = (past.project / ATELIER).read_text("utf-8")
    (past.project / ATELIER).write_text(whole + many, "utf-8")
    past.add(ATELIER, text).add(ATELIER)
    with pytest.MonkeyPatch.context() as patch:  # six clauses on one line
        patch.setattr(lint, "problems", lambda _records: [])
        items = past.news()
    assert items[0].title == f"Atelier du Lac, CGV du 1er février 2024 : {TOGETHER + 1} clauses revues"
    assert [line.text for line in items[0].lines][:2] == ["Clause ajoutée : 0 Extra", "Clause ajoutée : 1 Extra"]
    assert items[0].address == "fournisseurs/atelier-du-lac/#cgv"


def test_a_clause_that_went_is_told_by_its_number_alone(past):
    rewrite(past.project / ATELIER, "  - id: penalites\n", "  - id: penalite-de-retard\n")
    text = (past.project / ATELIER).read_text("utf-8")
    past.add(ATELIER, text.replace("penalite-de-retard", "penalites").replace("heading: Retards", "heading: Ancien"))
    past.add(ATELIER)
    gone, added = past.news()[:2]
    if "retirée" not in gone.title:
        gone, added = added, gone
    assert gone.title.endswith("clause retirée : 2")
    assert "Ancien" not in repr(gone)
    assert gone.address == "fournisseurs/atelier-du-lac/#cgv"
    assert added.title.endswith("clause ajoutée : 2 Retards")


def test_a_second_version_is_told_as_a_version(past):
    newer = "data/providers/atelier-du-lac/cgv-2025-01-01.yml"
    text = (past.project / ATELIER).read_text("utf-8").replace("date: 2024-02-01", "date: 2025-01-01")
    (past.project / newer).write_text(text, "utf-8")
    items = past.add(ATELIER).add(newer).news()
    assert titles(items)[0] == "Atelier du Lac, nouvelle version : CGV du 1er janvier 2025"


def test_a_draft_is_told_the_day_it_is_published(past):
    text = (past.project / ATELIER).read_text("utf-8")
    items = past.add(ATELIER, text.replace("kind: cgv", "kind: cgv\nstatus: draft")).add(UNNAMED).add(ATELIER).news()
    assert titles(items)[0] == "Nouveau prestataire : Atelier du Lac"
    assert items[0].date == day(3)
    assert len(items) == 2


def test_a_file_that_gets_a_date_keeps_its_past(past):
    undated = "data/providers/atelier-du-lac/cgv.yml"
    text = (past.project / ATELIER).read_text("utf-8").replace("date: 2024-02-01\n", "")
    past.add(undated, text.replace("30 % du montant", "40 % du montant")).add(undated, text)
    items = past.add(ATELIER, former=undated).news()
    assert [item.date for item in items] == [day(2), day(1)]
    assert "clause corrigée : 1.1 Acompte" in items[0].title
    assert items[0].id == "fournisseurs/atelier-du-lac/cgv/acompte/change-1"  # the name it had then


def test_what_was_withdrawn_is_not_told(past):
    gone = "data/providers/parti/cgv.yml"
    past.add(gone, (past.project / ATELIER).read_text("utf-8")).add(ATELIER)
    assert all("parti" not in repr(item) for item in past.news())


def test_an_older_state_that_cannot_be_read_is_passed_over(past):
    items = past.add(ATELIER, "clauses: [").add(ATELIER).news()
    assert titles(items) == ["Nouveau prestataire : Atelier du Lac"]


def test_without_history_documents_give_their_own_dates(data):
    items = news(load.corpus(data), History())
    assert titles(items) == ["Nouveau prestataire : Atelier du Lac"]  # the other document bears no date
    assert items[0].date == datetime.datetime(2024, 2, 1, tzinfo=datetime.UTC)


def test_the_id_of_a_new_provider_does_not_depend_on_what_history_knows(past):
    known = {item.id for item in past.add(ATELIER).news()}
    assert {item.id for item in news(load.corpus(past.project / "data"), History())} == known


def test_ids_are_unique(past):
    past.add(ATELIER).edit(ATELIER, "3 mois", "2 mois").edit(ATELIER, "2 mois", "3 mois").edit(
        ATELIER, "3 mois", "2 mois"
    )
    ids = [item.id for item in past.news()]
    assert len(ids) == len(set(ids)) == 4
