"""Every field of the format, and what becomes of a script in it: the rule that refuses it, or `PUBLISHED` as words.

A list or a name that its author chooses is `*`. A field that is missing here fails a test."""

from tests.hostile.payloads import PUBLISHED

SCRIPT = "<script>ran('{}')</script>"
_REFUSED, _MARKUP, _FIGURE = "field-value", "markup", "law"
IDENTITY, TERMS = "provider.yml", "terms"

FIELDS: dict[str, dict[str, str]] = {
    "topics.yml": {
        "*.id": _REFUSED, "*.label": PUBLISHED, "*.topics.*.id": _REFUSED, "*.topics.*.label": PUBLISHED,
        "*.topics.*.definition": PUBLISHED, "*.topics.*.why": PUBLISHED, "*.topics.*.synonyms.fr.*": PUBLISHED,
        "*.topics.*.synonyms.en.*": PUBLISHED, "*.topics.*.cuad": PUBLISHED, "*.topics.*.facts.*": _REFUSED,
    },
    "facts.yml": {
        "*.id": _REFUSED, "*.topic": _REFUSED, "*.label": PUBLISHED, "*.help": PUBLISHED, "*.type": _REFUSED,
        "*.favours": _REFUSED, "*.favours.*": _REFUSED, "*.aliases.*": _REFUSED, "*.many": _REFUSED, "*.key": _REFUSED,
        "*.values.*": PUBLISHED,
    },
    "moved.yml": {"*": _REFUSED},
    "law/rates.yml": {
        "legal_interest.*.half_year": _REFUSED, "legal_interest.*.rate": _REFUSED,
        "legal_interest.*.reference": PUBLISHED,
        "legal_interest.*.verified": _REFUSED, "legal_interest.*.checked": _REFUSED,
        "ecb_refinancing.*.since": _REFUSED,
        "ecb_refinancing.*.rate": _REFUSED, "ecb_refinancing.*.seen_until": _REFUSED,
        "ecb_refinancing.*.reference": PUBLISHED, "ecb_refinancing.*.verified": _REFUSED,
        "ecb_refinancing.*.checked": _REFUSED,
    },
    "law/rules.yml": {
        "*.id": _REFUSED, "*.title": PUBLISHED, "*.statement": PUBLISHED, "*.nature": _REFUSED,
        "*.nature_note": PUBLISHED, "*.scope": PUBLISHED, "*.cites.*": PUBLISHED, "*.topics.*": _REFUSED,
        "*.origin": PUBLISHED, "*.replaces": PUBLISHED, "*.since": _REFUSED, "*.until": _REFUSED,
        "*.verified": _REFUSED,
        "*.reserves.*.part": PUBLISHED, "*.reserves.*.verified": _REFUSED, "*.checked": _REFUSED,
        "*.review_by": _REFUSED, "*.thresholds.*.fact": _REFUSED, "*.thresholds.*.what": PUBLISHED,
        "*.thresholds.*.type": _REFUSED, "*.thresholds.*.at_most": _FIGURE, "*.thresholds.*.at_least": _FIGURE,
        "*.thresholds.*.equals": _FIGURE, "*.thresholds.*.by_default": _FIGURE, "*.thresholds.*.when": PUBLISHED,
        "*.thresholds.*.note": PUBLISHED, "*.facts.*": _REFUSED, "*.former.*.since": _REFUSED,
        "*.former.*.until": _REFUSED, "*.former.*.cites.*": PUBLISHED, "*.former.*.statement": PUBLISHED,
        "*.former.*.note": PUBLISHED, "*.former.*.thresholds.*.fact": _REFUSED,
        "*.former.*.thresholds.*.at_most": _FIGURE, "*.former.*.thresholds.*.note": PUBLISHED,
    },
    "law/instruments.yml": {
        "*.id": _REFUSED, "*.title": PUBLISHED, "*.short": PUBLISHED, "*.kind": _REFUSED, "*.number": _REFUSED,
        "*.signed": _REFUSED, "*.aliases.*": PUBLISHED, "*.since": _REFUSED, "*.until": _REFUSED,
        "*.replaced_by.*.instrument": _REFUSED, "*.replaced_by.*.article": _REFUSED,
        "*.replaced_by.*.subject": PUBLISHED, "*.codified.since": _REFUSED, "*.codified.into.*.instrument": _REFUSED,
        "*.codified.into.*.article": _REFUSED, "*.codified.into.*.last": _REFUSED,
        "*.codified.into.*.subject": PUBLISHED, "*.codified.into.*.topics.*": _REFUSED, "*.renumbered": _REFUSED,
        "*.articles_to": _REFUSED, "*.note": PUBLISHED, "*.url": _REFUSED, "*.verified": _REFUSED,
        "*.articles.*.number": _REFUSED, "*.articles.*.paragraph": PUBLISHED, "*.articles.*.subject": PUBLISHED,
        "*.articles.*.topics.*": _REFUSED, "*.articles.*.since": _REFUSED, "*.articles.*.until": _REFUSED,
        "*.articles.*.verified": _REFUSED, "*.articles.*.replaced_by.*.instrument": _REFUSED,
        "*.articles.*.replaced_by.*.article": _REFUSED, "*.articles.*.replaced_by.*.last": _REFUSED,
        "*.articles.*.replaced_by.*.paragraph": PUBLISHED, "*.articles.*.replaced_by.*.subject": PUBLISHED,
        "*.articles.*.replaced_by.*.topics.*": _REFUSED, "*.articles.*.codified.since": _REFUSED,
        "*.articles.*.codified.into.*.article": _REFUSED, "*.articles.*.codified.into.*.paragraph": PUBLISHED,
        "*.articles.*.codified.into.*.subject": PUBLISHED, "*.articles.*.reused.since": _REFUSED,
        "*.articles.*.reused.subject": PUBLISHED, "*.articles.*.reused.topics.*": _REFUSED,
        "*.articles.*.reused.verified": _REFUSED,
    },
    IDENTITY: {
        "name": _MARKUP, "unnamed": _REFUSED, "activity": _MARKUP, "legal_form": _MARKUP, "siren": _REFUSED,
        "rcs": _MARKUP, "capital": _MARKUP, "city": _MARKUP, "website": _REFUSED,
    },
    TERMS: {
        "kind": _REFUSED, "title": _MARKUP, "date": _REFUSED, "source.file": _REFUSED, "source.sha256": _REFUSED,
        "source.url": _REFUSED, "status": _REFUSED, "reviewed.*": _REFUSED, "not_concerned.*": _MARKUP,
        "outline.*.line": _REFUSED, "outline.*.heading": _MARKUP, "outline.*.number": _MARKUP,
        "outline.*.part": _REFUSED, "outline.*.level": _REFUSED, "outline.*.topic": _REFUSED,
        "skipped.*.lines.*": _REFUSED,
        "skipped.*.reason": _REFUSED, "exceptions.*.check": _REFUSED, "exceptions.*.clause": _REFUSED,
        "exceptions.*.text": PUBLISHED, "exceptions.*.reason": PUBLISHED, "moved.*": _REFUSED,
        "clauses.*.id": _REFUSED, "clauses.*.number": _MARKUP, "clauses.*.heading": _MARKUP,
        "clauses.*.level": _REFUSED,
        "clauses.*.topic": _REFUSED, "clauses.*.also.*": _REFUSED, "clauses.*.lines.*": _REFUSED,
        "clauses.*.lines.*.*": _REFUSED, "clauses.*.summary": _MARKUP, "clauses.*.facts.*": _MARKUP,
        "clauses.*.facts.*.value": _MARKUP, "clauses.*.facts.*.*.value": _MARKUP, "clauses.*.facts.*.when": _MARKUP,
        "clauses.*.cites.*": _MARKUP, "clauses.*.note": _MARKUP, "clauses.*.suggested.topics.*.topic": _REFUSED,
        "clauses.*.suggested.topics.*.confidence": _REFUSED, "clauses.*.suggested.facts.*.fact": _REFUSED,
        "clauses.*.suggested.facts.*.value": _MARKUP, "clauses.*.suggested.facts.*.words": _MARKUP,
        "clauses.*.suggested.facts.*.line": _REFUSED,
    },
}  # fmt: skip
