"""What the site holds, counted: for hand-written pages, so that no figure in them grows old."""

from clausier.model import Corpus
from macros.pages.view import View


def view(corpus: Corpus, _argument: str) -> View:
    """A list of counts."""
    clauses = [clause for provider in corpus.providers.values() for _, clause in provider.clauses]
    context = {
        "counts": (
            (len(corpus.providers), "prestataires"),
            (len(corpus.current), "documents"),
            (len(clauses), "clauses"),
            (sum(len(clause.facts) for clause in clauses), "valeurs de faits"),
            (len(corpus.topics), "thèmes"),
            (len(corpus.facts), "faits au vocabulaire"),
            (sum(bool(clause.note) for clause in clauses), "remarques de l'éditeur"),
        )
    }
    return View("counts", context, "../")
