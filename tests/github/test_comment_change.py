"""One comment, always the same, that only the workflow's own account can have written."""

from typing import Any

import pytest

from scripts.github.api import BOT
from scripts.github.comment_change import LONGEST, MARK, comment, text
from tests.github.conftest import GitHub

COMMIT = "a" * 40
BODY = text("- **INFOREZ** · préavis : 1 mois → 3 mois", COMMIT, "https://apercus.example/12/", built=True)


def said(id_: int, body: str, login: str = BOT) -> dict[str, Any]:
    return {"id": id_, "body": body, "user": {"login": login}}


@pytest.fixture
def proposal(github: GitHub) -> GitHub:
    github.answers |= {"pulls/12": {"state": "open", "head": {"sha": COMMIT}}, "issues/12/comments": []}
    return github


def test_the_first_comment_is_written(proposal: GitHub) -> None:
    assert comment(proposal.repository, 12, COMMIT, BODY) == "Commentaire écrit."
    assert proposal.sent == [("POST", "issues/12/comments", {"body": BODY})]


def test_the_next_ones_rewrite_it(proposal: GitHub) -> None:
    others = [said(number, "Bravo", "qui") for number in range(150)]
    proposal.answers["issues/12/comments"] = [*others, said(777, f"{MARK}\nAvant")]
    assert comment(proposal.repository, 12, COMMIT, BODY) == "Commentaire mis à jour."
    assert proposal.sent == [("PATCH", "issues/comments/777", {"body": BODY})]


def test_a_comment_that_says_the_same_is_left_alone(proposal: GitHub) -> None:
    proposal.answers["issues/12/comments"] = [said(777, BODY.replace("\n", "\r\n"))]
    assert comment(proposal.repository, 12, COMMIT, BODY) == "Le commentaire est à jour."
    assert proposal.sent == []


def test_the_comment_of_someone_else_is_never_rewritten(proposal: GitHub) -> None:
    gone = {**said(3, MARK), "user": None}  # an account that was deleted
    proposal.answers["issues/12/comments"] = [said(1, f"{MARK}\nFaux", "qui"), said(2, f"Voyez {MARK}"), gone]
    comment(proposal.repository, 12, COMMIT, BODY)
    assert [method for method, _, _ in proposal.sent] == ["POST"]


@pytest.mark.parametrize(("state", "head"), [("closed", COMMIT), ("open", "b" * 40)])
def test_a_proposal_that_changed_since_gets_nothing(proposal: GitHub, state: str, head: str) -> None:
    proposal.answers["pulls/12"] = {"state": state, "head": {"sha": head}}
    assert comment(proposal.repository, 12, COMMIT, BODY).startswith("La demande de fusion a changé depuis")
    assert proposal.sent == []


def test_the_comment_says_what_changes_and_leads_to_the_preview() -> None:
    title = "### Ce que change cette proposition"
    assert BODY.startswith(f"{MARK}\n{title}\n\n- **INFOREZ** · préavis : 1 mois → 3 mois\n")
    assert "**[Voir l’aperçu](https://apercus.example/12/)**" in BODY
    assert "Commit aaaaaaa." in BODY


@pytest.mark.parametrize(("built", "words"), [(True, "pas d’endroit"), (False, "n’a pas pu être construit")])
def test_without_a_preview_it_says_why(built: bool, words: str) -> None:
    assert words in text("- rien", COMMIT, "", built)


def test_it_fits_in_what_github_takes() -> None:
    long = text("- une ligne\n" * 20_000, COMMIT, "", built=True)
    assert len(long) < LONGEST + 1000 < 65_536
    assert "\n- …\n" in long
    assert "Commit aaaaaaa." in long
