"""`make sbom`: the bills of materials of the site and of its tests, in CycloneDX, from the lock files.

cyclonedx-py writes them; the programs of others in the repository are added. Nothing in them comes from the day or from
the machine: the same commit gives the same bytes.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts import ROOT
from scripts.supply import policy
from scripts.supply.policy import Vendored

_VERSION = SchemaVersion.V1_6


class NotValid(Exception):
    """A bill that is not what CycloneDX's own schema asks for."""


def bill(project: Path, name: str) -> str:
    """The bill of requirements/<name>.txt, in JSON. Raises NotValid."""
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "--output-reproducible", "--no-validate"]
    version = f"--spec-version={_VERSION.to_version()}"
    # With that variable, the bill would bear a date.
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    run = subprocess.run(
        [*command, version, f"requirements/{name}.txt"],
        cwd=project, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    content: dict[str, Any] = json.loads(run.stdout)
    vendored = [_component(project, entry) for entry in policy.read(project).vendored]
    content["components"] = [*vendored, *content["components"]]
    content["dependencies"] = [*({"ref": component["bom-ref"]} for component in vendored), *content["dependencies"]]
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    if error := JsonStrictValidator(_VERSION).validate_str(text):
        raise NotValid(f"{name} : {error}")
    return text


def _component(project: Path, entry: Vendored) -> dict[str, Any]:
    digest = hashlib.sha256((project / entry.file).read_bytes()).hexdigest()
    return {
        "bom-ref": entry.file,
        "type": "library",
        "name": entry.name,
        "version": entry.version,
        "description": f"file of this repository: {entry.file}",
        "purl": entry.origin,
        "licenses": [{"license": {"id": entry.licence}}],
        "hashes": [{"alg": "SHA-256", "content": digest}],
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="le dossier où écrire")
    output: Path = parser.parse_args().output
    output.mkdir(parents=True, exist_ok=True)
    for name, file in (("site", "sbom-site.cdx.json"), ("test", "sbom-tests.cdx.json")):
        try:
            text = bill(ROOT, name)
        except NotValid as error:
            print(f"L’inventaire n’est pas conforme à CycloneDX : {error}", file=sys.stderr)
            return 1
        (output / file).write_text(text, "utf-8")
        print(f"{output / file} : {len(json.loads(text)['components'])} composants, conforme à CycloneDX 1.6.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
