from clausier.law.checks.deposit import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_deposit_that_is_kept_is_for_a_judge() -> None:
    finding = found(CHECK, case("deposit: 50 %", "deposit_refundable: non | avant le début"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(avant le début)" in finding.reason
    assert "penalty" in finding.rules


def test_a_deposit_alone_is_neither_praised_nor_blamed() -> None:
    assert verdict(CHECK, case("deposit: 30 % du devis")) == "derogation"
    assert verdict(CHECK, case("deposit: 30 %", "deposit_refundable: oui")) == "derogation"
    assert verdict(CHECK, case("deposit_refundable: oui")) == "derogation"


def test_arrhes_are_told() -> None:
    finding = found(CHECK, case("deposit: 30 %", "deposit_arrhes: oui"))
    assert finding
    assert "qui vaut arrhes" in finding.reason


def test_no_refund_whatever_the_reason_is_told_with_the_sum() -> None:
    kept = "deposit_refundable: non | quelle que soit la raison"
    finding = found(CHECK, case("deposit: 50 % | au plus", "deposit_arrhes: non", kept))
    assert finding
    assert finding.verdict == "vigilance"
    assert "un acompte de 50 % (au plus), dont il dit que ce ne sont pas des arrhes" in finding.reason
    assert "(quelle que soit la raison)" in finding.reason
    assert "manifestement excessive" in finding.reason
    assert len(finding.clauses) == 3


def test_a_deposit_left_to_the_quote_has_no_sum() -> None:
    finding = found(CHECK, case("deposit: selon-devis"))
    assert finding
    assert "un acompte, si le devis le prévoit" in finding.reason
    assert "ne dit pas s'il le rend" in finding.reason


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert verdict(CHECK, on("2016-01-01", case("deposit_refundable: non"))) == "vigilance"


def test_the_rules_are_those_of_the_day() -> None:
    for date, rules in (("2001-05-14", ("deposit",)), ("2001-05-15", ("deposit", "payment-term-default"))):
        finding = found(CHECK, on(date, case("deposit: 30 %")))
        assert finding
        assert finding.rules == rules, date
