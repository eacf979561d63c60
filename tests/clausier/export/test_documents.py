import re
from pathlib import Path

from clausier import load
from clausier.export import files
from tests import folders
from tests.clausier.export.conftest import COMMITTED, Api, WriteApi

CGV = "providers/atelier-du-lac/cgv-2024-02-01.yml"


def states(items: list[dict[str, str]]) -> dict[str, str]:
    return {item["id"]: item["state"] for item in items}


def test_the_index_leads_to_what_is_written_and_counts_it(api: Api) -> None:
    index = api.json("index.json")
    assert index["date"] == "2024-07-04T12:30:00Z"
    assert index["licence"]["id"] == "CC-BY-4.0"
    counts = {"providers": 2, "documents": 2, "clauses": 7, "values": 12, "topics": 5, "facts": 9}
    assert index["counts"] == counts | {"rules": 3, "checks": 3}
    ids = {"provider": "sans-nom", "document": "cgs", "clause": "tarif", "topic": "assurance"}
    for address in index["links"].values():
        assert address.startswith("https://clausier.example/api/v1/")
        assert address.format(**ids).removeprefix("https://clausier.example/api/v1/") in api.written


def test_providers_come_with_the_topics_their_documents_state(api: Api) -> None:
    lac, unnamed = api.json("providers.json")["providers"]
    assert (lac["id"], lac["siren"], lac["url"]) == (
        "atelier-du-lac", "123456782", "https://clausier.example/fournisseurs/atelier-du-lac/"
    )  # fmt: skip
    assert lac["documents"] == [
        {
            "id": "cgv", "kind": "cgv", "kind_label": "CGV", "date": "2024-02-01",
            "title": "Conditions générales de vente", "clauses": 5,
            "topics": ["prix", "retard", "resiliation", "donnees"],
        }
    ]  # fmt: skip
    assert (unnamed["unnamed"], unnamed["siren"], unnamed["documents"][0]["date"]) == (True, None, None)


def test_the_four_states_are_told_apart(api: Api) -> None:
    lac = api.json("providers/atelier-du-lac.json")["documents"][0]
    unnamed = api.json("providers/sans-nom.json")["documents"][0]
    assert states(lac["topics"]) == {
        "prix": "stated", "retard": "stated", "resiliation": "stated", "donnees": "stated", "assurance": "not_concerned"
    }  # fmt: skip
    assert lac["topics"][-1]["reason"] == "Aucun transport."
    assert states(unnamed["topics"])["donnees"] == "not_reviewed"
    assert states(unnamed["facts"]) == {
        "deposit": "silent", "hourly_rate": "stated", "payment_delay": "silent", "late_interest": "not_reviewed",
        "recovery_fee": "not_reviewed", "notice": "stated", "ending": "stated", "data_return": "not_reviewed",
        "data_returned": "not_reviewed",
    }  # fmt: skip


def test_a_topic_shows_every_document_even_silent(api: Api) -> None:
    delay = api.json("topics/prix.json")
    assert [(d["provider"], d["facts"][2]["state"]) for d in delay["documents"]] == [
        ("atelier-du-lac", "stated"), ("sans-nom", "silent")
    ]  # fmt: skip
    assert [(d["state"], d["clauses"]) for d in api.json("topics/assurance.json")["documents"]] == [
        ("not_concerned", []), ("not_reviewed", [])
    ]  # fmt: skip


def test_a_value_reads_computes_and_sorts(api: Api) -> None:
    facts = {fact["id"]: fact for fact in api.json("providers/atelier-du-lac.json")["documents"][0]["facts"]}
    assert facts["notice"]["values"] == [
        {
            "text": "3\xa0mois", "value": {"duration": "P3M", "business_days": False}, "order": 91.310625,
            "when": "professionnel", "clause": "preavis",
        },
        {
            "text": "15\xa0jours ouvrés", "value": {"duration": "P15D", "business_days": True}, "order": 21,
            "when": "particulier", "clause": "preavis",
        },
    ]  # fmt: skip
    assert facts["data_returned"]["values"][0]["value"] is True


def test_a_clause_has_its_own_address(api: Api) -> None:
    clause = api.json("clauses/atelier-du-lac/cgv/penalites.json")
    assert (clause["provider_name"], clause["topic"], clause["topic_label"]) == (
        "Atelier du Lac", "retard", "Retard de paiement"
    )  # fmt: skip
    assert clause["summary"].startswith("L’acheteur professionnel en retard doit **3\xa0fois** le taux")
    assert clause["summary_html"].startswith("<p>L’acheteur professionnel en retard doit <strong>3&nbsp;fois</strong>")
    assert clause["url"] == "https://clausier.example/fournisseurs/atelier-du-lac/#cgv-penalites"


def test_a_former_id_answers_with_the_clause_that_followed(api: Api) -> None:
    assert api.json("clauses/atelier-du-lac/cgv/arrhes.json") == api.json("clauses/atelier-du-lac/cgv/acompte.json")
    assert len((api.folder / "clauses.ndjson").read_text("utf-8").splitlines()) == 7


def test_an_id_that_an_older_version_moved_still_answers(tmp_path: Path) -> None:
    data = folders.versions(tmp_path / "data")
    studio = data / "providers" / "studio-des-quais"
    last = (studio / "cgs-2024-09-01.yml").read_text("utf-8").replace("date: 2024-09-01", "date: 2025-09-01")
    (studio / "cgs-2025-09-01.yml").write_text(re.sub(r"moved: .*\n", "", last), "utf-8")
    files.write(load.corpus(data), tmp_path / "api", "", COMMITTED)
    clauses = tmp_path / "api" / "clauses" / "studio-des-quais" / "cgs"
    assert (clauses / "preavis-du-client.json").read_bytes() == (clauses / "preavis.json").read_bytes()
    assert not (clauses / "parrainage.json").exists()  # it went, and nothing followed


def test_only_the_version_in_force_is_shown_the_others_are_listed(data: Path, write_api: WriteApi) -> None:
    old = data / "providers/atelier-du-lac/cgv-2020-01-01.yml"
    old.write_text((data / CGV).read_text("utf-8"), "utf-8")
    folders.change(old, "date: 2024-02-01", "date: 2020-01-01")
    folders.change(old, "30 % du montant HT.", "20 % du montant HT.")
    folders.change(old, "deposit: 30 %", "deposit: 20 %")
    document = write_api().json("providers/atelier-du-lac.json")["documents"][0]
    assert [version["date"] for version in document["versions"]] == ["2024-02-01", "2020-01-01"]
    assert document["clauses"][0]["facts"][0]["value"]["share"] == 0.3


def test_a_draft_is_not_published(data: Path, write_api: WriteApi) -> None:
    folders.change(data / "providers/sans-nom/cgs.yml", "kind: cgs\n", "kind: cgs\nstatus: draft\n")
    api = write_api()
    assert [provider["id"] for provider in api.json("providers.json")["providers"]] == ["atelier-du-lac"]
    assert not any("sans-nom" in name for name in api.written)
