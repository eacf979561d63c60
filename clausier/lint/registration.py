"""A provider's SIREN is one that can exist, a nameless provider claims nothing, a document's file and date agree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier.lint import report
from clausier.problems import Message, Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    with_document = {file.provider for file in records.layout.documents}
    for provider, record in records.providers.items():
        path = records.layout.provider_file(provider)

        def problem(field: str, message: Message, severity: str = "error", path=path) -> Problem:  # type: ignore[no-untyped-def]
            return report.in_file(records, path, (field,), message, anchor="prestataire", severity=severity)

        if record.siren and not luhn(record.siren):
            wrong = f"{shown(record.siren)} : la clé de contrôle est fausse"
            text = f"{wrong}. Recopiez le numéro du document."
            yield problem("siren", Message(text, "un SIREN dont le dernier chiffre contrôle les autres"))
        if record.unnamed and record.siren:
            text = "un prestataire que son document ne nomme pas n'a pas de SIREN."
            yield problem("siren", Message(text, "aucun SIREN"))
        published = (d for f, d in report.documents(records) if f.provider == provider and d.status == "published")
        if not record.activity and any(published):
            message = Message("l'activité est vide.", "ce que fait le prestataire, dit avec vos mots")
            yield problem("activity", message)
        if provider not in with_document:
            message = Message("ce prestataire n'a aucun document.", "un document au moins")
            yield problem("", message, "warning")
    for file, document in report.documents(records):
        printed = document.date.isoformat() if document.date else ""
        if printed != file.date:
            expected = f"{file.document}-{printed}.yml" if printed else f"{file.document}.yml"
            differ = f"la date ({printed or 'aucune'}) et le nom du fichier diffèrent"
            text = f"{differ}. Attendu : un fichier nommé {shown(expected)}."
            message = Message(text, f"un fichier nommé {shown(expected)}", expected)
            yield report.at(records, file, ("date",), message, anchor="fichiers")


def luhn(digits: str) -> bool:
    """The check digit of SIREN and SIRET numbers (ISO/IEC 7812-1)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0
