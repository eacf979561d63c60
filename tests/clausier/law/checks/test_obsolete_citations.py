import datetime

from clausier.law.checks.obsolete_citations import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

_MAJEURE = clause(topic="force-majeure", cites=["C. civ., art. 1148"], name="majeure")
_LATE = clause(topic="retard-paiement", cites=["C. com., art. L441-6"], name="retard")


def test_an_article_that_now_says_something_else() -> None:
    finding = found(CHECK, case(_MAJEURE, _LATE, dated=datetime.date(2015, 1, 1)))
    assert finding
    assert finding.verdict == "vigilance"
    assert finding.reason.startswith("L'article 1148 du Code civil dit autre chose depuis le 1er octobre 2016")
    assert "L'article L441-6 du Code de commerce" in finding.reason
    assert "’" not in finding.reason
    assert "force-majeure" in finding.rules
    assert finding.clauses == ("majeure", "retard")


def test_one_that_was_out_of_date_from_the_start() -> None:
    finding = found(CHECK, case(_LATE, dated=datetime.date(2024, 7, 4)))
    assert finding
    assert finding.reason.endswith("c'était déjà le cas à la date du document.")


def test_the_same_citation_was_right_before_the_reform() -> None:
    then = found(CHECK, on("2016-01-01", case(_MAJEURE, _LATE)))
    assert then
    assert then.verdict == "conforme"
    assert {"force-majeure", "late-interest-floor"} <= set(then.rules)
    assert verdict(CHECK, on("2016-10-01", case(_MAJEURE))) == "vigilance"


def test_texts_in_force() -> None:
    finding = found(CHECK, case(clause(topic="force-majeure", cites=["C. civ., art. 1218"])))
    assert finding
    assert (finding.verdict, finding.rules) == ("conforme", ("force-majeure",))


def test_a_text_that_we_do_not_know_is_not_praised() -> None:
    known = clause(topic="force-majeure", cites=["C. civ., art. 1218"])
    unknown = clause(topic="objet", cites=["Loi n° 1999-9999"])
    finding = found(CHECK, case(known, unknown))
    assert finding
    assert (finding.verdict, "Loi n° 1999-9999" in finding.reason) == ("vigilance", True)


def test_no_citation_and_a_document_not_read_in_full() -> None:
    assert verdict(CHECK, case()) == "sans-objet"
    assert found(CHECK, case(reviewed=["objet"])) is None
    assert verdict(CHECK, case(_MAJEURE, reviewed=["objet"])) == "vigilance"


def test_an_original_text_is_not_said_to_be_out_of_date_and_the_rule_is_that_of_the_clause() -> None:
    law = clause("recovery_indemnity: sans-montant", topic="retard-paiement", cites=["Loi n° 2012-387, 22 mars 2012"])
    finding = found(CHECK, case(law))
    assert finding
    assert finding.verdict == "vigilance"
    assert "est un texte d'origine" in finding.reason
    assert finding.rules == ("recovery-indemnity",)


def test_a_long_list_is_counted() -> None:
    numbers = ("1147", "1148", "1150", "1184", "1382")
    finding = found(CHECK, case(clause(topic="responsabilite", cites=[f"C. civ., art. {n}" for n in numbers])))
    assert finding
    assert finding.reason.endswith("2 autres citations sont à revoir.")
    four = found(CHECK, case(clause(topic="responsabilite", cites=[f"C. civ., art. {n}" for n in numbers[:4]])))
    assert four
    assert four.reason.endswith(". Une autre citation est à revoir.")


def test_a_name_that_is_no_longer_used_rests_on_the_rule_that_changed_it() -> None:
    finding = found(CHECK, case(clause(topic="retard-paiement", cites=["huissier de justice"])))
    assert finding
    assert (finding.verdict, finding.rules) == ("vigilance", ("commissaire-justice",))


def test_every_finding_rests_on_rules_whatever_is_cited() -> None:
    for document in (
        case(),
        case(clause(topic="objet", cites=["Loi n° 1999-9999"])),
        case(clause(topic="responsabilite", cites=["C. civ., art. 1382"])),
        case(clause(topic="objet", cites=["Décret n° 2008-146"])),
    ):
        finding = found(CHECK, document)
        assert finding
        assert finding.rules


def test_a_court_named_as_the_law_names_it_rests_on_the_rule_that_gave_the_name() -> None:
    finding = found(CHECK, case(clause(topic="tribunal", cites=["tribunal judiciaire"])))
    assert finding
    assert (finding.verdict, finding.rules) == ("conforme", ("jurisdiction-tj",))
