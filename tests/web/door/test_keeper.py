"""The door of a running server: who gets in, to see what, from where."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from web.conftest import NOW, Served, serving
from web.door.conftest import PASSWORD, logged_in

from legation.register.accounts import Change, Role, remove_account
from legation.web.door.keeper import local_path


def test_without_accounts_this_machine_sees_everything(alone: Served) -> None:
    assert alone.get("/").status_code == 200
    assert alone.get("/audit").status_code == 200


@pytest.mark.parametrize(
    "host", ["legation.example.org", "192.0.2.1", "localhost.example.org", "", "127.0.0.1.example"]
)
def test_without_accounts_no_other_name_is_answered(alone: Served, host: str) -> None:
    """Whoever owns a name can let it point to 127.0.0.1, and its pages then speak to this server."""
    answer = httpx.get(alone.url, headers={"Host": host})

    assert answer.status_code == 403
    assert "answers to this machine alone" in answer.text


def test_without_accounts_a_proxy_is_not_answered(alone: Served) -> None:
    answer = httpx.get(alone.url, headers={"X-Forwarded-For": "192.0.2.1"})

    assert answer.status_code == 403


def test_with_accounts_a_page_leads_to_the_log_in_and_back(team: Served) -> None:
    answer = httpx.get(f"{team.url}/?to=AFG:IEA&on=2024-01-01")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/log-in?next=%2F%3Fto%3DAFG%3AIEA%26on%3D2024-01-01"
    page = httpx.get(team.url + answer.headers["location"])
    assert 'name="next" value="/?to=AFG:IEA&amp;on=2024-01-01"' in page.text


def test_with_accounts_a_program_is_told_to_log_in(team: Served) -> None:
    answer = httpx.get(f"{team.url}/api/statements")

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Basic ")
    assert "error" in answer.json()


def test_what_the_log_in_is_drawn_with_is_given_to_everybody(team: Served) -> None:
    assert httpx.get(f"{team.url}/static/legation.css").status_code == 200
    assert httpx.get(f"{team.url}/static/../audit").status_code == 303


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("analyst", 403), ("admin", 200)])
def test_the_audit_page_is_for_admins(team: Served, role: Role, status: int) -> None:
    with logged_in(team, role) as client:
        assert client.get("/audit").status_code == status


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("analyst", 404), ("admin", 404)])
def test_what_changes_something_is_for_analysts_whether_or_not_it_is_there(
    team: Served, role: Role, status: int
) -> None:
    with logged_in(team, role) as client:
        assert client.post("/nothing-here").status_code == status


def test_a_program_may_come_in_with_name_and_password(team: Served) -> None:
    for _ in range(3):
        assert httpx.get(f"{team.url}/audit", auth=("ada", PASSWORD)).status_code == 200
    assert httpx.get(f"{team.url}/audit", auth=("rea", PASSWORD)).status_code == 403
    assert httpx.get(f"{team.url}/audit", auth=("ada", "another password")).status_code == 303


def test_a_removed_account_is_out_at_once(team: Served) -> None:
    with logged_in(team, "analyst") as client:
        assert client.get("/").status_code == 200
        assert httpx.get(team.url, auth=("ana", PASSWORD)).status_code == 200
        remove_account(team.site.register, "ana", Change("root", NOW))

        assert client.get("/").status_code == 303
    assert httpx.get(team.url, auth=("ana", PASSWORD)).status_code == 303


@pytest.mark.parametrize(
    "given", ["Basic", "Basic !!!", "Basic YQ==", "Basic /w==", "Bearer x", "Basic OjoK"]
)
def test_what_is_no_name_and_password_opens_nothing(team: Served, given: str) -> None:
    assert httpx.get(team.url, headers={"Authorization": given}).status_code == 303


@pytest.mark.parametrize("cookie", ["legation=", "legation=x", "__Host-legation=x", "legation=" + "x" * 5000])
def test_a_cookie_that_was_made_up_opens_nothing(team: Served, cookie: str) -> None:
    assert httpx.get(team.url, headers={"Cookie": cookie}).status_code == 303


def test_whoever_can_be_reached_from_elsewhere_is_never_open(tmp_path: Path) -> None:
    """Where the last account is removed while others can come, nobody comes in."""
    with serving(tmp_path / "elsewhere.sqlite", only_here=False) as served:
        assert httpx.get(served.url).status_code == 303


ONWARD = (
    ("/pairs/KAZ/AFG:IEA?on=2024-01-01", "/pairs/KAZ/AFG:IEA?on=2024-01-01"),
    ("//elsewhere.example/", "/"),
    ("/\\elsewhere.example/", "/"),
    ("\\\\elsewhere.example/", "/"),
    ("https://elsewhere.example/", "/"),
    ("javascript:alert(1)", "/"),
    ("/\t/elsewhere.example", "/"),
    ("/\r\nSet-Cookie: a=b", "/"),
    ("/log-in", "/"),
    ("", "/"),
)


@pytest.mark.parametrize(("said", "leads"), ONWARD)
def test_after_the_log_in_it_goes_on_here_and_nowhere_else(said: str, leads: str) -> None:
    assert local_path(said) == leads
