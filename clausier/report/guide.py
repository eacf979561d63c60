"""Where a contributor reads how to mend a problem."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from clausier.problems import GUIDE, Problem

# Names that lead nowhere (RFC 2606, RFC 6761): a site still to be given its address.
_NOWHERE = (".example", ".invalid", ".test", ".localhost", ".example.com", ".example.net", ".example.org")


@dataclass(frozen=True)
class Guide:
    """The guide in the project and, when the site is published at a real `site_url`, on the site."""

    site_url: str = ""

    def address(self, anchor: str) -> str:
        """The published address of a part of the guide; empty if the site has none."""
        if not anchor or not _is_real(self.site_url):
            return ""
        page = GUIDE.removeprefix("docs/").removesuffix(".md")
        return f"{self.site_url.rstrip('/')}/{page}/#{anchor}"

    def sentence(self, problem: Problem) -> str:
        """« Guide : docs/contribuer.md#themes », with the published address; empty if the guide says nothing of it."""
        address = self.address(problem.anchor)
        return f"Guide : {problem.guide}{f' ({address})' if address else ''}" if problem.guide else ""


def _is_real(site_url: str) -> bool:
    parts = urlsplit(site_url)
    host = f".{(parts.hostname or '').rstrip('.')}"
    return parts.scheme in ("http", "https") and host.count(".") > 1 and not host.endswith(_NOWHERE)
