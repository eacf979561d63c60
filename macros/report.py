"""« Signaler une erreur »: the address of the form of the repository, filled with the clause it is about."""

import re
from urllib.parse import quote, urlencode

from clausier.model import KINDS, Provider
from macros.pages.view import ClauseView, clause_address
from macros.settings import Settings

FORM = "signaler-une-erreur.yml"  # in .github/ISSUE_TEMPLATE; `clause` and `adresse` are ids of its fields
_GITHUB = re.compile(r"(https://github\.com/[A-Za-z0-9-]+/[A-Za-z0-9._-]+?)(?:\.git)?/?")


class Report:
    """Makes the addresses of forms; none unless the repository stands on GitHub, which alone has such forms."""

    def __init__(self, settings: Settings) -> None:
        found = _GITHUB.fullmatch(settings.repo_url)
        self._repository = found[1] if found else ""
        self._site = settings.site_url

    def address(self, provider: Provider, item: ClauseView) -> str:
        """The form for a clause; empty when there is no form."""
        if not self._repository:
            return ""
        version, clause = item.version, item.clause
        fields = {  # short: they come back a hundred times on a page
            "template": FORM,
            "clause": f"{provider.name}, {KINDS[version.kind]}, {clause.number}",
            "adresse": clause_address(self._site, version, clause.id),
        }
        return f"{self._repository}/issues/new?{urlencode(fields, safe='/:,', quote_via=quote)}"
