"""The bill of materials holds what is locked and what is vendored, and the same bytes each time."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts import ROOT
from scripts.supply import policy, sbom
from scripts.supply.locked import read

BILL = sbom.bill(ROOT, "site")


def test_it_holds_every_locked_package_and_program_of_others() -> None:
    components = json.loads(BILL)["components"]
    held = {(component["name"], component["version"]) for component in components}
    locked = {(package.name, package.version) for package in read(ROOT / "requirements/site.txt")}
    assert {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in held} >= locked
    (search,) = [component for component in components if component["name"] == "minisearch"]
    assert search["licenses"] == [{"license": {"id": "MIT"}}]
    assert search["hashes"][0]["content"] == hashlib.sha256((ROOT / search["bom-ref"]).read_bytes()).hexdigest()


def test_it_gives_the_hashes_of_the_lock() -> None:
    lock = (ROOT / "requirements/site.txt").read_text("utf-8")
    (package,) = [component for component in json.loads(BILL)["components"] if component["name"] == "pydantic"]
    given = {digest["content"] for reference in package["externalReferences"] for digest in reference["hashes"]}
    assert given
    assert all(f"--hash=sha256:{digest}" in lock for digest in given)


def test_it_is_valid_and_depends_on_no_day(monkeypatch: pytest.MonkeyPatch) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(BILL) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert sbom.bill(ROOT, "site") == BILL


def test_what_cyclonedx_would_refuse_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    (vendored, *_) = policy.read(ROOT).vendored
    wrong = vendored.model_copy(update={"licence": "Licence maison"})
    rules = policy.read(ROOT).model_copy(update={"vendored": (wrong,)})
    monkeypatch.setattr(policy, "read", lambda _: rules)
    with pytest.raises(sbom.NotValid, match="Licence maison"):
        sbom.bill(ROOT, "site")


def test_it_is_written_where_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["sbom", "--output", str(tmp_path)])
    assert sbom.main() == 0
    assert (tmp_path / "sbom-site.cdx.json").read_text("utf-8") == BILL
    assert (tmp_path / "sbom-tests.cdx.json").exists()
    assert "conforme à CycloneDX 1.6" in capsys.readouterr().out
