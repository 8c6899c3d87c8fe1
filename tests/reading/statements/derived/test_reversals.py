"""Deeds taken back by pointing at them; and other decisions, which take back nothing."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: list[tuple[str, str, str | None]]


CASES = (
    Case("a step revoked", "Malawi recognised Kosovo in 2020. Malawi has revoked that decision.", [("recognize", "occurred", "XKX"), ("recognize", "ended", "XKX")]),
    Case("a step that may be", "Syria recognised Abkhazia in 2018. Its new authorities may revoke that step.", [("recognize", "occurred", "GEO:ABK"), ("recognize", "possible", "GEO:ABK")]),
    Case("a step gone back on", "Vanuatu recognised Abkhazia in 2011. Two years later it went back on that decision.",
         [("recognize", "occurred", "GEO:ABK"), ("recognize", "ended", "GEO:ABK")]),
    Case("somebody else's decision", "Malawi recognised Kosovo in 2020. A court has overturned that decision.", [("recognize", "occurred", "XKX")]),
    Case("a decision that says what it is", "Malawi recognised Kosovo in 2020. Malawi reversed its decision to close a school.", [("recognize", "occurred", "XKX")]),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_reversals(case: Case, pipeline: Language) -> None:
    found = [
        (one.act, one.status, one.counterpart.id if one.counterpart else None)
        for one in read_report(case.text, pipeline)
        if one.act == "recognize"
    ]

    assert found == case.expected


STOPPED = (
    ("what is told is to stop", "Iran deported 20,000 Afghans in June. The UN asked Tehran to stop them.", "IRN expel AFG requested"),
    ("an end to it is demanded", "Pakistan is deporting Afghans. Kabul has demanded an end to the deportations.", "PAK expel AFG requested"),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "expected"), STOPPED, ids=[row[0] for row in STOPPED])
def test_what_one_is_asked_to_stop(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))
