from clausier.law.checks.price_index_period import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_the_dates_of_the_two_values_are_for_the_reader_to_compare() -> None:
    finding = found(CHECK, case(clause("price_index: syntec", "price_revision: date-anniversaire")))
    assert finding
    assert finding.verdict == "vigilance"
    assert "à la date anniversaire" in finding.reason
    assert finding.missing


def test_a_moment_stated_elsewhere_is_not_that_of_the_index() -> None:
    finding = found(CHECK, case("price_index: syntec", "price_revision: a-tout-moment | licences"))
    assert finding
    assert "à tout moment" not in finding.reason
    assert finding.facts == ("price_index",)


def test_values_of_two_revisions_and_a_formula_conform() -> None:
    values, formula = "price_index_values: derniere-revision-et-revision", "price_formula: oui"
    assert verdict(CHECK, case("price_index: syntec", values, formula)) == "conforme"
    for doubtful in ((values,), (values, "price_formula: non")):
        finding = found(CHECK, case("price_index: syntec", *doubtful))
        assert finding
        assert (finding.verdict, finding.missing) == ("vigilance", "la formule de révision"), doubtful


def test_a_fixed_first_value_is_told_and_not_condemned() -> None:
    finding = found(CHECK, case("price_index: syntec", "price_index_values: origine-fixe", "price_formula: oui"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "peut s'admettre si le prix part, lui aussi, du prix initial" in finding.reason


def test_no_index_leaves_nothing_to_check() -> None:
    assert verdict(CHECK, case("price_revision: 1er-janvier")) == "sans-objet"
    assert found(CHECK, case(reviewed=[])) is None


def test_the_rule_has_no_date() -> None:
    assert verdict(CHECK, on("2016-01-01", case("price_index: syntec"))) == "vigilance"
