from clausier.law.checks.price_change import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_price_changed_at_will_is_for_a_judge() -> None:
    finding = found(
        CHECK, case("price_revision: a-tout-moment", clause("price_index: syntec", "price_revision: 1er-janvier"))
    )
    assert finding
    assert finding.verdict == "vigilance"
    assert "contrats en cours" in finding.missing
    assert len(finding.clauses) == 1


def test_a_change_outside_any_index_is_named() -> None:
    finding = found(CHECK, case("price_revision: 1er-janvier | frais de gestion", "price_other_trigger: taille-client"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "frais de gestion" in finding.reason
    assert "taille du client" in finding.reason
    elsewhere = case("price_index: syntec | maintenance", "price_revision: 1er-janvier | licences")
    assert verdict(CHECK, elsewhere) == "vigilance"


def test_an_index_agreed_beforehand_conforms() -> None:
    together = clause("price_index: syntec", "price_revision: date-anniversaire")
    assert verdict(CHECK, case(together)) == "conforme"
    assert verdict(CHECK, case("price_index: syntec", "price_revision: date-anniversaire")) == "conforme"
    assert verdict(CHECK, case(together, "price_other_trigger: evolution-parc")) == "vigilance"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("price_revision: a-tout-moment"))) is None
