"""The day of a story, where the sentence of an act names none."""

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
    Case("the story goes on", "On Monday the president flew to Nairobi. Kenya recognised Kosovo.", date(2024, 6, 10)),
    Case("the day of the news stands after the lead", "Kenya has recognised Kosovo.\nThe minister broke the news on Wednesday.", date(2024, 6, 12)),
    Case("the story goes on in the next paragraph", "On Monday the president flew to Nairobi.\nKenya recognised Kosovo within hours.", date(2024, 6, 10)),
    Case("an old day is not that of the news", "Kenya has recognised Kosovo.\nAn office had opened on March 3.", None),
    Case("what is asked for has no day of the news", "Kosovo asks Kenya to recognise it.\nThe minister wrote on Wednesday.", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_when(case: Case, pipeline: Language) -> None:
    statement = next(s for s in read_report(case.text, pipeline) if s.act == "recognize")

    assert (statement.when.start if statement.when else None) == case.start
