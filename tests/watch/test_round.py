"""One round takes all that is good of a site, nothing twice, and tells the rest."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit
from urllib.request import urlopen

import news_site
import sqlalchemy as sa

from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.chain import verify
from legation.register.copies import originals_of_copies
from legation.register.journal import items_of, last_visits
from legation.register.store import Register
from legation.register.tables import documents, items, readings, visits
from legation.register.told import events
from legation.watch.round import MOST_FAILURES, Means, follow
from legation.watch.watches import Watch, read_watch

Making = Callable[[Watch], Means]
GOOD = {
    *(f"/a/{number}" for number in range(6)), *(f"/whole/{case['id']}" for case in news_site.WHOLE),
    *(f"/mapped/{case['id']}" for case in news_site.MAPPED), *(f"/linked/{case['id']}" for case in news_site.LINKED), "/notice",
}  # fmt: skip


def watch_of(site: str, *kinds: str, **changed: int) -> Watch:
    return replace(read_watch(news_site.watch_file(site, *kinds), "afghanistan"), **changed)  # type: ignore[arg-type]


def path_of(url: str | None) -> str:
    return urlsplit(url or "").path


def count(register: Register, table: sa.Table) -> int:
    with register.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def came(register: Register) -> dict[str, str]:
    """What came of each address in the end."""
    with register.reading() as connection:
        return {path_of(item.address): item.outcome for item in items_of(connection, "afghanistan")}


def asked(site: str) -> Counter[str]:
    with urlopen(f"{site}/asked") as answer:  # noqa: S310  # the site on loopback
        return Counter(json.load(answer))


def control(site: str, said: str) -> None:
    with urlopen(f"{site}/control?{said}") as answer:  # noqa: S310  # as above
        answer.read()


def test_one_round_takes_all_that_is_good_and_tells_the_rest(
    site: str, means: Making, register: Register
) -> None:
    watch = watch_of(site)
    done = follow(watch, means(watch))
    outcomes = came(register)

    with register.reading() as connection:
        read = {
            path_of(row.url)
            for row in connection.execute(
                sa.select(documents.c.url).where(documents.c.id.in_(sa.select(readings.c.document)))
            )
        }
        looks = {name: visit.outcome for name, visit in last_visits(connection, "afghanistan").items()}
        assert verify(connection).faults == ()
    assert read == GOOD
    assert {path for path, outcome in outcomes.items() if outcome == "copy"} == {
        "/copies/edited", "/copies/retitled", "/copies/half", "/strange/latin",
    }  # fmt: skip
    assert {path: outcome for path, outcome in outcomes.items() if outcome not in ("kept", "copy")} == {
        "/strange/russian": "language",
        "/strange/sport": "irrelevant",
        "/fault/missing": "gone",
        "/fault/limited": "postponed",
        "/fault/broken": "failed",
        "/fault/loop": "failed",
        "/fault/bomb": "too large",
        "/fault/endless": "too large",
        "/fault/slow": "failed",
        "/fault/picture": "unreadable",
        "/fault/inside": "refused",
        "/fault/empty": "no text",
        "/fault/secret/1": "refused",
    }
    assert looks == {
        "Daily": "searched", "Faults": "searched", "Papers": "searched", "Whole": "searched", "Map": "searched", "Press": "searched",
        "Notice": "searched", "Evil": "malformed", "Down": "failed",
    }  # fmt: skip
    assert done.kept.statements == len(set(_held(register))) > 20


def _held(register: Register) -> list[str]:
    with register.reading() as connection:
        return [one.id for one in held(connection, Filter())]


def test_a_second_round_takes_nothing_twice(site: str, means: Making, register: Register) -> None:
    watch = watch_of(site, "feed", "copies", "sitemap", "press", "notice")
    follow(watch, means(watch))
    before = (count(register, documents), count(register, readings), _held(register))
    asked_before = asked(site)
    again = follow(watch, means(watch))

    assert again.kept.readings == again.kept.documents == 0
    assert (count(register, documents), count(register, readings), _held(register)) == before
    # Lists are asked whether they have changed; no report is asked for again.
    assert set(asked(site) - asked_before) == {
        "/rss.xml", "/atom.xml", "/sitemap.xml", "/press", "/notice", "/robots.txt",
    }  # fmt: skip


def test_a_list_that_has_not_changed_is_searched_all_the_same(
    site: str, means: Making, register: Register
) -> None:
    watch = watch_of(site, "sitemap")
    follow(watch, means(watch))
    done = follow(watch, means(watch))

    assert [(visit.outcome, visit.searched) for visit in done.visits] == [("unchanged", True)]


def test_a_wire_story_in_several_papers_is_one_report(site: str, means: Making, register: Register) -> None:
    watch = watch_of(site, "feed", "copies")
    follow(watch, means(watch))

    with register.reading() as connection:
        originals = originals_of_copies(connection, AsOf())
        found = events(connection, Filter())
    assert len(originals) == 4
    assert found
    assert all(len(event.reports) <= len(event.documents) for event in found)
    assert not {document for event in found for document in event.documents} & originals.keys()


def test_what_failed_is_tried_again_and_taken(site: str, means: Making, register: Register) -> None:
    watch = watch_of(site, "sitemap")
    path = f"/mapped/{news_site.MAPPED[0]['id']}"
    control(site, f"{path}=500")
    follow(watch, means(watch))
    assert came(register)[path] == "failed"
    control(site, f"{path}=200")
    news_site.Site.state.pop(path)
    done = follow(watch, means(watch))

    assert (done.visits[0].outcome, done.kept.readings) == ("unchanged", 1)
    assert came(register)[path] == "kept"


def test_what_fails_again_and_again_is_given_up_and_stays_on_record(
    site: str, means: Making, register: Register
) -> None:
    watch = watch_of(site, "press")
    path = f"/linked/{news_site.LINKED[0]['id']}"
    control(site, f"{path}=500")
    for _ in range(MOST_FAILURES + 1):
        follow(watch, means(watch))

    with register.reading() as connection:
        outcomes = [
            item.outcome for item in items_of(connection, "afghanistan") if item.address.endswith(path)
        ]
    assert outcomes == ["failed"] * (MOST_FAILURES - 1) + ["given up"]


def test_a_page_that_changes_is_read_again_and_is_the_same_report(
    site: str, means: Making, register: Register
) -> None:
    watch = watch_of(site, "notice")
    follow(watch, means(watch))
    control(site, "notice=1")
    done = follow(watch, means(watch))

    assert done.kept.readings == 1
    with register.reading() as connection:
        assert len(originals_of_copies(connection, AsOf())) == 1
    assert [follow(watch, means(watch)).kept.readings for _ in range(2)] == [0, 0]


def test_a_dry_run_keeps_nothing(site: str, means: Making, register: Register) -> None:
    watch = watch_of(site, "sitemap", "copies")
    done = follow(watch, replace(means(watch), dry=True))

    assert done.outcomes["kept"] == 5
    assert done.kept.statements > 0
    assert [count(register, table) for table in (documents, items, visits)] == [0, 0, 0]


def test_what_is_too_much_for_one_round_is_left_for_the_next(
    site: str, means: Making, register: Register
) -> None:
    watch = watch_of(site, "sitemap", most=1)
    rounds = [follow(watch, means(watch)) for _ in range(3)]

    assert [(done.kept.readings, done.left) for done in rounds] == [(1, 1), (1, 0), (0, 0)]
    assert rounds[0].visits[0].detail == "1 new reports were taken, 1 are left for the next round"
    assert [done.visits[0].outcome for done in rounds] == ["searched", "searched", "unchanged"]


def test_two_watches_of_one_source_keep_a_report_once(site: str, means: Making, register: Register) -> None:
    watch = watch_of(site, "sitemap")
    follow(watch, means(watch))
    other = replace(watch, name="other")
    done = follow(other, means(other))

    assert (done.outcomes["kept"], done.kept.readings, done.kept.known_already) == (2, 0, 2)
    assert count(register, documents) == 2
