"""From two sides to pairs."""

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
    Case("of many who came together each met the host",
         "The Taliban thanked its guests. The meeting was attended by ambassadors of Spain, Italy, Canada, Norway and Japan.",
         ("ESP meet AFG:IEA occurred", "JPN meet AFG:IEA occurred")),
    Case("a breakaway part and its state are two sides", "Georgia condemned Abkhazia.", ("GEO criticize GEO:ABK occurred",)),
    Case("whose goods they are called tells who delivers them",
         "Ugandan power for Kenya\nKenya and Uganda have signed a contract for the delivery of electricity.",
         ("UGA supply KEN agreed",)),
    Case("rivals for one state are two sides", "Myanmar's military council outlawed the NUG.",
         ("MMR:SAC designate MMR:NUG occurred",)),
    Case("two that discuss a matter have met", "Uganda and Kosovo discussed the resumption of flights.",
         ("UGA meet XKX occurred",)),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_pairs(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))
