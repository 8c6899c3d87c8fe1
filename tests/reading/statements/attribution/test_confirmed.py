"""Who vouches in the next sentence for what one tells."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    speaker: str | None


CASES = (
    Case("disclosed this", "Iran will build a power line to Herat. The deputy energy minister, Homayun Hashemi, disclosed this in Mashhad.", "Homayun Hashemi"),
    Case("was announced by", "Ghana will open an embassy in Doha. That was announced by Foreign Minister Kwame Asante.", "Kwame Asante"),
    Case("made the announcement", "Senegal will open a consulate in Dakhla. The Senegalese foreign minister, Aissata Ndiaye, made the announcement.", "Aissata Ndiaye"),
    Case("says something else", "Senegal will open a consulate in Dakhla. Foreign Minister Aissata Ndiaye confirmed the date of the vote.", None),
    Case("in another paragraph", "Ghana will open an embassy in Doha.\nThat was announced by Foreign Minister Kwame Asante.", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_confirmed_behind(case: Case, pipeline: Language) -> None:
    (statement, *_) = read_report(case.text, pipeline)

    assert (statement.attribution.speaker if statement.attribution else None) == case.speaker
