"""`make comment-change`: one comment on a pull request, kept up to date, that says what changes and where to see it."""

import argparse
import sys
from pathlib import Path

from scripts.github import api

MARK = "<!-- clausier : ce que change cette proposition -->"
LONGEST = 60_000  # characters; GitHub takes 65,536


def text(told: str, commit: str, address: str, built: bool) -> str:
    """The comment. `told` is what `describe_change` of the main branch wrote; `address` that of the preview, if any."""
    if address:
        preview = f"**[Voir l’aperçu]({address})** : le site avec cette proposition."
    elif built:
        preview = "L’aperçu est construit, mais ce dépôt n’a pas d’endroit où le publier."
    else:
        preview = "L’aperçu n’a pas pu être construit : les vérifications, plus bas, disent ce qu’il reste à reprendre."
    signed = f"<sub>Commit {commit[:7]}. Ce commentaire se met à jour à chaque envoi.</sub>"
    body = told if len(told) <= LONGEST else f"{told[:LONGEST].rpartition(chr(10))[0]}\n- …"
    return f"{MARK}\n### Ce que change cette proposition\n\n{body.strip()}\n\n{preview}\n\n{signed}\n"


def comment(github: api.Repository, number: int, commit: str, body: str) -> str:
    """Writes the comment, or rewrites it. Returns what was done, in French. Raises Refused."""
    proposal = github.get(f"pulls/{number}")
    if proposal["state"] != "open" or proposal["head"]["sha"] != commit:
        return "La demande de fusion a changé depuis : son prochain aperçu écrira le commentaire."
    for found in github.every(f"issues/{number}/comments"):
        if found["user"] and found["user"]["login"] == api.BOT and found["body"].startswith(MARK):
            if found["body"].splitlines() == body.splitlines():
                return "Le commentaire est à jour."
            github.send("PATCH", f"issues/comments/{int(found['id'])}", {"body": body})
            return "Commentaire mis à jour."
    github.send("POST", f"issues/{number}/comments", {"body": body})
    return "Commentaire écrit."


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, required=True, help="le numéro de la demande de fusion")
    parser.add_argument("--commit", required=True, help="le commit décrit")
    parser.add_argument("--told", type=Path, required=True, help="ce qu’a écrit make describe-change")
    parser.add_argument("--address", default="", help="l’adresse de l’aperçu, s’il est publié")
    parser.add_argument("--built", choices=("true", "false"), required=True, help="si l’aperçu a pu être construit")
    arguments = parser.parse_args()
    told = arguments.told.read_text("utf-8")
    body = text(told, arguments.commit, arguments.address, arguments.built == "true")
    try:
        print(comment(api.from_environment(), arguments.number, arguments.commit, body))
    except api.Refused as error:
        print(f"GitHub a refusé : {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
