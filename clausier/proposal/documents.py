"""What becomes of the documents of a provider: each file of one side with its counterpart on the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausier.diff import compare
from clausier.files import DocumentFile
from clausier.model import KINDS, Version
from clausier.proposal.clauses import differences
from clausier.proposal.markdown import Markdown, md
from clausier.proposal.side import Side
from clausier.proposal.unread import unread
from clausier.quantities.word import french_date
from clausier.typography import counted

MOST_CLAUSES = 400  # of a version; pairing more, if all were alike, would take minutes


@dataclass(frozen=True)
class Told:
    """A line about a document of that name; a `whole` one is about the document itself, and names it."""

    name: Markdown
    line: Markdown
    whole: bool = False


def changes(provider: str, before: Side, after: Side) -> Iterator[Told]:
    """Lines about the documents of a provider, those of a same document together."""
    old, new = _files(provider, before), _files(provider, after)
    former = _renamed(old, new)
    for path in new:
        name = _name(path, after)
        origin = path if path in old else former.get(path)
        if not origin:
            yield from _added(path, name, after)
        elif origin != path or before.texts[path] != after.texts[path]:
            told = list(_changed(origin, path, name, before, after))
            yield from told or [Told(name, md("mise en forme du fichier, sans effet sur le site"), whole=True)]
    for path in old:
        if path not in new and path not in former.values():
            yield Told(_name(path, before), md("document retiré"), whole=True)


def _files(provider: str, side: Side) -> dict[str, DocumentFile]:
    return {path: file for path, file in side.documents.items() if file.provider == provider}


def _renamed(old: dict[str, DocumentFile], new: dict[str, DocumentFile]) -> dict[str, str]:
    """The former path of a file that got another date: the only one of its document to go when the only one came."""
    gone = [file for path, file in old.items() if path not in new]
    come = [(path, file) for path, file in new.items() if path not in old]
    found = {}
    for path, file in come:
        alone = [other for other in gone if other.document == file.document]
        if len(alone) == 1 and sum(other.document == file.document for _, other in come) == 1:
            found[path] = next(former for former, other in old.items() if other is alone[0])
    return found


def _name(path: str, side: Side) -> Markdown:
    """« CGS du 4 juillet 2024 »."""
    if version := side.versions.get(path):
        kind = KINDS[version.kind]
        return md("{}", f"{kind} du {french_date(version.date)}" if version.date else f"{kind} sans date")
    return md("{}", path.rpartition("/")[2])


def _added(path: str, name: Markdown, after: Side) -> Iterator[Told]:
    version = after.versions.get(path)
    if not version:
        yield Told(name, md("document ajouté, que la vérification refuse pour l’instant"), whole=True)
        return
    facts = sum(len(clause.facts) for clause in version.clauses)
    content = f"{counted(len(version.clauses), 'clause')}, {counted(facts, 'fait')}"
    older = _previous(version, after)
    what = ("version ajoutée" if older else "document ajouté") if version.published else "brouillon ajouté"
    yield Told(name, md("{} : {}", Markdown(what), content), whole=True)
    if older:
        yield from (Told(name, line) for line in _compared(older, version))


def _previous(version: Version, side: Side) -> Version | None:
    """The version that a published one follows."""
    provider = side.corpus.providers.get(version.provider) if side.corpus and version.published else None
    versions = next((d.versions for d in provider.documents if d.id == version.document), ()) if provider else ()
    at = next((n for n, other in enumerate(versions) if other.path == version.path), len(versions))
    return versions[at + 1] if at + 1 < len(versions) else None


def _changed(origin: str, path: str, name: Markdown, before: Side, after: Side) -> Iterator[Told]:
    older, newer = before.versions.get(origin), after.versions.get(path)
    if older and newer:
        if older.published != newer.published:
            what = "le brouillon est publié" if newer.published else "le document redevient un brouillon"
            yield Told(name, md(what), whole=True)
        yield from (Told(name, line) for line in (*_described(older, newer), *_compared(older, newer)))
        return
    if not newer:
        yield Told(name, md("la vérification refuse ce fichier pour l’instant"), whole=True)
    told = unread(before.texts[origin], after.texts[path], after.corpus or before.corpus)
    yield from (Told(name, line) for line in told)


def _described(older: Version, newer: Version) -> Iterator[Markdown]:
    """What is said of the document outside its clauses."""
    if older.title != newer.title:
        yield md("titre : {} → {}", older.title, newer.title)
    if older.date != newer.date:
        yield md("date : {} → {}", *(french_date(v.date) if v.date else "aucune" for v in (older, newer)))
    if older.source.sha256 != newer.source.sha256:
        yield md("document d’origine : un autre texte a été lu")
    if older.source.url != newer.source.url:
        yield md("adresse publique : {} → {}", older.source.url or "aucune", newer.source.url or "aucune")
    yield from _silences(older, newer)


def _silences(older: Version, newer: Version) -> Iterator[Markdown]:
    """What the document is said to be silent on."""
    if older.reviewed != newer.reviewed:
        was, is_ = ("tout" if v.reviewed is None else counted(len(v.reviewed), "thème") for v in (older, newer))
        yield md("lu : {} → {}", was, is_)
    come, gone = (a.not_concerned.keys() - b.not_concerned.keys() for a, b in ((newer, older), (older, newer)))
    for subject in sorted(come):
        yield md("sans objet : {}", subject)
    for subject in sorted(gone):
        yield md("n’est plus sans objet : {}", subject)


def _compared(older: Version, newer: Version) -> Iterator[Markdown]:
    if max(len(older.clauses), len(newer.clauses)) > MOST_CLAUSES:
        yield md("plus de {} clauses : trop pour être comparées ici", str(MOST_CLAUSES))
    else:
        yield from differences(compare(older, newer))
