"""Visits that a meeting implies, and meetings that imply none."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

IMPLYING = (
    ("who is received has come", "The Turkish president received the prime minister of Somalia.", "SOM visit TUR occurred"),
    ("a meeting in the other's capital", "Kenya's foreign minister met the president of Ghana in Accra.", "KEN visit GHA occurred"),
    ("a meeting in one's own capital", "Ghana's president met the Kenyan foreign minister in Accra.", "KEN visit GHA occurred"),
)  # fmt: skip
NOT_IMPLYING = (
    (
        "where a delegation comes from is not where it is received",
        "Somali officials did not come. Ghanaian officials had received no delegation from Puntland.",
    ),
    (
        "nobody travels by telephone",
        "The Turkish president held a telephone call with the prime minister of Somalia.",
    ),
    ("an ambassador lives there", "The Turkish foreign minister received the ambassador of Somalia."),
    (
        "a third country is nobody's of the two",
        "Kenya's foreign minister met the president of Ghana in Oslo.",
    ),
    (
        "where it is said is not where they met",
        "Togo's minister, whom he met at the border, was silent, the Ghanaian foreign minister said in Accra.",
    ),
    (
        "where something else happened is not where they met",
        "The wheat, the Russian minister told the Malian president, had arrived in Bamako.",
    ),
    ("what is denied implies nothing", "Ghana's president has not met the Kenyan foreign minister in Accra."),
)


@pytest.mark.parametrize(("why", "text", "visit"), IMPLYING, ids=[why for why, _, _ in IMPLYING])
def test_a_meeting_implies_a_visit(why: str, text: str, visit: str, pipeline: Language) -> None:
    assert visit in brief(read_report(text, pipeline))


@pytest.mark.parametrize(("why", "text"), NOT_IMPLYING, ids=[why for why, _ in NOT_IMPLYING])
def test_a_meeting_that_implies_no_visit(why: str, text: str, pipeline: Language) -> None:
    assert not any(" visit " in row for row in brief(read_report(text, pipeline)))
