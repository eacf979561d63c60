"""A whole change, told: one line for each thing that changes, in the words of the domain, within a length."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from clausier.proposal import documents, vocabulary
from clausier.proposal.clauses import small
from clausier.proposal.markdown import Markdown, join, md
from clausier.proposal.side import Side
from clausier.records import ProviderRecord
from clausier.typography import counted

LINES = 60  # shown; a reader of more goes to the preview
LENGTH = 20_000  # characters; GitHub takes 65,536 in a comment
_IDENTITY = {
    "name": "nom", "unnamed": "sans nom", "activity": "activité", "legal_form": "forme", "siren": "SIREN",
    "rcs": "registre", "capital": "capital", "city": "ville", "website": "site",
}  # fmt: skip


def tell(before: Side, after: Side, *, untold: int = 0, elsewhere: Mapping[str, int] | None = None) -> Markdown:
    """What changes from `before` to `after`. `untold` counts the providers that neither side holds although they
    change, `elsewhere` the files changed outside the data, by folder."""
    lines = [md("- {}", line) for line in _lines(before, after)]
    shown = _within(lines)
    if not lines:
        shown = [md("Rien ne change dans les données.")]
    elif len(shown) < len(lines):
        shown.append(md("- … et {} de plus.", counted(len(lines) - len(shown), "changement")))
    if untold:
        shown.append(md("- … et {} de plus.", counted(untold, "prestataire")))
    if elsewhere:
        places = join(md("{} ({})", folder, str(count)) for folder, count in list(elsewhere.items())[:12])
        shown.append(md("\nFichiers modifiés hors des données : {}.", places))
    return join(shown, "\n")


def _within(lines: Sequence[Markdown]) -> list[Markdown]:
    """The first lines, as many as may be shown."""
    shown: list[Markdown] = []
    length = 0
    for line in lines[:LINES]:
        length += len(line) + 1
        if length > LENGTH:
            break
        shown.append(line)
    return shown


def _lines(before: Side, after: Side) -> Iterator[Markdown]:
    if before.corpus and after.corpus:
        for line in vocabulary.changes(before.corpus, after.corpus):
            yield md("**Vocabulaires** · {}", line)
    elif before.corpus:
        yield md("**Vocabulaires** · la vérification en refuse un : les documents sont comparés comme ils sont écrits")
    for provider in sorted(before.identities.keys() | after.identities.keys() | _ids(before) | _ids(after)):
        yield from _provider(provider, before, after)


def _ids(side: Side) -> set[str]:
    """Of the providers that have a document, even those whose own file cannot be read."""
    return {file.provider for file in side.documents.values()}


def _provider(id_: str, before: Side, after: Side) -> Iterator[Markdown]:
    old, new = before.identities.get(id_), after.identities.get(id_)
    known = new or old
    name = known.name if known else id_
    if not old and new and id_ not in _ids(before):
        yield md("**{}** · nouveau prestataire", name)
    elif not new and old and id_ not in _ids(after):
        yield md("**{}** · prestataire retiré", name)
        return
    elif old and new:
        for line in _identity(old, new):
            yield md("**{}** · {}", name, line)
    told = list(documents.changes(id_, before, after))
    of_document = [list(group) for _, group in groupby(told, key=lambda item: item.name)]
    for group in of_document:
        for item in group:
            if item.whole or len(of_document) > 1:
                yield md("**{}** · {} · {}", name, item.name, item.line)
            else:
                yield md("**{}** · {}", name, item.line)


def _identity(old: ProviderRecord, new: ProviderRecord) -> Iterator[Markdown]:
    for field, label in _IDENTITY.items():
        was, is_ = (getattr(record, field) for record in (old, new))
        if was != is_:
            if field == "activity":
                yield md("activité reformulée")
            else:
                yield md("{} : {} → {}", small(label), _said(was), _said(is_))


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return str(value or "rien")
