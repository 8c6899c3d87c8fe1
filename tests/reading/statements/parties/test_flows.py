"""Which way goods go between two."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    (
        "Oman's gas\nOman and Chad have signed a contract for the delivery of Omani gas.",
        "OMN supply TCD agreed",
    ),
    (
        "Oman sold gas to Chad under a contract. Now the two sides have signed a contract for oil.",
        "OMN supply TCD agreed",
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_goods_go_from_those_whose_they_are(text: str, expected: str, pipeline: Language) -> None:
    said = brief(read_report(text, pipeline))

    assert expected in said
    assert "TCD supply OMN agreed" not in said
