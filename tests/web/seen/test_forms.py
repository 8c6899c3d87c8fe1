"""Every form in a real browser: with its script, with the keyboard alone, and without any script."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import expect
from web.conftest import Served

TEXT = "Ghana recognised Kosovo on Monday, said minister Samuel Ablakwa."


def test_the_days_are_asked_without_a_script(served: Served, watch: Callable[..., Any]) -> None:
    with watch(script=False) as seen:
        seen.page.goto(served.url)
        seen.page.get_by_label("Government").select_option("AFG:IEA")
        seen.page.get_by_label("As of").fill("2023-04-20")
        seen.page.get_by_label("As known on").fill("2023-04-20")
        seen.page.get_by_role("button", name="Show").click()

        expect(
            seen.page.get_by_text("As of 20 April 2023, from what had come out by 20 April 2023.")
        ).to_be_visible()


def test_a_slider_asks_when_it_is_let_go(served: Served, watch: Callable[..., Any]) -> None:
    with watch() as seen:
        seen.page.goto(f"{served.url}/?to=AFG:IEA&on=2025-07-04")
        slider = seen.page.get_by_label("As of, slider")
        slider.focus()
        slider.press("ArrowLeft")

        expect(seen.page).to_have_url(re.compile("on=2025-07-03"))
        assert seen.faults == []


def test_a_report_is_pasted(serve_copy: Callable[[], Served], watch: Callable[..., Any]) -> None:
    one = serve_copy()
    with watch(script=False) as seen:
        seen.page.goto(one.url)
        seen.page.get_by_text("Read a report").click()
        seen.page.get_by_label("Paste its words").fill(TEXT)
        seen.page.get_by_label("It came out on").fill("2025-07-08")
        seen.page.get_by_role("button", name="Read", exact=True).click()

        expect(seen.page.locator("mark.said")).to_contain_text("Ghana recognised Kosovo")
        expect(seen.page).to_have_url(re.compile("/documents/"))


def test_a_report_is_uploaded(
    serve_copy: Callable[[], Served], watch: Callable[..., Any], tmp_path: Path
) -> None:
    one = serve_copy()
    file = tmp_path / "accra.txt"
    file.write_text(f"Accra takes a step\n{TEXT}\n", encoding="utf-8")
    with watch() as seen:
        seen.page.goto(one.url)
        seen.page.get_by_text("Read a report").click()
        seen.page.get_by_label("or upload it").set_input_files(str(file))
        seen.page.get_by_label("It came out on").fill("2025-07-08")
        seen.page.get_by_role("button", name="Read", exact=True).click()

        expect(seen.page.get_by_role("heading", level=1)).to_have_text("Accra takes a step")
        assert seen.faults == []


def test_a_reason_unfolds_where_it_is_asked_for(
    served: Served, addresses: dict[str, str], watch: Callable[..., Any]
) -> None:
    with watch() as seen:
        seen.page.goto(served.url + addresses["report"])
        why = seen.page.get_by_role("link", name="Why?").first
        why.click()

        expect(seen.page.locator(".notes .explained mark.act").first).to_be_visible()
        assert seen.violations() == []
        why.click()
        expect(seen.page.locator(".notes .explained")).to_have_count(0)
        assert seen.faults == []


def test_review_goes_by_the_keyboard_alone(
    serve_copy: Callable[[], Served], watch: Callable[..., Any]
) -> None:
    one = serve_copy()
    with watch() as seen:
        page = seen.page
        page.goto(f"{one.url}/review?to=AFG:IEA&act=accredit&who=Ada")
        first = page.locator("#case-head").inner_text()
        page.keyboard.press("a")
        page.keyboard.type("reads as the text does")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Accepted")
        second = page.locator("[name=statement]").get_attribute("value")
        page.keyboard.press("n")
        expect(page.locator("[name=statement]")).not_to_have_value(second or "")
        page.keyboard.press("r")
        page.keyboard.type("wrong party")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Rejected")
        page.keyboard.press("u")
        expect(page.locator(".case")).to_contain_text("by Ada")
        page.keyboard.press("e")
        expect(page.locator("#f-act")).to_be_focused()
        page.keyboard.press("Escape")
        page.keyboard.press("m")
        expect(page.get_by_role("heading", level=1)).to_have_text("Of one event?")

        assert first
        assert seen.faults == []


def test_reports_are_parted_and_come_together_again_without_a_script(
    serve_copy: Callable[[], Served], addresses: dict[str, str], watch: Callable[..., Any]
) -> None:
    one = serve_copy()
    with watch(script=False) as seen:
        page = seen.page
        page.goto(one.url + addresses["event"])
        page.get_by_role("link", name="Of one event?").click()
        page.locator("[name=of]").first.check()
        page.get_by_role("button", name="What would parting change?").click()
        expect(page.get_by_role("heading", name="Then")).to_be_visible()
        page.get_by_label("Reason").fill("it tells of another day")
        page.get_by_label("Who decides").fill("Ada")
        page.get_by_role("button", name="Part", exact=True).click()
        expect(page.get_by_role("status")).to_contain_text("Parted.")
        page.get_by_role("button", name="Undo").click()

        expect(page.get_by_role("status")).to_contain_text("Taken back")
        expect(page.get_by_role("button", name="What would parting change?")).to_be_visible()


def test_keys_are_letters_where_somebody_types(served: Served, watch: Callable[..., Any]) -> None:
    with watch() as seen:
        seen.page.goto(f"{served.url}/review?to=AFG:IEA")
        seen.page.get_by_label("Reason").click()
        seen.page.keyboard.type("near")

        expect(seen.page.get_by_label("Reason")).to_have_value("near")
        assert seen.page.locator("input[type=radio]:checked").count() == 0


def test_words_are_searched_from_every_page(served: Served, watch: Callable[..., Any]) -> None:
    with watch() as seen:
        seen.page.goto(f"{served.url}/codebook")
        seen.page.get_by_role("searchbox").fill("embassy")
        seen.page.keyboard.press("Enter")

        expect(seen.page.get_by_role("heading", name="Statements")).to_be_visible()


def test_the_first_stop_of_the_keyboard_leads_past_the_head(
    served: Served, watch: Callable[..., Any]
) -> None:
    with watch() as seen:
        seen.page.goto(served.url)
        seen.page.keyboard.press("Tab")
        seen.page.keyboard.press("Enter")

        assert seen.page.evaluate("document.activeElement.id") == "main"
