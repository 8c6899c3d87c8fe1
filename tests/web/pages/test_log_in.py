"""In and out, with a real browser and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect
from web.conftest import Served
from web.door.conftest import PASSWORD


def test_somebody_logs_in_with_the_keyboard_and_out_again(team: Served, page: Page) -> None:
    page.goto(f"{team.url}/audit")
    expect(page).to_have_url(f"{team.url}/log-in?next=%2Faudit")
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type("Ada")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    expect(page).to_have_url(f"{team.url}/audit")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who did what")
    expect(page.get_by_role("row", name="log-in ada 127.0.0.1")).to_be_visible()
    (cookie,) = page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert page.evaluate("document.cookie") == ""

    page.get_by_role("button", name="Log out").click()
    expect(page).to_have_url(f"{team.url}/log-in")
    page.goto(f"{team.url}/audit")
    expect(page).to_have_url(f"{team.url}/log-in?next=%2Faudit")


def test_a_wrong_password_is_told_and_the_way_onward_kept(team: Served, page: Page) -> None:
    page.goto(f"{team.url}/log-in?next=/audit")
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill("not that one")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_have_text("Name and password do not belong together.")

    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{team.url}/audit")


def test_a_form_on_another_site_cannot_log_anybody_out(team: Served, alone: Served, page: Page) -> None:
    """Another port is another origin, though it gets the same cookies."""
    page.goto(f"{team.url}/log-in")
    page.get_by_label("Name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("button", name="Log out")).to_be_visible()

    page.goto(alone.url)
    # The policy of our own pages would not let a form go elsewhere; a hostile page has none.
    page.route(
        "**/hostile", lambda route: route.fulfill(body=HOSTILE.format(url=team.url), content_type="text/html")
    )
    page.goto(f"{alone.url}/hostile")
    page.get_by_role("button").click()
    expect(page.get_by_text("sent by a page of another site")).to_be_visible()
    page.goto(team.url)
    expect(page.get_by_role("button", name="Log out")).to_be_visible()


def test_both_pages_keep_to_the_rules_at_a_desk_and_on_a_telephone(
    team: Served, watch: Callable[..., Any]
) -> None:
    for width, scheme in ((1440, "light"), (360, "dark")):
        with watch(width, scheme) as seen:
            seen.page.goto(f"{team.url}/audit")
            assert (seen.overflow(), seen.violations()) == (0, [])
            seen.page.get_by_label("Name").fill("ada")
            seen.page.get_by_label("Password").fill(PASSWORD)
            seen.page.get_by_role("button", name="Log in").click()
            expect(seen.page.get_by_role("heading", level=1)).to_have_text("Who did what")
            assert (seen.overflow(), seen.violations()) == (0, [])
            assert seen.faults == []


HOSTILE = '<form method="post" action="{url}/log-out"><button>Win</button></form>'


def sent(team: Served, name: str, password: str) -> httpx.Response:
    return httpx.post(f"{team.url}/log-in", data={"name": name, "password": password}, timeout=30)


def test_after_five_failures_even_the_right_password_has_to_wait(team: Served) -> None:
    assert [sent(team, "ada", "wrong").status_code for _ in range(5)] == [401] * 5
    held_off = sent(team, "ada", PASSWORD)

    assert held_off.status_code == 429
    assert held_off.headers["retry-after"] == "900"
    assert "set-cookie" not in held_off.headers
    assert sent(team, "ana", PASSWORD).status_code == 303


def test_nobody_learns_who_has_an_account(team: Served) -> None:
    known, unknown = sent(team, "ada", "wrong"), sent(team, "nobody", "wrong")

    assert (known.status_code, known.text) == (unknown.status_code, unknown.text)


@pytest.mark.parametrize(
    "name", ["", "ada'--", "a\x00da", "<script>alert(1)</script>", "я" * 200, "ADA\r\nX: y"]
)
def test_a_name_that_cannot_be_is_like_any_other(team: Served, name: str) -> None:
    answer = sent(team, name, PASSWORD)

    assert answer.status_code == 401
    assert "<script>alert" not in answer.text


def test_what_was_typed_in_the_wrong_field_stands_nowhere(team: Served) -> None:
    sent(team, PASSWORD, "ada")
    audit = httpx.get(f"{team.url}/audit", auth=("ada", PASSWORD))

    assert "(no such name)" in audit.text
    assert PASSWORD not in audit.text
