from dataclasses import replace

from clausier.law.checks.ip_assignment import CHECK
from tests.clausier.law.build import PROVIDER, case, clause, found, on, verdict

ALL = [f"ip_assignment_terms: {term}" for term in ("droits", "etendue", "destination", "lieu", "duree")]


def test_an_assignment_with_all_that_the_law_asks_conforms() -> None:
    assert verdict(CHECK, case(clause("ip_transfer: acquise", *ALL))) == "conforme"


def test_what_is_left_out_is_named_and_depends_on_who_the_author_is() -> None:
    finding = found(CHECK, case(clause("ip_transfer: mention-devis", *ALL[:1], *ALL[3:])))
    assert finding
    assert finding.verdict == "vigilance"
    assert "ne dit pas l'étendue ni la destination" in finding.reason
    assert "personne physique" in finding.missing


def test_an_assignment_without_a_word_more_lacks_it_all() -> None:
    finding = found(CHECK, case("ip_transfer: acquise | infogérance"))
    assert finding
    assert (finding.verdict, "– infogérance)" in finding.reason) == ("vigilance", True)


def test_an_extent_said_for_a_case_is_said_in_part() -> None:
    partly = clause("ip_transfer: mention-devis", *ALL[:1], f"{ALL[1]} | liée au projet", *ALL[2:])
    finding = found(CHECK, case(partly))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(si le devis le prévoit, après paiement complet) ne dit qu'en partie l'étendue" in finding.reason
    same = [f"{term} | infogérance" for term in ALL]
    assert verdict(CHECK, case(clause("ip_transfer: acquise | infogérance", *same))) == "conforme"


def test_what_is_not_said_and_what_is_said_in_part_are_told_together() -> None:
    finding = found(CHECK, case(clause("ip_transfer: acquise", *ALL[:1], f"{ALL[1]} | site", *ALL[3:])))
    assert finding
    assert "ne dit pas la destination et ne dit qu'en partie l'étendue" in finding.reason


def test_a_company_is_not_the_author_that_the_rule_protects() -> None:
    company = replace(PROVIDER, legal_form="SAS")
    finding = found(CHECK, case("ip_transfer: acquise", provider=company))
    assert finding
    assert "le prestataire étant une société" in finding.reason
    assert finding.missing == "ce que le devis ajoute"
    sole = found(CHECK, case("ip_transfer: acquise", provider=replace(PROVIDER, legal_form="Entreprise individuelle")))
    assert sole
    assert "personne physique" in sole.missing


def test_an_assignment_left_to_the_quote_is_none() -> None:
    contrary = found(CHECK, case("ip_transfer: stipulation-contraire"))
    assert contrary
    assert (contrary.verdict, len(contrary.clauses)) == ("silence", 1)
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None


def test_the_rule_is_that_of_the_code_of_1992() -> None:
    assert verdict(CHECK, on("2000-01-01", case("ip_transfer: acquise"))) == "vigilance"
    assert found(CHECK, on("1990-01-01", case("ip_transfer: acquise"))) is None


def test_an_assignment_elsewhere_is_that_of_the_contract_and_of_an_author() -> None:
    finding = found(CHECK, case())
    assert finding
    assert "si l'auteur est une personne physique" in finding.reason
    assert finding.rules == ("ip-assignment", "ip-assignment-company")
