from clausier.law.checks.tacit_quote_acceptance import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_silence_that_binds_depends_on_what_was_accepted_before() -> None:
    finding = found(CHECK, case("tacit_quote_acceptance: 15 jours | devis actualisé", "acceptance: silence"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "15 jours (devis actualisé)" in finding.reason
    assert verdict(CHECK, case("acceptance: silence")) == "vigilance"


def test_an_act_asked_for_is_what_the_law_would_ask_but_it_is_yet_to_be_confirmed() -> None:
    assert verdict(CHECK, case("acceptance: signature")) == "silence"


def test_what_was_not_read_and_dates() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=[])) is None
    assert found(CHECK, on("2016-01-01", case("tacit_quote_acceptance: 15 jours"))) is None


def test_a_quote_that_lapses_is_no_silence_and_no_praise() -> None:
    finding = found(CHECK, case("tacit_quote_acceptance: refus | à son expiration"))
    assert finding
    assert (finding.verdict, "tenu pour refusé (à son expiration)" in finding.reason) == ("sans-objet", True)
    assert verdict(CHECK, case("tacit_quote_acceptance: refus", "tacit_quote_acceptance: 15 jours")) == "vigilance"


def test_silence_is_said_of_quotes_alone() -> None:
    finding = found(CHECK, case("renewal: tacite"))
    assert finding
    assert "Le document ne dit pas qu'un devis est accepté" in finding.reason
