"""Who does a deed beside its subject."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

BOTH = (
    ("Together with Norway, Ireland recalled its ambassador from Israel.", "NOR appoint ISR ended"),
    ("Like Spain, Romania refuses to recognise Kosovo.", "ESP recognize XKX denied"),
    (
        "Qatar became the second country after Turkey to reopen an embassy in Syria.",
        "TUR mission SYR occurred",
    ),
    ("Chad severed relations with Taiwan in 2006 along with Senegal.", "SEN relations TWN ended"),
    ("Norway, followed by Italy, recognised Kosovo.", "ITA recognize XKX occurred"),
    ("Norway was joined by Italy in recognising Kosovo.", "ITA recognize XKX occurred"),
    ("After Italy, Norway too has lifted its sanctions on Syria.", "ITA sanction SYR ended"),
    ("Norway lifted its sanctions on Syria in May, a month after Italy.", "ITA sanction SYR ended"),
    ("Norway and Ireland, along with Spain, recognised Palestine.", "ESP recognize PSE occurred"),
    ("The United States joined Norway in imposing sanctions on Nicaragua.", "NOR sanction NIC occurred"),
    ("Norway followed the European Union in suspending sanctions on Syria.", "EU sanction SYR ended"),
)


@pytest.mark.parametrize(("text", "expected"), BOTH, ids=[text for text, _ in BOTH])
def test_companions(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


def test_who_is_dealt_with_is_no_companion(pipeline: Language) -> None:
    found = brief(read_report("Ireland established diplomatic relations with Kosovo.", pipeline))
    assert found == ["IRL relations XKX occurred"]


def test_a_companion_of_one_clause_is_none_of_the_next(pipeline: Language) -> None:
    text = "Kuwait cut ties with Iran together with Bahrain and has not restored them."
    assert "BHR relations IRN denied" not in brief(read_report(text, pipeline))
