"""The licences that may come in: requirements/licences.yml."""

from pathlib import Path

import yaml
from boolean import Expression
from license_expression import ExpressionError, get_spdx_licensing
from pydantic import BaseModel, ConfigDict

_SPDX = get_spdx_licensing()


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Package(_Record):
    """What was read in a version of a package whose description does not say enough."""

    version: str
    licence: str
    read: str


class Vendored(_Record):
    """A file of others in the repository, and where its licence stands."""

    file: str
    name: str
    version: str
    licence: str
    text: str
    origin: str


class Policy(_Record):
    """Licences are SPDX identifiers or expressions."""

    allowed: frozenset[str]
    allowed_in_tests: frozenset[str]
    names: dict[str, str]
    packages: dict[str, Package]
    vendored: tuple[Vendored, ...]


def read(project: Path) -> Policy:
    """Raises pydantic.ValidationError when the file is not of that form."""
    text = (project / "requirements" / "licences.yml").read_text("utf-8")
    return Policy.model_validate(yaml.safe_load(text))


def expression(licence: str) -> Expression | None:
    """A licence as SPDX reads it; None where it is no SPDX expression."""
    try:
        return _SPDX.parse(licence, validate=True)
    except ExpressionError:
        return None


def permits(allowed: frozenset[str], licence: Expression) -> bool:
    """Whether one of the licences left to choose, or all that apply together, are allowed."""
    if isinstance(licence, _SPDX.OR):
        return any(permits(allowed, part) for part in licence.args)
    if isinstance(licence, _SPDX.AND):
        return all(permits(allowed, part) for part in licence.args)
    return str(licence) in allowed
