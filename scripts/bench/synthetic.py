"""Made-up providers, always the same for a number and for the published data, to measure the site at a size it has not
reached.

Clauses are drawn from the published ones: their heading, their topics, which facts they state, whether they cite a text
or bear a note. Their sentences follow the published restatements, each pair of words chosen as it is there (a Markov
chain of order 2): French in its words and their frequency, if not in its meaning. Some words are invented, each
provider's own, as names of products are: the vocabulary of a real corpus never stops growing.
"""

import json
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

from clausier import load
from clausier.model import Clause, Corpus, Fact
from scripts import ROOT
from scripts.data.validate import DATA

CLAUSES = 30  # a provider; the published documents have 61 to 144
_SEED = 20240704
_WORDS = 40  # of a restatement, about, as of the published ones
_INVENTED = 0.025  # of the words
_LISTED = 0.1  # of the restatements
_ONSETS = ["b", "c", "ch", "d", "f", "g", "j", "l", "m", "n", "p", "pr", "qu", "r", "s", "t", "tr", "v"]
_RHYMES = ["a", "an", "é", "er", "eu", "i", "in", "o", "on", "ou", "oir", "u", "ée", "ir"]
_SYLLABLES = ["".join(pair) for pair in product(_ONSETS, _RHYMES)]
_EXAMPLES = {
    "duration": ["15 jours", "30 jours", "1 mois", "3 mois", "48 heures", "1 an", "10 jours ouvrés"],
    "money": ["40 €", "50 €", "200 € HT", "450 € HT par jour"],
    "percentage": ["30 %", "50 % du devis", "99 %", "99,9 %"],
    "amount": ["50 %", "200 €", "12 mois de facturation"],
    "late_rate": ["3 × taux légal", "BCE + 10 points", "1,5 % par mois"],
    "payment_term": ["30 jours", "30 jours fin de mois", "à réception"],
    "boolean": ["oui", "non"],
    "place": ["Nantes", "Angers", "Lille", "Union européenne"],
    "text": ["du lundi au vendredi, de 9h à 18h"],
    "date": ["2024-01-01"],
}


def project(folder: Path, count: int, clauses: int = CLAUSES) -> None:
    """A copy of the site's project under `folder`, with made-up providers in the place of the published ones."""
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "theme", folder / "theme")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "macros").symlink_to(ROOT / "macros")
    (folder / "data").mkdir()
    for name in ("topics.yml", "facts.yml"):
        shutil.copy(DATA / name, folder / "data")
    shutil.copytree(DATA / "law", folder / "data" / "law")
    write(load.corpus(DATA), folder / "data" / "providers", count, clauses)


def write(corpus: Corpus, folder: Path, count: int, clauses: int = CLAUSES) -> None:
    """Writes `count` providers of so many `clauses` each under `folder`, after those of `corpus`."""
    every = [clause for provider in corpus.providers.values() for _, clause in provider.clauses]
    chance = random.Random(_SEED)
    chain = _Chain(every)
    for number in range(count):
        _Provider(chance, chain, every, number).write(folder / f"prestataire-{number:05}", clauses)


class _Chain:
    """What word may follow two others."""

    def __init__(self, clauses: list[Clause]) -> None:
        self._next: dict[tuple[str, str], list[str]] = defaultdict(list)
        for clause in clauses:
            words = clause.summary.replace("*", "").split()
            if words[-1].endswith(".") and "-" not in words:
                for pair, after in zip(pairwise(["", "", *words]), [*words, ""], strict=False):
                    self._next[pair].append(after)

    def words(self, chance: random.Random) -> Iterator[str]:
        """A sentence or several, until a restatement ends there."""
        pair = ("", "")
        while word := chance.choice(self._next[pair]):
            yield word
            pair = (pair[1], word)


class _Provider:
    """Draws what a provider publishes."""

    def __init__(self, chance: random.Random, chain: _Chain, clauses: list[Clause], number: int) -> None:
        self._chance, self._chain, self._clauses, self._number = chance, chain, clauses, number
        self._own = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(6)]

    def write(self, folder: Path, clauses: int) -> None:
        folder.mkdir(parents=True)
        chance = self._chance
        name = f"{' '.join(self._own[:2])} {self._number}"
        activity = json.dumps(self._text(14), ensure_ascii=False)
        (folder / "provider.yml").write_text(f"name: {name}\nactivity: {activity}\ncity: {self._own[2]}\n", "utf-8")
        date = f"{chance.randint(2015, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        drawn = [chance.choice(self._clauses) for _ in range(clauses)]
        lines = [
            f"kind: cgv\ntitle: Conditions générales de vente\ndate: {date}\nreviewed: complete",
            f'source:\n  file: {folder.name}.txt\n  sha256: "{self._number:064x}"',
            "outline:",
            *(
                f'  - {{line: {1 + 10 * n}, number: "{n // 3 + 1}", heading: {_quoted(drawn[n].topic.label)}}}'
                for n in range(0, clauses, 3)
            ),
            "clauses:",
            *(line for n, clause in enumerate(drawn) for line in self._clause(n, clause)),
        ]
        (folder / f"cgv-{date}.yml").write_text("\n".join(lines) + "\n", "utf-8")

    def _clause(self, n: int, model: Clause) -> Iterator[str]:
        yield f"  - id: clause-{n}"
        yield f'    number: "{n // 3 + 1}.{n % 3 + 1}"'
        yield f"    heading: {_quoted(model.heading)}"
        yield f"    topic: {model.topic.id}"
        if model.also:
            yield f"    also: [{', '.join(topic.id for topic in model.also)}]"
        yield f"    lines: [{1 + 10 * n}, {10 + 10 * n}]"
        if self._chance.random() < _LISTED:
            yield f"    summary: |-\n      {self._text(_WORDS // 4)}\n"
            yield from (f"      - {self._text(_WORDS // 4)}" for _ in range(3))
        else:
            yield f"    summary: >-\n      {self._text(_WORDS)}"
        facts = {stated.fact.id: stated.fact for stated in model.facts}
        if facts:
            yield "    facts:"
            yield from (f"      {id_}: {self._value(fact)}" for id_, fact in facts.items())
        if model.cites:
            yield f"    cites: {_quoted(list(model.cites))}"
        if model.note:
            yield f"    note: {_quoted(self._text(_WORDS // 2))}"

    def _text(self, length: int) -> str:
        """Restatements, one after another, cut near `length` words."""
        words: list[str] = []
        while len(words) < length:
            words += self._chain.words(self._chance)
        words = words[: length + self._chance.randint(-length // 4, length // 4)]
        words = [self._chance.choice(self._own) if self._chance.random() < _INVENTED else word for word in words]
        return f"{' '.join(words).rstrip(' .,;:«(')}."

    def _value(self, fact: Fact) -> str:
        return self._chance.choice(list(fact.values) if fact.type == "choice" else _EXAMPLES[fact.type])


def _quoted(value: object) -> str:
    """As YAML, on one line."""
    return json.dumps(value, ensure_ascii=False)
