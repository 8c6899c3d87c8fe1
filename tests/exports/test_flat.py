"""A statement as a row: nothing that it says is lost."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from invented import statements

from legation.errors import RecordError
from legation.exports.flat import COLUMNS, cells_of, statement_from
from legation.record.statement import Statement

WRONG = (
    ({"act": "hug"}, "`act` is 'hug'; the codebook has recognize, credentials"),
    ({"status": ""}, "`status` is ''; the codebook has occurred"),
    (
        {"precision": "day", "when_start": "17.4.2023"},
        "`when_start` is '17.4.2023'; write a day as 2023-04-17",
    ),
    ({"precision": "", "when_start": "2023-04-17"}, "`precision` is empty beside a day"),
    ({"amount_unit": "", "amount_low": "5"}, "`amount_unit` is empty beside an amount"),
    ({"amount_unit": "t", "amount_low": "NaN"}, "`amount_low` is 'NaN'; write a number"),
    ({"more_amounts": "{"}, "`more_amounts` is no JSON of a record's part"),
    ({"quoted": "perhaps"}, "`quoted` is 'perhaps'; write true or false"),
    ({"start": "-1"}, "`start` is '-1'; write a whole number"),
    ({"quote": ""}, "`quote` is empty; it holds the words that say it"),
    ({"status": "ended", "ending": ""}, "its status is 'ended' and `ending` is false"),
)


@settings(max_examples=80, deadline=None)
@given(statements)
def test_any_statement_comes_back_whole_through_csv(statement: Statement) -> None:
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(COLUMNS), lineterminator="\r\n")
    writer.writeheader()
    writer.writerow(cells_of(statement))
    stream.seek(0)
    (cells,) = csv.DictReader(stream, strict=True)

    assert statement_from(cells) == statement


@settings(max_examples=50, deadline=None)
@given(statements)
def test_no_cell_begins_as_a_formula_does(statement: Statement) -> None:
    numbers = {"amount_low", "amount_high", "confidence", "start", "end"}
    cells = cells_of(statement)

    assert [
        n for n, cell in cells.items() if n not in numbers and cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    ] == []


@pytest.mark.parametrize(("changed", "reason"), WRONG, ids=[reason[:40] for _, reason in WRONG])
def test_a_cell_that_no_statement_can_hold_is_refused_by_name(changed: dict[str, str], reason: str) -> None:
    good = {
        "statement": "s", "act": "meet", "status": "occurred", "actor": "KAZ", "start": "0", "end": "1", "quote": "x",
    }  # fmt: skip
    assert statement_from(good).actor.name == "KAZ"

    with pytest.raises(RecordError) as told:
        statement_from(good | changed)

    assert reason in str(told.value)
