"""`make suggestion-quality SOURCES=<folder>`: how well the importer's suggestions match the documents that were read by
hand; each is measured by a model that has not seen it.

Topics: of first-level articles where one topic has two thirds of the words and most of the clauses, then of clauses.
Facts: of clauses, those suggested among those stated. Identity: what is read beside what provider.yml says.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from clausier import assemble, load
from clausier.importer.readers import read
from clausier.importer.suggest import facts, topics
from clausier.importer.suggest.identity import identity
from clausier.model import Clause, Corpus, Provider, Section, Version
from clausier.words import fold
from scripts import ROOT

_DOMINANT = 2 / 3  # of the words of an article
_LIKELY = 0.1  # confidence of a topic whose facts are looked for


@dataclass(frozen=True)
class Sample:
    """A passage, its line numbers, and the topic that was chosen for it; `above` is the title of its article."""

    heading: str
    above: str
    numbers: tuple[int, ...]
    topic: str
    clause: Clause | None = None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True, help="dossier des documents d'origine")
    parser.add_argument("--misses", action="store_true", help="dit aussi ce qui est faux")
    arguments = parser.parse_args()
    folder, misses = arguments.sources, arguments.misses
    corpus = load.corpus(ROOT / "data")
    found = Found()
    for provider, version in corpus.current:
        lines = (folder / version.source.file).read_text(encoding="utf-8").split("\n")
        others = {id_: other for id_, other in corpus.providers.items() if id_ != provider.id}
        known = topics.model(replace(corpus, providers=others))
        for sample in articles(version, lines):
            found.topic("articles", provider, sample, lines, known)
        for sample in clauses(version.body):
            likely = found.topic("clauses", provider, sample, lines, known)
            found.facts(provider, sample, lines, likely, corpus)
        _identity(provider, version, folder)
    found.report(misses)


class Found:
    """Counts of what is right."""

    def __init__(self) -> None:
        self.ranks: dict[str, Counter[int]] = defaultdict(Counter)
        self.sure: dict[str, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.misses: list[str] = []

    def topic(
        self, kind: str, provider: Provider, sample: Sample, lines: Sequence[str], known: topics.Model
    ) -> set[str]:
        text = "\n".join(lines[number - 1] for number in sample.numbers)
        suggested = topics.topics(sample.heading, text, known, sample.above)
        ranks = [s.topic for s in suggested]
        rank = ranks.index(sample.topic) + 1 if sample.topic in ranks else 0
        self.ranks[kind][rank] += 1
        self.sure[kind][min(int(suggested[0].confidence * 5), 4)].append(rank == 1)
        if kind == "articles" and rank != 1:
            told = ", ".join(f"{s.topic} {s.confidence:.2f}" for s in suggested)
            self.misses.append(f"topic  {provider.id} · {sample.heading} : {sample.topic} ; {told}")
        return {s.topic for s in suggested if s.confidence >= _LIKELY}

    def facts(self, provider: Provider, sample: Sample, lines: Sequence[str], likely: set[str], corpus: Corpus) -> None:
        assert sample.clause
        stated = {(s.fact.id, fold(s.value.text)) for s in sample.clause.facts}
        text = "\n".join(lines[number - 1] for number in sample.numbers)
        seen = set()
        for found in facts.facts(text, sample.numbers, likely, corpus):
            key = (found.fact, fold(assemble.value(corpus.facts[found.fact], found.value).text))
            seen.add(key)
            (self.right if key in stated else self.wrong)[found.fact] += 1
            if key not in stated:
                self.misses.append(f"fact   {provider.id} · {sample.clause.number} : {found.fact} = {found.value}")
        self.missed.update(fact for fact, _ in stated - seen)

    def report(self, misses: bool) -> None:
        for kind, ranks in self.ranks.items():
            total = ranks.total()
            third = sum(ranks[rank] for rank in (1, 2, 3))
            print(f"topics of {kind}: {total}, rank 1 {ranks[1] / total:.1%}, within 3 {third / total:.1%}")
            for fifth, hits in sorted(self.sure[kind].items()):
                print(f"  confidence {fifth / 5:.1f} to {(fifth + 1) / 5:.1f}: right {sum(hits)} of {len(hits)}")
        for fact in sorted({*self.right, *self.wrong, *self.missed}):
            suggested, stated = self.right[fact] + self.wrong[fact], self.right[fact] + self.missed[fact]
            if suggested:
                print(f"  {fact}: right {self.right[fact]} of {suggested} suggested, of {stated} stated")
        right, wrong, missed = self.right.total(), self.wrong.total(), self.missed.total()
        print(f"facts: precision {right / (right + wrong):.1%}, recall {right / (right + missed):.1%}, {right} right")
        if misses:
            print("\n".join(self.misses))


def articles(version: Version, lines: Sequence[str]) -> Iterator[Sample]:
    """First-level articles with a printed title that one topic dominates."""
    for item in _articles(version.body):
        counts: Counter[str] = Counter()
        numbers: list[int] = []
        held = [sample.clause for sample in clauses((item,)) if sample.clause]
        for clause in held:
            numbers.extend(clause.locator.lines())
            counts[clause.topic.id] += sum(len(lines[number - 1].split()) for number in clause.locator.lines())
        topic, words = counts.most_common(1)[0]
        most = sum(clause.topic.id == topic for clause in held) * 2 > len(held)
        if words >= _DOMINANT * counts.total() and most and not {"al.", "intro"} & set(item.number.split()):
            yield Sample(item.heading, "", tuple(sorted(numbers)), topic)


def _articles(body: Sequence[Section | Clause]) -> Iterator[Section | Clause]:
    for item in body:
        if isinstance(item, Section) and item.part and not item.number:
            yield from _articles(item.children)
        else:
            yield item


def clauses(body: Sequence[Section | Clause], above: str = "") -> Iterator[Sample]:
    """Every clause, with the titles it stands under."""
    for item in body:
        if isinstance(item, Section):
            yield from clauses(item.children, f"{above} / {item.heading}" if above else item.heading)
        else:
            yield Sample(item.heading, above, tuple(item.locator.lines()), item.topic.id, item)


def _identity(provider: Provider, version: Version, folder: Path) -> None:
    found = identity(read(folder / version.source.file), provider.id)
    print(provider.id)
    known = {f.name: getattr(provider, f.name, "") for f in fields(found)}
    known |= {"date": version.date.isoformat() if version.date else "", "kind": version.kind, "title": version.title}
    for name, expected in known.items():
        value = getattr(found, name).value
        print(f"  {name}: {value or '–'}" + ("" if value == expected else f" (data: {expected or '–'})"))


if __name__ == "__main__":
    main()
