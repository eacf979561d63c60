from pathlib import Path

import pytest

from macros.settings import Settings, settings
from scripts import ROOT


def test_the_addresses_of_the_site_are_read() -> None:
    assert settings(ROOT) == Settings("https://clausier.example/", "https://depot.example/clausier")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: Sans adresse\n", Settings()),
        ("site_url: ''\nrepo_url:\n", Settings()),
        ("site_url: !ENV [SITE, x]\nrepo_url: https://github.com/a/b\n", Settings("", "https://github.com/a/b")),
        (
            "theme:\n  emoji: !!python/name:material.emoji\nsite_url: https://a.example/\n",
            Settings("https://a.example/"),
        ),
    ],
    ids=["absent", "empty", "from the environment", "other tags"],
)
def test_what_is_not_set_is_empty(tmp_path: Path, text: str, expected: Settings) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    assert settings(tmp_path) == expected


def test_a_folder_without_settings_has_none(tmp_path: Path) -> None:
    assert settings(tmp_path) == Settings()
