"""The bulk tables: what each column of clauses.csv, facts.csv and verdicts.csv holds; their rows, from the API."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from clausier.export.pieces import Json
from clausier.law.verdict import Verdict
from clausier.model import Fact
from clausier.typography import french

Row: TypeAlias = Mapping[str, Any]
SEPARATOR = " | "  # between the members of a list in one cell


@dataclass(frozen=True)
class Column:
    """A column: its name, its type and constraints as Frictionless's Table Schema has them, what it holds (French)."""

    name: str
    description: str
    type: str = "string"
    required: bool = False
    enum: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: its columns, those that identify a row (none if no choice of columns does), what it holds (French)."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()


_DOCUMENT = (
    Column("provider", "Identifiant du prestataire.", required=True),
    Column("provider_name", "Nom du prestataire.", required=True),
    Column("document", "Identifiant du document chez ce prestataire.", required=True),
    Column("kind_label", "Sorte de document : CGV, CGS, CGU ou Contrat.", required=True),
    Column("date", "Date que porte le document ; vide s'il n'en porte pas.", "date"),
)
CLAUSES = Table(
    "clauses",
    "Clauses en vigueur",
    "Une ligne par clause, dans l'ordre des documents.",
    (
        *_DOCUMENT,
        Column("clause", "Identifiant définitif de la clause dans son document.", required=True),
        Column("number", "Numéro imprimé. C'est du texte : 5.10 n'est pas 5,1.", required=True),
        Column("part", "Partie du document où la numérotation recommence ; vide s'il n'a pas de parties."),
        Column("heading", "Intitulé de la clause.", required=True),
        Column("topic", "Identifiant du thème principal.", required=True),
        Column("topic_label", "Nom du thème principal.", required=True),
        Column("also", f"Identifiants des autres thèmes traités, séparés par « {SEPARATOR.strip()} »."),
        Column("summary", "Restitution, en Markdown réduit au gras, à l'italique et aux listes.", required=True),
        Column("cites", f"Textes de loi cités, séparés par « {SEPARATOR.strip()} »."),
        Column("note", "Remarque de l'éditeur sur une anomalie du document ; vide s'il n'y en a pas."),
        Column("url", "Adresse de la clause sur le site.", required=True),
    ),
    ("provider", "document", "clause"),
)
FACTS = Table(
    "facts",
    "Faits et silences",
    "Une ligne par valeur énoncée ; et, pour chaque fait dont un document ne dit rien, une ligne qui dit pourquoi.",
    (
        *_DOCUMENT,
        Column("topic", "Identifiant du thème du fait.", required=True),
        Column("fact", "Identifiant du fait.", required=True),
        Column("label", "Nom du fait.", required=True),
        Column("type", "Type du fait : duration, money, choice… (voir openapi.json).", required=True),
        Column(
            "state",
            "stated : énoncé ; silent : lu, et rien n'en est dit ; not_concerned : sans objet ; not_reviewed : pas "
            "encore lu.",
            required=True,
            enum=("stated", "silent", "not_concerned", "not_reviewed"),
        ),
        Column("reason", "Pourquoi le fait est sans objet ; vide dans les autres états."),
        Column("text", "Valeur telle qu'elle se lit ; vide si le fait n'est pas énoncé."),
        Column(
            "value",
            "Forme normale de la valeur (voir openapi.json) : identifiant, true ou false, date, texte ; objet JSON "
            "pour une durée, une somme, une part, un taux ou un délai de paiement.",
        ),
        Column(
            "order",
            "Nombre qui sert à trier les valeurs d'un même fait : jours, euros, part de 1… ; vide quand rien ne les "
            "ordonne.",
            "number",
        ),
        Column("when", "Cas où la valeur s'applique ; vide si elle s'applique toujours."),
        Column("clause", "Identifiant de la clause qui énonce la valeur ; vide si le fait n'est pas énoncé."),
        Column("url", "Adresse de la clause, ou du document si le fait n'est pas énoncé.", required=True),
    ),
)
VERDICTS = Table(
    "verdicts",
    "Verdicts des contrôles",
    "Une ligne par contrôle et par document. Un contrôle dont le sujet n'est pas encore lu n'a pas de ligne.",
    (
        *_DOCUMENT,
        Column("topic", "Identifiant du thème du contrôle.", required=True),
        Column("check", "Identifiant du contrôle.", required=True),
        Column("question", "Question que pose le contrôle.", required=True),
        Column(
            "verdict",
            "Comment le document se tient au regard de la règle (voir checks.json) : ni une note, ni un conseil.",
            required=True,
            enum=tuple(verdict.value for verdict in Verdict),
        ),
        Column("reason", "Raison, en une phrase.", required=True),
        Column("missing", "Ce qu'il faudrait savoir pour conclure ; vide si rien ne manque."),
        Column("clauses", f"Identifiants des clauses en cause, séparés par « {SEPARATOR.strip()} »."),
        Column("facts", f"Identifiants des faits regardés, séparés par « {SEPARATOR.strip()} »."),
        Column("rules", f"Identifiants des règles appliquées (voir rules.json), séparés par « {SEPARATOR.strip()} »."),
        Column("url", "Adresse du document sur le site.", required=True),
    ),
    ("provider", "document", "check"),
)
TABLES = (CLAUSES, FACTS, VERDICTS)


def clause_row(clause: Json) -> Row:
    """The row of a clause, from its own document."""
    lists = {name: SEPARATOR.join(clause[name]) for name in ("also", "cites")}
    return {**clause, "clause": clause["id"], **lists}


def fact_rows(facts: Mapping[str, Fact], provider: Json) -> Iterator[Row]:
    """The rows of the facts of a provider, from its document."""
    for document in provider["documents"]:
        urls = {clause["id"]: clause["url"] for clause in document["clauses"]}
        name = _document_columns(provider, document)
        for fact in document["facts"]:
            told = {
                "topic": fact["topic"],
                "fact": fact["id"],
                "label": french(facts[fact["id"]].label),
                "type": facts[fact["id"]].type,
                "state": fact["state"],
                "reason": fact["reason"],
            }
            for stated in fact["values"]:
                yield {**name, **told, **stated, "value": _normal(stated["value"]), "url": urls[stated["clause"]]}
            if not fact["values"]:
                yield {**name, **told}


def verdict_rows(provider: Json) -> Iterator[Row]:
    """The rows of the verdicts of a provider, from its document."""
    for document in provider["documents"]:
        name = _document_columns(provider, document)
        for check in document["checks"]:
            lists = {column: SEPARATOR.join(check[column]) for column in ("clauses", "facts", "rules")}
            yield {**name, **check, "check": check["id"], **lists}


def _document_columns(provider: Json, document: Json) -> Row:
    return {
        "provider": provider["id"],
        "provider_name": provider["name"],
        "document": document["id"],
        "kind_label": document["kind_label"],
        "date": document["date"],
        "url": document["url"],
    }


def _normal(value: Any) -> str:
    """Text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
