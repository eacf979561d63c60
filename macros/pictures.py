"""What the picture of a page says, as networks show it beside a link: pure, drawn by `scripts.site.pictures`."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausier.model import KINDS, Corpus, Provider, State, Topic
from clausier.once import once
from clausier.quantities.word import french_date
from clausier.subject import subject
from clausier.typography import french

FOLDER = "assets/cartes"
HOME = f"{FOLDER}/clausier.png"


@dataclass(frozen=True)
class Fact:
    """A line of a picture, after the sign of a state: `stated` or `silent`."""

    state: State
    text: str


@dataclass(frozen=True)
class Picture:
    """A picture: its path from the site's root, and its words, with French typography."""

    path: str
    eyebrow: str
    title: str
    facts: tuple[Fact, ...]

    @property
    def alt(self) -> str:
        """The words of the picture."""
        return french(f"{self.title}. {' ; '.join(fact.text for fact in self.facts)}.")


def pictures(corpus: Corpus) -> Iterator[Picture]:
    """Every picture of the site."""
    yield home(corpus)
    for provider in corpus.providers.values():
        yield of_provider(provider, corpus)
    for topic in corpus.topics.values():
        yield of_topic(topic, corpus)


def of_page(path: str, corpus: Corpus) -> Picture:
    """The picture of what the page at `path` is about; that of the site for a page about no provider or topic."""
    match subject(path, corpus):
        case Provider() as provider:
            return of_provider(provider, corpus)
        case Topic() as topic:
            return of_topic(topic, corpus)
        case _:
            return home(corpus)


@once
def home(corpus: Corpus) -> Picture:
    """What there is on the site."""
    clauses = sum(len(version.clauses) for _, version in corpus.current)
    return _picture(
        HOME,
        "Les contrats informatiques, clause par clause",
        "Savoir ce que l'on accepte",
        Fact(State.STATED, _count(len(corpus.providers), "prestataire")),
        Fact(State.STATED, f"{_count(clauses, 'clause')} en français clair"),
        Fact(State.SILENT, f"{_count(len(corpus.topics), 'thème')}, et ce que chacun en tait"),
    )


def of_provider(provider: Provider, corpus: Corpus) -> Picture:
    """Its documents, what they say and what they do not."""
    versions = [document.current for document in provider.documents]
    states = [version.topic_state(topic) for version in versions for topic in corpus.topics]
    named = [f"{KINDS[v.kind]}{f' du {french_date(v.date)}' if v.date else ' sans date'}" for v in versions]
    clauses = sum(len(version.clauses) for version in versions)
    stated, silent = states.count(State.STATED), states.count(State.SILENT)
    return _picture(
        f"{FOLDER}/fournisseurs/{provider.id}.png",
        "Conditions expliquées clause par clause",
        provider.name,
        Fact(State.STATED, f"{', '.join(named)} : {_count(clauses, 'clause')}"),
        Fact(State.STATED, f"{_count(stated, 'thème')} traité{'s' if stated > 1 else ''}"),
        Fact(State.SILENT, _count(silent, "silence")),
    )


def of_topic(topic: Topic, corpus: Corpus) -> Picture:
    """How many documents deal with it, and how many say nothing."""
    return _of_topic(corpus, topic.id)


@once
def _of_topic(corpus: Corpus, id_: str) -> Picture:
    topic = corpus.topics[id_]
    family = next(family for family in corpus.families if family.id == topic.family)
    stating = len(corpus.by_topic[topic.id])
    silent = sum(version.topic_state(topic.id) is State.SILENT for _, version in corpus.current)
    facts = [
        Fact(State.STATED, f"{_count(stating, 'document')} sur {len(corpus.current)} en traite{'nt' * (stating > 1)}")
    ]
    if topic.facts:
        facts.append(Fact(State.STATED, f"{_count(len(topic.facts), 'fait')} à comparer"))
    facts.append(Fact(State.SILENT, _count(silent, "silence")))
    return _picture(f"{FOLDER}/themes/{topic.id}.png", family.label, topic.label, *facts)


def _picture(path: str, eyebrow: str, title: str, *facts: Fact) -> Picture:
    return Picture(path, french(eyebrow), french(title), tuple(Fact(fact.state, french(fact.text)) for fact in facts))


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s' if number > 1 else ''}"
