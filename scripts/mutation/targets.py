"""What is mutated, and which tests have to notice: those of the module first, then wider ones."""

from pathlib import Path

from scripts.mutation.trial import Stage

QUANTITIES, CHECKS, LAW = "clausier/quantities", "clausier/law/checks", "clausier/law"
# What the checks share.
_SHARED = (
    "case", "cloud", "courts", "deposits", "due_dates", "examine", "exclusions", "figures", "imbalance", "interest",
    "listing", "phrases", "public_buyers", "scope", "sole_trader", "span", "verdict",
)  # fmt: skip
_ALL = ("clausier",)


def modules(root: Path) -> list[str]:
    """The modules of the quantity grammar, of the checks, and of what these share."""
    found = [*(root / QUANTITIES).glob("*.py"), *(root / CHECKS).glob("*.py")]
    found += [root / LAW / f"{name}.py" for name in _SHARED]
    return sorted(str(path.relative_to(root)) for path in found)


def stages(root: Path, module: str) -> list[Stage]:
    """The tests of a module, in the order in which they are tried."""
    folder, name = module.rsplit("/", 1)
    own = f"tests/{folder}/test_{name}"
    # Its own tests see no other user of the module: the rest may stay as it was imported.
    itself = module.removesuffix(".py").replace("/", ".")
    anew = {QUANTITIES: ("clausier.quantities",), CHECKS: (itself,), LAW: _ALL}[folder]
    wider = {
        QUANTITIES: Stage(("tests/clausier/quantities",), anew),
        CHECKS: Stage(("tests/clausier/law/test_checks.py", "tests/clausier/law/test_findings.py"), _ALL),
        LAW: Stage(("tests/clausier/law/checks", "tests/clausier/law"), _ALL),
    }[folder]
    return [*([Stage((own,), anew)] if (root / own).exists() else []), wider]
