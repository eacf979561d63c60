from tests.clausier.export.conftest import Api


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


def test_checks_are_in_the_order_of_topics_and_verdicts_are_explained(api: Api) -> None:
    law = api.json("checks.json")
    assert [check["id"] for check in law["checks"]] == ["delai", "taux", "fichiers"]
    assert law["checks"][0]["caveats"] == ["Compté de la facture."]
    assert [verdict["label"] for verdict in law["verdicts"]][:3] == ["écart", "manque", "vigilance"]
