"""The numbers that ship: each with its office and page, second-hand, within its bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from legation.errors import SourceError
from legation.lists.states import states
from legation.trade.products import counted
from legation.trade.shipped import shipped_rows

HEAD = "reporter,partner,flow,product,start,end,low,high,unit,said_by,published,url,note"
ROW = "KAZ,AFG,exports,1101,2022-01-01,2022-12-31,1,2,t,an office,,https://example.org/a,"


def test_every_number_is_second_hand_and_cites_its_page() -> None:
    rows = list(shipped_rows())

    assert len(rows) == 125
    assert all(row["second_hand"] and row["said_by"] and row["url"] for row in rows)


def test_every_row_speaks_of_states_and_codes_that_are_known() -> None:
    for row in shipped_rows():
        assert row["reporter"] in states()
        assert row["partner"] in {*states(), "WLD", "CAS"}
        assert counted(row["product"]).key == row["product"]
        assert row["start"] <= row["end"]


def test_no_upper_bound_lies_below_its_lower_one() -> None:
    for row in shipped_rows():
        for column in ("value", "weight"):
            low, high = row[f"{column}_low"], row[f"{column}_high"]
            assert low is None or high is None or low <= high


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("exports", "sales", "'sales' is no flow"),
        ("https://example.org/a", "a newspaper", "needs the address"),
        (",1,2,", ",,,", "neither `low` nor `high`"),
        ("2022-12-31", "2022-13-31", "month must be in 1..12"),
        (",t,", ",KZT,", "'KZT'"),
    ],
)
def test_a_row_that_is_wrong_is_refused_with_its_line(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    path = tmp_path / "reported.csv"
    path.write_text(f"{HEAD}\n{ROW.replace(old, new)}\n", encoding="utf-8")

    with pytest.raises(SourceError, match=rf"reported\.csv, line 2.*{reason}"):
        list(shipped_rows(path))


def test_the_shelf_holds_just_these_rows() -> None:
    from legation.trade.rows import COLUMNS, SELECTED
    from legation.trade.shelf import opened

    with opened(None) as shelf:
        held = shelf.rows(f"SELECT {SELECTED} FROM ({shelf.relation(None, 1900, 2100)})")  # noqa: S608

    assert sorted(map(repr, held)) == sorted(
        repr(tuple(_scaled(name, row[name]) for name in COLUMNS)) for row in shipped_rows()
    )


def _scaled(name: str, value: object) -> object:
    """A number with the digits that its column has."""
    from decimal import Decimal

    if not isinstance(value, Decimal):
        return value
    return value.quantize(Decimal("0.01") if name.startswith("value") else Decimal("0.001"))
