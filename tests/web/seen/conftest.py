"""What is looked at with a browser, and what every page there has to keep to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Error, Page, Request
from web.conftest import Served

from legation.register.ask import Filter, held
from legation.register.documents import documents_listed
from legation.register.told import events

# WCAG 2.2 AA, and what the rules' authors call best practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# What another width and other colours can break.
OF_THE_EYE = {"runOnly": {"type": "rule", "values": ["color-contrast", "target-size", "link-in-text-block"]}}


# Playwright hangs its wrappers on whoever listens, so that it has no slots.
@dataclass
class Watched:
    """A page, and whatever it did that no page of ours may do."""

    page: Page
    faults: list[str] = field(default_factory=list)

    def note_console(self, said: ConsoleMessage) -> None:
        """The console is for what went wrong."""
        self.faults.append(f"console: {said.text}")

    def note_error(self, error: Error) -> None:
        """A script that failed."""
        self.faults.append(f"error: {error}")

    def note_dialog(self, asked: Dialog) -> None:
        """Nothing of ours asks in a box."""
        self.faults.append(f"dialog: {asked.message}")
        asked.dismiss()

    def note_request(self, sent: Request) -> None:
        """Nobody but our server is asked for anything."""
        if urlsplit(sent.url).hostname not in ("127.0.0.1", None):
            self.faults.append(f"request: {sent.url}")

    def violations(self, rules: dict[str, Any] = RULES) -> list[str]:
        """What axe finds, each with the first element that it is about."""
        found: list[dict[str, Any]] = Axe().run(self.page, options=rules).response["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]

    def overflow(self) -> int:
        """By how much the page is wider than the screen."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@pytest.fixture
def watch(browser: Browser) -> Callable[..., Any]:
    """Opens a page that notes errors, dialogs and requests to other hosts."""

    @contextmanager
    def _watch(
        width: int = 1440, scheme: str = "light", *, script: bool = True, motion: bool = False
    ) -> Iterator[Watched]:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=script,
            reduced_motion="no-preference" if motion else "reduce",
        )
        context.set_default_timeout(20_000)
        seen = Watched(context.new_page())
        seen.page.on("console", seen.note_console)
        seen.page.on("pageerror", seen.note_error)
        seen.page.on("dialog", seen.note_dialog)
        seen.page.on("request", seen.note_request)
        yield seen
        context.close()

    return _watch


@pytest.fixture(scope="session")
def addresses(served: Served) -> dict[str, str]:
    """Every kind of page by its name."""
    with served.site.register.reading() as connection:
        report = next(
            one.id
            for one in documents_listed(connection, 1000)
            if one.title and one.title.startswith("Uzbek")
        )
        asked = Filter(actor="RUS", counterpart="AFG:IEA", act="recognize")
        event = max(events(connection, asked), key=lambda one: len(one.documents)).accounts[0].id
        said = next(one for one in held(connection, Filter()) if one.reader == "legation")
    return {
        "overview": "/?to=AFG:IEA&on=2025-07-04",
        "pair": "/pairs/KAZ/AFG:IEA",
        "figures of a pair": "/pairs/UZB/AFG",
        "event": f"/events/{event}",
        "of one event": f"/events/{event}/together",
        "report": f"/documents/{report}",
        "reports": "/documents",
        "explanation": f"/documents/{said.document}/explanations/{said.id}",
        "review": "/review?to=AFG:IEA&act=accredit",
        "differences": "/review/differences",
        "figures": "/figures?verdict=all",
        "search": "/search?q=embassy",
        "codebook": "/codebook",
        "act": "/codebook/accredit",
        "account": "/account",
        "interface": "/api",
        "failure": "/documents/nothing",
    }
