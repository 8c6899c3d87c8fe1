"""Towards whom a deed is done as well."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("Norway lifted its sanctions on Syria in May and on Sudan in June.", "NOR sanction SDN ended"),
    ("Norway signed trade agreements with Syria in May and Sudan in June.", "NOR agree SDN occurred"),
    ("Norway will open embassies in Damascus in May and in Khartoum in June.", "NOR mission SDN planned"),
    (
        "Norway pledged $20 million to Syria, $10 million to Sudan and $5 million to Libya in humanitarian aid.",
        "NOR aid LBY pledged",
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_further_sides_are_faced(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_who_is_named_with_a_time_behind_another_who_did_it_did_it_too(pipeline: Language) -> None:
    found = brief(read_report("Norway recognised Kosovo in May, Italy in June and Spain in July.", pipeline))

    assert {"ITA recognize XKX occurred", "ESP recognize XKX occurred"} <= set(found)
    assert "NOR recognize ESP occurred" not in found
