"""What the measure of the build makes up, and what it prints; no time is tested."""

import pytest

from clausier import load
from scripts.bench import plain, synthetic
from scripts.bench.build import Bench, table
from scripts.bench.process import BenchFailed, Run, Time, run
from tests.scripts.commands import REAL_DATA


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up") / "project"
    synthetic.project(folder, 6, 12)
    return folder


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.yml")}


def test_made_up_providers_are_valid_and_always_the_same(project, tmp_path):
    synthetic.write(load.corpus(REAL_DATA), tmp_path / "providers", 6, 12)
    assert contents(tmp_path / "providers") == contents(project / "data" / "providers")
    assert load.check(project / "data") == []
    clauses = [clause for p in load.corpus(project / "data").providers.values() for _, clause in p.clauses]
    assert len(clauses) == 6 * 12
    assert len({clause.summary for clause in clauses}) == len(clauses)


def test_made_up_clauses_look_like_the_published_ones(project):
    def shape(corpus):
        clauses = [clause for p in corpus.providers.values() for _, clause in p.clauses]
        words = sum(len(clause.summary.split()) for clause in clauses) / len(clauses)
        return [words / 40, *(sum(map(bool, column)) / len(clauses) for column in zip(
            *((clause.facts, clause.also, clause.note) for clause in clauses), strict=True
        ))]  # fmt: skip

    made_up, published = shape(load.corpus(project / "data")), shape(load.corpus(REAL_DATA))
    assert made_up == pytest.approx(published, abs=0.25)


def test_the_plain_site_has_the_same_clauses(project, tmp_path):
    corpus = load.corpus(project / "data")
    plain.project(tmp_path / "plain", corpus)
    run(plain.COMMAND, tmp_path / "plain", environment=plain.environment(project / "data", REAL_DATA.parent))
    provider = next(iter(corpus.providers.values()))
    page = (tmp_path / "plain" / "site" / "providers" / provider.id / "index.html").read_text("utf-8")
    for version, clause in provider.clauses:
        assert f'id="{version.document}-{clause.id}"' in page
        topic = tmp_path / "plain" / "site" / "topics" / clause.topic.id / "index.html"
        assert f"/providers/{provider.id}/#{version.document}-{clause.id}" in topic.read_text("utf-8")


def test_a_command_is_measured_with_all_that_it_starts(tmp_path):
    child = "import time; held = bytearray(200_000_000); held[::4096] = b'x' * len(held[::4096]); time.sleep(0.5)"
    measured = run(["-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"], tmp_path)
    assert 190 < measured.megabytes < 300
    assert measured.time.wall > measured.time.cpu > 0


def test_a_command_that_fails_is_no_measure(tmp_path):
    with pytest.raises(BenchFailed, match=r"raise SystemExit\(3\).*\(3\)"):
        run(["-c", "raise SystemExit(3)"], tmp_path)


def test_the_table_has_a_column_a_size_and_the_growth():
    phases = ("load", "check", "engine", "render", "feeds", "search", "API")

    def measured(size, plain):
        cold = Run(Time(size / 50, size / 100), 200, {phase: [size / 1000, size / 1000] for phase in phases})
        return Bench(size, size * 30, cold, cold, Time(1, 1), plain, size * 67, size * 32, size * 0.75)

    lines = table([measured(100, Time(10, 9)), measured(1000, None)]).splitlines()
    whole = next(line for line in lines if line.startswith("construction complète"))
    assert whole.split("  ")[-1].strip() == "1,00"
    assert "2,00\u00a0s (1,00)" in whole
    plain = next(line for line in lines if line.startswith("site Material simple"))
    assert plain.endswith("non mesuré")
    assert next(line for line in lines if line.startswith("fichiers")).endswith("67\u202f000")
