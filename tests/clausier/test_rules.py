import datetime
from pathlib import Path

from clausier import load
from clausier.rules import Bound, Nature

REAL_DATA = Path(__file__).parents[2] / "data"


def test_a_limit_is_typed_as_its_fact(data: Path) -> None:
    rule = load.corpus(data).rules["delai-maximal"]
    assert rule.nature is Nature.MANDATORY
    general, special = rule.thresholds
    assert (general.bound, general.value.order, general.when) == (Bound.AT_MOST, 60, "")
    assert special.when == "facture périodique"


def test_a_rule_is_in_force_between_its_dates(data: Path) -> None:
    rule = load.corpus(data).rules["delai-maximal"]
    assert not rule.in_force(datetime.date(2019, 4, 25))
    assert rule.in_force(datetime.date(2019, 4, 26))


def test_the_limits_that_are_drawn() -> None:
    """Wrong law is the worst bug: a limit that holds in general is added here on purpose."""
    corpus = load.corpus(REAL_DATA)
    general = {
        (limit.fact, limit.bound.value, limit.value.text)
        for rule in corpus.rules.values()
        for limit in rule.thresholds
        if not limit.when
    }
    assert {
        ("payment_term", "at_most", "60 jours"),
        ("late_interest", "at_least", "3 × taux légal"),
        ("recovery_indemnity", "equals", "40 €"),
    } <= general
    # article 33, § 2 of the GDPR sets no number of hours on a processor: no line may say otherwise
    assert not any(limit.fact == "breach_notice" for rule in corpus.rules.values() for limit in rule.thresholds)


def test_each_rule_names_its_text_and_when_to_look_at_it_again() -> None:
    for rule in load.corpus(REAL_DATA).rules.values():
        assert rule.cites
        assert rule.checked < rule.review_by, rule.id
