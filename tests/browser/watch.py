"""What a page may not do while a test looks at it: log an error, let an exception go, ask another host for anything."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage


def watch(context: BrowserContext, site_url: str, problems: list[str]) -> None:
    """Note each request to another host, each error in the console and each uncaught exception."""
    host = urlsplit(site_url).netloc

    def on_request(url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in ("data", "blob", "about") and address.netloc != host:
            problems.append(f"request to another host: {url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console error on {message.page and message.page.url}: {message.text}")

    context.on("request", lambda request: on_request(request.url))
    context.on("console", on_console)
    context.on("weberror", lambda error: problems.append(f"uncaught exception: {error.error}"))
