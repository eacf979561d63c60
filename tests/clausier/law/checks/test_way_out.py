from clausier.law.checks.way_out import CHECK
from tests.clausier.law.build import case, found, on, verdict


def test_a_term_conforms_wherever_it_is_written() -> None:
    for term in ("contract_duration: 36 mois", "contract_duration: selon-contrat", "renewal_period: 1 an"):
        assert verdict(CHECK, case(term)) == "conforme", term


def test_no_term_but_a_way_out_conforms() -> None:
    assert verdict(CHECK, case("convenience_termination: deux-parties")) == "conforme"


def test_a_way_out_for_one_side_only_calls_for_care() -> None:
    finding = found(CHECK, case("convenience_termination: prestataire"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "aussi au client" in finding.reason


def test_a_lifetime_calls_for_care() -> None:
    assert verdict(CHECK, case("contract_duration: 99 ans")) == "vigilance"
    assert verdict(CHECK, case("contract_duration: 1188 mois")) == "vigilance"


def test_without_term_nor_exit_the_law_opens_one() -> None:
    finding = found(CHECK, case())
    assert finding
    assert (finding.verdict, "chacun peut en sortir" in finding.reason) == ("silence", True)
    assert found(CHECK, case(reviewed=["duree"])) is None
    assert found(CHECK, on("2016-01-01", case())) is None


def test_a_term_for_some_cases_is_not_said_of_all() -> None:
    for term in ("renewal_period: 1 an | hébergement", "contract_duration: selon-contrat | entretien"):
        finding = found(CHECK, case(term))
        assert finding
        assert (finding.verdict, "que dans certains cas" in finding.reason) == ("vigilance", True), term
    whole = case("contract_duration: duree-prestation", "contract_duration: 1 an | hébergement")
    assert verdict(CHECK, whole) == "conforme"
    assert verdict(CHECK, case("renewal_period: 1 an | hébergement", "convenience_termination: client")) == "conforme"


def test_a_renewal_without_a_period_ends_the_term() -> None:
    finding = found(CHECK, case("contract_duration: selon-contrat | entretien", "renewal: tacite | entretien"))
    assert finding
    assert "reconduit, le contrat devient sans terme" in finding.reason


def test_a_term_written_elsewhere_is_not_given_by_the_document() -> None:
    finding = found(CHECK, case("contract_duration: selon-contrat"))
    assert finding
    assert "que fixe un autre document" in finding.reason


def test_a_renewal_for_a_period_keeps_a_term() -> None:
    term, renewal = "contract_duration: selon-contrat | entretien", "renewal: tacite | entretien"
    finding = found(CHECK, case(term, renewal, "renewal_period: 1 an | entretien"))
    assert finding
    assert "sans terme" not in finding.reason
