import datetime
from dataclasses import replace

from clausier.law.checks.late_interest_floor import CHECK
from tests.clausier.law.build import case, clause, found, on, verdict


def test_a_multiple_of_the_legal_rate_needs_no_rate_of_the_day() -> None:
    assert verdict(CHECK, case("late_interest: 3 × taux légal")) == "conforme"
    assert verdict(CHECK, case("late_interest: 2 × taux légal")) == "ecart"


def test_a_multiple_by_the_month_that_reaches_the_floor_on_one_reading_only_is_not_praised() -> None:
    monthly = found(CHECK, case("late_interest: 1,5 × taux légal par mois"))
    assert monthly
    assert (monthly.verdict, "18 fois le taux légal par an" in monthly.reason) == ("vigilance", True)
    assert "annuel" in monthly.missing
    assert verdict(CHECK, case("late_interest: 3 × taux légal par mois")) == "conforme"  # on both readings
    assert verdict(CHECK, case("late_interest: 0,2 × taux légal par mois")) == "ecart"
    assert (
        verdict(CHECK, case("late_interest: 0,25 × taux légal par mois")) == "vigilance"
    )  # 3 times a year: just enough


def test_the_floor_read_on_a_frozen_day_or_without_tax_is_not_praised() -> None:
    rate, base = "late_interest: 3 × taux légal", "late_interest_base: ht"
    frozen = "late_interest_reference: jour-prestation"
    for facts in ((rate, frozen), (rate, base), (rate, frozen, base)):
        finding = found(CHECK, case(*facts))
        assert finding
        assert (finding.verdict, "pris seul, c'est le minimum" in finding.reason) == ("vigilance", True), facts
        assert len(finding.clauses) == len(facts)
    assert verdict(CHECK, case("late_interest: 3,6 × taux légal", base)) == "conforme"  # with a VAT of 20 %
    assert verdict(CHECK, case("late_interest: 3,59 × taux légal", base)) == "vigilance"
    assert verdict(CHECK, case(rate, "late_interest_base: ttc")) == "conforme"
    fixed = case("late_interest: 9 % par an", base)
    assert verdict(CHECK, on("2026-03-01", fixed)) == "vigilance"  # 7,5 % on the sum due, against 7,86 %


def test_the_rule_of_the_default_rate_is_applied_to_that_rate_alone() -> None:
    own = found(CHECK, case("late_interest: 4 × taux légal"))
    legal = found(CHECK, case("late_interest: BCE + 10 points"))
    assert own
    assert legal
    assert own.rules == ("late-interest-floor",)
    assert legal.rules == ("late-interest-floor", "late-interest-default")


def test_the_floor_was_half_as_high_before_2009() -> None:
    twice = case("late_interest: 2 × taux légal")
    assert verdict(CHECK, on("2008-12-31", twice)) == "conforme"
    assert verdict(CHECK, on("2009-01-01", twice)) == "ecart"
    assert verdict(CHECK, on("2016-01-01", twice)) == "ecart"


def test_the_rate_of_the_law_itself_is_enough_whatever_the_rates() -> None:
    default = case("late_interest: BCE + 10 points")
    assert verdict(CHECK, default) == verdict(CHECK, on("2016-01-01", default)) == "conforme"
    for points, told in ((10, "c'est le taux que la loi retient"), (12, "c'est plus que le taux que la loi retient")):
        finding = found(CHECK, case(f"late_interest: BCE + {points} points"))
        assert finding
        assert told in finding.reason, points
    assert verdict(CHECK, on("2024-07-01", default)) == "conforme"  # when three times the legal rate is higher
    assert verdict(CHECK, on("2025-08-01", case("late_interest: BCE + 5 points"))) == "ecart"


def test_a_fixed_rate_is_compared_at_the_rates_of_the_day() -> None:
    fixed = case("late_interest: 10 % par an")
    assert verdict(CHECK, on("2024-08-01", fixed)) == "ecart"  # 3 × 4,92 %
    assert verdict(CHECK, on("2026-03-01", fixed)) == "conforme"  # 3 × 2,62 %
    assert verdict(CHECK, on("2026-03-01", case("late_interest: 7,86 % par an"))) == "conforme"  # to the digit
    assert verdict(CHECK, on("2026-03-01", case("late_interest: 7,85 % par an"))) == "ecart"
    assert verdict(CHECK, on("2026-06-30", fixed)) == "conforme"  # the last day of the rate that is known


def test_a_silence_before_the_law_gave_a_rate_of_its_own() -> None:
    finding = found(CHECK, on("2005-06-01", case()))
    assert finding
    assert (finding.verdict, "la loi en fixe un" in finding.reason) == ("silence", True)


def test_when_the_rate_of_the_day_is_unknown_both_sides_are_given_at_the_latest_known() -> None:
    finding = found(CHECK, on("2026-11-22", case("late_interest: 1,5 % par mois")))
    assert finding
    assert finding.verdict == "vigilance"
    assert "18 % par an contre 7,86 %" in finding.reason
    assert "1er semestre 2026" in finding.reason
    assert finding.missing
    assert verdict(CHECK, on("2016-01-01", case("late_interest: 1,5 % par mois"))) == "vigilance"  # no rate is known


def test_a_rate_on_that_of_the_central_bank_waits_for_it() -> None:
    finding = found(CHECK, on("2024-09-01", case("late_interest: BCE + 5 points")))  # the legal rate is known then
    assert finding
    assert (finding.verdict, "le taux de référence de ce jour" in finding.missing) == ("vigilance", True)


def test_a_rate_of_the_central_bank_that_is_no_longer_known_is_named() -> None:
    finding = found(CHECK, on("2026-03-01", case("late_interest: BCE + 5 points")))
    assert finding
    assert "le taux de la BCE du 1er semestre 2026" in finding.missing


def test_a_rate_of_the_central_bank_seen_on_the_day_that_counts_is_known() -> None:
    day = on("2026-03-01", case("late_interest: BCE + 5 points"))
    rates = day.corpus.rates
    seen = replace(rates.ecb[-1], seen_until=datetime.date(2026, 1, 1))
    known = replace(day, corpus=replace(day.corpus, rates=replace(rates, ecb=(*rates.ecb[:-1], seen))))
    assert verdict(CHECK, known) == "ecart"  # 7,15 % against 7,86 %


def test_each_doubt_is_told() -> None:
    base = "late_interest_base: ht"
    two = case("late_interest: 1,5 × taux légal par mois | sites", "late_interest: 3 × taux légal | parc", base)
    finding = found(CHECK, two)
    assert finding
    monthly, untaxed = finding.missing.split(" ; ")
    assert ("annuel" in monthly, "la base" in untaxed) == (True, True)


def test_of_several_rates_the_most_serious_is_named_with_its_case() -> None:
    finding = found(CHECK, case("late_interest: 5 × taux légal", "late_interest: 2 × taux légal | grands comptes"))
    assert finding
    assert finding.verdict == "ecart"
    assert "grands comptes" in finding.reason
    assert "5 ×" not in finding.reason
    assert len(finding.clauses) == 1


def test_silence_is_filled_by_the_law_and_what_was_not_read_is_not_judged() -> None:
    assert verdict(CHECK, case()) == "silence"
    assert verdict(CHECK, on("2010-01-01", case())) == "silence"
    assert found(CHECK, case(reviewed=["paiement"])) is None
    assert found(CHECK, on("1999-01-01", case("late_interest: 3 × taux légal"))) is None


def test_the_rule_is_for_professionals() -> None:
    low = clause("late_interest: 2 × taux légal")
    assert verdict(CHECK, case(low, "client_scope: particuliers")) == "sans-objet"
    assert verdict(CHECK, case(low, "client_scope: particuliers", "client_scope: professionnels")) == "ecart"
    assert verdict(CHECK, case(not_concerned=["retard-paiement"])) == "sans-objet"
