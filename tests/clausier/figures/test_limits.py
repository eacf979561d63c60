import dataclasses
import datetime

from clausier.figures.limits import limits, rules_on
from clausier.law.day import law_date
from clausier.model import Corpus
from clausier.rules import Bound, Nature, Verified


def test_limits_are_comparable_and_said_in_words(corpus: Corpus) -> None:
    found = limits(corpus, corpus.facts["payment_delay"])
    assert [(limit.text, limit.general) for limit in found] == [("60 jours au plus", True), ("45 jours au plus", False)]
    assert found[0].remark == "Compté de la facture."


def test_a_limit_on_a_rate_is_told_at_the_last_known_rate(corpus: Corpus) -> None:
    (limit,) = limits(corpus, corpus.facts["late_interest"])
    assert limit.text == "15 % par an au moins"
    assert limit.remark == "Au taux de référence indiqué : 15 % par an."


def test_what_is_not_confirmed_or_not_in_force_is_not_shown(corpus: Corpus) -> None:
    fact, rule = corpus.facts["payment_delay"], corpus.rules["delai-maximal"]
    assert rules_on(corpus, corpus.facts["data_return"]) == ()
    assert rules_on(corpus, fact) == (rule,)
    day = law_date(corpus)
    for changed in (
        dataclasses.replace(rule, verified=Verified.UNVERIFIED),
        dataclasses.replace(rule, nature=Nature.PENDING),
        dataclasses.replace(rule, since=day + datetime.timedelta(days=1)),
        dataclasses.replace(rule, until=day - datetime.timedelta(days=1)),
    ):
        other = dataclasses.replace(corpus, rules={rule.id: changed})
        assert rules_on(other, fact) == ()


def test_a_rule_may_shed_light_without_a_number(corpus: Corpus) -> None:
    rule = dataclasses.replace(corpus.rules["restitution"], verified=Verified.TEXT)
    other = dataclasses.replace(corpus, rules={**corpus.rules, rule.id: rule})
    assert rules_on(other, other.facts["data_return"]) == (rule,)
    assert limits(other, other.facts["data_return"]) == ()


def test_what_holds_for_want_of_a_clause_sheds_light_without_being_a_limit(corpus: Corpus) -> None:
    fact, rule = corpus.facts["payment_delay"], corpus.rules["delai-maximal"]
    first = dataclasses.replace(rule.thresholds[0], bound=Bound.BY_DEFAULT)
    default = dataclasses.replace(rule, id="delai-par-defaut", thresholds=(first,))
    other = dataclasses.replace(corpus, rules={default.id: default, rule.id: rule})
    assert rules_on(other, fact) == (rule, default)
    assert [limit.rule.id for limit in limits(other, fact)] == [rule.id, rule.id]
