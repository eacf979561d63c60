"""axe-core on a page as it stands: all its rules up to level AA, those that it leaves out unless asked included."""

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Too young, or too strict, to be asked of everyone by axe; no rule is switched off.
_ASKED = (
    "css-orientation-lock", "focus-order-semantics", "label-content-name-mismatch", "p-as-heading",
    "table-fake-caption", "target-size", "td-has-header",
)  # fmt: skip
_ALL = {"resultTypes": ["violations"], "rules": {rule: {"enabled": True} for rule in _ASKED}}
_COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}


def wrong(page: Page, *, colours: bool = False) -> list[str]:
    """What axe finds wrong; `colours`: only in the colours, when all the rest was seen in others."""
    found = Axe().run(page, options=_COLOURS if colours else _ALL)
    return [describe(violation) for violation in found.response["violations"]]


def describe(violation: Mapping[str, Any]) -> str:
    where = [f"  {' '.join(map(str, node['target']))}\n    {node['failureSummary']}" for node in violation["nodes"][:5]]
    return "\n".join([f"{violation['id']} ({violation['impact']}): {violation['help']}", *where])
