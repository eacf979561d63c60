"""Which addresses are promised: whatever the site publishes, but for what is listed here, with the reason.

`docs/donnees.md` says it to readers, `docs/decisions/0013-addresses.md` why."""

import re

# Files and pages. Regular expressions over whole addresses.
_LOOSE = tuple(
    map(
        re.compile,
        (
            r"/404\.html",  # answers for addresses that do not exist
            r"/assets/.*",  # styles, scripts, pictures, the search and its index: pages alone ask for them
            r"/(sitemap\.xml|robots\.txt)",  # read where the conventions put them, never linked
            r"/themes/[^/]+/\d+/",  # further pages of a topic or of a check: what they hold moves with each document
            r"/droit/controles/[^/]+/\d+/",
        ),
    )
)
# Anchors: page, tag and id.
_LOOSE_ANCHORS = tuple(
    tuple(map(re.compile, rule))
    for rule in (
        (r".*", r"h1|main", r".*"),  # the top of the page: its address is enough
        (r".*", r"input|textarea|button|select|summary", r".*"),  # what labels and scripts hold on to
        (r"/", r"p", r"fin-carte"),  # where one lands who skips the map with the keyboard
        (r"/fournisseurs/[^/]+/", r".*", r"attention-.+"),  # points of attention come and go with the law
        (r"/fournisseurs/[^/]+/", r"h\d", r".+-section-\d+"),  # titles of a document, named by their line
        (r"/themes/[^/]+/", r".*", r"(?!pourquoi$).*"),  # what documents say, and which of them do
        (r"/droit/controles/.*", r".*", r".*"),  # verdicts
        (r"/droit/[^/]+/", r".*", r"controle-.+"),
        (r"/(comparer|recherche|epingles)/", r".*", r".*"),  # tools: their state is in the query
    )
)


def promised(address: str) -> bool:
    """Whether a page or a file has to answer for ever."""
    return not any(loose.fullmatch(address) for loose in _LOOSE)


def promised_anchor(page: str, tag: str, id_: str) -> bool:
    """Whether an element of a promised page has to be found for ever."""
    return not any(
        at.fullmatch(page) and kind.fullmatch(tag) and named.fullmatch(id_) for at, kind, named in _LOOSE_ANCHORS
    )
