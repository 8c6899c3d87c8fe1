"""Whose a mission is by where it stands."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("Kosovo's minister has agreed with Peru to open an embassy in Pristina.", "PER mission XKX agreed"),
    ("Norway reopened Libya embassy after seven years.", "NOR mission LBY occurred"),
    (
        "Turkey reopened its embassy in the Libyan capital Tripoli, the ministry said.",
        "TUR mission LBY occurred",
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[row[1] for row in CASES])
def test_nobody_opens_an_embassy_at_home(text: str, expected: str, pipeline: Language) -> None:
    assert [row for row in brief(read_report(text, pipeline)) if " mission " in row] == [expected]


def test_in_the_others_country_may_be_either(pipeline: Language) -> None:
    said = brief(
        read_report("Chad and Togo met. Each agreed to open an embassy in the other's country.", pipeline)
    )

    assert {"TCD mission TGO agreed", "TGO mission TCD agreed"} <= set(said)
