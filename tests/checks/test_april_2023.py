"""Reports of April 2023 on the trade of Kazakhstan and Afghanistan, read and held against each other.

One source gives the turnover, its growth and the share of exports; another gives the imports. Each is sound by
itself; together they leave no room for the imports. Tonnes pledged or delivered, Kabul or Herat: no numbers clash.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import legation
from legation.checks import check_across, follows_from
from legation.intake.files import read_documents
from legation.record.record import Document, Record

REPORTS = Path(__file__).parent / "data" / "april-2023.jsonl"


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """The four reports, read."""
    documents = [arrival for arrival in read_documents([REPORTS]) if isinstance(arrival, Document)]
    return list(legation.read_stream(documents))


def test_each_report_is_sound_by_itself(records: list[Record]) -> None:
    assert [check.explanation for record in records for check in record.checks] == []


def test_the_conflict_between_the_sources_is_named_exactly(records: list[Record]) -> None:
    (check,) = check_across(records)
    quotes = {
        f"{record.document.id}:{figure.id}": figure.evidence.quote
        for record in records
        for figure in record.figures
    }

    assert check.verdict == "contradicted"
    assert [quotes[name].split(" in 2022")[0] for name in check.about] == [
        "Trade between Kazakhstan and Afghanistan came to $987.9 million",
        "Exports made up 90 percent",
        "Kazakhstan's imports from Afghanistan barely exceeded $9 million",
    ]
    assert check.explanation.startswith(
        "‘$987.9 million’ (Steppe Courier, 17 April 2023), ‘90 percent’ (Steppe"
    )
    assert (
        "‘barely exceeded $9 million’ (Almaty Ledger, 18 April 2023) cannot all be true" in check.explanation
    )


def test_what_the_first_source_implies_is_told(records: list[Record]) -> None:
    sentences = [derived.sentence for derived in follows_from(records[0])]

    assert "so Kazakhstan imported at least $49.4 million from Afghanistan in 2022." in sentences


def test_the_rest_is_consistent(records: list[Record]) -> None:
    assert check_across([records[0], *records[2:]]) == ()
    assert check_across(records[1:]) == ()
