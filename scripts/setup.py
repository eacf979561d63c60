"""Create the virtual environment and install the locked packages, once per lock file.

Usage: python3 scripts/setup.py site|test. Standard library only, and a syntax that an older Python can still read:
it has to start there to say that it is too old.
"""

import fcntl
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
OLDEST_PYTHON = (3, 11)


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "site"
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        sys.exit("Clausier demande Python 3.11 ou plus récent ; celui-ci est le %s. Installez-en un autre." % found)
    with open(__file__) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two commands started at once must not set up twice
        if not is_set_up(name):
            set_up(name)


def is_set_up(name: str) -> bool:
    return VENV_PYTHON.exists() and stamp(name).exists() and stamp(name).read_text() == fingerprint(name)


def set_up(name: str) -> None:
    if not is_set_up("site"):
        create_environment()
    install(name)
    # The lock of the tests holds that of the site, at the same versions.
    for done in {"site", name}:
        stamp(done).write_text(fingerprint(done))


def stamp(name: str) -> Path:
    return VENV / (".locked-%s" % name)


def lock_file(name: str) -> Path:
    return ROOT / "requirements" / ("%s.txt" % name)


def fingerprint(name: str) -> str:
    """What the environment depends on: the locked hashes, the interpreter, and its folder (it cannot be moved)."""
    parts = [lock_file(name).read_bytes(), sys.version.encode(), str(VENV).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def create_environment() -> None:
    try:
        import ensurepip  # noqa: F401
        import venv
    except ImportError:
        # Debian splits `venv` off; the package bears the version when the interpreter is not the default one.
        package = "%s-venv" % Path(sys.executable).name
        sys.exit("Il manque le module « venv » de Python. Pour l’installer : sudo apt install %s" % package)
    print("Mise en place : environnement virtuel…", flush=True)
    venv.create(str(VENV), clear=True, with_pip=True)


def install(name: str) -> None:
    total = sum("==" in line for line in lock_file(name).read_text().splitlines())
    print("Mise en place : %d bibliothèques (quelques minutes la première fois)…" % total, flush=True)
    pip = [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--require-hashes", "--no-input"]
    code, output = run_with_progress([*pip, "--progress-bar", "off", "-r", str(lock_file(name))])
    if code != 0:
        sys.exit(output + "L’installation des bibliothèques a échoué ; le message de pip est ci-dessus.")


def run_with_progress(command: list) -> tuple:
    """Run a command; on a terminal, show its last line as it goes. Returns its exit code and its last 30 lines."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    lines = []
    assert process.stdout
    for line in process.stdout:
        lines.append(line)
        if sys.stdout.isatty():
            sys.stdout.write("\r\033[K  " + line.strip()[:76])
            sys.stdout.flush()
    if sys.stdout.isatty():
        sys.stdout.write("\r\033[K")
    return process.wait(), "".join(lines[-30:])


if __name__ == "__main__":
    main()
