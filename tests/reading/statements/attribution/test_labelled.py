"""Who says it by the way it is set."""

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
    Case("a name and a colon", 'Croatian Foreign Minister Gordan Grlić: "Croatia will open an embassy in Baku."', "Gordan Grlić"),
    Case("a topic and a colon", "Kosovo: Croatia will open an embassy in Baku.", None),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_labelled(case: Case, pipeline: Language) -> None:
    (statement, *_) = read_report(case.text, pipeline)

    assert (statement.attribution.speaker if statement.attribution else None) == case.speaker
