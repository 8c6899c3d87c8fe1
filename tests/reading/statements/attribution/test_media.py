"""Through whom somebody's word came."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from reports import read_report
from spacy.language import Language


class Case(NamedTuple):
    why: str
    text: str
    medium: str | None
    speaker: str | None


CASES = (
    Case("an agency alone", "Paraguay has recognised Kosovo, Belta reported.", "Belta", None),
    Case("'according to' an outlet", "According to Reuters, Paraguay has recognised Kosovo.", "Reuters", None),
    Case("an agency that quotes", "Paraguay has recognised Kosovo, Belta reported, quoting Foreign Minister Lucas Ramos.", "Belta", "Lucas Ramos"),
    Case("told an outlet", "Paraguay has recognised Kosovo, Foreign Minister Lucas Ramos told the newspaper Koha.", "the newspaper Koha", "Lucas Ramos"),
    Case("in an interview", "Paraguay has recognised Kosovo, Foreign Minister Lucas Ramos said in an interview with Euronews.", "Euronews", "Lucas Ramos"),
    Case("in a post", "Paraguay has recognised Kosovo, Foreign Minister Lucas Ramos wrote in a post on X.", "X", "Lucas Ramos"),
    Case("quoted by", "Paraguay has recognised Kosovo, Foreign Minister Lucas Ramos was quoted as saying by Interfax.", "Interfax", "Lucas Ramos"),
    Case("told reporters", "Paraguay has recognised Kosovo, Foreign Minister Lucas Ramos told reporters.", None, "Lucas Ramos"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_medium(case: Case, pipeline: Language) -> None:
    (statement, *_) = read_report(case.text, pipeline)

    assert statement.attribution is not None
    assert (statement.attribution.medium, statement.attribution.speaker) == (case.medium, case.speaker)
