"""The web as a watch asks it: with manners, and with an answer for whatever a server does."""

from __future__ import annotations

import news_site
import pytest
from ports import free_port

from legation.intake.address import Permitted
from legation.intake.fetch import Limits
from legation.watch.pace import Pace
from legation.watch.web import AnswerKind, Manners, Web

LOOPBACK = Permitted(frozenset({"127.0.0.1"}))
SLEPT: list[float] = []


@pytest.fixture
def web() -> Web:
    SLEPT.clear()
    manners = Manners(tries=3, first_wait_s=1, patience_s=10, sleep=SLEPT.append)
    return Web(Pace(0), Limits(seconds=5, size=100_000, permitted=LOOPBACK), manners)


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("/a/0", "page", ""),
        ("/fault/missing", "gone", "404"),
        ("/fault/broken", "failed", "500"),
        ("/fault/loop", "failed", "more than 5 times"),
        ("/fault/bomb", "too large", "more than 100,000 bytes"),
        ("/fault/endless", "too large", "more than 100,000 bytes"),
        ("/fault/inside", "refused", "inside a network"),
        ("/fault/secret/1", "refused", "robots.txt does not allow it"),
        ("/fault/limited", "postponed", "to be asked again after 3600 seconds"),
    ],
)
def test_every_answer_has_its_name(site: str, web: Web, path: str, kind: AnswerKind, said: str) -> None:
    answer = web.ask(site + path)

    assert answer.kind == kind
    assert said in answer.detail


def test_a_server_that_drips_is_given_up_in_time(site: str) -> None:
    web = Web(Pace(0), Limits(seconds=0.5, permitted=LOOPBACK), Manners(tries=1))
    # The rules are had in time; the page is not.
    answer = next(
        one for one in (web.ask(f"{site}/fault/slow") for _ in range(9)) if "robots" not in one.detail
    )

    assert (answer.kind, "within 0.5 seconds" in answer.detail) == ("failed", True)


def test_a_server_that_stumbles_is_asked_again_later_and_later(site: str, web: Web) -> None:
    web.ask(f"{site}/fault/broken")

    assert SLEPT == [1, 2]
    assert news_site.Site.asked["/fault/broken"] == 3


def test_a_server_that_asks_for_patience_is_left_alone(site: str, web: Web) -> None:
    web.ask(f"{site}/fault/limited")
    answer = web.ask(f"{site}/a/0")

    assert answer.kind == "postponed"
    assert news_site.Site.asked["/a/0"] == 0


def test_a_short_wait_that_a_server_names_is_sat_out(site: str, web: Web) -> None:
    news_site.Site.state["retry"] = "5"
    answer = web.ask(f"{site}/fault/limited")

    assert answer.kind == "postponed"
    assert SLEPT
    assert all(4 < slept <= 5 for slept in SLEPT)


def test_what_has_not_changed_is_not_sent_again(site: str, web: Web) -> None:
    first = web.ask(f"{site}/sitemap.xml")
    second = web.ask(f"{site}/sitemap.xml", first.memory)

    assert set(first.memory) == {"etag"}
    assert (second.kind, second.body) == ("unchanged", b"")


def test_robots_are_asked_once_and_a_site_without_them_is_open(site: str, web: Web) -> None:
    for _ in range(2):
        web.ask(f"{site}/a/0")

    assert news_site.Site.asked["/robots.txt"] == 1
    news_site.Site.state["/robots.txt"] = "404"
    fresh = Web(Pace(0), Limits(seconds=5, permitted=LOOPBACK), Manners(tries=1))
    assert fresh.ask(f"{site}/fault/secret/1").kind == "page"


def test_a_site_whose_rules_cannot_be_had_is_not_asked(site: str, web: Web) -> None:
    news_site.Site.state["/robots.txt"] = "500"

    answer = web.ask(f"{site}/a/0")

    assert (answer.kind, news_site.Site.asked["/a/0"]) == ("failed", 0)
    assert "its robots.txt cannot be had, so nothing is asked: the server answers 500" in answer.detail
    news_site.Site.state["/robots.txt"] = "404"
    assert web.ask(f"{site}/a/0").kind == "page"


def test_a_site_that_is_not_there_has_not_refused(web: Web) -> None:
    answer = web.ask(f"http://127.0.0.1:{free_port()}/feed.xml")

    assert answer.kind == "failed"
    assert "its robots.txt cannot be had" in answer.detail


@pytest.mark.parametrize(
    "address", ["ftp://example.org/x", "http://", "http://a b/", "http://user:secret@example.org/"]
)
def test_what_is_no_address_is_refused(web: Web, address: str) -> None:
    answer = web.ask(address)

    assert answer.kind == "refused"
    assert "secret" not in answer.detail
