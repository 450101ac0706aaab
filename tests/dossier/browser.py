"""A real Chromium, the system's own; where there is none, tests skip and say so.

With RASHOMON_MUST_HAVE as `.ci/run` sets it, a missing browser is a failure.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.parts import missing

AXE = Path(__file__).with_name("axe-core") / "axe.min.js"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Return the path of the system's Chromium; RASHOMON_CHROMIUM names another."""
    named = os.environ.get("RASHOMON_CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


def started() -> Iterator[Any]:
    """Give a browser for the tests of a module."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("browser", "playwright is not installed")
    path = chromium()
    if path is None:
        missing("browser", "`apt-get install chromium`, or set RASHOMON_CHROMIUM")
    with sync_playwright() as playwright:
        # A container has no user namespaces to build Chromium's sandbox from.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Opened:
    """A page of a dossier, opened from disk; what it complains of and asks for is kept."""

    def __init__(self, browser: Any, file: Path, **how: Any) -> None:
        how.setdefault("viewport", {"width": 1280, "height": 900})
        self.context = browser.new_context(offline=True, **how)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def __enter__(self) -> "Opened":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def violations(self) -> list[str]:
        """Return what axe-core finds wrong and calls serious or critical."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{each['id']}: {each['nodes'][0]['html'][:200]}"
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]
