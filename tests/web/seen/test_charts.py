"""Charts in a real browser: they come alive when the page has come, and stay pictures where they should."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect
from web.conftest import Served

from legation.charts.colours import DARK, LIGHT
from legation.web.rendering import HERE

MAP = "/?to=AFG:IEA&on=2025-07-04"
PAIR = "/pairs/KAZ/AFG:IEA"
# The library is made ready once, and two cores may have much else to do.
SOON = 30_000
TIP = "#vg-tooltip-element"


def test_the_map_is_pointed_at_by_day_and_by_night_and_leads_to_a_pair(
    served: Served, watch: Callable[..., Any]
) -> None:
    with watch(motion=True) as seen:
        seen.page.goto(served.url + MAP)
        by_day, by_night = (
            seen.page.locator(f".live path[fill='{look.rungs[6]}']").first for look in (LIGHT, DARK)
        )
        expect(by_day).to_be_visible(timeout=SOON)
        expect(seen.page.locator(".map .still")).to_be_hidden()
        assert seen.violations() == []
        by_day.hover()

        expect(seen.page.locator(TIP)).to_contain_text("Russia")
        expect(seen.page.locator(TIP)).to_contain_text("recognition")
        seen.page.emulate_media(media="print")
        expect(seen.page.locator(".map .still")).to_be_visible()
        expect(seen.page.locator(".live")).to_be_hidden()
        seen.page.emulate_media(media="screen", color_scheme="dark")
        expect(by_night).to_be_visible(timeout=SOON)
        expect(seen.page.locator(".live svg")).to_have_count(1)
        by_night.click()
        expect(seen.page).to_have_url(re.compile(r"/pairs/RUS/AFG"))
        assert seen.faults == []


def test_the_band_is_stretched_and_an_act_on_it_says_its_words_and_leads_to_them(
    served: Served, watch: Callable[..., Any]
) -> None:
    with watch(motion=True) as seen:
        seen.page.goto(served.url + PAIR)
        chart = seen.page.locator(".live svg")
        expect(chart).to_be_visible(timeout=SOON)
        assert seen.violations() == []
        expect(chart).to_contain_text("2022")
        chart.hover()
        seen.page.mouse.wheel(0, 10)
        expect(chart).to_contain_text("2022")
        chart.hover()
        seen.page.keyboard.down("Control")
        seen.page.mouse.wheel(0, -600)
        seen.page.keyboard.up("Control")
        expect(chart).not_to_contain_text("2022")
        chart.dblclick()
        expect(chart).to_contain_text("2022")
        act = seen.page.locator(f".live .mark-symbol path[fill='{LIGHT.ink}']").last
        act.hover()

        expect(seen.page.locator(TIP)).to_contain_text("done")
        act.click()
        expect(seen.page).to_have_url(re.compile(r"/documents/.*#s-"))
        assert seen.faults == []


def test_a_claim_over_time_says_its_words_and_leads_to_them(
    served: Served, watch: Callable[..., Any]
) -> None:
    with watch(motion=True) as seen:
        seen.page.goto(f"{served.url}/pairs/UZB/AFG")
        seen.page.get_by_role("heading", name="Figures that are claimed").scroll_into_view_if_needed()
        claim = seen.page.locator(f".intervals .live path[fill='{LIGHT.rungs[4]}']").first
        expect(claim).to_be_attached(timeout=SOON)
        place = claim.bounding_box()
        assert place is not None
        seen.page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)

        expect(seen.page.locator(TIP)).to_contain_text("million")
        seen.page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        expect(seen.page).to_have_url(re.compile(r"/documents/.*#f-"))
        assert seen.faults == []


@pytest.mark.parametrize(
    "how", [{"motion": True, "script": False}, {"motion": False}], ids=["no script", "no motion"]
)
def test_the_picture_stays(how: dict[str, bool], served: Served, watch: Callable[..., Any]) -> None:
    with watch(**how) as seen:
        asked: list[str] = []
        seen.page.on("request", lambda sent: asked.append(sent.url))
        seen.page.goto(served.url + MAP, wait_until="networkidle")

        expect(seen.page.locator(".map .still")).to_be_visible()
        assert [url for url in asked if "/drawing/" in url] == []


def test_where_the_library_does_not_come_the_picture_stays(served: Served, watch: Callable[..., Any]) -> None:
    with watch(motion=True) as seen:
        seen.page.route("**/drawing/**", lambda route: route.abort())
        seen.page.goto(served.url + MAP, wait_until="networkidle")

        expect(seen.page.locator(".map .still")).to_be_visible()
        assert [fault for fault in seen.faults if "net::ERR_FAILED" not in fault] == []


def test_the_sheet_has_the_colours_of_the_charts() -> None:
    sheet = (HERE / "static" / "legation.css").read_text(encoding="utf-8")
    for found, look in zip(re.findall(r":root \{(.*?)\}", sheet, re.DOTALL)[:2], (LIGHT, DARK), strict=True):
        said = dict(re.findall(r"--([a-z0-9]+): (#[0-9a-f]{6});", found))
        wanted = {f"r{rung}": colour for rung, colour in enumerate(look.rungs)} | {
            name: getattr(look, name)
            for name in ("land", "unsure", "ink", "soft", "rule", "paper", "bad", "accent")
        }
        assert {name: said[name] for name in wanted} == wanted
