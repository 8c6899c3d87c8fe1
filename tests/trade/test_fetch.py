"""Fetching from UN Comtrade onto the shelf: both sides, gaps, revisions by day, and going on where it broke off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from trade.comtrade_server import Comtrade, envelope, rows_of, serving

from legation.errors import ServiceError
from legation.trade.ask import Asked, history
from legation.trade.comtrade import Client
from legation.trade.fetch import Fetched, Wanted, fetch, gaps_of
from legation.trade.shelf import opened

TODAY = date(2026, 11, 28)


@pytest.fixture
def service() -> Iterator[Comtrade]:
    """The service on this machine."""
    with serving() as found:
        yield found


def fetched(service: Comtrade, folder: Path, first: int = 2021, last: int = 2023) -> Fetched:
    client = Client(service.home, pause=0, wait=lambda _: None)
    return fetch(client, folder, Wanted("KAZ", "AFG", first, last), TODAY)


def values(folder: Path, known: date | None = None) -> dict[tuple[str, str, int], Decimal]:
    with opened(folder, shipped=False) as shelf:
        rows = history(shelf, Asked("KAZ", "AFG", known=known)).to_pylist()
    return {(row["reporter"], row["flow"], row["start"].year): row["value"] for row in rows}


def test_both_sides_come_onto_the_shelf_to_the_cent(service: Comtrade, tmp_path: Path) -> None:
    found = fetched(service, tmp_path)

    assert found.loaded is not None
    assert found.loaded.manifest.rows == 5
    assert values(tmp_path)["KAZ", "exports", 2022] == Decimal("978500000.12")
    assert values(tmp_path)["AFG", "imports", 2022] == Decimal("1050000000.75")


def test_what_is_not_published_is_a_gap_and_no_zero(service: Comtrade, tmp_path: Path) -> None:
    found = fetched(service, tmp_path)

    assert {(gap.reporter, gap.period, gap.reason) for gap in found.gaps} == {
        ("KAZ", "2023", "not published yet"),
        ("AFG", "2021", "not published yet"),
        ("AFG", "2023", "not published yet"),
    }
    assert gaps_of(tmp_path) == found.gaps
    assert not any(year == 2023 for _, _, year in values(tmp_path))


def test_published_without_such_trade_is_a_gap_of_another_kind(service: Comtrade, tmp_path: Path) -> None:
    service.replies = [lambda _: (200, {}, envelope([]))]
    found = fetched(service, tmp_path, 2021, 2021)

    assert {(gap.reporter, gap.reason) for gap in found.gaps} == {
        ("KAZ", "published, without such trade"),
        ("AFG", "not published yet"),
    }
    assert found.loaded is None


def test_numbers_are_official_since_the_day_of_their_release(service: Comtrade, tmp_path: Path) -> None:
    fetched(service, tmp_path)

    assert ("KAZ", "exports", 2022) not in values(tmp_path, known=date(2023, 5, 31))
    assert ("KAZ", "exports", 2022) in values(tmp_path, known=date(2023, 6, 1))


def test_the_same_command_goes_on_where_it_broke_off(service: Comtrade, tmp_path: Path) -> None:
    service.replies = [lambda query: (200, {}, envelope(rows_of(query))), lambda _: (401, {}, b"denied")]
    with pytest.raises(ServiceError):
        fetched(service, tmp_path)
    before = len(service.asked)
    found = fetched(service, tmp_path)

    # the first answer was kept: one year of one side is not asked for again
    assert (found.kept, len(service.asked) - before) == (1, found.questions)
    assert found.loaded is not None
    assert found.loaded.manifest.rows == 5


def test_the_same_again_asks_for_gaps_alone_and_loads_nothing_twice(
    service: Comtrade, tmp_path: Path
) -> None:
    fetched(service, tmp_path)
    before = len(values(tmp_path))
    found = fetched(service, tmp_path)

    assert found.loaded is not None
    assert found.loaded.known
    assert len(values(tmp_path)) == before


def test_an_answer_that_may_be_cut_is_asked_for_in_parts(service: Comtrade, tmp_path: Path) -> None:
    row = {"cmdCode": "TOTAL"}
    service.replies = [lambda _: (200, {}, envelope([dict(row) for _ in range(500)]))]
    found = fetched(service, tmp_path, 2022, 2022)

    # by flow: four questions more
    assert [query["flowCode"] for path, query in service.asked if "/preview/" in path] == [
        "M,X,RM,RX",
        "M",
        "X",
        "RM",
        "RX",
        "M,X,RM,RX",
    ]
    assert found.loaded is not None
    assert values(tmp_path)["KAZ", "imports", 2022] == Decimal("9400000.55")


def test_what_cannot_be_asked_for_in_smaller_parts_is_told(service: Comtrade, tmp_path: Path) -> None:
    row = {"cmdCode": "TOTAL"}
    service.replies = [lambda _: (200, {}, envelope([dict(row) for _ in range(500)]))] * 5

    with pytest.raises(ServiceError, match="cut at 500 rows"):
        fetched(service, tmp_path, 2022, 2022)
