"""Who is left out of a denial of all."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("except", "No country except Russia has recognised the Taliban.", "RUS recognize AFG:IEA occurred"),
    ("other than", "No country other than Russia recognises the Taliban.", "RUS recognize AFG:IEA ongoing"),
    ("apart from, in front", "Apart from Russia, no country has recognised the Taliban.", "RUS recognize AFG:IEA occurred"),
    ("with the exception of", "With the exception of Russia, no state recognises the Taliban.", "RUS recognize AFG:IEA ongoing"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_excepted(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert brief(read_report(text, pipeline)) == [expected]
