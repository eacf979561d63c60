"""The corpus as one SQLite database, with full-text search: clausier.sql says what its tables hold.

Written by VACUUM INTO from a base that is thrown away: the bytes depend on the data and on the version of SQLite, and
on nothing else, whether the base was made from nothing or from the database of a former build.
"""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from clausier.export.pieces import Json

_SCHEMA = Path(__file__).with_name("clausier.sql")
_PAGE_SIZE = 4096  # bytes; said, since the default is the machine's
# Tables by what their rows are of.
_SHARED = (
    "about", "families", "topics", "facts", "fact_values", "rules", "rule_topics", "rule_citations", "checks",
    "check_rules",
)  # fmt: skip
_OF_CLAUSES = ("clause_topics", "citations", "stated_values")
_OF_PROVIDERS = (
    "documents", "topic_states", "fact_states", "verdicts", "verdict_clauses", "verdict_rules", "clauses"
)  # fmt: skip


class Database:
    """A database made provider by provider, from the documents of the API, in a file of its own: `work`, which holds
    nothing yet, or a former database whose providers are the same, and stand in the same order."""

    def __init__(self, work: Path, *, former: bool) -> None:
        self._base = sqlite3.connect(work, isolation_level=None)
        # The file is thrown away: nothing of it has to survive anything.
        for setting in (f"page_size = {_PAGE_SIZE}", "journal_mode = OFF", "synchronous = OFF", "cache_size = -16000"):
            self._base.execute(f"PRAGMA {setting}")
        if not former:
            self._base.executescript(_SCHEMA.read_text("utf-8"))
        self._base.execute("BEGIN")

    def set_shared(
        self, about: Sequence[tuple[str, str]], topics: Json, facts: Json, rules: Json, checks: Json
    ) -> None:
        """What all providers share, in the place of what was there."""
        for table in _SHARED:
            self._base.execute(f"DELETE FROM {table}")
        self._insert("about", about)
        self._vocabulary(topics["families"], facts["facts"])
        self._law(rules["rules"], checks["checks"])

    def put(self, provider: Json, position: int, first: int) -> None:
        """Puts a provider, from `providers/<id>.json`, at its position, counted from 1, in the place of what there was
        of it. Its clauses are numbered from `first`."""
        for table in _OF_CLAUSES:
            self._base.execute(
                f"DELETE FROM {table} WHERE n IN (SELECT n FROM clauses WHERE provider = ?)", (provider["id"],)
            )
        for table in _OF_PROVIDERS:
            self._base.execute(f"DELETE FROM {table} WHERE provider = ?", (provider["id"],))
        names = ("name", "unnamed", "activity", "legal_form", "siren", "city", "website", "url")
        self._base.execute("DELETE FROM providers WHERE id = ?", (provider["id"],))
        self._insert("providers", [(provider["id"], position, *(provider[name] for name in names))])
        self._next = first
        for document in provider["documents"]:
            self._document((provider["id"], document["id"]), document)

    def save(self, path: Path) -> None:
        """Writes the database to `path`, where there is no file yet, and closes it."""
        self._base.execute("INSERT INTO clauses_fts (clauses_fts) VALUES ('rebuild')")
        self._base.execute("INSERT INTO clauses_fts (clauses_fts) VALUES ('optimize')")
        self._base.execute("COMMIT")
        self._base.execute("PRAGMA schema_version = 1")  # counts what was done to a base; the file tells what it holds
        self._base.execute("VACUUM INTO ?", (str(path),))
        self._base.close()

    def _vocabulary(self, families: Sequence[Json], facts: Sequence[Json]) -> None:
        self._insert("families", [(family["id"], at, family["label"]) for at, family in enumerate(families, 1)])
        topics = [(family["id"], topic) for family in families for topic in family["topics"]]
        self._insert(
            "topics",
            [
                (topic["id"], at, family, topic["label"], topic["definition"], topic["why"])
                for at, (family, topic) in enumerate(topics, 1)
            ],
        )
        names = ("topic", "label", "help", "type", "many", "key")
        self._insert(
            "facts",
            [
                (fact["id"], at, *(fact[name] for name in names), _json(fact["favours"]) if fact["favours"] else None)
                for at, fact in enumerate(facts, 1)
            ],
        )
        self._insert(
            "fact_values", [(fact["id"], id_, label) for fact in facts for id_, label in fact["values"].items()]
        )

    def _law(self, rules: Sequence[Json], checks: Sequence[Json]) -> None:
        names = ("title", "statement", "nature", "scope", "replaces", "since", "until", "verified", "checked", "url")
        self._insert("rules", [(rule["id"], at, *(rule[n] for n in names)) for at, rule in enumerate(rules, 1)])
        self._insert("rule_topics", [(rule["id"], topic) for rule in rules for topic in dict.fromkeys(rule["topics"])])
        self._insert(
            "rule_citations", [(rule["id"], at, text) for rule in rules for at, text in enumerate(rule["cites"], 1)]
        )
        self._insert("checks", [(c["id"], at, c["question"], c["topic"], c["url"]) for at, c in enumerate(checks, 1)])
        self._insert("check_rules", [(c["id"], rule) for c in checks for rule in dict.fromkeys(c["rules"])])

    def _document(self, name: tuple[str, str], document: Json) -> None:
        fields = (document[key] for key in ("kind", "kind_label", "title", "date"))
        source = document["source"]
        self._insert("documents", [(*name, *fields, source["url"], source["sha256"], document["url"])])
        for subject in ("topic", "fact"):
            states = [(*name, each["id"], each["state"], each["reason"]) for each in document[f"{subject}s"]]
            self._insert(f"{subject}_states", states)
        clauses = list(enumerate(document["clauses"], self._next))
        self._next += len(clauses)
        self._clauses(name, clauses)
        self._verdicts(name, document["checks"], {clause["id"]: n for n, clause in clauses})

    def _clauses(self, name: tuple[str, str], clauses: Sequence[tuple[int, Json]]) -> None:
        """Clauses with their numbers."""
        keys = ("id", "number", "part", "heading", "topic", "summary", "note", "url")
        self._insert("clauses", [(n, *name, *(clause[key] for key in keys)) for n, clause in clauses])
        topics = ((n, [clause["topic"], *clause["also"]]) for n, clause in clauses)
        self._insert(
            "clause_topics", [(n, topic, int(not at)) for n, every in topics for at, topic in enumerate(every)]
        )
        cites = ((n, enumerate(clause["cites"], 1)) for n, clause in clauses)
        self._insert("citations", [(n, at, text) for n, every in cites for at, text in every])
        stated = ((n, at, fact) for n, clause in clauses for at, fact in enumerate(clause["facts"], 1))
        self._insert(
            "stated_values",
            [(n, at, f["fact"], f["text"], _json(f["value"]), f["order"], f["when"]) for n, at, f in stated],
        )

    def _verdicts(self, name: tuple[str, str], checks: Sequence[Json], clauses: dict[str, int]) -> None:
        """`clauses` has the number of each by id."""
        found = [((*name, check["id"]), at, check) for at, check in enumerate(checks, 1)]
        self._insert("verdicts", [(*key, at, c["verdict"], c["reason"], c["missing"]) for key, at, c in found])
        rests = [(*key, clauses[id_]) for key, _, check in found for id_ in dict.fromkeys(check["clauses"])]
        self._insert("verdict_clauses", rests)
        rules = [(*key, rule) for key, _, check in found for rule in dict.fromkeys(check["rules"])]
        self._insert("verdict_rules", rules)

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
