"""Whether a provider is a natural person in business on their own account."""

from clausier.model import Provider
from clausier.words import words

# The mentions that the law has a sole trader write beside their name.
MENTIONS = (("entrepreneur", "individuel"), ("ei",))
_FORMS = (*MENTIONS, ("entreprise", "individuelle"), ("micro", "entreprise"), ("auto", "entrepreneur"))


def is_sole_trader(provider: Provider) -> bool:
    """Whether its legal form says so."""
    return any(holds(provider.legal_form, form) for form in _FORMS)


def holds(text: str, mention: tuple[str, ...]) -> bool:
    """Whether these words follow each other in a text, accents and case aside."""
    found = words(text)
    return any(tuple(found[n : n + len(mention)]) == mention for n in range(len(found)))
