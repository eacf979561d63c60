import datetime

from clausier.law.checks.force_majeure_citation import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict

OLD, NEW = "force_majeure_statute: C. civ., art. 1148", "force_majeure_statute: C. civ., art. 1218"


def test_the_article_on_force_majeure_conforms() -> None:
    finding = found(CHECK, case(NEW))
    assert finding
    assert finding.verdict == "conforme"
    assert "l'article 1218 du Code civil" in finding.reason


def test_the_article_of_before_2016_is_out_of_date_and_says_where_the_rule_went() -> None:
    finding = found(CHECK, case(OLD))
    assert finding
    assert finding.verdict == "vigilance"
    assert "1er octobre 2016" in finding.reason
    assert "1218" in finding.reason
    assert "date de signature" in finding.missing
    late = found(CHECK, case(OLD, dated=datetime.date(2022, 1, 2)))
    assert late
    assert "date de signature" not in late.missing


def test_each_article_was_right_on_its_day() -> None:
    assert verdict(CHECK, on("2016-01-01", case(OLD))) == "conforme"
    assert verdict(CHECK, on("2016-01-01", case(NEW))) == "vigilance"
    assert verdict(CHECK, on("2016-10-01", case(NEW))) == "conforme"
    assert verdict(CHECK, on("2016-10-01", case(OLD))) == "vigilance"


def test_the_citations_of_a_clause_count_those_on_something_else_do_not() -> None:
    cites = ["C. civ., art. 1148", "C. com., art. L441-10"]
    assert verdict(CHECK, case(clause(topic="force-majeure", cites=cites))) == "vigilance"
    assert verdict(CHECK, case(clause(topic="force-majeure", cites=cites[1:]))) == "silence"


def test_silence_says_where_the_law_is_on_the_day() -> None:
    today, before = found(CHECK, case()), found(CHECK, on("2016-01-01", case()))
    assert today
    assert before
    assert (today.verdict, "1218" in today.reason) == ("silence", True)
    assert (before.verdict, "1148" in before.reason) == ("silence", True)
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_a_text_nobody_knows_leaves_a_doubt() -> None:
    assert verdict(CHECK, case("force_majeure_statute: le droit des gens")) == "vigilance"


def test_the_articles_are_written_as_one_says_them() -> None:
    silent = found(CHECK, case())
    assert silent
    assert "(articles 1218 et 1351 du Code civil)" in silent.reason
    own = found(CHECK, case("force_majeure_conditions: imprevisible"))
    assert own
    assert (own.verdict, "la loi complète sa définition" in own.reason) == ("silence", True)


def test_a_document_of_the_day_of_the_change_follows_the_new_text() -> None:
    finding = found(CHECK, case(OLD, dated=datetime.date(2016, 10, 1)))
    assert finding
    assert "date de signature" not in finding.missing


def test_an_article_on_two_matters_is_followed_to_force_majeure_alone() -> None:
    finding = found(CHECK, case("force_majeure_statute: C. civ., art. 1147"))
    assert finding
    assert finding.reason.endswith("la force majeure est à l'article 1218.")
