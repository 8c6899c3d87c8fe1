"""Claims as a chart: a bar for each, hollow where official, leading to its words on a page."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from legation.charts.claims_chart import Bar, claims_chart
from legation.charts.colours import LIGHT
from legation.charts.drawing import drawn

BARS = (
    Bar(
        date(2023, 1, 1),
        date(2023, 12, 31),
        Decimal(90),
        Decimal(100),
        "almost 100",
        address="/documents/a#f-b",
    ),
    Bar(date(2023, 1, 1), date(2023, 12, 31), Decimal(95), Decimal(95), "officially 95", official=True),
    Bar(date(2024, 1, 1), date(2024, 1, 1), Decimal(100), None, "more than 100"),
)


def test_each_bar_has_its_ends_and_its_words() -> None:
    spec = json.loads(drawn(claims_chart(BARS, "Exports", "USD"), "json"))
    told = [(one["kind"], one["low"], one["high"], one["open"]) for one in spec["data"]["values"]]

    assert told == [("claimed", 90, 100, False), ("claimed", 100, 110, True), ("official", 95, 95, False)]
    assert spec["data"]["values"][1]["to"] == "2024-01-02"
    assert "href" not in spec["encoding"]


def test_as_a_file_it_says_what_it_is_of() -> None:
    picture = drawn(claims_chart(BARS, "Exports", "USD"), "svg").decode()

    assert "Exports" in picture
    assert "official" in picture


def test_on_a_page_a_bar_leads_to_its_words() -> None:
    spec = json.loads(drawn(claims_chart(BARS, "Exports", "USD", LIGHT), "json"))

    assert spec["encoding"]["href"]["field"] == "address"
    assert spec["width"] == "container"
