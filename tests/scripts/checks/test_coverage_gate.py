"""The threshold holds of branches, whatever the lines are."""

from scripts.checks.coverage_gate import tell


def totals(run: int) -> dict[str, float]:
    return {"covered_branches": run, "num_branches": 1000, "percent_statements_covered": 100.0}


def test_95_per_cent_of_the_branches_are_enough() -> None:
    assert tell(totals(950)) == ("Couverture : 95,0 % des branches (950 sur 1000), 100,0 % des lignes.", True)


def test_one_branch_less_is_not_whatever_the_lines() -> None:
    text, enough = tell(totals(949))
    assert not enough
    assert "94,9 % des branches (949 sur 1000)" in text
    assert "Il en faut 95 %" in text
