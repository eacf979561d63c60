"""A provider's SIREN is one that can exist, a nameless provider claims nothing, a document's file and date agree."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clausier import yaml_reader
from clausier.lint import report
from clausier.problems import Problem, shown

if TYPE_CHECKING:
    from clausier.load import Records


def check(records: "Records") -> Iterator[Problem]:
    for provider, record in records.providers.items():
        path = records.layout.provider_file(provider)

        def problem(field: str, message: str, severity: str = "error", path=path) -> Problem:  # type: ignore[no-untyped-def]
            line = yaml_reader.line_of(path, (field,))
            return Problem(records.layout.name(path), line, field, message, severity, "prestataire")

        if record.siren and not luhn(record.siren):
            wrong = f"{shown(record.siren)} : la clé de contrôle est fausse"
            yield problem("siren", f"{wrong}. Recopiez le numéro du document.")
        if record.unnamed and record.siren:
            yield problem("siren", "un prestataire que son document ne nomme pas n'a pas de SIREN.")
        if not any(file.provider == provider for file in records.layout.documents):
            yield problem("", "ce prestataire n'a aucun document.", "warning")
    for file, document in report.documents(records):
        printed = document.date.isoformat() if document.date else ""
        if printed != file.date:
            expected = f"{file.document}-{printed}.yml" if printed else f"{file.document}.yml"
            differ = f"la date ({printed or 'aucune'}) et le nom du fichier diffèrent"
            message = f"{differ}. Attendu : un fichier nommé {shown(expected)}."
            yield report.at(records, file, ("date",), message, anchor="fichiers")


def luhn(digits: str) -> bool:
    """The check digit of SIREN and SIRET numbers (ISO/IEC 7812-1)."""
    doubled = [int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits))]
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0
