"""What each does to the other."""

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
    Case("a way opened together is open from either end", "Spain and Morocco will open a customs post in February.",
         ("ESP transit MAR planned", "MAR transit ESP planned")),
    Case("'the two' that a parse hangs on the verb are its subject",
         "Israel recognised Somaliland. The two intend to exchange ambassadors and to set up embassies.",
         ("SOM:SML appoint ISR planned", "ISR mission SOM:SML planned", "SOM:SML mission ISR planned")),
    Case("on both sides each does it", "Kosovo promised Chad on Monday that embassies would be opened in both capitals.",
         ("XKX mission TCD pledged", "TCD mission XKX pledged")),
    Case("each with the other", "Ghana and Taiwan agreed that each would open a trade house with the other.",
         ("GHA office TWN agreed", "TWN office GHA agreed")),
    Case("two owners and no place exchange them", "The appointment of Iranian and Saudi ambassadors is expected.",
         ("IRN appoint SAU possible", "SAU appoint IRN possible")),
    Case("neither with the other", "Armenia and Turkey share a border. At present neither has an embassy in the other's country.",
         ("ARM mission TUR denied", "TUR mission ARM denied")),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_each_to_the_other(case: Case, pipeline: Language) -> None:
    assert set(case.expected) <= set(brief(read_report(case.text, pipeline)))


def test_who_both_took_part_visited_nobody(pipeline: Language) -> None:
    text = "Taiwan opened its office in Hargeisa. Officials from the two nations took part in a ceremony on Monday."
    assert not [row for row in brief(read_report(text, pipeline)) if row.split()[1] == "visit"]
