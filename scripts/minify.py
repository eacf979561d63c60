"""Styles and scripts as they are published: without comments, spaces or long local names, a third of their weight less."""

from pathlib import Path

try:
    import minify as tdewolff
except ImportError:  # no wheel for this machine (requirements/site.in)
    tdewolff = None

_TYPES = {"css": "text/css", "js": "application/javascript"}


def minify(assets: Path) -> None:
    """Rewrites our styles and scripts in place; those of others, in `vendor`, stay as they came."""
    if tdewolff is None:
        return
    for kind, media_type in _TYPES.items():
        for path in (assets / kind).rglob(f"*.{kind}"):
            path.write_text(tdewolff.string(media_type, path.read_text("utf-8")), "utf-8")
