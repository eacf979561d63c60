"""One check a file: a question asked of every document, and how it is decided.

To add one, write its module, with a CHECK, and its test."""

from importlib import import_module
from pkgutil import iter_modules

from clausier.law.check import Check

CHECKS: tuple[Check, ...] = tuple(import_module(f"{__name__}.{module.name}").CHECK for module in iter_modules(__path__))
