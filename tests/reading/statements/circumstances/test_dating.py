"""When: the act's own date, not that of the saying or of another clause."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    start: date | None


CASES = (
    Case("the day in the clause", "Kenya recognised Kosovo on June 3.", date(2024, 6, 3)),
    Case("a weekday before publication", "Kenya recognised Kosovo on Tuesday.", date(2024, 6, 11)),
    Case("the day of the saying is not that of the deed", "The minister said on Tuesday that Kenya had recognised Kosovo in May.", date(2024, 5, 1)),
    Case("no date, no guess", "Kenya has recognised Kosovo.", None),
    Case("in the course of a year", "Kenya recognised Kosovo in the course of 2018.", date(2018, 1, 1)),
    Case("the next morning", "Ghana opened an embassy in Doha on June 3. The next morning it recognised Kosovo.", date(2024, 6, 4)),
    Case("before a name", "In mid-May Kenya recognised Kosovo.", date(2024, 5, 10)),
    Case("'since' dates no first time", "Kenya is the first state to have recognised Kosovo since 2020.", None),
)  # fmt: skip


def test_the_year_of_an_accord_is_not_that_of_its_end(pipeline: Language) -> None:
    (statement,) = read_report("Algeria has scrapped the 2013 agreement with France.", pipeline)

    assert statement.when is None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_when(case: Case, pipeline: Language) -> None:
    statement = next(s for s in read_report(case.text, pipeline) if s.act == "recognize")

    assert (statement.when.start if statement.when else None) == case.start
