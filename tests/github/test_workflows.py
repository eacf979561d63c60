"""What the workflows may do, job by job: pinned, without rights but those named here, and nothing but make targets."""

import re

import pytest

from scripts import ROOT
from scripts.github import find_proposal
from tests.github.workflows import EXPRESSION, FOLDER, JOBS, NAMES, WORKFLOWS, Job, jobs, texts

# Every right to write, and every secret. Whoever adds one says so here.
WRITES = {
    "pages.yml:deploy": {"pages", "id-token"},
    "preview-publish.yml:comment": {"pull-requests"},
    "release.yml:publish": {"contents", "id-token", "attestations"},
    "weekly.yml:report": {"issues"},
}
SECRETS = {"preview-publish.yml:publish": {"secrets.PREVIEW_TOKEN"}}
ACTIONS = {
    "actions/attest", "actions/checkout", "actions/deploy-pages", "actions/download-artifact",
    "actions/upload-artifact", "actions/upload-pages-artifact",
}  # fmt: skip
# What comes from GitHub or from our own code. Nobody outside chooses it, but for the name of a branch in a group.
EXPRESSIONS = re.compile(
    r"github\.(token|ref_name)|runner\.temp|vars\.PREVIEW_(REMOTE|ADDRESS)|secrets\.PREVIEW_TOKEN"
    r"|(needs|steps)\.[a-z]+\.outputs\.[a-z_]+|github\.event\.workflow_run\.id"
    r"|github\.event\.pull_request\.number( \|\| github\.sha)?"
    r"|!cancelled\(\) && needs\.describe\.result == 'success'"
)
GROUPS = re.compile(r"github\.event\.workflow_run\.head_(repository\.id|branch)")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
_TARGET = re.compile(r"make ([a-z-]+)")
_RECIPE = re.compile(r"^([a-z-]+):[^\n]*\n((?:\t[^\n]*\n)+)", re.MULTILINE)
RECIPES = dict(_RECIPE.findall(MAKEFILE))
every_job = pytest.mark.parametrize("job", JOBS, ids=str)
every_workflow = pytest.mark.parametrize("name", NAMES)


def targets(job: Job) -> list[str]:
    return [step["run"].removeprefix("make ") for step in job.steps if "run" in step]


@every_job
def test_a_step_is_an_action_or_a_make_target_that_anyone_can_run(job: Job) -> None:
    for step in job.steps:
        assert ("run" in step) is not ("uses" in step)
        if "run" in step:
            match = _TARGET.fullmatch(step["run"])
            assert match, step["run"]
            assert match[1] in RECIPES or f"\n{match[1]}:" in MAKEFILE


@every_job
def test_a_make_target_is_given_all_it_reads(job: Job) -> None:
    for step in job.steps:
        if "run" in step:
            recipe = RECIPES.get(step["run"].removeprefix("make "), "")
            needed, optional = (set(re.findall(p, recipe)) for p in (r"\$\$([A-Z_]+)", r"\$\$\{([A-Z_]+):[-+]"))
            needed |= set(re.findall(r"\$\$\{([A-Z_]+)[#}]", recipe))
            assert needed - optional <= set(step.get("env", {})), f"{job}: {step['run']}"


@every_job
def test_make_evaluates_nothing_that_a_workflow_gives(job: Job) -> None:
    """`$(NAME)` in a recipe becomes text of the recipe: the shell would run what it holds."""
    for step in job.steps:
        given = {name for name, value in step.get("env", {}).items() if EXPRESSION.search(value)}
        recipe = RECIPES.get(step.get("run", "").removeprefix("make "), "")
        assert not given & set(re.findall(r"\$\(([A-Z_]+)\)", recipe))


@every_workflow
def test_actions_are_pinned_by_commit_with_their_version(name: str) -> None:
    lines = [line.strip() for line in (FOLDER / name).read_text("utf-8").splitlines() if "uses:" in line]
    for line in lines:
        assert re.fullmatch(r"(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
    assert {line.partition("uses: ")[2].partition("@")[0] for line in lines} <= ACTIONS


def test_an_action_is_the_same_everywhere() -> None:
    pins: dict[str, set[str]] = {
        step["uses"].split("@")[0]: set() for job in JOBS for step in job.steps if "uses" in step
    }
    for job in JOBS:
        for step in job.steps:
            if "uses" in step:
                pins[step["uses"].split("@")[0]].add(step["uses"].split("@")[1])
    assert set(pins) == ACTIONS
    assert {action for action, commits in pins.items() if len(commits) > 1} == set()


@every_workflow
def test_a_workflow_has_no_right_of_its_own(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {}
    assert "cancel-in-progress" in workflow["concurrency"]
    assert "env" not in workflow
    assert "defaults" not in workflow


@every_job
def test_a_job_has_the_rights_it_is_known_to_need(job: Job) -> None:
    assert {right for right, level in job.permissions.items() if level == "write"} == WRITES.get(str(job), set())
    assert set(job.permissions.values()) <= {"read", "write"}
    assert int(job.body["timeout-minutes"]) <= 60
    assert job.body["runs-on"] == "ubuntu-24.04"


@every_job
def test_a_secret_goes_where_it_is_known_to_go(job: Job) -> None:
    found = {match[0] for text in texts(job.body) for match in re.finditer(r"secrets\.\w+", text)}
    assert found == SECRETS.get(str(job), set())
    holders = [step for step in job.steps if any("secrets." in text for text in texts(step))]
    assert all(step["run"] == "make publish-preview" for step in holders)  # one step, and no other sees it


@every_job
def test_what_stands_in_an_expression_is_chosen_by_nobody_outside(job: Job) -> None:
    for text in texts(job.body):
        for match in EXPRESSION.finditer(text):
            assert EXPRESSIONS.fullmatch(match[1]), f"{job}: {match[1]}"


@every_workflow
def test_a_group_is_made_of_little(name: str) -> None:
    for match in EXPRESSION.finditer(WORKFLOWS[name]["concurrency"]["group"]):
        assert EXPRESSIONS.fullmatch(match[1]) or GROUPS.fullmatch(match[1])


@every_job
def test_a_checkout_leaves_no_credential_and_takes_the_commit_of_the_event(job: Job) -> None:
    for inputs in job.uses("actions/checkout"):
        assert inputs["persist-credentials"] == "false"
        assert set(inputs) <= {"persist-credentials", "fetch-depth"}  # no `ref`: never the head of a fork by hand


@pytest.mark.parametrize("name", [n for n in NAMES if "pull_request" in WORKFLOWS[n]["on"]])
def test_what_runs_the_code_of_a_proposal_can_do_nothing(name: str) -> None:
    for job in jobs(name):
        assert job.permissions == {"contents": "read"}
        assert "environment" not in job.body
        assert not any("secrets." in text or "github.token" in text for text in texts(job.body))


def test_no_workflow_runs_the_code_of_a_proposal_with_rights() -> None:
    assert [name for name in NAMES if "pull_request_target" in WORKFLOWS[name]["on"]] == []
    assert [name for name in NAMES if "issue_comment" in WORKFLOWS[name]["on"]] == []
    assert [name for name in NAMES if "workflow_run" in WORKFLOWS[name]["on"]] == ["preview-publish.yml"]


def test_the_preview_that_is_published_is_that_of_the_preview_workflow() -> None:
    assert (ROOT / find_proposal.WORKFLOW).is_file()
    preview = WORKFLOWS[find_proposal.WORKFLOW.rpartition("/")[2]]
    assert WORKFLOWS["preview-publish.yml"]["on"]["workflow_run"]["workflows"] == [preview["name"]]


def test_what_a_proposal_brought_is_unpacked_outside_the_repository_by_a_job_that_writes_nothing() -> None:
    brought = [(job, inputs) for job in JOBS for inputs in job.uses("actions/download-artifact") if "run-id" in inputs]
    assert [str(job) for job, _ in brought] == ["preview-publish.yml:publish"]
    for job, inputs in brought:
        assert inputs["path"].startswith("${{ runner.temp }}/")
        assert "write" not in job.permissions.values()
        (downloaded,) = [n for n, step in enumerate(job.steps) if "download" in step.get("uses", "")]
        before = [step for step in job.steps[:downloaded] if "env" in step]
        assert not before


def test_the_job_that_reads_hostile_data_writes_nothing() -> None:
    readers = [job for job in JOBS if {"describe-change", "fetch-commit"} & set(targets(job))]
    assert [str(job) for job in readers] == ["preview-publish.yml:describe"]
    assert readers[0].permissions == {"contents": "read"}


def test_artifacts_are_taken_under_the_names_they_are_left_under() -> None:
    left = {inputs["name"] for job in JOBS for inputs in job.uses("actions/upload-artifact")}
    taken = {inputs["name"] for job in JOBS for inputs in job.uses("actions/download-artifact")}
    assert left - taken == {"sbom"}  # for whoever asks what the site is made of
    assert taken <= left
    assert all("name" in inputs for job in JOBS for inputs in job.uses("actions/download-artifact"))


def test_checks_on_github_are_those_of_ci() -> None:
    here = set(re.findall(r"^\s*make ([a-z-]+)", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE))
    there = {target for job in jobs("check.yml") for target in targets(job)}
    assert here - there <= {"verify-sources"}  # the documents are in no repository
    assert "validate" in there


@every_workflow
def test_a_group_that_waits_loses_nothing(name: str) -> None:
    """What publishes or writes is never stopped half-way by what comes next, but for previews, which start again."""
    stops = WORKFLOWS[name]["concurrency"]["cancel-in-progress"] == "true"
    assert stops is (name in ("check.yml", "preview.yml", "preview-publish.yml"))
