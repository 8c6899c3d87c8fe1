"""One's own password: the old one is asked for, sessions elsewhere end, and guessing is held off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect
from web.conftest import Served
from web.door.conftest import PASSWORD, logged_in

ANOTHER = "two embassies, no flag yet"


def changed(client: httpx.Client, old: str = PASSWORD, new: str = ANOTHER, again: str = "") -> httpx.Response:
    return client.post("/account", data={"old": old, "new": new, "again": again or new})


def test_a_reader_gives_themselves_another_and_is_logged_out_elsewhere(team: Served) -> None:
    with logged_in(team, "reader") as here, logged_in(team, "reader") as elsewhere:
        before = here.cookies["legation"]
        answer = changed(here)

        assert (answer.status_code, answer.headers["location"]) == (303, "/account?changed=yes")
        assert here.cookies["legation"] != before
        assert "The password is changed." in here.get("/account?changed=yes").text
        assert elsewhere.get("/").status_code == 303
        assert httpx.get(team.url, cookies={"legation": before}).status_code == 303
    for password, status in ((PASSWORD, 401), (ANOTHER, 303)):
        assert (
            httpx.post(f"{team.url}/log-in", data={"name": "rea", "password": password}).status_code == status
        )


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        ({"old": "not that one"}, 403, "The old password is not that one."),
        ({"again": "two embassies, one flag"}, 400, "was not typed twice alike"),
        ({"new": PASSWORD}, 400, "The new password is the old one."),
        ({"new": "short"}, 400, "at least 12 are wanted"),
        ({"new": "rea and ana and ada"}, 400, "The password is easily guessed"),
    ],
)
def test_what_is_not_taken_is_told_and_changes_nothing(
    team: Served, sent: dict[str, str], status: int, says: str
) -> None:
    with logged_in(team, "reader") as client:
        answer = changed(client, **sent)

        assert answer.status_code == status
        assert says in answer.text
        assert client.get("/account").status_code == 200
    assert httpx.post(f"{team.url}/log-in", data={"name": "rea", "password": PASSWORD}).status_code == 303


def test_whoever_sits_at_an_open_browser_cannot_guess_on(team: Served) -> None:
    with logged_in(team, "analyst") as client:
        assert [changed(client, old="a guess").status_code for _ in range(6)] == [403] * 5 + [429]


def test_where_nobody_has_an_account_there_is_no_password(alone: Served) -> None:
    assert "Nobody has an account here" in alone.get("/account").text
    assert alone.post("/account", {"old": "x", "new": "y", "again": "y"}).status_code == 404


def test_it_is_reached_from_every_page_and_keeps_to_the_rules(
    team: Served, watch: Callable[..., Any]
) -> None:
    for width, scheme in ((1440, "light"), (360, "dark")):
        with watch(width, scheme) as seen:
            page = seen.page
            page.goto(f"{team.url}/log-in")
            page.get_by_label("Name").fill("ana")
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Log in").click()
            page.get_by_role("link", name="ana").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Your account")
            assert (seen.overflow(), seen.violations()) == (0, [])
            assert seen.faults == []
