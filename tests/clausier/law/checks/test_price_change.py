from clausier.law.checks.price_change import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_price_changed_at_will_is_for_a_judge() -> None:
    finding = found(
        CHECK, case("price_revision: a-tout-moment", clause("price_index: syntec", "price_revision: 1er-janvier"))
    )
    assert finding
    assert finding.verdict == "vigilance"
    assert "contrats en cours" in finding.missing
    assert "terms-change" in finding.rules  # an agreed price changes by agreement
    assert len(finding.clauses) == 1


def test_the_tariff_of_the_day_of_the_order_is_told_beside_the_right_to_change_it() -> None:
    finding = found(CHECK, case("price_revision: a-tout-moment", "price_mode: tarif-du-jour"))
    assert finding
    assert "celui du jour de la commande" in finding.reason
    assert len(finding.clauses) == 2


def test_a_change_outside_any_index_is_named() -> None:
    fees = "price_revision: 1er-janvier | frais de gestion"
    finding = found(CHECK, case(fees, "price_other_trigger: evolution-parc"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "frais de gestion" in finding.reason
    assert "évolution du parc" in finding.reason
    elsewhere = case("price_index: syntec | maintenance", "price_revision: 1er-janvier | licences")
    assert verdict(CHECK, elsewhere) == "vigilance"


def test_an_index_agreed_beforehand_conforms() -> None:
    together = clause("price_index: syntec", "price_revision: date-anniversaire", "price_formula: oui")
    assert verdict(CHECK, case(together)) == "conforme"
    apart = case("price_index: syntec", "price_revision: date-anniversaire", "price_formula: oui")
    assert verdict(CHECK, apart) == "conforme"
    assert verdict(CHECK, case(together, "price_other_trigger: evolution-parc")) == "vigilance"


def test_an_index_without_its_formula_is_not_praised() -> None:
    for formula in ((), ("price_formula: non",)):
        finding = found(CHECK, case(clause("price_index: syntec", "price_revision: 1er-janvier", *formula)))
        assert finding
        assert finding.verdict == "vigilance", formula
        assert "n'imprime pas la formule" in finding.reason
        assert "la formule de révision" in finding.missing


def test_a_price_that_the_provider_fixes_alone_is_told_as_such() -> None:
    discretion = clause("price_other_trigger: depassement-horaire | à sa discrétion", "amendments: unilaterale | tarif")
    for alone in (discretion, "price_other_trigger: tarif-en-vigueur"):
        finding = found(CHECK, case(alone))
        assert finding
        assert finding.verdict == "vigilance"
        assert "par le prestataire seul" in finding.reason
        assert "accepté d'avance" in finding.missing
    shared = found(CHECK, case("price_other_trigger: evolution-parc", "price_other_trigger: tarif-en-vigueur"))
    assert shared
    assert "par le prestataire seul" not in shared.reason


def test_one_clause_is_not_told_twice() -> None:
    both = clause("price_revision: cours-de-contrat | licences", "price_other_trigger: nombre-licences | licences")
    finding = found(CHECK, case(both))
    assert finding
    assert "en cours de contrat" not in finding.reason


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("price_revision: a-tout-moment"))) is None


def test_a_revision_of_some_service_elsewhere_is_not_that_of_the_index() -> None:
    index = clause("price_index: syntec", "price_formula: oui", name="index")
    assert verdict(CHECK, case(index, clause("price_revision: date-anniversaire", name="date"))) == "conforme"
    assert verdict(CHECK, case(index, clause("price_revision: date-anniversaire | parc", name="date"))) == "vigilance"


def test_a_formula_that_is_not_printed_is_part_of_what_is_told() -> None:
    finding = found(CHECK, case("price_index: syntec", "price_formula: non"))
    assert finding
    assert (finding.verdict, len(finding.clauses)) == ("vigilance", 2)


def test_an_index_with_its_formula_is_agreed_whenever_the_price_is_revised() -> None:
    assert verdict(CHECK, case(clause("price_index: syntec", "price_formula: oui"))) == "conforme"
