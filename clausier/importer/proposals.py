"""A reading to the records of a draft: cut, then what each module of `suggest` reads in it."""

import hashlib
from dataclasses import dataclass, replace

from clausier.importer import draft
from clausier.importer.draft import FactProposal, Proposal, Record
from clausier.importer.fit import fit
from clausier.importer.lines import Reading
from clausier.importer.segment.cut import Cut, Unit, cut
from clausier.importer.suggest import facts, topics
from clausier.importer.suggest.cites import cites
from clausier.importer.suggest.identity import Identity, Read, identity
from clausier.model import KINDS, Corpus
from clausier.words import words

_LIKELY = 0.1  # the least confidence of a second topic worth reading
_TITLES = {
    "cgv": "Conditions générales de vente",
    "cgs": "Conditions générales de services",
    "cgu": "Conditions générales d'utilisation",
    "contrat": "Contrat",
}


@dataclass(frozen=True)
class Known:
    """What the site knows, ready for the modules that suggest."""

    corpus: Corpus
    topics: topics.Model


@dataclass(frozen=True)
class Proposed:
    """A draft: the names of its files, the records they hold, and what to tell whoever asked for it."""

    name: str
    source: str
    provider: Record
    document: Record
    cut: Cut
    identity: tuple[tuple[str, str], ...]
    facts: int


def known(corpus: Corpus) -> Known:
    """Made once for all the documents of a run."""
    return Known(corpus, topics.model(corpus))


def propose(
    reading: Reading, stem: str, provider: str, model: Known, *,
    url: str = "", date: str = "", kind: str = "", name: str = "",
) -> Proposed:  # fmt: skip
    """The draft of a document of `provider` whose file is named `stem`. `url`, `date` and `kind` hold if given, `name`
    where the document does not say that of the provider."""
    who = identity(reading, provider)
    if name and not who.name.value:
        who = replace(who, name=Read(name))
    if date:
        who = replace(who, date=Read(date))
    kind = kind or who.kind.value or next((k for k in KINDS if k in words(stem)), "cgv")
    version = f"{kind}-{who.date.value}" if who.date.value else kind
    source = f"{provider}-{version}.txt"
    pieces = cut(reading)
    opening = topics.opening_clauses(len(pieces.units))
    proposals = [_proposal(unit, model, opens=rank < opening) for rank, unit in enumerate(pieces.units)]
    record = draft.document(
        pieces,
        proposals,
        _articles(pieces, model),
        kind=kind,
        title=who.title.value or _TITLES[kind],
        date=who.date.value,
        source=source,
        sha256=hashlib.sha256(reading.text.encode()).hexdigest(),
        url=url or reading.url,
    )
    count = sum(len(proposal.facts) for proposal in proposals)
    return Proposed(version, source, _provider(who, provider), record, pieces, _told(who, kind), count)


def _proposal(unit: Unit, model: Known, *, opens: bool) -> Proposal:
    likely = topics.topics(unit.heading, unit.text, model.topics, " ".join(unit.above), opens=opens)
    kept = tuple((s.topic, s.confidence) for n, s in enumerate(likely) if n == 0 or s.confidence >= _LIKELY)
    read = facts.facts(unit.text, unit.numbers, tuple(topic for topic, _ in kept), model.corpus)
    proposed = tuple(FactProposal(f.fact, f.value, f.words, f.line) for f in read)
    return Proposal(kept, proposed, cites(unit.text, model.corpus.instruments))


def _articles(pieces: Cut, model: Known) -> dict[int, str]:
    """The topic of each article that is divided, by its line: that of all its text."""
    edges = sorted({a.line for a in pieces.outline if a.level == 1} | {u.line for u in pieces.units if u.level == 1})
    beyond = pieces.units[topics.opening_clauses(len(pieces.units)) :][:1]
    after = beyond[0].lines[0][0] if beyond else 0
    found = {}
    for above in pieces.outline:
        if above.level == 1 and not above.part:
            end = next((edge for edge in edges if edge > above.line), float("inf"))
            inside = [unit.text for unit in pieces.units if above.line <= unit.lines[0][0] < end]
            text, opens = "\n".join(inside), above.line < after
            found[above.line] = topics.topics(above.heading, text, model.topics, opens=opens)[0].topic
    return found


def _provider(who: Identity, provider: str) -> Record:
    """What identifies it; its activity is for the author to write."""
    record: Record = {"name": fit(who.name.value) or provider.replace("-", " ").title()}
    for field in ("legal_form", "siren", "rcs", "capital", "city", "website"):
        if value := getattr(who, field).value:
            record[field] = fit(value)
    return record | {"activity": ""}


def _told(who: Identity, kind: str) -> tuple[tuple[str, str], ...]:
    labels = {"name": "nom", "legal_form": "forme", "siren": "SIREN", "rcs": "registre", "capital": "capital",
              "city": "ville", "website": "site", "date": "date"}  # fmt: skip
    found = [(label, getattr(who, field)) for field, label in labels.items()]
    told = [(label, f"{r.value} (ligne {r.line})" if r.line else r.value) for label, r in found]
    return (("document", KINDS[kind]), *told)
