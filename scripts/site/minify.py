"""Styles and scripts as published: without comments nor spaces, a quarter lighter."""

import rcssmin
import rjsmin


def minified(path: str, content: bytes) -> bytes:
    """The content of the file at `path` (from the root of the site), smaller if it is one of our styles or scripts;
    those of others, in `vendor`, stay as they came."""
    if path.startswith("assets/css/"):
        return str(rcssmin.cssmin(content.decode())).encode()
    if path.startswith("assets/js/"):
        return str(rjsmin.jsmin(content.decode())).encode()
    return content
