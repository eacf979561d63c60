"""What several outputs share: addresses, a stated value, the state of a topic or of a fact."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeAlias

from clausier.model import KINDS, Clause, Fact, State, StatedFact, Topic, Version, anchor
from clausier.prose import prose
from clausier.typography import french

Json: TypeAlias = dict[str, Any]
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Site:
    """Addresses of pages. `url` ends with a slash; when it is empty, they are relative to the site."""

    url: str

    def provider(self, provider: str) -> str:
        return f"{self.url}fournisseurs/{provider}/"

    def document(self, version: Version) -> str:
        return f"{self.provider(version.provider)}#{version.document}"

    def clause(self, version: Version, clause: Clause) -> str:
        return f"{self.provider(version.provider)}#{anchor(version.document, clause.id)}"

    def topic(self, topic: str) -> str:
        return f"{self.url}themes/{topic}/"

    def rule(self, rule: str) -> str:
        return f"{self.url}droit/{rule}/"

    def check(self, check: str) -> str:
        return f"{self.url}droit/controles/{check}/"


def encoded(answer: Json) -> bytes:
    """JSON as files hold it: as small as it goes, ending with a line break."""
    return f"{_encode(answer)}\n".encode()


def date(committed: datetime.datetime) -> str:
    """The date of the data, from that of the commit (UTC)."""
    return f"{committed:%Y-%m-%dT%H:%M:%SZ}"


def document_name(version: Version) -> Json:
    """What names a document wherever it is spoken of."""
    return {"kind": version.kind, "kind_label": KINDS[version.kind], "date": day(version)}


def day(version: Version) -> str | None:
    """The date of a version, ISO 8601; None if the document bears none."""
    return version.date.isoformat() if version.date else None


def topic_state(version: Version, topic: Topic) -> Json:
    """`state` and, where the topic does not concern the document, the `reason`."""
    return _state(version.topic_state(topic.id), version.not_concerned, topic.id)


def fact_state(version: Version, fact: Fact) -> Json:
    """The same for a fact, with the `values` stated, each with the clause that states it."""
    state = _state(version.fact_state(fact), version.not_concerned, fact.id, fact.topic)
    return state | {"values": [stated(value) | {"clause": value.clause} for value in version.facts.get(fact.id, ())]}


def stated(fact: StatedFact) -> Json:
    """A value: as it reads, in its normal form, by what it sorts (a number or None), in which case it holds."""
    value = fact.value
    return {
        "text": french(value.text),
        "value": value.normal,
        "order": number(value.order),
        "when": french(fact.when),
    }


def number(order: Decimal | None) -> int | float | None:
    """A JSON number, without decimals where it has none."""
    if order is None:
        return None
    return int(order) if order == order.to_integral_value() else float(order)


def clause_fields(site: Site, version: Version, clause: Clause) -> Json:
    """A clause, wherever it stands."""
    return {
        "id": clause.id,
        "number": french(clause.number),
        "heading": french(clause.heading),
        "part": french(clause.part),
        "topic": clause.topic.id,
        "also": [topic.id for topic in clause.also],
        "summary": french(clause.summary),
        "summary_html": str(prose(clause.summary)),
        "facts": [{"fact": fact.fact.id} | stated(fact) for fact in clause.facts],
        "cites": [french(text) for text in clause.cites],
        "note": french(clause.note),
        "url": site.clause(version, clause),
    }


def _state(state: State, not_concerned: Mapping[str, str], *subjects: str) -> Json:
    reason = next((not_concerned[subject] for subject in subjects if subject in not_concerned), "")
    return {"state": state.value, "reason": french(reason) if state is State.NOT_CONCERNED else ""}
