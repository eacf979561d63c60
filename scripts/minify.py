"""Styles and scripts as published: without comments, spaces or long local names, a quarter lighter."""

try:
    import minify as tdewolff
except ImportError:  # no wheel for this machine (requirements/site.in)
    tdewolff = None

_TYPES = {"assets/css/": "text/css", "assets/js/": "application/javascript"}


def minified(path: str, content: bytes) -> bytes:
    """The content of the file at `path` (from the root of the site), smaller if it is one of our styles or scripts;
    those of others, in `vendor`, stay as they came."""
    type_ = next((type_ for folder, type_ in _TYPES.items() if path.startswith(folder)), "")
    return str(tdewolff.string(type_, content.decode())).encode() if tdewolff and type_ else content
