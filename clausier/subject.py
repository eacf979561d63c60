"""What a page of the site is about, from its address alone."""

from clausier.model import Corpus, Provider, Topic


def subject(path: str, corpus: Corpus) -> Provider | Topic | None:
    """The provider or the topic of the page at `path` (`themes/resiliation/2/`) or of those below; None for others."""
    section, _, rest = path.partition("/")
    id_ = rest.partition("/")[0]
    if section == "fournisseurs":
        return corpus.providers.get(id_)
    return corpus.topics.get(id_) if section == "themes" else None
