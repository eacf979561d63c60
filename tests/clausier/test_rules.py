import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from clausier import load
from clausier.law.citations import parse
from clausier.rules import Bound, Nature, Rule, Verified
from scripts import ROOT

REAL_DATA = ROOT / "data"


def real(id_: str) -> Rule:
    return load.corpus(REAL_DATA).rules[id_]


def on(id_: str, date: str) -> Rule | None:
    return real(id_).at(datetime.date.fromisoformat(date))


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
        if limit.limits and not limit.when
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


@pytest.mark.parametrize(
    ("id_", "date", "article"),
    [
        ("late-interest-no-reminder", "2010-06-01", "L441-6"),
        ("late-interest-no-reminder", "2019-04-26", "L441-10"),
        ("late-interest-default", "2010-06-01", "L441-6"),
        ("recovery-indemnity", "2015-06-01", "L441-6"),
        ("recovery-extra", "2015-06-01", "L441-6"),
        ("recovery-indemnity", "2026-11-22", "L441-10"),
        ("payment-term-default", "2005-01-01", "L441-6"),
        ("force-majeure", "2016-01-01", "1148"),
        ("force-majeure", "2016-10-01", "1218"),
    ],
)
def test_a_rule_is_read_where_it_stood_on_the_day(id_: str, date: str, article: str) -> None:
    rule = on(id_, date)
    assert rule
    assert any(article in cite for cite in rule.cites)


@pytest.mark.parametrize(
    ("id_", "date"),
    [
        ("recovery-indemnity", "2012-12-31"),
        ("telecom-small", "2020-12-31"),
        ("price-index-link", "2000-12-31"),
        ("subcontracting-1975", "1975-12-31"),
        ("ip-database", "1997-12-31"),
        ("term-insolvency", "2005-12-31"),
        ("late-payment-eu", "2026-11-22"),
    ],
)
def test_a_rule_does_not_apply_before_it_was_made(id_: str, date: str) -> None:
    assert on(id_, date) is None


def test_a_rule_says_what_it_said_on_the_day() -> None:
    floor, court = on("late-interest-floor", "2005-01-01"), on("ip-court", "2015-01-01")
    assert floor
    assert court
    assert [limit.value.text for limit in floor.thresholds] == ["1,5 × taux légal"]
    assert "d'une fois et demie" in floor.statement
    assert "grande instance" in court.statement
    assert "judiciaires" in real("ip-court").statement


def test_where_only_the_year_is_known_the_rule_surely_applies_once_it_is_over() -> None:
    rule = real("telecom-small")
    assert (rule.since_text, rule.since) == ("depuis 2021", datetime.date(2021, 12, 31))
    assert real("cash-limit").since_text == "depuis le 1er septembre 2015"
    assert real("limitation-period").since_text
    assert not real("liability-gross-fault").since_text


def _places(rule: Rule) -> Iterator[tuple[datetime.date | None, datetime.date | None, tuple[str, ...]]]:
    yield rule.since, rule.until, rule.cites
    for former in rule.former:
        yield former.since, former.until, former.cites


def test_no_rule_is_read_in_an_article_before_it_existed_or_after_it_left() -> None:
    """Articles known under their number on other days only: L441-10 of the Code de commerce begins in 2019."""
    corpus = load.corpus(REAL_DATA)
    wrong = [
        (rule.id, citation.text, day.isoformat())
        for rule in corpus.rules.values()
        for since, until, cites in _places(rule)
        for citation in (citation for cite in cites for citation in parse(cite, corpus.instruments))
        if (known := corpus.instruments.by_id[citation.instrument].entries(citation.article))
        for day in (since or until or rule.checked, until or rule.checked)
        if not any((k.since or day) <= day <= (k.until or day) for k in known)
    ]
    assert not wrong


def test_the_figures_that_the_research_gives_are_data() -> None:
    found = {
        (rule.id, figure.fact or figure.what, figure.bound.value, figure.value.text)
        for rule in load.corpus(REAL_DATA).rules.values()
        for figure in rule.thresholds
    }
    assert {
        ("payment-term-default", "payment_term", "by_default", "30 jours"),
        ("late-interest-default", "late_interest", "by_default", "BCE + 10 points"),
        ("late-interest-public", "late_interest", "equals", "BCE + 8 points"),
        ("late-interest-public", "recovery_indemnity", "equals", "40 €"),
        ("late-interest-no-reminder", "late_interest_reminder", "equals", "Non"),
        ("vat-damages", "late_fees_vat", "equals", "Non"),
        ("telecom-small", "contract_duration", "at_most", "24 mois"),
        ("da-notice", "renewal_notice", "at_most", "2 mois"),
        ("da-transition", "Transition vers un autre fournisseur", "at_most", "30 jours"),
        ("gdpr-33-1", "Notification à la CNIL", "at_most", "72 heures"),
        ("cash-limit", "Dette payée en espèces", "at_most", "1000 €"),
        ("limitation-period", "Délai pour agir en justice", "by_default", "5 ans"),
        ("limitation-shortening", "Délai pour agir en justice", "at_least", "1 an"),
        ("limitation-shortening", "Délai pour agir en justice", "at_most", "10 ans"),
        ("term-brutal", "Préavis dont la durée ne peut être reprochée", "at_least", "18 mois"),
        ("ip-database", "Durée du droit du producteur", "equals", "15 ans"),
        ("retention-accounting", "Conservation des pièces comptables", "at_least", "10 ans"),
        ("nonpro-unfair", "Information sur la reconduction", "at_most", "3 mois"),
        ("nonpro-unfair", "Information sur la reconduction", "at_least", "1 mois"),
    } <= found


def test_what_was_not_found_again_is_never_published_as_read() -> None:
    """Marked R in the research, whole or in part."""
    doubtful = {
        "term-resolution-judge": "1230",
        "term-brutal": "18 mois",
        "invoice-mentions": "escompte",
        "provider-id": "L441-2",
        "gdpr-33-1": "départ",
        "telecom-small": "date d'effet",
    }
    for id_, part in doubtful.items():
        rule = real(id_)
        assert rule.confirmed
        assert rule.doubt.startswith("À confirmer : "), id_
        assert part in rule.doubt, id_
    amicable = real("amicable")
    assert not amicable.confirmed
    assert not amicable.doubt  # the whole is to be confirmed, and says so
    assert [reserve.verified for reserve in amicable.reserves] == [Verified.TEXT]
