from clausier.law.checks.cancellation_fee import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_lump_sum_is_for_a_judge() -> None:
    for fee in ("50 % du devis", "200 € HT", "totalite", "acompte-conserve"):
        assert verdict(CHECK, case(f"cancellation_fee: {fee}")) == "vigilance", fee
    finding = found(CHECK, case("cancellation_fee: 200 € | moins de 48 heures avant", "cancellation_fee: temps-passe"))
    assert finding
    assert "200 € (moins de 48 heures avant)" in finding.reason
    assert len(finding.clauses) == 1


def test_actual_costs_are_no_lump_sum() -> None:
    assert verdict(CHECK, case("cancellation_fee: frais-engages", "cancellation_fee: temps-passe")) == "sans-objet"


def test_silence_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert verdict(CHECK, on("2016-01-01", case("cancellation_fee: 200 €"))) == "vigilance"
