import pytest

from clausier.law.checks.renewal_notice import CHECK
from tests.clausier.law.build import case, found, on, verdict


@pytest.mark.parametrize("notice", ["1 mois", "2 mois", "60 jours", "8 semaines"])
def test_no_rule_praises_less_than_three_months(notice: str) -> None:
    assert verdict(CHECK, case(f"renewal_notice: {notice}")) == "sans-objet"  # the threshold is ours


@pytest.mark.parametrize("notice", ["3 mois", "90 jours", "92 jours", "6 mois", "1 an"])
def test_three_months_or_perhaps_so_is_long_and_for_a_judge(notice: str) -> None:
    finding = found(CHECK, case(f"renewal_notice: {notice}"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "la loi ne fixe pas de maximum" in finding.reason
    assert "professionnel" in finding.missing
    assert "longtemps" not in finding.reason


def test_the_form_of_the_refusal_is_told() -> None:
    forms = ("renewal_notice_form: lrar", "renewal_notice_form: e-mail-confirme")
    finding = found(CHECK, case("renewal_notice: 3 mois", *forms))
    assert finding
    assert "lettre recommandée avec avis de réception ou e-mail" in finding.reason
    assert len(finding.clauses) == 3


def test_nothing_to_refuse_where_renewal_takes_an_agreement() -> None:
    assert verdict(CHECK, case("renewal: expresse")) == "sans-objet"
    assert verdict(CHECK, case("renewal: expresse | audit", "renewal: tacite | hébergement")) == "silence"


def test_silence_and_what_was_not_read() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("2016-01-01", case("renewal_notice: 3 mois"))) is None
