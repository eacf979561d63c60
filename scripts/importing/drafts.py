"""The files of a draft: the YAML its author completes, the text its lines count in, the provider if it is new."""

import datetime
import os
from dataclasses import dataclass
from pathlib import Path

from clausier import files, load, reserved, yaml_reader
from clausier.fix import fixed
from clausier.importer import draft
from clausier.importer.carry.over import Carried, Earlier, carried
from clausier.importer.lines import Reading
from clausier.importer.proposals import Known, Proposed, propose
from clausier.model import Corpus
from clausier.problems import shown
from clausier.records import SLUG
from scripts.importing.earlier import earlier

_LONGEST_ID = 60
_IS_DRAFT = "\nstatus: draft\n"


class Refused(Exception):
    """It cannot be done. The message is one French sentence that says why and what to do."""


@dataclass(frozen=True)
class Given:
    """What whoever asks for a draft says of the document, instead of what is read there; empty where it says nothing.

    `sources` is a folder of raw texts, where that of an earlier version may be."""

    url: str = ""
    date: str = ""
    kind: str = ""
    name: str = ""
    sources: Path | None = None


@dataclass(frozen=True)
class Written:
    """The files of a draft, and what was found. `before` is the earlier version, or the name of its file if its text is
    not there."""

    document: Path
    text: Path
    proposed: Proposed
    carried: Carried
    before: Earlier | str = ""
    unread_pages: tuple[int, ...] = ()


def checked_id(id_: str) -> str:
    """The id of a provider as given. Raises Refused if it is none: it becomes a folder's name."""
    if not SLUG.fullmatch(id_) or len(id_) > _LONGEST_ID:
        expected = "des minuscules sans accent, des chiffres et des tirets, comme atelier-rivage"
        raise Refused(f"{shown(id_)} n'est pas un identifiant : écrivez {expected}.")
    if expected := reserved.why(reserved.PROVIDERS, id_):
        raise Refused(f"{shown(id_)} est pris : choisissez {expected}.")
    return id_


def checked_date(date: str) -> str:
    """A day as given, or nothing. Raises Refused if it is none."""
    try:
        if not date or datetime.date.fromisoformat(date).isoformat() == date:
            return date
    except ValueError:
        pass
    raise Refused(f"{shown(date)} n'est pas une date : écrivez-la comme 2024-07-04.")


def learnt_from(data: Path) -> Corpus:
    """The documents of the data folder that have no error: one draft that does not pass stops the import of no other.

    Raises ProblemsFound for an error of the vocabularies, which every document stands on."""
    layout = files.layout(data.resolve())
    wrong = {problem.file for problem in load.check(data) if problem.severity == "error"}
    sound = {
        file.path
        for file in layout.documents
        if wrong.isdisjoint({layout.name(file.path), layout.name(layout.provider_file(file.provider))})
    }
    return load.only(data, sound)


def write(
    reading: Reading, stem: str, folder: Path, model: Known, given: Given = Given(), *, replace: bool = False
) -> Written:
    """Writes the draft of a document whose file is named `stem`. What the version before it, or the draft it replaces,
    says in the same words is kept.

    Raises Refused where a file would be lost: only a draft is replaced, and only if asked.
    """
    proposed = propose(
        reading, stem, folder.name, model, url=given.url, date=given.date, kind=given.kind, name=given.name
    )
    if not proposed.cut.units:
        raise Refused(f"Aucune clause n'est reconnue dans {shown(stem)} : vérifiez que c'est le bon document.")
    document, text = folder / f"{proposed.name}.yml", folder / proposed.source
    if document.exists():
        where = f"{shown(document.name)} existe déjà dans {folder.name}/"
        if _IS_DRAFT not in document.read_text("utf-8"):
            raise Refused(f"{where} et il est publié : modifiez-le à la main. Une autre version porte une autre date.")
        if not replace:
            raise Refused(f"{where} : ajoutez REPLACE=1 pour le refaire. Les restitutions déjà écrites y resteront.")
    before = earlier(folder, proposed.name, given.sources)
    record = Carried(proposed.document)
    if isinstance(before, Earlier):
        record = carried(proposed.document, reading.text.split("\n"), before)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "provider.yml").exists():
        (folder / "provider.yml").write_text(draft.to_yaml(proposed.provider, "provider"), "utf-8")
    text.write_text(reading.text, "utf-8", newline="")
    again = isinstance(before, Earlier) and before.name == document.name
    written = draft.to_yaml(record.record, "document", guide=True, changed=() if again else record.changed)
    tidy = fixed(written.encode("utf-8"), yaml_reader.read_text(written, document.name)).text if before else written
    document.write_text(tidy, "utf-8")
    return Written(document, text, proposed, record, before, reading.unread_pages)


def report(written: Written) -> None:
    """Says what was found, and where it is."""
    proposed, clauses = written.proposed, written.carried.record["clauses"]
    rows = [(name, value or "non trouvé") for name, value in proposed.identity]
    if pages := written.unread_pages:
        rows.append(("pages illisibles", f"{', '.join(map(str, pages))} : de simples images, dont le texte manque"))
    rows.append(("clauses", str(len(clauses))))
    if len(proposed.cut.units) == 1:
        rows.append(("", "aucun titre d'article n'est reconnu : vérifiez le fichier, ou découpez le texte vous-même"))
    rows += _kept(written)
    facts = sum(len(clause.get("suggested", {}).get("facts", [])) for clause in clauses)
    rows.append(("faits proposés", str(facts)))
    if aside := written.carried.record.get("skipped", []):
        reasons = ", ".join(dict.fromkeys(skipped["reason"] for skipped in aside))
        rows.append(("lignes à part", reasons))
    rows.append(("brouillon", _near(written.document)))
    rows.append(("texte", f"{_near(written.text)} (il reste chez vous : Git l'ignore)"))
    for name, value in rows:
        print(f"  {name:18} {value}")


def _kept(written: Written) -> list[tuple[str, str]]:
    """What the earlier version gave."""
    before, kept = written.before, written.carried
    if not before:
        return []
    if not isinstance(before, Earlier):
        remedy = "donnez-en le dossier (SOURCES=…) pour garder ce qui n'a pas changé"
        return [("version précédente", f"{before}, dont le texte n'est pas ici : {remedy}")]
    again = before.name == written.document.name
    rows = [("brouillon refait" if again else "version précédente", before.name)]
    rows.append(("  reprises", f"{len(kept.same)} (même texte)"))
    said = {"  à relire": kept.changed, "  disparues": kept.gone}
    return rows + [(name, f"{len(ids)} : {', '.join(ids)}") for name, ids in said.items() if ids]


def _near(path: Path) -> str:
    """The path as one would type it here."""
    near = os.path.relpath(path)
    return near if not near.startswith("..") else str(path)
