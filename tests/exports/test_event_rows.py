"""Rows of event data: codes that CAMEO has, for what is an event there and for nothing else."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import cast

import pytest

from legation.errors import ListError
from legation.exports.event_codes import HERE, code_of, event_codes, read_event_codes
from legation.exports.event_rows import as_event_rows
from legation.record.actor import Actor
from legation.record.span import Span
from legation.record.statement import ACTS, Act, Statement, Status
from legation.register.reported import Reported

# Three-digit codes of CAMEO's chapters (1.1b3) from which ours are taken, each with how many it has.
CHAPTERS = {
    "02": 9, "03": 10, "04": 7, "05": 8, "06": 5, "07": 6, "08": 8, "11": 7, "12": 10, "13": 10, "16": 7, "17": 7,
}  # fmt: skip
FOURTH = {"1311", "1312", "1313"}


def said(act: Act, status: Status, *, ending: bool = False) -> Statement:
    return Statement(
        "s", act, status, Actor("KAZ", "x"), None, Span(0, 1, "x"), ending=ending or status == "ended"
    )


def test_every_code_is_one_of_cameo() -> None:
    codes = {code for codes in event_codes().values() for code in codes.values()}
    wrong = [c for c in codes if c not in FOURTH and (len(c) != 3 or int(c[2]) >= CHAPTERS.get(c[:2], 0))]

    assert wrong == []


CODES = (
    ("recognize", "occurred", False, ("054", "SUPPORT", 1)),
    ("recognize", "denied", False, ("120", "REJECT", 3)),
    ("recognize", "requested", False, ("022", "REQUEST", 1)),
    ("recognize", "planned", True, ("1313", "THREATEN", 3)),
    ("agree", "occurred", False, ("057", "AGREE", 1)),
    ("aid", "pledged", False, ("033", "AGREE", 1)),
    ("aid", "ongoing", False, ("070", "AID", 2)),
    ("sanction", "ended", False, ("085", "RETREAT", 2)),
    ("designate", "occurred", False, ("172", "SANCTION", 4)),
    ("meet", "possible", False, None),
    ("criticize", "denied", False, None),
    ("mission", "denied", True, None),
)


@pytest.mark.parametrize(("act", "status", "ending", "expected"), CODES)
def test_the_code_of_a_statement(
    act: str, status: str, ending: bool, expected: tuple[str, str, int] | None
) -> None:
    code = code_of(said(cast("Act", act), cast("Status", status), ending=ending))

    assert (code and (code.cameo, code.plover, code.quad)) == expected


def test_every_act_that_is_told_as_a_fact_is_an_event() -> None:
    assert [act for act in ACTS if code_of(said(act, "occurred")) is None] == []


def test_rows_name_both_sides(reports: list[Reported]) -> None:
    rows = list(csv.DictReader(io.StringIO("".join(as_event_rows(reports)), newline="")))
    accredited = next(row for row in rows if row["act"] == "accredit")

    # What nobody does is no event: the fifth statement denies it of all.
    assert len(rows) == 4
    assert (accredited["source"], accredited["source_sector"], accredited["target_country"]) == (
        "KAZ",
        "GOV",
        "AFG",
    )
    assert (accredited["cameo_code"], accredited["quad_class"], accredited["event_date"]) == (
        "050",
        "1",
        "2023-04-14",
    )
    assert accredited["publisher"] == "'=Steppe Wire"


@pytest.mark.parametrize(
    ("line", "instead", "reason"),
    [
        ("[visit]", "[stare]", "stare: is no act"),
        ('fact = "042"', 'fact = "42"', "visit: has the code '42'"),
        ('fact = "042"', "", "visit: has no code for a fact"),
        ('fact = "042"', 'fact = "042"\nfancy = "1"', "visit"),
    ],
)
def test_wrong_codes_are_refused(line: str, instead: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "event_codes.toml"
    text = (HERE / "event_codes.toml").read_text(encoding="utf-8")
    path.write_text(text.replace(line, instead, 1), encoding="utf-8")

    with pytest.raises(ListError, match=reason):
        read_event_codes(path)
