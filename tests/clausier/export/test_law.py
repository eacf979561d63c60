from pathlib import Path

from tests.clausier.export.conftest import Api, WriteApi
from tests.clausier.export.contract import Contract
from tests.folders import change


def test_a_document_has_its_verdicts_what_to_look_at_first_coming_first(api: Api) -> None:
    (document,) = api.json("providers/atelier-du-lac.json")["documents"]
    assert [(check["id"], check["verdict"]) for check in document["checks"]] == [
        ("delai", "ecart"), ("fichiers", "vigilance"), ("taux", "conforme")
    ]  # fmt: skip
    assert document["checks"][0] == {
        "id": "delai",
        "question": "Le délai tient-il\u202f?",
        "topic": "prix",
        "verdict": "ecart",
        "reason": "Le délai dépasse 45\u00a0jours\u00a0: c’est trop.",
        "missing": "",
        "clauses": ["reglement"],
        "facts": ["payment_delay"],
        "rules": ["delai-maximal"],
    }


def test_what_was_not_read_has_no_verdict(api: Api) -> None:
    (document,) = api.json("providers/sans-nom.json")["documents"]
    assert [check["id"] for check in document["checks"]] == ["delai"]


def test_a_rule_comes_with_its_limits_and_its_page(api: Api) -> None:
    law = api.json("rules.json")
    assert law["date"] == "2024-03-01"
    rule = next(rule for rule in law["rules"] if rule["id"] == "delai-maximal")
    assert (rule["nature"], rule["verified"], rule["since"], rule["until"]) == ("mandatory", "text", "2019-04-26", None)
    assert [(limit["bound"], limit["text"], limit["when"]) for limit in rule["thresholds"]] == [
        ("at_most", "60\u00a0jours", ""), ("at_most", "45\u00a0jours", "facture périodique")
    ]  # fmt: skip
    assert rule["url"] == "https://clausier.example/droit/delai-maximal/"


def test_a_rule_says_its_other_figures_its_doubts_and_what_it_was(data: Path, write_api: WriteApi) -> None:
    change(
        data / "law" / "rules.yml",
        """  since: 2019-04-26
  verified: text
""",
        """  since: 1976
  nature_note: L'amende aussi.
  origin: Directive 2011/7/UE
  verified: text
  reserves: [{part: l'amende, verified: unverified}]
  former:
    - until: 1976-12-30
      cites: [C. com.]
      note: Avant.
      thresholds: [{fact: payment_delay, by_default: 30 jours}]
""",
    )
    change(
        data / "law" / "rules.yml",
        "  thresholds:\n",
        "  thresholds:\n    - {what: Amende, type: money, at_most: 75 000 €}\n",
    )
    api = write_api()
    rule = next(rule for rule in api.json("rules.json")["rules"] if rule["id"] == "delai-maximal")
    assert Contract(api.json("openapi.json")).errors("RuleList", api.json("rules.json")) == []
    assert (rule["since"], rule["since_year"], rule["nature_note"]) == (None, 1976, "L’amende aussi.")
    assert rule["reserves"] == [{"part": "l’amende", "verified": "unverified"}]
    assert {limit["fact"] for limit in rule["thresholds"]} == {"payment_delay"}
    (figure,) = rule["figures"]
    assert (figure["fact"], figure["what"], figure["bound"]) == (None, "Amende", "at_most")
    (former,) = rule["former"]
    assert (former["statement"], former["note"]) == (rule["statement"], "Avant.")
    assert [(figure["fact"], figure["bound"]) for figure in former["figures"]] == [("payment_delay", "by_default")]


def test_checks_are_in_the_order_of_topics_and_verdicts_are_explained(api: Api) -> None:
    law = api.json("checks.json")
    assert [check["id"] for check in law["checks"]] == ["delai", "taux", "fichiers"]
    assert law["checks"][0]["caveats"] == ["Compté de la facture."]
    assert [verdict["label"] for verdict in law["verdicts"]][:3] == ["écart", "manque", "vigilance"]
