"""Who towards whom: named, unfolded, left out, denied of all."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import brief, read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    expected: tuple[str, ...]


CASES = (
    Case("an enumeration unfolds into one for each state", "Ireland, Norway and Spain recognised Palestine on May 28.",
         ("IRL recognize PSE occurred", "NOR recognize PSE occurred", "ESP recognize PSE occurred")),
    Case("several objects unfold", "Russia recognised Abkhazia and South Ossetia in 2008.",
         ("RUS recognize GEO:ABK occurred", "RUS recognize GEO:SOS occurred")),
    Case("nobody at all", "No country has recognised Somaliland.", ("- recognize SOM:SML denied",)),
    Case("'neither' is each of the two before", "Kenya and Ethiopia trade with Somaliland. Neither has recognised it.",
         ("KEN recognize SOM:SML denied", "ETH recognize SOM:SML denied")),
    Case("a ministry acts for its state", "Norway's foreign ministry accepted an ambassador of Kosovo.",
         ("NOR accredit XKX occurred",)),
    Case("a breakaway part and its state are two sides", "Georgia condemned Abkhazia.", ("GEO criticize GEO:ABK occurred",)),
    Case("all who did the deed are blamed for it", "Ireland and Norway recognised Palestine. Israel condemned the move.",
         ("ISR criticize IRL occurred", "ISR criticize NOR occurred")),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_pairs(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_a_statement_needs_two_sides(pipeline: Language) -> None:
    assert read_report("Kosovo recognised its best athletes on Monday.", pipeline) == []
