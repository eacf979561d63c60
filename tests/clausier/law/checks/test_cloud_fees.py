from clausier.law.checks.cloud_fees import CHECK
from tests.clausier.law.build import case, found, on, verdict

HOST = "services: hebergement"


def test_a_fee_on_any_cancellation_calls_for_care() -> None:
    finding = found(CHECK, case(HOST, "cancellation_fee: totalite"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "(totalité du prix)" in finding.reason


def test_a_cancellation_that_costs_nothing_is_no_fee() -> None:
    assert verdict(CHECK, case(HOST, "cancellation_fee: sans-frais")) == "silence"


def test_what_is_asked_is_told_one_after_the_other() -> None:
    finding = found(CHECK, case(HOST, "switching_help: facturee", "cancellation_fee: totalite"))
    assert finding
    assert "sans en dire le prix ; il fait payer toute annulation" in finding.reason


def test_a_fee_for_a_case_says_nothing_of_a_change_of_provider() -> None:
    assert verdict(CHECK, case(HOST, "cancellation_fee: totalite | rendez-vous manqué")) == "silence"


def test_help_that_is_charged_apart_is_no_silence() -> None:
    finding = found(CHECK, case(HOST, "switching_help: facturee"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "facture à part l'aide" in finding.reason
    assert "le prix de l'aide" in finding.missing
    assert verdict(CHECK, case(HOST, "switching_help: comprise")) == "conforme"
    assert verdict(CHECK, case(HOST, "switching_help: comprise", "cancellation_fee: totalite")) == "vigilance"


def test_sums_due_though_the_service_stops_are_no_silence() -> None:
    finding = found(CHECK, case(HOST, "end_sums: annee-en-cours | nom de domaine", "end_sums: prestations-faites"))
    assert finding
    assert finding.verdict == "vigilance"
    assert "reste dû de l'année en cours" in finding.reason
    assert len(finding.clauses) == 2  # what was done is due anyway
    for due in ("mois-commence", "indemnites"):
        assert verdict(CHECK, case(HOST, f"end_sums: {due}")) == "vigilance", due
    assert verdict(CHECK, case(HOST, "end_sums: prestations-faites")) == "silence"


def test_a_service_is_supposed_and_not_said_to_be_cloud() -> None:
    for services in ((HOST,), (HOST, "services: logiciels-en-ligne")):
        finding = found(CHECK, case(*services))
        assert finding
        assert "relève de l'informatique en nuage" in finding.reason
        assert finding.reason.count("; si ") == 1


def test_what_may_be_charged_changes_in_january_2027() -> None:
    before, after = found(CHECK, on("2027-01-11", case(HOST))), found(CHECK, on("2027-01-12", case(HOST)))
    assert before
    assert after
    assert before.verdict == after.verdict == "silence"
    assert "coûts directs" in before.reason
    assert "ne se facture plus" in after.reason
    assert found(CHECK, on("2024-01-10", case(HOST))) is None


def test_what_is_outside_names_the_rules_of_the_day_alone() -> None:
    for document in (case(), case("services: formation")):
        outside = found(CHECK, on("2024-06-01", document))
        assert outside
        assert len(outside.rules) == 1


def test_scope_and_what_was_not_read() -> None:
    for outside in ("formation", "licences", "noms-de-domaine"):
        assert verdict(CHECK, case(f"services: {outside}")) == "sans-objet", outside
    assert verdict(CHECK, case()) == "silence"
    assert found(CHECK, case(HOST, reviewed=["objet"])) is None


def test_help_that_is_refused_or_given_in_a_case_is_not_said_to_be_in_the_price() -> None:
    for help_ in ("refusee", "comprise | serveur dédié"):
        assert verdict(CHECK, case(HOST, f"switching_help: {help_}")) == "silence", help_
