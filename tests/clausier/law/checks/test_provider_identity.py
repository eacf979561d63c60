from dataclasses import replace

from clausier.law.checks.provider_identity import CHECK
from tests.clausier.law.build import PROVIDER, case, clause, found, verdict

_ALL = ("denomination", "forme", "capital", "siege", "numero", "registre")


def _mentions(*ids: str) -> list[str]:
    return [f"provider_mentions: {id_}" for id_ in ids]


def test_a_provider_fully_known_by_a_clause_that_one_can_open() -> None:
    finding = found(CHECK, case(clause(*_mentions(*_ALL), name="parties")))
    assert finding
    assert (finding.verdict, finding.clauses) == ("conforme", ("parties",))
    assert "siège" in finding.reason


def test_an_address_is_not_said_to_be_the_seat() -> None:
    finding = found(CHECK, case(*_mentions("denomination", "forme", "capital", "adresse", "numero", "registre")))
    assert finding
    assert (finding.verdict, "siège" in finding.reason, "adresse" in finding.reason) == ("conforme", False, True)


def test_a_number_that_bears_another_name_is_told_as_such() -> None:
    named = _mentions("denomination", "forme", "capital", "siege", "numero | imprimé comme SIRET", "registre")
    finding = found(CHECK, case(*named))
    assert finding
    assert (finding.verdict, "numéro (imprimé comme SIRET)" in finding.reason) == ("conforme", True)


def test_what_is_missing_is_named_and_may_stand_elsewhere() -> None:
    finding = found(CHECK, case(*_mentions("denomination", "forme | « société », sans dire laquelle", "adresse")))
    assert finding
    assert finding.verdict == "vigilance"
    wanted = "la forme précise, le capital, le numéro SIREN et l'immatriculation à un registre"
    assert finding.reason.endswith(f"{wanted}.")
    assert len(finding.clauses) == 3


def test_what_the_site_knows_otherwise_is_not_in_the_document() -> None:
    known = replace(PROVIDER, legal_form="SAS", capital="1 500 €", city="Arras", siren="848108031", rcs="Arras")
    assert verdict(CHECK, case(provider=known)) == "vigilance"
    assert found(CHECK, case(provider=known, reviewed=["objet"])) is None


def test_a_sole_trader_has_no_capital() -> None:
    sole = replace(PROVIDER, legal_form="Entreprise individuelle")
    mentions = _mentions(*(id_ for id_ in _ALL if id_ != "capital"))
    assert verdict(CHECK, case(*mentions, provider=sole)) == "conforme"
    assert verdict(CHECK, case(*mentions, provider=replace(sole, legal_form="SAS"))) == "vigilance"


def test_a_provider_without_a_name() -> None:
    finding = found(CHECK, case(provider=replace(PROVIDER, unnamed=True)))
    assert finding
    assert (finding.verdict, "ne nomme pas" in finding.reason) == ("vigilance", True)


def test_a_provider_that_is_named_and_says_nothing_more_is_told_what_is_missing() -> None:
    finding = found(CHECK, case())
    assert finding
    assert finding.reason.startswith("Nous n'avons pas trouvé ceci du prestataire")
