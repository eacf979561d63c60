"""`make fuzz SECONDS=60`: libFuzzer, by atheris, follows the branches that each target reaches.

What it finds is written to `.cache/fuzz`. `--runs` bounds it by a number instead, so that the same seed does the same
on every machine."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit(
        "atheris, qui cherche les fautes, n’existe pas pour cette machine : il lui faut Linux et Python 3.11 à 3.13."
    )

with atheris.instrument_imports(include=["clausier"]):
    from tests.hostile.targets import TARGETS, Target, together

LONGEST = 4096  # bytes of an input
TOGETHER = "together"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    names = (*TARGETS, TOGETHER)
    parser.add_argument("targets", nargs="*", metavar="cible", help=f"parmi {', '.join(names)} ; chacune sinon")
    parser.add_argument("--seconds", type=int, default=60, help="durée de chacune")
    parser.add_argument("--runs", type=int, help="nombre d’essais de chacune, au lieu d’une durée")
    parser.add_argument("--found", type=Path, default=Path(".cache/fuzz"), help="où écrire ce qui est trouvé")
    arguments = parser.parse_args()
    if unknown := set(arguments.targets) - set(names):
        parser.error(f"cible inconnue : {', '.join(sorted(unknown))}. Attendu : {', '.join(names)}.")
    bound = f"-runs={arguments.runs}" if arguments.runs else f"-max_total_time={arguments.seconds}"
    match arguments.targets or list(TARGETS):
        case [name]:
            _fuzz(together() if name == TOGETHER else TARGETS[name], bound, arguments.found)
            return 0
        case several:
            return _each(several, arguments)


def _each(names: list[str], arguments: argparse.Namespace) -> int:
    """One after the other, each in a process: libFuzzer ends the one it runs in."""
    bound = f"--runs={arguments.runs}" if arguments.runs else f"--seconds={arguments.seconds}"
    command = [sys.executable, "-m", "tests.hostile.fuzz", bound, f"--found={arguments.found}"]
    if failed := [name for name in names if subprocess.run([*command, name], check=False).returncode]:
        where = f"Ce qui les fait échouer est dans {arguments.found}/."
        print(f"Fautes trouvées dans : {', '.join(failed)}. {where}", file=sys.stderr)
    return bool(failed)


def _fuzz(target: Target, bound: str, found: Path) -> None:
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        options = [bound, "-seed=1", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]
        given = [*_prepared(target, Path(folder)), *options, f"-artifact_prefix={found}/"]
        atheris.Setup([sys.argv[0], *given], target.check)
        atheris.Fuzz()


def _prepared(target: Target, folder: Path) -> list[str]:
    """The seeds and the dictionary of a target, as libFuzzer takes them."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for number, seed in enumerate(target.seeds):
        (seeds / f"{number:03}").write_bytes(seed)
    words = ("".join(f"\\x{byte:02x}" for byte in token.encode("utf-8")) for token in target.tokens)
    (folder / "words").write_text("".join(f'"{word}"\n' for word in words), "utf-8")
    return [str(seeds), f"-dict={folder / 'words'}", f"-max_len={LONGEST}"]


if __name__ == "__main__":
    raise SystemExit(main())
