from dataclasses import replace

from clausier.law.checks.provider_identity import CHECK
from tests.clausier.law.build import PROVIDER, case, found, verdict

_WHOLE = replace(PROVIDER, legal_form="SAS", capital="1 500 €", city="Arras", siren="848108031", rcs="Arras")


def test_a_provider_fully_known() -> None:
    assert verdict(CHECK, case(provider=_WHOLE)) == "conforme"


def test_what_is_missing_is_named_and_may_stand_elsewhere() -> None:
    finding = found(CHECK, case(provider=replace(_WHOLE, siren="", rcs="")))
    assert finding
    assert (finding.verdict, "le numéro SIREN ni le registre" in finding.reason) == ("vigilance", True)


def test_a_sole_trader_has_no_capital() -> None:
    sole = replace(_WHOLE, legal_form="Entreprise individuelle", capital="")
    assert verdict(CHECK, case(provider=sole)) == "conforme"
    assert verdict(CHECK, case(provider=replace(_WHOLE, capital=""))) == "vigilance"


def test_a_provider_without_a_name() -> None:
    finding = found(CHECK, case(provider=replace(PROVIDER, unnamed=True)))
    assert finding
    assert (finding.verdict, "ne nomme pas" in finding.reason) == ("vigilance", True)
