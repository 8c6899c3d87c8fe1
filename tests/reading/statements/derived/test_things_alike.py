"""Embassies and offices of which the same is told as of one before."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("In London the Afghan embassy closed. A fortnight ago the embassy in Oslo went the same way.", "AFG mission NOR ended"),
    ("Denmark closed its embassy in Bamako. The one in Ouagadougou met the same fate in May.", "DNK mission BFA ended"),
    ("Taiwan opened an office in Hargeisa. A Somaliland office in Taipei followed a month later.", "SOM:SML office TWN occurred"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_another_went_the_same_way(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


@pytest.mark.parametrize(
    "text",
    [
        "Denmark closed its embassy in Bamako. A hospital in Oslo met the same fate.",
        "Denmark closed its embassy in Bamako. The embassy in Oslo followed the news.",
    ],
)
def test_other_things_tell_of_no_embassy(text: str, pipeline: Language) -> None:
    assert brief(read_report(text, pipeline)) == ["DNK mission MLI ended"]
