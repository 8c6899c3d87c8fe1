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
    Case("years ago, with a number before them", "Kenya last week opened an embassy in the state that it had recognised seven years ago, Kosovo.", date(2017, 1, 1)),
    Case("the day of the decision that does it", "By decree of 9 January Kenya recognised Kosovo.", date(2024, 1, 9)),
    Case("the year of what a relative clause tells of a name", "Kenya recognised Kosovo, which Chad had invited in 2019.", None),
    Case("from its dateline on", "NAIROBI, June 12 - Kenya today recognised Kosovo.", date(2024, 6, 12)),
    Case("a dateline in a line of its own", "Nairobi, 12 June\nKenya recognised Kosovo here this morning.", date(2024, 6, 12)),
    Case("a dateline of long ago counts for nothing", "NAIROBI, March 2 - Kenya today recognised Kosovo.", date(2024, 6, 14)),
    Case("before a name", "In mid-May Kenya recognised Kosovo.", date(2024, 5, 10)),
    Case("'since' dates no first time", "Kenya is the first state to have recognised Kosovo since 2020.", None),
)  # fmt: skip


def test_the_year_of_an_accord_is_not_that_of_its_end(pipeline: Language) -> None:
    (statement,) = read_report("Algeria has scrapped the 2013 agreement with France.", pipeline)

    assert statement.when is None


TO_COME = (
    ("Somaliland's president flies to Addis Ababa on Wednesday.", date(2024, 6, 19)),
    ("Somaliland's president visits Addis Ababa from 20 to 22 June.", date(2024, 6, 20)),
)


@pytest.mark.parametrize(("text", "start"), TO_COME)
def test_a_day_to_come_is_the_next(text: str, start: date, pipeline: Language) -> None:
    (statement,) = read_report(text, pipeline)

    assert statement.status == "planned"
    assert statement.when is not None
    assert statement.when.start == start


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_when(case: Case, pipeline: Language) -> None:
    statement = next(s for s in read_report(case.text, pipeline) if s.act == "recognize")

    assert (statement.when.start if statement.when else None) == case.start
