from scripts.github.api import BOT
from scripts.github.report_issue import MARK, TITLE, report
from tests.github.conftest import GitHub


def issue(number: int, body: str | None, login: str = BOT, **more: object) -> dict[str, object]:
    return {"number": number, "body": body, "user": {"login": login}, **more}


def test_an_issue_is_opened(github: GitHub) -> None:
    github.answers["issues"] = [issue(1, None), issue(2, f"{MARK} copié", "qui"), issue(3, MARK, pull_request={})]
    assert report(github.repository, "- un lien mort\n") == "Ticket n° 99 ouvert."
    assert github.sent == [("POST", "issues", {"title": TITLE, "body": f"{MARK}\n- un lien mort\n"})]


def test_the_same_issue_is_kept_up_to_date(github: GitHub) -> None:
    github.answers["issues"] = [issue(8, f"{MARK}\n- avant")]
    assert report(github.repository, "- après") == "Ticket n° 8 mis à jour."
    assert github.sent == [("PATCH", "issues/8", {"body": f"{MARK}\n- après\n"})]


def test_it_is_closed_when_all_is_well(github: GitHub) -> None:
    github.answers["issues"] = [issue(8, f"{MARK}\n- avant")]
    assert report(github.repository, "\n") == "Ticket n° 8 fermé."
    assert [(method, path) for method, path, _ in github.sent] == [("POST", "issues/8/comments"), ("PATCH", "issues/8")]
    assert github.sent[1][2]["state"] == "closed"


def test_nothing_to_say_opens_nothing(github: GitHub) -> None:
    github.answers["issues"] = []
    assert report(github.repository, "") == "Rien à signaler."
    assert github.sent == []
