"""`make bench`: what building the site costs, on one core, for numbers of made-up providers.

For each size: a build from nothing, by phase; one after an edit of one provider; beside them, the floor (the same HTML
rendered with Jinja and written, nothing else) and a plain MkDocs Material site whose macros return Markdown. Each cell
has seconds on the clock and, in brackets, of the processor: the latter hardly depend on what else the machine does.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clausier import load
from clausier.typography import NBSP, NNBSP, decimal
from scripts import ROOT
from scripts.bench import plain, process, synthetic
from scripts.bench.measures import exponent
from scripts.bench.process import BenchFailed, Run, Time
from scripts.bench.search_browser import say

SIZES = (5, 100, 1000, 5000)
PATIENCE = 300  # seconds; a plain site that would last longer, to go by the size before, is not built
TARGETS = "Attendu : 1 000 prestataires en 8 s, 2 s après une modification ; exposant 1,05 ; 5 000 en moins de 600 Mo"
PHASES = {
    "load": "lecture des données",
    "check": "contrôles",
    "engine": "moteur (MkDocs)",
    "render": "pages et cartes",
    "feeds": "flux, plan du site, images",
    "search": "recherche",
    "API": "API et fichiers en masse",
}
_GROWTH_FROM = 100  # providers: below, what does not grow hides what does


@dataclass(frozen=True)
class Bench:
    """What was measured at a size."""

    providers: int
    clauses: int
    cold: Run
    edit: Run
    floor: Time
    plain: Time | None
    files: int
    pages: int
    megabytes: float


def bench(size: int, clauses: int, folder: Path, before: "Bench | None") -> Bench:
    """Measures a size in `folder`. Raises BenchFailed."""
    project = folder / "project"
    say(f"{size} prestataires{NBSP}: fabrication")
    synthetic.project(project, size, clauses)
    cold = _build(project, f"{size} prestataires{NBSP}: construction complète")
    written = [path.stat().st_size for path in (project / "site").rglob("*") if path.is_file()]
    pages = sum(1 for _ in (project / "site").rglob("*.html"))
    _edit(project, size // 2)
    edit = _build(project, f"{size} prestataires{NBSP}: après une modification")
    say(f"{size} prestataires{NBSP}: plancher")
    floor = process.run(["-m", "scripts.bench.phases", "floor", str(project)], ROOT)
    shutil.rmtree(project / "floor")
    plain = _plain(project, folder / "plain", size, before)
    return Bench(
        size, size * clauses, cold, edit, Time(*floor.said["floor"]), plain, len(written), pages, sum(written) / 1e6
    )


def _build(project: Path, what: str) -> Run:
    say(what)
    return process.run(["-m", "scripts.bench.phases", "build", str(project)], ROOT)


def _edit(project: Path, number: int) -> None:
    """A word more in a clause of one provider."""
    terms = next((project / "data" / "providers" / f"prestataire-{number:05}").glob("cgv-*.yml"))
    start, mark, rest = terms.read_text("utf-8").partition("    summary: >-\n      ")
    terms.write_text(f"{start}{mark}Désormais, {rest}", "utf-8")


def _plain(project: Path, folder: Path, size: int, before: Bench | None) -> Time | None:
    if before and (not before.plain or before.plain.wall * size / before.providers > PATIENCE):
        say(f"{size} prestataires{NBSP}: site Material simple, non construit (il durerait plus de {PATIENCE}{NBSP}s)")
        return None
    say(f"{size} prestataires{NBSP}: site Material simple")
    plain.project(folder, load.corpus(project / "data"))
    return process.run(plain.COMMAND, folder, environment=plain.environment(project / "data", ROOT)).time


def table(found: Sequence[Bench]) -> str:
    """Aligned lines, in French: a column a size, then how the processor's seconds grow."""
    lines = [
        _line("", *(f"{decimal(each.providers, 0)} prestataires" for each in found), "exposant"),
        _line("clauses", *(decimal(each.clauses, 0) for each in found)),
    ]
    lines += [_row(f"  {name}", found, partial(_phase, phase)) for phase, name in PHASES.items()]
    lines += [
        _row("  démarrage, publication", found, _rest),
        _row("construction complète", found, lambda each: each.cold.time),
        _row("après une modification", found, lambda each: each.edit.time),
        _row("plancher : Jinja, écriture", found, lambda each: each.floor),
        _row("site Material simple", found, lambda each: each.plain),
        _line("mémoire, au plus", *(f"{decimal(each.cold.megabytes, 0)}{NBSP}Mo" for each in found)),
        _line("mémoire, après modification", *(f"{decimal(each.edit.megabytes, 0)}{NBSP}Mo" for each in found)),
        _line("taille du site", *(f"{decimal(each.megabytes, 0)}{NBSP}Mo" for each in found)),
        _line("fichiers", *(decimal(each.files, 0) for each in found)),
        _line("pages HTML", *(decimal(each.pages, 0) for each in found)),
        _line("temps par page HTML", *(_milliseconds(each) for each in found)),
    ]
    return "\n".join(lines)


def _phase(name: str, each: Bench) -> Time:
    return Time(*each.cold.said[name])


def _rest(each: Bench) -> Time:
    phases = [_phase(name, each) for name in PHASES]
    whole = each.cold.time
    return Time(whole.wall - sum(time.wall for time in phases), whole.cpu - sum(time.cpu for time in phases))


def _row(name: str, found: Sequence[Bench], measure: Callable[[Bench], Time | None]) -> str:
    times = [measure(each) for each in found]
    grown = [
        (each.providers, time.cpu)
        for each, time in zip(found, times, strict=True)
        if time and each.providers >= _GROWTH_FROM
    ]
    growth = decimal(exponent(grown), 2) if len(grown) > 1 else ""
    return _line(name, *(_seconds(time) if time else "non mesuré" for time in times), growth)


def _seconds(time: Time) -> str:
    digits = 2 if time.wall < 10 else 1
    return f"{decimal(time.wall, digits)}{NBSP}s ({decimal(time.cpu, digits)})"


def _milliseconds(each: Bench) -> str:
    time = each.cold.time
    ms = [decimal(1000 * seconds / each.pages, 2) for seconds in (time.wall, time.cpu)]
    return f"{ms[0]}{NBSP}ms ({ms[1]})"


def _line(name: str, *cells: str) -> str:
    return f"{name:30}{''.join(f'{cell:>20}' for cell in cells)}".rstrip()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="nombres de prestataires, croissants")
    parser.add_argument("--clauses", type=int, default=synthetic.CLAUSES, help="nombre de clauses d’un prestataire")
    arguments = parser.parse_args()
    found: list[Bench] = []
    try:
        for size in sorted(arguments.sizes):
            with tempfile.TemporaryDirectory() as folder:
                found.append(bench(size, arguments.clauses, Path(folder), found[-1] if found else None))
    except (BenchFailed, OSError) as error:
        print(f"La mesure s’arrête{NBSP}: {error}", file=sys.stderr)
        return 1
    print(f"Un cœur ; {arguments.clauses} clauses par prestataire (les documents publiés en ont de 61 à 144).")
    print(f"Secondes à l’horloge et, entre parenthèses, du processeur. Exposant{NBSP}: croissance de ces dernières à")
    print(f"partir de {_GROWTH_FROM} prestataires. {TARGETS}.".replace("1 000", f"1{NNBSP}000"))
    print(f"\n{table(found)}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
