"""What the site holds, counted: for hand-written pages, so that no figure in them grows old."""

from clausier.model import Corpus
from macros.pages.view import View


def view(corpus: Corpus, _argument: str) -> View:
    """A list of counts."""
    clauses = [clause for provider in corpus.providers.values() for _, clause in provider.clauses]
    counts = (
        (len(corpus.providers), "prestataire", "prestataires"),
        (len(corpus.current), "document", "documents"),
        (len(clauses), "clause", "clauses"),
        (sum(len(clause.facts) for clause in clauses), "valeur de fait", "valeurs de faits"),
        (len(corpus.topics), "thème", "thèmes"),
        (len(corpus.facts), "fait au vocabulaire", "faits au vocabulaire"),
        (sum(bool(clause.note) for clause in clauses), "remarque de l'éditeur", "remarques de l'éditeur"),
    )
    context = {"counts": tuple((count, many if count > 1 else one) for count, one, many in counts)}
    return View("counts", context, "../")
