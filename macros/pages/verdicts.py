"""How verdicts and rules look on every page: a sign and a word for each, links to what they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from clausier.law.check import Check
from clausier.law.citations import parse
from clausier.law.verdict import LABELS, Finding, Verdict
from clausier.model import Clause, Corpus, Fact, Provider, Version, anchor
from clausier.rules import Nature, Rule, Verified


@dataclass(frozen=True)
class Sign:
    """What shows a verdict: the name of its shape, its word, what it means."""

    shape: str
    word: str
    meaning: str


SIGNS = {verdict: Sign(verdict.value, *LABELS[verdict]) for verdict in Verdict}
UNREAD = Sign("pas-lu", "pas encore lu", "Le document n'a pas encore été lu sur ce sujet : rien n'en est conclu.")

# The word of each nature, and what it means.
NATURES = {
    Nature.MANDATORY: ("impérative", "Elle s'applique quoi que dise le contrat."),
    Nature.DEFAULT: ("par défaut", "Elle s'applique si le contrat ne dit rien ; une clause peut l'écarter."),
    Nature.REACH: ("champ d'application", "Elle dit à quoi d'autres règles s'appliquent."),
    Nature.CASE_LAW: ("jurisprudence", "C'est ainsi que les tribunaux lisent les textes."),
    Nature.INFORMATION: ("information", "Elle aide à lire les autres règles, sans rien imposer."),
    Nature.PENDING: ("en projet", "Elle n'est pas en vigueur."),
}
VERIFIED = {
    Verified.TEXT: ("texte lu", "Nous avons lu le texte, ou la décision."),
    Verified.SECONDARY: ("source secondaire", "Nous avons lu une source qui rapporte le texte, pas le texte lui-même."),
    Verified.UNVERIFIED: ("à confirmer", "Nous n'avons pas retrouvé le texte : aucun écart n'est relevé d'après elle."),
}


@dataclass(frozen=True)
class CiteView:
    """A text that a rule cites, as written, with its public address where it is known."""

    text: str
    url: str


@dataclass(frozen=True)
class RuleView:
    """A rule with its address and its words."""

    rule: Rule
    address: str
    nature: str
    nature_meaning: str
    verified: str
    verified_meaning: str
    cites: tuple[CiteView, ...]


@dataclass(frozen=True)
class ClauseLink:
    """A clause that a finding rests on."""

    clause: Clause
    address: str


@dataclass(frozen=True)
class FindingView:
    """A finding in a document, with links. `searched`: the facts looked at, where no clause states them."""

    check: Check
    provider: Provider
    version: Version
    finding: Finding
    sign: Sign
    id: str
    clauses: tuple[ClauseLink, ...]
    rules: tuple[RuleView, ...]
    searched: tuple[Fact, ...]


def sign(verdict: Verdict | None) -> Sign:
    """What shows a verdict, or that there is none since the document was not read."""
    return SIGNS[verdict] if verdict else UNREAD


def attention_id(provider: Provider, version: Version, check: str) -> str:
    """Where a finding stands in its provider's page. Only a document that is not the first needs to be named."""
    first = provider.documents[0].id == version.document
    return f"attention-{check}" if first else f"attention-{version.document}-{check}"


def finding_view(
    corpus: Corpus, provider: Provider, version: Version, check: Check, finding: Finding, base: str
) -> FindingView:
    """A finding as the page of its document shows it, `base` away from the root."""
    facts = [fact for fact in finding.facts if fact not in version.facts]
    return FindingView(
        check=check,
        provider=provider,
        version=version,
        finding=finding,
        sign=SIGNS[finding.verdict],
        id=attention_id(provider, version, check.id),
        clauses=clause_links(version, finding.clauses),
        rules=rule_views(corpus, finding.rules, base),
        searched=tuple(corpus.facts[fact] for fact in facts),
    )


def clause_links(version: Version, ids: Iterable[str], base: str | None = None) -> tuple[ClauseLink, ...]:
    """Clauses of a document in force, by id; without `base`, on the page of that document."""
    page = "" if base is None else f"{base}fournisseurs/{version.provider}/"
    return tuple(ClauseLink(version.by_id[id_], f"{page}#{anchor(version.document, id_)}") for id_ in ids)


def rule_views(corpus: Corpus, ids: Iterable[str], base: str) -> tuple[RuleView, ...]:
    """Rules as a page `base` away from the root shows them."""
    return tuple(rule_view(corpus, corpus.rules[id_], base) for id_ in ids)


def rule_view(corpus: Corpus, rule: Rule, base: str) -> RuleView:
    """A rule as a page `base` away from the root shows it."""
    address = f"{base}droit/{rule.id}/"
    return RuleView(rule, address, *NATURES[rule.nature], *VERIFIED[rule.verified], cites(corpus, rule.cites))


def cites(corpus: Corpus, texts: Iterable[str]) -> tuple[CiteView, ...]:
    """Texts that rules cite, each with the address of the one it names."""
    addresses = _addresses(corpus)
    return tuple(CiteView(text, addresses[text]) for text in texts)


@lru_cache(maxsize=1)
def _addresses(corpus: Corpus) -> dict[str, str]:
    """Of every text that a rule cites or cited: read once, they come back on every page."""
    now = {text for rule in corpus.rules.values() for text in rule.cites}
    before = {text for rule in corpus.rules.values() for former in rule.former for text in former.cites}
    return {text: _url(corpus, text) for text in now | before}


def _url(corpus: Corpus, text: str) -> str:
    named = [corpus.instruments.by_id[c.instrument] for c in parse(text, corpus.instruments) if c.instrument]
    return next((instrument.url for instrument in named if instrument.url), "")
