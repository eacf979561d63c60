"""Open Terms Archive (opentermsarchive.org): its names for kinds of terms, and the declaration that makes it track one.

A repository of versions holds `<service>/<terms type>.md`, one commit a version. A declaration is
`declarations/<service>.json`: where to fetch the terms of a service, and which part of the page holds them.
"""

import re
from collections.abc import Mapping
from typing import Any

from clausier.model import Provider

# Kind of document → terms type (https://github.com/OpenTermsArchive/terms-types).
TERMS_TYPES: Mapping[str, str] = {
    "cgv": "General Conditions of Sale",
    "cgs": "Commercial Terms",
    "cgu": "Terms of Service",
    "contrat": "Commercial Terms",
}
# The part of a page that holds its text, until someone who looks at the page says better.
_SELECT = ["main, body"]


def kind(terms_type: str) -> str:
    """The kind of document of a terms type: cgu for one that has no kind of its own."""
    return next((kind for kind, name in TERMS_TYPES.items() if name.casefold() == terms_type.casefold()), "cgu")


def service_name(provider: Provider) -> str:
    """The name of the declaration's file: that of the service, without the signs that file names may not have."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", provider.name).strip()


def declaration(provider: Provider) -> dict[str, Any]:
    """What the archive needs to track the published addresses of a provider; no terms where none is known.

    Of two documents of one terms type, the first is declared: the archive knows one address a type.
    """
    terms: dict[str, Any] = {}
    for document in provider.documents:
        version = document.current
        if version.source.url:
            terms.setdefault(TERMS_TYPES[version.kind], {"fetch": version.source.url, "select": _SELECT})
    return {"name": provider.name, "terms": terms}
