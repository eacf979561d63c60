"""What is written as a whole: the list of files, and the same bytes whenever and wherever they are made."""

import os
import subprocess
import sys
from pathlib import Path

from clausier import load
from clausier.export import files
from scripts import ROOT
from tests.clausier.export.conftest import COMMITTED, SITE, Api

ELSEWHERE = f"""
import datetime, sys
from pathlib import Path
from clausier import load
from clausier.export import files
from clausier.law import survey
from tests import checks
survey.CHECKS = checks.CHECKS
committed = datetime.datetime.fromisoformat("{COMMITTED.isoformat()}")
files.write(load.corpus(Path(sys.argv[1])), Path(sys.argv[2]), "{SITE}", committed)
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_says_which_files_it_wrote(api: Api) -> None:
    assert sorted(api.written) == sorted(contents(api.folder))
    assert len(api.written) == len(set(api.written))


def test_the_same_data_give_the_same_bytes_in_another_process(api: Api, data: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", ELSEWHERE, str(data), str(other)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    one, two = contents(api.folder), contents(other)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_writing_over_an_older_api_gives_the_same_bytes(api: Api, data: Path) -> None:
    before = contents(api.folder)
    files.write(load.corpus(data), api.folder, SITE, COMMITTED)
    assert contents(api.folder) == before


def test_without_an_address_links_are_relative_to_the_site(data: Path, tmp_path: Path) -> None:
    files.write(load.corpus(data), tmp_path / "api", "", COMMITTED)
    api = Api(tmp_path / "api", ())
    assert api.json("clauses/sans-nom/cgs/tarif.json")["url"] == "fournisseurs/sans-nom/#cgs-tarif"
    assert api.json("index.json")["links"]["facts"] == "api/v1/facts.json"
    assert "homepage" not in api.json("datapackage.json")
