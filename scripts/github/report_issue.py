"""`make report-issue`: one issue for what the weekly check found: opened, kept up to date, closed when all is well."""

import argparse
import sys
from pathlib import Path

from scripts.github import api

MARK = "<!-- clausier : vérification de la semaine -->"
TITLE = "Vérification de la semaine : liens et documents"
WELL = "Tout répond de nouveau : rien ne reste à reprendre."
LONGEST = 60_000  # characters; GitHub takes 65,536


def report(github: api.Repository, found: str) -> str:
    """Makes the issue say `found` (Markdown; empty when there is nothing to say). Returns what was done, in French."""
    opened = [
        issue
        for issue in github.every("issues", state="open")
        if issue["user"]["login"] == api.BOT and (issue["body"] or "").startswith(MARK) and "pull_request" not in issue
    ]
    number = int(opened[0]["number"]) if opened else 0
    if not found.strip():
        if not number:
            return "Rien à signaler."
        github.send("POST", f"issues/{number}/comments", {"body": WELL})
        github.send("PATCH", f"issues/{number}", {"state": "closed", "state_reason": "completed"})
        return f"Ticket n° {number} fermé."
    body = f"{MARK}\n{found.strip()[:LONGEST]}\n"
    if number:
        github.send("PATCH", f"issues/{number}", {"body": body})
        return f"Ticket n° {number} mis à jour."
    made = github.send("POST", "issues", {"title": TITLE, "body": body})
    return f"Ticket n° {int(made['number'])} ouvert."


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--found", type=Path, required=True, help="ce qu’a écrit make check-links")
    arguments = parser.parse_args()
    try:
        print(report(api.from_environment(), arguments.found.read_text("utf-8")))
    except api.Refused as error:
        print(f"GitHub a refusé : {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
