"""The ladder of a week: a row for each state, on the rungs, within the width of a letter."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from legation.charts.week_ladder import WIDTH, WeekRow, week_ladder
from legation.ladder.rungs import CONTACT, HIGHEST, RUNGS

SVG = "{http://www.w3.org/2000/svg}"
ROWS = (WeekRow("Kazakhstan", 4, 5, 1, changed=True), WeekRow("Iran", 4, 4), WeekRow("A & B <C>", 1, 6))


def drawing(*rows: WeekRow) -> ET.Element:
    return ET.fromstring(week_ladder(rows)[0])  # noqa: S314  # our own


def texts(drawn: ET.Element) -> list[str | None]:
    return [one.text for one in drawn.iter(f"{SVG}text")]


def test_every_rung_and_every_state_is_named() -> None:
    assert texts(drawing(*ROWS)) == [*RUNGS[CONTACT : HIGHEST + 1], "Kazakhstan", "Iran", "A & B <C>"]


def test_who_moved_has_a_ring_where_it_stood_and_a_line_to_where_it_stands() -> None:
    dots = [(one.get("cx"), one.get("fill")) for one in drawing(ROWS[0]).iter(f"{SVG}circle")]
    still = list(drawing(ROWS[1]).iter(f"{SVG}circle"))

    assert [fill for _, fill in dots] == ["#ffffff", "#0b5563"]
    assert float(dots[0][0] or 0) < float(dots[1][0] or 0)
    assert len(still) == 1


def test_what_is_not_ruled_out_is_dotted() -> None:
    dashed = [one for one in drawing(*ROWS).iter(f"{SVG}line") if one.get("stroke-dasharray")]

    assert len(dashed) == 2


def test_it_grows_with_its_rows_and_stays_within_its_width() -> None:
    few, many = week_ladder(ROWS[:1])[1], week_ladder(ROWS)[1]
    places = [float(one.get("x2") or 0) for one in drawing(*ROWS).iter(f"{SVG}line")]

    assert few < many
    assert max(places) <= WIDTH


def test_a_long_name_is_cut() -> None:
    (name,) = texts(drawing(WeekRow("Saint Vincent and the Grenadines", 1, 6)))[-1:]

    assert name == "Saint Vincent and the…"
