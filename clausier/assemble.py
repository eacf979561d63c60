"""Checked records to the linked corpus. Nothing here can fail on records that `lint` passed."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from clausier import instrument_records, law_records, model, rules
from clausier.law_records import FormerRecord, RuleRecord, ThresholdRecord
from clausier.quantities import PARSERS, QuantityError, Value
from clausier.quantities.word import Choice
from clausier.records import ClauseRecord, DocumentRecord, FactRecord, HeadingRecord, ProviderRecord
from clausier.words import fold

if TYPE_CHECKING:
    from clausier.files import DocumentFile
    from clausier.load import Records


_Item: TypeAlias = model.Section | model.Clause


def corpus(records: "Records") -> model.Corpus:
    """The corpus of what is published; drafts stand apart."""
    base = shared(records)
    by_provider: dict[str, list[DocumentFile]] = defaultdict(list)
    for file in records.documents:
        by_provider[file.provider].append(file)
    found = [provider(id_, records, by_provider[id_], base) for id_ in records.providers]
    return complete(base, found)


def complete(
    base: model.Corpus, found: Iterable[tuple[model.Provider | None, tuple[model.Version, ...]]]
) -> model.Corpus:
    """`base` with what `provider` returned for each provider."""
    providers: list[model.Provider] = []
    drafts: list[model.Version] = []
    for published, unpublished in found:
        drafts += unpublished
        if published:
            providers.append(published)
    providers.sort(key=lambda provider: (provider.unnamed, fold(provider.name)))
    return replace(base, providers={provider.id: provider for provider in providers}, drafts=tuple(drafts))


def shared(records: "Records") -> model.Corpus:
    """What all providers share, as a corpus that has none."""
    facts = {record.id: _fact(record) for record in records.facts}
    families = tuple(
        model.Family(
            family.id,
            family.label,
            tuple(
                model.Topic(
                    topic.id,
                    family.id,
                    topic.label,
                    topic.definition,
                    topic.why,
                    tuple(topic.synonyms.fr),
                    tuple(topic.synonyms.en),
                    topic.cuad,
                    tuple(facts[fact] for fact in topic.facts),
                )
                for topic in family.topics
            ),
        )
        for family in records.families
    )
    topics = {topic.id: topic for family in families for topic in family.topics}
    assert records.rates  # a corpus without them is refused before
    return model.Corpus(
        families,
        topics,
        facts,
        {},
        law_records.linked_rates(records.rates),
        {record.id: _rule(record, facts) for record in records.rules},
        instrument_records.linked(records.instruments),
    )


def provider(
    id_: str, records: "Records", documents: Iterable["DocumentFile"], base: model.Corpus
) -> tuple[model.Provider | None, tuple[model.Version, ...]]:
    """A provider, None while nothing of it is published, and its drafts. `documents` are its own."""
    versions: dict[str, list[model.Version]] = defaultdict(list)
    drafts = []
    for file in documents:
        name = records.layout.name(file.path)
        version = _version(file, records.documents[file], base.topics, base.facts, name)
        if version.published:
            versions[file.document].append(version)
        else:
            drafts.append(version)
    published = _provider(id_, records.providers[id_], versions) if versions else None
    return published, tuple(drafts)


def value(fact: model.Fact, text: str) -> Value:
    """The value an author wrote for `fact`. Raises QuantityError, saying what is accepted."""
    return _value(fact.type, tuple(fact.values.items()), text)


@lru_cache(maxsize=4096)
def _value(type_: str, named: tuple[tuple[str, str], ...], text: str) -> Value:
    plain = fold(text)
    for id_, label in named:
        if text == id_ or plain in (fold(id_), fold(label)):
            return Choice(id_, label)
    if type_ == "choice":
        raise QuantityError("une des valeurs de ce fait")
    return PARSERS[type_](text)


def _fact(record: FactRecord) -> model.Fact:
    favours = tuple(record.favours) if isinstance(record.favours, list) else record.favours
    return model.Fact(
        record.id, record.topic, record.label, record.help, record.type, record.many, record.key, favours,
        tuple(record.aliases), record.values,
    )  # fmt: skip


def fact_index(records: Sequence[FactRecord]) -> dict[str, model.Fact]:
    """The vocabulary by id, for those who check values before a corpus exists."""
    return {record.id: _fact(record) for record in records}


def _provider(id_: str, record: ProviderRecord, versions: Mapping[str, list[model.Version]]) -> model.Provider:
    documents = tuple(
        model.Document(document, tuple(sorted(dated, key=lambda v: v.date.toordinal() if v.date else 0, reverse=True)))
        for document, dated in versions.items()
    )
    return model.Provider(
        id_, record.name, record.unnamed, record.activity, record.legal_form or "", record.siren or "",
        record.rcs or "", record.capital or "", record.city or "", str(record.website or ""), documents,
    )  # fmt: skip


def _rule(record: RuleRecord, facts: Mapping[str, model.Fact]) -> rules.Rule:
    return rules.Rule(
        id=record.id,
        title=record.title,
        statement=record.statement,
        nature=record.nature,
        nature_note=record.nature_note or "",
        scope=record.scope,
        cites=tuple(record.cites),
        topics=tuple(record.topics),
        origin=record.origin or "",
        replaces=record.replaces or "",
        since=record.first_day,
        year_only=isinstance(record.since, int),
        until=record.until,
        verified=record.verified,
        reserves=tuple(rules.Reserve(reserve.part, reserve.verified) for reserve in record.reserves),
        checked=record.checked,
        review_by=record.review_by,
        thresholds=_thresholds(record, facts),
        facts=tuple(record.facts),
        former=tuple(_former(former, facts) for former in record.former),
    )


def _former(record: FormerRecord, facts: Mapping[str, model.Fact]) -> rules.Former:
    figures = _thresholds(record, facts)
    return rules.Former(
        record.since, record.until, tuple(record.cites), figures, record.statement or "", record.note or ""
    )  # fmt: skip


def _thresholds(record: RuleRecord | FormerRecord, facts: Mapping[str, model.Fact]) -> tuple[rules.Threshold, ...]:
    return tuple(_threshold(limit, facts) for limit in record.thresholds)


def _threshold(record: ThresholdRecord, facts: Mapping[str, model.Fact]) -> rules.Threshold:
    ((bound, text),) = record.bounds.items()
    number = figure(record, facts, text)
    return rules.Threshold(
        record.fact or "", record.what or "", bound, number, record.when or "", record.note or ""
    )  # fmt: skip


def figure(record: ThresholdRecord, facts: Mapping[str, model.Fact], text: str) -> Value:
    """A figure of a rule, in the grammar of its fact or of its type. Raises QuantityError, saying what is accepted."""
    return value(facts[record.fact], text) if record.fact else PARSERS[str(record.type)](text)


def _version(
    file: "DocumentFile",
    record: DocumentRecord,
    topics: Mapping[str, model.Topic],
    facts: Mapping[str, model.Fact],
    path: str,
) -> model.Version:
    clauses = tuple(_clause(clause, record.outline, topics, facts) for clause in record.clauses)
    return model.Version(
        provider=file.provider,
        document=file.document,
        kind=record.kind,
        title=record.title,
        date=record.date,
        source=model.Source(record.source.file, record.source.sha256, str(record.source.url or "")),
        published=record.status == "published",
        reviewed=None if record.reviewed == "complete" else frozenset(record.reviewed),
        not_concerned=record.not_concerned,
        body=_body(record.outline, clauses),
        clauses=clauses,
        skipped=tuple(model.Skipped(model.Locator(tuple(s.lines)), s.reason.value) for s in record.skipped),
        waivers=tuple(model.Waiver(e.check, e.clause, e.text, e.reason) for e in record.exceptions),
        moved=record.moved,
        path=path,
    )


def _clause(
    record: ClauseRecord,
    outline: Sequence[HeadingRecord],
    topics: Mapping[str, model.Topic],
    facts: Mapping[str, model.Fact],
) -> model.Clause:
    locator = model.Locator(tuple(record.lines))
    return model.Clause(
        id=record.id,
        number=sys.intern(record.number),  # many documents count alike
        heading=record.heading,
        topic=topics[record.topic],
        also=tuple(topics[topic] for topic in record.also),
        locator=locator,
        summary=record.summary,
        facts=tuple(
            model.StatedFact(facts[fact], value(facts[fact], stated.value), stated.when or "", record.id)
            for fact, values in record.facts.items()
            for stated in values
        ),
        cites=tuple(record.cites),
        note=record.note or "",
        part=next((h.part for h in reversed(outline) if h.part and h.line <= locator.last), ""),
    )


def _body(outline: Sequence[HeadingRecord], clauses: Sequence[model.Clause]) -> tuple[_Item, ...]:
    """Clauses below their headings: a heading's line belongs to the first clause that follows it."""
    root: list[_Item] = []
    open_: list[tuple[int, HeadingRecord, list[_Item]]] = []  # depth, heading, children

    def close(depth: int) -> None:
        while open_ and open_[-1][0] >= depth:
            _, heading, children = open_.pop()
            section = model.Section(
                heading.heading, heading.number or "", heading.part or "", heading.level, heading.line, tuple(children)
            )
            (open_[-1][2] if open_ else root).append(section)

    pending = list(outline)
    for clause in clauses:
        while pending and pending[0].line <= clause.locator.last:
            heading = pending.pop(0)
            depth = 0 if heading.part else heading.level
            close(depth)
            open_.append((depth, heading, []))
        # an article that is not divided has no heading of its own: it ends the article before it
        article = next((heading for depth, heading, _ in open_ if depth == 1), None)
        if article and article.number and _article(article.number) != _article(clause.number):
            close(1)
        (open_[-1][2] if open_ else root).append(clause)
    close(0)
    return tuple(root)


def _article(number: str) -> str:
    """The article a printed number belongs to: `5.1.3` → 5, `4BC` → 4, `V` → V."""
    match = re.match(r"\d+|[IVXLC]+\b|[A-Z]", number)
    return match[0] if match else number
