"""How git reaches a repository with a token, without writing it anywhere."""

import base64


def access(remote: str, token: str) -> dict[str, str]:
    """What to add to the environment of git, so that it shows `token` to `remote` alone; nothing without a token.

    Not on the command line, which any process can read; not in the configuration, which stays."""
    quiet = {"GIT_TERMINAL_PROMPT": "0"}
    if not token:
        return quiet
    secret = base64.b64encode(f"x-access-token:{token}".encode()).decode()
    return quiet | {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{remote}.extraHeader",
        "GIT_CONFIG_VALUE_0": f"Authorization: Basic {secret}",
    }
