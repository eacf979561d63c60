"""The few things asked of GitHub, over its REST API."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

BOT = "github-actions[bot]"  # who writes with the token of a workflow
PAGES = 20  # of 100 items
_SECONDS = 30


class Refused(Exception):
    """GitHub did not do what was asked; the message says what it answered."""


@dataclass(frozen=True)
class Repository:
    """A repository (`owner/name`), what gives access to it, and where the API is."""

    name: str
    token: str
    api: str = "https://api.github.com"

    def get(self, path: str, **query: str) -> Any:
        """The answer to a question about the repository. Raises Refused."""
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def every(self, path: str, **query: str) -> Iterator[Any]:
        """Every item of a list, page after page. Raises Refused, also for a list without end."""
        for page in range(1, PAGES + 1):
            items = self.get(path, **query, per_page="100", page=str(page))
            yield from items
            if len(items) < 100:
                return
        raise Refused(f"{path} : plus de {PAGES * 100} éléments")

    def send(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """Changes something. Raises Refused."""
        return self._ask(method, path, json.dumps(body).encode())

    def _ask(self, method: str, path: str, body: bytes | None = None) -> Any:
        headers = {
            "Accept": "application/vnd.github+json",
            "X-GitHub-Api-Version": "2022-11-28",
            "User-Agent": "clausier",
            **({"Authorization": f"Bearer {self.token}"} if self.token else {}),
        }
        request = Request(f"{self.api}/repos/{self.name}/{path}", body, headers, method=method)
        try:
            with urlopen(request, timeout=_SECONDS) as answer:
                return json.load(answer)
        except HTTPError as error:
            said = error.read(1000).decode("utf-8", "replace")
            raise Refused(f"{method} {path} : {error.code} {said}") from error
        except (URLError, TimeoutError, ValueError) as error:
            raise Refused(f"{method} {path} : {error}") from error


def from_environment() -> Repository:
    """The repository that the workflow runs for."""
    return Repository(
        os.environ["GITHUB_REPOSITORY"],
        os.environ.get("GITHUB_TOKEN", ""),
        os.environ.get("GITHUB_API_URL", Repository.api),
    )
