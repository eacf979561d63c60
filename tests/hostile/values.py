"""Values that no field should hold: ids, file names, numbers, dates, addresses, quantities."""

from typing import NamedTuple

from tests.hostile.payloads import PUBLISHED
from tests.hostile.tree import Where

TERMS, WHO = "providers/nommee/cgv-2024-02-01.yml", "providers/nommee/provider.yml"
TOPICS, FACTS = "topics.yml", "facts.yml"
RULES, TEXTS, RATES, MOVED = "law/rules.yml", "law/instruments.yml", "law/rates.yml", "moved.yml"


class Value(NamedTuple):
    """What is written at a place, and the rule that refuses it."""

    name: str
    file: str
    where: Where
    value: object
    fate: str


def _each(what: str, file: str, where: Where, fate: str, values: dict[str, object]) -> list[Value]:
    return [Value(f"{what}-{name}", file, where, value, fate) for name, value in values.items()]


def _some(values: dict[str, object], *names: str) -> dict[str, object]:
    return {name: values[name] for name in names}


_IDS: dict[str, object] = {
    "going-up": "../../../etc/passwd", "absolute": "/etc/passwd", "of-windows": "..\\..\\windows",
    "encoded": "..%2f..%2fetc",
    "in-capitals": "Acompte", "with-a-space": "a compte", "with-an-end": "acompte\n", "with-an-accent": "acompté",
    "of-a-script": "<script>", "of-a-template": "{{id}}", "of-quotes": 'a"b', "starting-as-an-option": "-rf",
    "ending-in-a-hyphen": "acompte-", "of-two-hyphens": "a--b", "too-long": "a" * 61, "of-a-list": "index", "empty": "",
}  # fmt: skip
_ADDRESSES: dict[str, object] = {
    "javascript": "javascript:ran()", "javascript-after-spaces": " \tjavascript:ran()",
    "data": "data:text/html,<script>ran()</script>",
    "vbscript": "vbscript:ran()", "file": "file:///etc/passwd", "of-plain-http": "http://atelier.example",
    "of-ftp": "ftp://atelier.example",
    "relative": "//mal.example", "of-a-path": "/droit/", "without-host": "https://",
    "with-a-password": "https://qui:secret@atelier.example",  # pragma: allowlist secret
    "of-a-port-too-high": "https://atelier.example:99999", "too-long": "https://atelier.example/" + "a" * 2100,
    "of-blob": "blob:https://a.example/x",
    "with-a-space": "https://atelier example/",
}  # fmt: skip
_DATES: dict[str, object] = {
    "of-zeros": "0000-00-00", "of-the-first-day": "0001-01-01", "of-the-last-day": "9999-12-31",
    "of-february-30": "2024-02-30", "of-five-digits": "10000-01-01",
    "of-a-week": "2024-W07-4", "compact": "20240201",
    "of-seconds": "1706745600", "with-a-time": "2024-02-01T00:00:00Z", "of-the-french": "01/02/2024",
    "negative": "-2024-02-01",
    "of-other-words": "hier", "empty": "", "of-another-file": "2024-02-02",
}  # fmt: skip
_LINES: dict[str, object] = {
    "of-power": ["1", "1e999999"], "of-five-thousand-digits": ["1", "9" * 5000], "that-is-none": ["1", "nan"],
    "infinite": ["1", "inf"],
    "negative": ["-1", "2"], "of-zero": ["0", "1"], "with-a-comma": ["1", "2,5"], "hexadecimal": ["1", "0x10"],
    "octal": ["1", "0o7"],
    "of-three": ["1", "2", "3"], "of-none": [], "of-words": "toutes", "of-fields": {"a": "1"},
    "too-deep": [[["1", "2"]]],
}  # fmt: skip
_MONEY: dict[str, object] = {
    "of-power": "1e999999 €", "of-hundreds-of-digits": "9" * 150 + " €", "negative": "-40 €", "that-is-none": "nan €",
    "infinite": "∞ €",
    "of-another-currency": "40 ₽", "of-a-formula": "=1+1 €", "of-decimals": "0," + "0" * 100 + "1 €",
    "of-spaces": "4 0 €",
}  # fmt: skip
VALUES = [
    *_each("clause-id", TERMS, ("clauses", 1, "id"), "field-value", _IDS),
    Value("clause-id-of-a-heading", TERMS, ("clauses", 1, "id"), "section-14", "field-value"),
    Value("clause-id-of-a-part", TERMS, ("clauses", 1, "id"), "partie-annexe", "field-value"),
    Value("clause-id-of-another", TERMS, ("clauses", 1, "id"), "acompte", "clause-ids"),
    *_each("topic-id", TOPICS, (0, "topics", 1, "id"), "field-value", _IDS),
    Value("topic-id-of-another", TOPICS, (0, "topics", 1, "id"), "prix", "vocabulary"),
    Value("topic-id-of-its-family", TOPICS, (0, "topics", 1, "id"), "argent", "vocabulary"),
    Value("topic-id-of-a-shell", TOPICS, (0, "topics", 1, "id"), "gabarit", "field-value"),
    *_each("rule-id", RULES, (0, "id"), "field-value", {
        "of-a-list": "index", "of-a-shell": "gabarit", "of-a-page": "rgpd-28", "of-a-folder": "controles",
        "of-a-title": "mots", "of-a-family": "famille-argent",
    }),
    Value("fact-id-of-a-prototype", FACTS, (1, "id"), "__proto__", "field-value"),
    *_each("source-file", TERMS, ("source", "file"), "field-value", {
        "going-up": "../secret.txt", "absolute": "/etc/passwd", "of-windows": "C:\\secret.txt",
        "of-a-folder": "a/b.txt", "hidden": ".netrc",
        "of-a-script": "<script>.txt", "with-a-null-escaped": "a%00.txt ", "with-an-end": "a.txt\n",
        "too-long": "a" * 81, "going-nowhere": "..",
    }),
    Value("source-file-of-an-option", TERMS, ("source", "file"), "-rf.txt", "field-value"),
    Value("source-digest-in-capitals", TERMS, ("source", "sha256"), "A" * 64, "field-value"),
    *_each("website", WHO, ("website",), "field-value", _ADDRESSES),
    *_each("source-url", TERMS, ("source", "url"), "field-value", _some(_ADDRESSES, "javascript", "data", "relative")),
    *_each("instrument-url", TEXTS, (1, "url"), "field-value", _some(_ADDRESSES, "javascript", "data", "vbscript")),
    *_each("website", WHO, ("website",), PUBLISHED, {
        "with-quotes": "https://atelier.example/\"><script>ran()</script>",
        "with-an-apostrophe": "https://atelier.example/'onclick='ran()",
        "that-looks-like-another": "https://xn--telier-2nf.example/",
        "in-capitals": "HTTPS://ATELIER.EXAMPLE/", "of-this-machine": "https://127.0.0.1/",
        "with-a-fragment": "https://atelier.example/#<img src=x onerror=ran()>",
    }),
    Value("website-of-a-script", WHO, ("website",), "https://atelier.example/?u=javascript:ran()", "markup"),
    *_each("date", TERMS, ("date",), "field-value", {n: d for n, d in _DATES.items() if n != "of-another-file"}),
    Value("date-of-another-file", TERMS, ("date",), _DATES["of-another-file"], "registration"),
    *_each("rate-date", RATES, ("ecb_refinancing", 0, "since"), "field-value", _some(_DATES, "of-zeros", "negative")),
    *_each("lines", TERMS, ("clauses", 0, "lines"), "field-value", _LINES),
    Value("lines-of-one", TERMS, ("clauses", 0, "lines"), ["4"], "missing-field"),
    Value("lines-underscored", TERMS, ("clauses", 0, "lines"), ["4", "1_2"], PUBLISHED),
    Value("lines-backwards", TERMS, ("clauses", 0, "lines"), ["5", "4"], "line-spans"),
    Value("lines-beyond", TERMS, ("clauses", 0, "lines"), ["4", "1000000000"], "line-spans"),
    Value("lines-beyond-a-machine", TERMS, ("clauses", 0, "lines"), ["4", "9" * 40], "line-spans"),
    Value("level-too-high", TERMS, ("clauses", 0, "level"), "7", "field-value"),
    Value("level-of-a-boolean", TERMS, ("clauses", 0, "level"), "true", "field-value"),
    *_each("money", TERMS, ("clauses", 0, "facts", "hourly_rate"), "fact-values", _MONEY),
    Value("duration-of-power", TERMS, ("clauses", 1, "facts", "data_return"), "1e9 mois", "fact-values"),
    Value("duration-beyond", TERMS, ("clauses", 1, "facts", "data_return"), "9" * 16 + " mois", "fact-values"),
    Value("rate-beyond", TERMS, ("clauses", 0, "facts", "late_interest"), "9" * 20 + " × taux légal", "fact-values"),
    Value("money-very-large", TERMS, ("clauses", 0, "facts", "hourly_rate"), "999 999 999 999 999,99 €", PUBLISHED),
    Value("duration-very-long", TERMS, ("clauses", 1, "facts", "data_return"), "9" * 15 + " ans", PUBLISHED),
    Value("rate-very-high", TERMS, ("clauses", 0, "facts", "late_interest"), "9" * 15 + " % par mois", PUBLISHED),
    Value("legal-rate-of-power", RATES, ("legal_interest", 0, "rate"), "1e9 %", "field-value"),
    Value("half-year-beyond", RATES, ("legal_interest", 0, "half_year"), "20240-S1", "field-value"),
    Value("half-year-of-zero", RATES, ("legal_interest", 0, "half_year"), "0000-S1", "field-value"),
    Value("threshold-of-power", RULES, (0, "thresholds", 1, "at_least"), "1e9 €", "law"),
    Value("half-year-of-the-last-year", RATES, ("legal_interest", 0, "half_year"), "9999-S2", "field-value"),
    *_each("rule-since", RULES, (1, "since"), "field-value", {
        "beyond": "99999", "of-zero": "0", "of-the-last-year": "9999", "of-the-last-day": "9999-12-31",
        "of-a-power": "1e9", "of-no-number": "nan", "of-the-first-year": "0001", "negative": "-2024",
    }),
    Value("article-until-the-last-day", TEXTS, (0, "articles", 0, "until"), "9999-12-31", "field-value"),
    Value("rule-former-until-the-last-day", RULES, (0, "former", 0, "until"), "9999-12-31", "field-value"),
    Value("articles-beyond", TEXTS, (2, "articles_to"), "9" * 5000, "field-value"),
    Value("articles-many", TEXTS, (2, "articles_to"), "9" * 40, PUBLISHED),
    Value("siren-of-letters", WHO, ("siren",), "12345678X", "field-value"),
    Value("siren-with-a-wrong-key", WHO, ("siren",), "123456789", "registration"),
    Value("siren-of-twenty-digits", WHO, ("siren",), "1" * 20, "field-value"),
    Value("siren-of-a-list", WHO, ("siren",), ["123456782"], "field-value"),
    Value("name-of-a-list", WHO, ("name",), ["Atelier", "du Lac"], "field-value"),
    Value("name-of-fields", WHO, ("name",), {"script": "ran()"}, "field-value"),
    Value("name-of-another-provider", WHO, ("name",), "Dépannage du Port", PUBLISHED),
    Value("field-of-a-prototype", WHO, ("__proto__",), "x", "unknown-field"),
    Value("field-of-python", WHO, ("model_config",), "x", "unknown-field"),
    Value("field-of-a-class", WHO, ("__class__",), "x", "unknown-field"),
    Value("field-of-a-script", WHO, ("<script>ran()</script>",), "x", "unknown-field"),
    Value("field-of-a-merge", WHO, ("<<",), {"name": "x"}, "unknown-field"),
    Value("field-empty", WHO, ("",), "x", "unknown-field"),
    Value("field-with-an-end", WHO, ("name\n::error::x",), "x", "unknown-field"),
    Value("field-very-long", WHO, ("x" * 100_000,), "x", "unknown-field"),
    Value("fact-name-of-a-script", TERMS, ("clauses", 0, "facts", "<script>"), "oui", "field-value"),
    Value("fact-name-of-a-path", TERMS, ("clauses", 0, "facts", "../x"), "oui", "field-value"),
    Value("fact-name-unknown", TERMS, ("clauses", 0, "facts", "constructor"), "oui", "fact-values"),
    Value("not-concerned-by-a-script", TERMS, ("not_concerned", "<script>ran()</script>"), "x", "known-topics"),
    Value("not-concerned-by-a-prototype", TERMS, ("not_concerned", "__proto__"), "x", "known-topics"),
    Value("moved-from-a-path", TERMS, ("moved", "../../x"), "acompte", "field-value"),
    Value("moved-to-nothing", TERMS, ("moved", "arrhes"), "nulle-part", "clause-ids"),
    Value("moved-to-itself", TERMS, ("moved", "acompte"), "acompte", "clause-ids"),
    Value("value-name-of-a-script", FACTS, (2, "values", "<script>"), "x", "field-value"),
    Value("values-many", FACTS, (2, "values"), {f"a{n}": "x" for n in range(101)}, "field-value"),
    Value("topics-many", TERMS, ("clauses", 0, "also"), ["assurance"] * 21, "field-value"),
    Value("facts-many", TERMS, ("clauses", 0, "facts", "hourly_rate"), ["55 €"] * 51, "field-value"),
    Value("page-moved-elsewhere", MOVED, ("/themes/tarif/",), "https://mal.example/", "field-value"),
    Value("page-moved-to-another-host", MOVED, ("/themes/tarif/",), "//mal.example/", "field-value"),
    Value("page-moved-to-a-script", MOVED, ("/themes/tarif/",), "javascript:ran()", "field-value"),
    Value("page-moved-up", MOVED, ("/themes/tarif/",), "/../../x/", "field-value"),
    Value("page-moved-in-circles", MOVED, ("/themes/prix/",), "/themes/tarif/", "moves"),
    Value("page-moved-from-a-script", MOVED, ("/<script>ran()</script>/",), "/themes/prix/", "field-value"),
    Value("article-replaced-by-itself", TEXTS, (0, "articles", 0, "replaced_by"), ["L441-6"], "instruments"),
    Value("article-number-of-a-script", TEXTS, (0, "articles", 1, "number"), "L<script>", "field-value"),
    Value("text-named-as-an-expression", TEXTS, (1, "aliases"), ["(a+)+$", "[", "\\", "(?P<x>", ".*"], PUBLISHED),
]  # fmt: skip
