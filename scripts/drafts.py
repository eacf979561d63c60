"""The files of a draft: the YAML its author completes, the text its lines count in, the provider if it is new."""

from dataclasses import dataclass
from pathlib import Path

from clausier import files, load
from clausier.importer import draft
from clausier.importer.lines import Reading
from clausier.importer.proposals import Known, Proposed, propose
from clausier.model import Corpus
from clausier.problems import shown
from clausier.records import SLUG

_LONGEST_ID = 60
_IS_DRAFT = "\nstatus: draft\n"


class Refused(Exception):
    """It cannot be done. The message is one French sentence that says why and what to do."""


@dataclass(frozen=True)
class Written:
    """The files of a draft, and what was found."""

    document: Path
    text: Path
    proposed: Proposed
    unread_pages: tuple[int, ...] = ()


def checked_id(id_: str) -> str:
    """The id of a provider as given. Raises Refused if it is none: it becomes a folder's name."""
    if not SLUG.fullmatch(id_) or len(id_) > _LONGEST_ID:
        expected = "des minuscules sans accent, des chiffres et des tirets, comme atelier-rivage"
        raise Refused(f"{shown(id_)} n'est pas un identifiant : écrivez {expected}.")
    return id_


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
    reading: Reading, stem: str, folder: Path, model: Known, *,
    url: str = "", date: str = "", kind: str = "", replace: bool = False,
) -> Written:  # fmt: skip
    """Writes the draft of a document whose file is named `stem`. `url`, `date` and `kind` hold where they are given.

    Raises Refused where a file would be lost: only a draft is replaced, and only if asked.
    """
    proposed = propose(reading, stem, folder.name, model, url=url, date=date, kind=kind)
    document, text = folder / f"{proposed.name}.yml", folder / proposed.source
    if document.exists():
        where = f"{shown(document.name)} existe déjà dans {folder.name}/"
        if _IS_DRAFT not in document.read_text("utf-8"):
            raise Refused(f"{where} et il est publié : modifiez-le à la main, ou donnez une autre date.")
        if not replace:
            raise Refused(f"{where} : ajoutez REPLACE=1 pour refaire ce brouillon.")
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "provider.yml").exists():
        (folder / "provider.yml").write_text(draft.to_yaml(proposed.provider, "provider"), "utf-8")
    text.write_text(reading.text, "utf-8", newline="")
    document.write_text(draft.to_yaml(proposed.document, "document", guide=True), "utf-8")
    return Written(document, text, proposed, reading.unread_pages)


def report(written: Written) -> None:
    """Says what was found, and where it is."""
    proposed = written.proposed
    for name, value in proposed.identity:
        print(f"  {name:18} {value or 'non trouvé, à compléter'}")
    if pages := written.unread_pages:
        which = ", ".join(map(str, pages))
        print(f"  {'pages illisibles':18} {which} : de simples images, dont le texte manque")
    lines = sum(end - start + 1 for spans, _ in proposed.cut.skipped for start, end in spans)
    print(f"  {'clauses':18} {len(proposed.cut.units)}, et {proposed.facts} faits à confirmer")
    print(f"  {'lignes à part':18} {lines} (titre, sommaire, mise en page, signature)")
    print(f"  {'brouillon':18} {written.document}")
    print(f"  {'texte':18} {written.text} (il reste chez vous : git l'ignore)")
