"""`make mutation`: puts faults into the quantity grammar and the law checks, and says which the tests let through.

Faults are tried in an order that is always the same and has no link with the code: stopped by the clock, the figures
hold of a sample of all.
"""

import argparse
import dataclasses
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path

from scripts import ROOT
from scripts.mutation import survivors, targets, trial
from scripts.mutation.mutants import Mutant, mutants
from scripts.mutation.trial import Outcome, Stage

_FILE = "tests/survivors.yml"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="durée au plus (10)")
    parser.add_argument("--only", default="*", help="modules voulus : « clausier/quantities/* »")
    parser.add_argument("--part", default="1/1", help="une partie des mutants, pour plusieurs processus : 1/2")
    parser.add_argument("--root", type=Path, default=ROOT, help="le dossier du projet")
    parser.add_argument("--output", type=Path, help="où écrire les survivants, en JSON")
    options = parser.parse_args()
    root, deadline = options.root.resolve(), time.monotonic() + 60 * options.minutes
    modules = [module for module in targets.modules(root) if fnmatch(module, options.only)]
    part, parts = map(int, options.part.split("/"))
    every = sorted((mutant for module in modules for mutant in mutants(root, module)), key=_rank)[part - 1 :: parts]
    trials = Trials(root, modules)
    known, outcomes, left = survivors.explained(root / _FILE), Counter[str](), []
    for mutant in every:
        if time.monotonic() > deadline:
            break
        outcome = trials.outcome(mutant)
        outcomes[outcome.value] += 1
        if outcome is Outcome.SURVIVED:
            if mutant.key in known:
                outcomes["expliqué"] += 1
            else:
                left.append(mutant)
                print(f"{mutant.key}", flush=True)
    if options.output:
        found = [{**dataclasses.asdict(mutant.key), "line": mutant.line} for mutant in left]
        options.output.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")
    text = tell(outcomes, len(every), len(left))
    print(text)
    return 1 if left else 0


def tell(outcomes: Counter[str], every: int, left: int) -> str:
    """What was found, in one line."""
    tried = sum(outcomes[outcome.value] for outcome in Outcome)
    killed = tried - outcomes[Outcome.SURVIVED.value]
    return (
        f"{every} mutants, {tried} essayés : {killed} tués ({100 * killed / max(tried, 1):.1f} %, dont "
        f"{outcomes[Outcome.SLOW.value]} par le temps), {outcomes['expliqué']} survivants expliqués, "
        f"{left} sans explication."
    )


class Trials:
    """The tests of each module, and how long they last."""

    def __init__(self, root: Path, modules: Sequence[str]) -> None:
        self.root, self.seconds = root, dict[Stage, int]()
        self.stages = {module: targets.stages(root, module) for module in modules}
        trial.preload(
            root, sorted({test for stages in self.stages.values() for stage in stages for test in stage.tests})
        )

    def outcome(self, mutant: Mutant) -> Outcome:
        """What becomes of a mutant; each set of tests is first run without any, once."""
        module = mutant.key.module
        for stage in self.stages[module]:
            if stage not in self.seconds:
                self.seconds[stage] = max(5, round(10 * trial.seconds_of(self.root, stage)))
            outcome = trial.run(self.root, module, mutant.source, stage, self.seconds[stage])
            if outcome is not Outcome.SURVIVED:
                return outcome
        return Outcome.SURVIVED


def _rank(mutant: Mutant) -> str:
    return hashlib.sha256(repr(mutant.key).encode()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
