"""Every page in a real browser: no error, nobody else asked, no rule of accessibility broken, no screen too narrow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from web.conftest import Served
from web.seen.conftest import OF_THE_EYE, RULES

PAGES = (
    "overview", "pair", "figures of a pair", "event", "of one event", "report", "reports", "explanation", "review", "differences",
    "figures", "search", "codebook", "act", "account", "interface", "failure",
)  # fmt: skip
# Of a page that is not there the browser itself says so.
EXPECTED = {
    "failure": ["console: Failed to load resource: the server responded with a status of 404 (Not Found)"]
}


@pytest.mark.parametrize("name", PAGES)
def test_at_a_desk_and_on_a_telephone(
    name: str, served: Served, addresses: dict[str, str], watch: Callable[..., Any]
) -> None:
    for width, scheme, rules in ((1440, "light", RULES), (360, "dark", OF_THE_EYE)):
        with watch(width, scheme) as seen:
            seen.page.goto(served.url + addresses[name])

            assert seen.overflow() <= 0
            assert seen.violations(rules) == []
            assert seen.faults == EXPECTED.get(name, [])


def test_no_page_weighs_too_much(served: Served, addresses: dict[str, str]) -> None:
    """A page with its sheet and script stays under 300 kB."""
    beside = sum(
        len(served.get(f"/static/{name}").content) for name in ("legation.css", "legation.js", "mark.svg")
    )
    weights = {name: len(served.get(path).content) + beside for name, path in addresses.items()}

    assert {name: weight for name, weight in weights.items() if weight > 300_000} == {}


def test_paper_is_white_though_the_screen_be_dark(
    served: Served, addresses: dict[str, str], watch: Callable[..., Any]
) -> None:
    with watch(scheme="dark") as seen:
        seen.page.goto(served.url + addresses["overview"])
        ground = "getComputedStyle(document.body).backgroundColor"
        assert seen.page.evaluate(ground) != "rgb(255, 255, 255)"
        seen.page.emulate_media(media="print")

        assert seen.page.evaluate(ground) == "rgb(255, 255, 255)"
        assert not seen.page.locator(".asked, .paste, nav").first.is_visible()
