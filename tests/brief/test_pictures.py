"""The ladder as a picture: a row for each state, those that changed first, and the same in words."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from arriving import claim, taking

from legation.brief.choose import Asked
from legation.brief.page import Brief, Picture
from legation.brief.pictures import as_png
from legation.brief.week import Week
from legation.brief.write import write
from legation.charts.week_ladder import WIDTH
from legation.lists.states import states
from legation.register.keep import keep_records
from legation.register.store import Register, open_register

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(f"sqlite:///{tmp_path / 'register.sqlite'}")
    yield opened
    opened.close()


def rows_of(picture: Picture) -> list[ET.Element]:
    """The names of states, which alone begin with a capital."""
    drawn = ET.fromstring(picture.svg)  # noqa: S314  # our own
    return [text for text in drawn.iter(f"{SVG}text") if (text.text or "")[:1].isupper()]


def test_who_changed_stands_first_and_in_bold(brief: Brief) -> None:
    (picture,) = brief.pictures
    rows = [(row.text, row.get("font-weight")) for row in rows_of(picture)]

    assert rows[:2] == [("Kazakhstan", "bold"), ("Iran", "normal")]
    assert picture.alt.startswith("Kazakhstan: between accreditation and ambassador (changed this week)")


def test_every_row_is_told_in_words_and_rests_on_statements(brief: Brief) -> None:
    (picture,) = brief.pictures
    rows = [row.text for row in rows_of(picture)]

    assert [row for row in rows if f"{row}: " not in picture.alt] == []
    assert len(picture.statements) == len(rows)
    assert all(picture.statements)


def test_its_signs_are_explained(brief: Brief) -> None:
    (picture,) = brief.pictures

    assert picture.caption == (
        "A dot is the rung that is sure, dotted what is not ruled out above it; a ring the rung of the week before."
    )


def test_a_long_list_is_cut_and_says_so(register: Register) -> None:
    actors = [id_ for id_ in states() if id_ != "AFG"][:30]
    keep_records(register, [claim(f"{actor} meet AFG:IEA") for actor in actors], taking())
    with register.reading() as connection:
        (picture,) = write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",))).pictures

    assert picture.title == "Where states stand with the Taliban on 23 April 2023 (14 of 30)"
    assert len(rows_of(picture)) == 14


def test_nothing_on_record_is_no_picture(register: Register) -> None:
    with register.reading() as connection:
        assert write(connection, Asked(Week.read("2023-W16"), ("AFG:IEA",))).pictures == ()


def test_as_png_it_is_twice_as_sharp(brief: Brief) -> None:
    (picture,) = brief.pictures
    drawn = as_png(picture)
    width, height = struct.unpack(">II", drawn[16:24])

    assert drawn.startswith(b"\x89PNG")
    assert (width, height) == (2 * WIDTH, 2 * picture.height)
