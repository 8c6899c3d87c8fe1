"""Free indirect speech: a sentence that goes on in the words of who spoke before."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language

SAID = "Amir Khan Muttaqi told reporters that the talks had ended."


class Case(NamedTuple):
    why: str
    text: str
    speaker: str | None


CASES = (
    Case("a future seen from the past", f"{SAID} Kabul would open an embassy in Oslo.", "Amir Khan Muttaqi"),
    Case("a plain past is the report's own", f"{SAID} Kabul opened an embassy in Oslo.", None),
    Case("a condition is the report's own", f"{SAID} If it paid, Kabul would open an embassy in Oslo.", None),
    Case("a new paragraph begins anew", f"{SAID}\nKabul would open an embassy in Oslo.", None),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_whose_words_go_on(case: Case, pipeline: Language) -> None:
    opened = next(s for s in read_report(case.text, pipeline) if s.act == "mission")

    assert (opened.attribution.speaker if opened.attribution else None) == case.speaker
