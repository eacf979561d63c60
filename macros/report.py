"""« Signaler une erreur »: the address of the form of the repository, filled with the document it is about.

A script of the page (docs/assets/js/actions.js) makes of it one link a clause: a hundred would weigh on every page."""

import re
from urllib.parse import quote, urlencode

from clausier.export.pieces import Site
from clausier.model import KINDS, Provider, Version
from macros.settings import Settings

FORM = "signaler-une-erreur.yml"  # in .github/ISSUE_TEMPLATE; `clause` and `adresse` are ids of its fields
OBSTACLE = "signaler-un-obstacle.yml"
_GITHUB = re.compile(r"(https://github\.com/[A-Za-z0-9-]+/[A-Za-z0-9._-]+?)(?:\.git)?/?")


class Report:
    """Makes the addresses of forms; none unless the repository stands on GitHub, which alone has such forms."""

    def __init__(self, settings: Settings) -> None:
        found = _GITHUB.fullmatch(settings.repo_url)
        self._repository = found[1] if found else ""
        self._site = Site(settings.site_url)
        self.repository = settings.repo_url

    @property
    def obstacle(self) -> str:
        """The form for a page that cannot be read; empty when there is no form."""
        return f"{self._repository}/issues/new?template={OBSTACLE}" if self._repository else ""

    def address(self, provider: Provider, version: Version) -> str:
        """The form for a document; empty when there is no form."""
        if not self._repository:
            return ""
        fields = {
            "template": FORM,
            "clause": f"{provider.name}, {KINDS[version.kind]}",
            "adresse": self._site.document(version),
        }
        return f"{self._repository}/issues/new?{urlencode(fields, safe='/:,', quote_via=quote)}"
