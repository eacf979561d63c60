"""Made-up providers, always the same for a number, to measure the site at a size it has not reached.

Words are drawn from a large and skewed vocabulary (Zipf's law, as in real texts), not from templates.
"""

import random
from itertools import accumulate, product
from pathlib import Path

from clausier.model import Corpus, Fact
from clausier.quantities.word import MONTHS

CLAUSES = 30  # a provider, near the mean of short real documents
_VOCABULARY = 20_000
_ONSETS = ["b", "c", "ch", "d", "f", "g", "j", "l", "m", "n", "p", "pr", "qu", "r", "s", "t", "tr", "v"]
_RHYMES = ["a", "an", "é", "er", "eu", "i", "in", "o", "on", "ou", "oir", "u", "ée", "ir"]
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


def write(corpus: Corpus, folder: Path, count: int) -> None:
    """Writes `count` providers under `folder`, using the topics and facts of `corpus`."""
    chance = random.Random(20240704)
    syllables = ["".join(pair) for pair in product(_ONSETS, _RHYMES)]
    words = list(
        dict.fromkeys(
            "".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(_VOCABULARY * 2)
        )
    )
    words = words[:_VOCABULARY]
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(count):
        _provider(corpus, folder / f"prestataire-{number:05}", number, chance, words, weights)


def _provider(
    corpus: Corpus, folder: Path, number: int, chance: random.Random, words: list[str], weights: list[float]
) -> None:
    def text(length: int) -> str:
        drawn = chance.choices(words, cum_weights=weights, k=length)
        return " ".join(drawn).capitalize()

    folder.mkdir(parents=True)
    name = f"{text(2).title()} {number}"
    (folder / "provider.yml").write_text(f"name: {name}\nactivity: {text(14)}.\ncity: {text(1)}\n", "utf-8")
    topics = list(corpus.topics.values())
    day, month, year = chance.randint(1, 28), chance.randint(1, len(MONTHS)), chance.randint(2015, 2025)
    date = f"{year}-{month:02}-{day:02}"
    lines = [
        f"kind: cgv\ntitle: Conditions générales de vente\ndate: {date}\nreviewed: complete",
        f'source:\n  file: {folder.name}.txt\n  sha256: "{number:064x}"',
        "outline:",
    ]
    lines += [f'  - {{line: {1 + 30 * n}, number: "{n + 1}", heading: {text(3)}}}' for n in range(CLAUSES // 3)]
    lines.append("clauses:")
    for n in range(CLAUSES):
        topic = chance.choice(topics)
        lines += [
            f"  - id: clause-{n}",
            f'    number: "{n // 3 + 1}.{n % 3 + 1}"',
            f"    heading: {text(chance.randint(2, 5))}",
            f"    topic: {topic.id}",
            f"    lines: [{1 + 10 * n}, {10 + 10 * n}]",
            f"    summary: >-\n      {text(chance.randint(25, 90))}.",
        ]
        if topic.facts and chance.random() < 0.7:
            fact = chance.choice(topic.facts)
            lines.append(f"    facts:\n      {fact.id}: {_value(fact, chance)}")
    (folder / f"cgv-{date}.yml").write_text("\n".join(lines) + "\n", "utf-8")


def _value(fact: Fact, chance: random.Random) -> str:
    return chance.choice(list(fact.values) if fact.type == "choice" else _EXAMPLES[fact.type])
