from clausier.law.case import finding
from clausier.law.check import Check
from clausier.law.examine import CAVEATS, examine
from clausier.law.verdict import LABELS, Finding, Verdict
from tests.clausier.law.build import case

_SURE, _UNCONFIRMED = "late-interest-floor", "force-majeure-money"


def _examined(verdict: Verdict, *rules: str, missing: str = "") -> Finding:
    """What is kept of a check that decides this."""
    check = Check("essai", "Essai ?", "objet", rules, (), lambda _: finding(verdict, "Lu.", *rules, missing=missing))
    document = case()
    (examined,) = examine(document.corpus, document.provider, document.version, document.date, (check,))
    return examined.finding


def test_a_rule_that_was_not_confirmed_neither_praises_nor_blames() -> None:
    for verdict in (Verdict.CONFORMING, Verdict.DEVIATION, Verdict.MISSING):
        found = _examined(verdict, _UNCONFIRMED)
        assert (found.verdict, found.missing) == (Verdict.CAUTION, "la règle elle-même, qui reste à confirmer")
        assert _examined(verdict, _UNCONFIRMED, _SURE).verdict is verdict
    for verdict in (Verdict.SILENCE, Verdict.DEROGATION, Verdict.NOT_APPLICABLE):
        assert _examined(verdict, _UNCONFIRMED).verdict is verdict


def test_what_a_check_misses_already_is_kept() -> None:
    assert _examined(Verdict.CAUTION, _UNCONFIRMED, missing="la date").missing == "la date"
    assert _examined(Verdict.DEVIATION, _UNCONFIRMED, missing="la date").missing == "la date"


def test_what_is_said_beside_every_verdict_is_made_of_sentences() -> None:
    assert all(said[0].isupper() and said.endswith(".") for said in (*CAVEATS, *(what for _, what in LABELS.values())))


def test_each_verdict_has_a_word_and_an_address() -> None:
    """The address of a facet of the search, a class of the styles, a value of the API."""
    assert [*map(str, Verdict)] == ["ecart", "manque", "vigilance", "derogation", "silence", "conforme", "sans-objet"]
    assert [label for label, _ in LABELS.values()] == [
        "écart", "manque", "vigilance", "dérogation", "silence", "conforme", "sans objet",
    ]  # fmt: skip
