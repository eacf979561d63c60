"""A cut document as a draft: the records an author completes, and their YAML."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from clausier.importer.fit import fit
from clausier.importer.segment.cut import Above, Cut, Spans, Unit
from clausier.importer.segment.rows import capital
from clausier.records import SLUG, ClauseId, Slug
from clausier.words import words

Record = dict[str, Any]

_SCHEMA = "# yaml-language-server: $schema=../../schema/{}.schema.json\n"
_GUIDE = """\
# Brouillon : rien n'en est publié. Pour chaque clause, écrivez « summary » avec vos mots, vérifiez le thème, recopiez
# dans « facts » les faits justes de « suggested », puis effacez « suggested ». Effacez enfin « status: draft ».
"""
_CHANGED = "  # son texte a changé : relisez tout, puis effacez « suggested »"
_ACRONYMS = re.compile(
    "API|CB|CG[SUV]|CNIL|DPO|DSI|EI|FAI|GT[IR]|HT|IP|IT|PME|RC|RGPD|SARL|SAS|SEPA|SIREN|SLA|SMS|TPE|TTC|TVA|UE|URL|VPN"
)
_DATE, _SHARE, _LIKE_A_NUMBER = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"[01]\.\d\d"), re.compile(r"|\d[\d.]*")
_LONGEST_ID = 50
_CLAUSE: TypeAdapter[str] = TypeAdapter(ClauseId)
_PART: TypeAdapter[str] = TypeAdapter(Slug)
_A_LINE = 100  # characters beyond which a text is folded
_ON_ONE_LINE = (
    {"topic", "confidence"},
    {"line", "number", "heading", "part", "level", "topic"},
    {"lines", "reason"},
    {"value", "when"},
)


@dataclass(frozen=True)
class FactProposal:
    """A fact that the text seems to state, with the words it rests on and their line."""

    fact: str
    value: str
    words: str
    line: int


@dataclass(frozen=True)
class Proposal:
    """What is proposed for a unit; `topics` best first, with their confidence."""

    topics: tuple[tuple[str, float], ...]
    facts: tuple[FactProposal, ...] = ()
    cites: tuple[str, ...] = ()


def document(
    cut: Cut, proposals: Sequence[Proposal], articles: Mapping[int, str], *,
    kind: str, title: str, date: str, source: str, sha256: str, url: str,
) -> Record:  # fmt: skip
    """The record of a draft. `date` and `url` may be empty; `proposals` has one item a unit, `articles`
    the topic of a divided article by the line of its heading."""
    taken: set[str] = set()
    origin = {"file": source, "sha256": sha256} | ({"url": url} if url else {})
    record: Record = {"kind": kind, "title": fit(title), "date": date or None, "source": origin, "status": "draft"}
    record["outline"] = list(_outline(cut.outline, articles))
    record["skipped"] = [{"lines": _lines(spans), "reason": reason.value} for spans, reason in cut.skipped]
    record["clauses"] = [
        _clause(unit, proposal, rank, taken)
        for rank, (unit, proposal) in enumerate(zip(cut.units, proposals, strict=True), 1)
    ]
    return {key: value for key, value in record.items() if value not in (None, [])}


def _outline(above: Iterable[Above], articles: Mapping[int, str]) -> Iterable[Record]:
    parts: set[str] = set()
    for heading in above:
        entry: Record = {"line": heading.line}
        if heading.number:
            entry["number"] = fit(heading.number)
        entry["heading"] = _sentence_case(fit(heading.heading).rstrip(" .:"))
        if heading.part:
            entry["part"] = _unique(_allowed(_slug(heading.heading) or "partie", _PART, "partie"), parts)
        if heading.level > 1:
            entry["level"] = min(heading.level, 6)
        if topic := articles.get(heading.line):
            entry["topic"] = topic
        yield entry


def _clause(unit: Unit, proposal: Proposal, rank: int, taken: set[str]) -> Record:
    heading = _sentence_case(fit(unit.heading).rstrip(" .:")) or fit(" ".join(unit.text.split()[:6]))
    id_ = _slug(unit.heading) or _slug(f"article {unit.number}")
    record: Record = {
        "id": _unique(_allowed(id_ or "clause", _CLAUSE, "clause"), taken),
        "number": fit(unit.number) or (heading if 0 < len(heading.split()) <= 2 else f"§ {rank}"),
        "heading": heading or f"§ {rank}",
        "level": min(unit.level, 6) or None,
        "topic": proposal.topics[0][0],
        "lines": _lines(unit.lines),
        "summary": "",
        "suggested": _suggested(proposal),
        "cites": [fit(cite) for cite in proposal.cites],
    }
    return {key: value for key, value in record.items() if value not in (None, [])}


def _suggested(proposal: Proposal) -> Record:
    topics = [{"topic": topic, "confidence": f"{confidence:.2f}"} for topic, confidence in proposal.topics]
    facts = [{"fact": f.fact, "value": f.value, "words": fit(f.words), "line": f.line} for f in proposal.facts]
    return {"topics": topics} | ({"facts": facts} if facts else {})


def _lines(spans: Spans) -> list[Any]:
    """One span stands alone, as authors write it."""
    pairs = [list(span) for span in spans]
    return pairs[0] if len(pairs) == 1 else pairs


def _sentence_case(text: str) -> str:
    """A title in capitals as the site writes titles: « RÉSILIATION DU CONTRAT » → « Résiliation du contrat »."""
    if not capital(text):
        return text
    low = re.sub(r"[^\W\d_]+", lambda m: m[0] if _ACRONYMS.fullmatch(m[0]) else m[0].lower(), text)
    return low[:1].upper() + low[1:]


def _slug(text: str) -> str:
    """Whole words of a title, without accents: « Force majeure » → force-majeure."""
    slug = ""
    for word in words(text):
        if len(longer := f"{slug}-{word}" if slug else word) > _LONGEST_ID:
            break
        slug = longer
    return slug


def _allowed(id_: str, ids: TypeAdapter[str], kind: str) -> str:
    """The id, after its kind if the data refuse it, or would with a number after it: « Section » → clause-section."""
    try:
        ids.validate_python(id_)
        ids.validate_python(f"{id_}-2")
    except ValidationError:
        return f"{kind}-{id_}"
    return id_


def _unique(id_: str, taken: set[str]) -> str:
    """The id, with a number after it if it serves already."""
    found, count = id_, 2
    while found in taken:
        found, count = f"{id_}-{count}", count + 1
    taken.add(found)
    return found


class _Dumper(yaml.SafeDumper):
    """Short lists of numbers and of proposals on one line; a number that is a text in quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # aliases are refused by our reader
        return True


def _represent_list(dumper: _Dumper, data: list[Any]) -> yaml.Node:
    flat = all(isinstance(item, int | list) or (isinstance(item, str) and SLUG.fullmatch(item)) for item in data)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", data, flow_style=flat)


def _represent_map(dumper: _Dumper, data: Record) -> yaml.Node:
    flat = bool(data) and any(data.keys() <= fields for fields in _ON_ONE_LINE)
    return dumper.represent_mapping("tag:yaml.org,2002:map", data.items(), flow_style=flat)


def _represent_text(dumper: _Dumper, data: str) -> yaml.Node:
    if kind := "timestamp" if _DATE.fullmatch(data) else "float" if _SHARE.fullmatch(data) else "":
        return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", data)
    style = '"' if _LIKE_A_NUMBER.fullmatch(data) else "|" if "\n" in data else ">" if len(data) > _A_LINE else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)


_Dumper.add_representer(list, _represent_list)
_Dumper.add_representer(dict, _represent_map)
_Dumper.add_representer(str, _represent_text)


def to_yaml(record: Record, schema: str, *, guide: bool = False, changed: Collection[str] = ()) -> str:
    """The file of a record, `schema` being « document » or « provider », with a blank line between clauses.

    `changed` are the ids of clauses that were restated before, and whose words have changed since."""
    text = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    text = re.sub(r"\n(?=  - id: )", "\n\n", text).replace("clauses:\n\n", "clauses:\n")
    text = re.sub(r"(?m)^  - id: (.+)$", lambda m: m[0] + (_CHANGED if m[1] in changed else ""), text)
    return _SCHEMA.format(schema) + (_GUIDE if guide else "") + text
