from clausier.law.checks.cancellation_fee import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_lump_sum_is_for_a_judge() -> None:
    for fee in ("50 % du devis", "200 € HT", "totalite", "acompte-conserve"):
        assert verdict(CHECK, case(f"cancellation_fee: {fee}")) == "vigilance", fee
    finding = found(CHECK, case("cancellation_fee: 200 € | moins de 48 heures avant", "cancellation_fee: temps-passe"))
    assert finding
    assert "200 € (moins de 48 heures avant)" in finding.reason
    assert "temps passé" in finding.reason
    assert len(finding.clauses) == 2


def test_the_price_of_what_is_begun_and_sums_without_a_figure_are_no_silence() -> None:
    finding = found(CHECK, case("cancellation_fee: totalite | prestation commencée", "cancellation_fee: non-chiffre"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "coûte ceci : totalité du prix (prestation commencée) et indemnités et pénalités" in finding.reason


def test_a_deposit_that_is_kept_is_a_cost_of_stopping() -> None:
    finding = found(CHECK, case("cancellation_fee: frais-engages", "deposit_refundable: non"))
    assert finding
    assert (finding.verdict, "acompte non rendu" in finding.reason) == ("vigilance", True)
    once = found(CHECK, case(clause("cancellation_fee: acompte-conserve", "deposit_refundable: non")))
    assert once
    assert "acompte non rendu" not in once.reason  # the same clause counts it already


def test_what_costs_nothing_is_no_lump_sum() -> None:
    assert verdict(CHECK, case("cancellation_fee: sans-frais | 48 heures avant")) == "sans-objet"


def test_actual_costs_of_one_case_say_nothing_of_the_others() -> None:
    finding = found(CHECK, case("cancellation_fee: frais-engages | avant l'intervention"))
    assert finding
    assert (finding.verdict, "ne fixe rien pour les autres cas" in finding.reason) == ("sans-objet", True)


def test_actual_costs_are_no_lump_sum() -> None:
    assert verdict(CHECK, case("cancellation_fee: frais-engages", "cancellation_fee: temps-passe")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert verdict(CHECK, on("2016-01-01", case("cancellation_fee: 200 €"))) == "vigilance"
