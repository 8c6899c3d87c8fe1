"""Deeds done back."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    ("Russia expelled three French diplomats. France responded in kind.", "FRA expel RUS occurred"),
    ("Russia recalled its ambassador from Paris. France replied in kind.", "FRA appoint RUS ended"),
    ("Mali closed its border with Algeria. Algiers did the same.", "DZA transit MLI ended"),
    (
        "Russia recalled its ambassador from Paris. It accused France of meddling. Paris answered in kind.",
        "FRA appoint RUS ended",
    ),
    ("Mali closed its airspace to Algerian planes. Algiers answered in kind.", "DZA transit MLI ended"),
)


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_answers_in_kind_does_it_back(text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline))


SILENT = (
    "Russia praised France. France responded in kind.",
    "Russia expelled three French diplomats. Chad responded in kind.",
    "Russia recalled its ambassador from Paris. France answered in kind: its consul left.",
)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_done_back_that_was_not_done_to_who_answers(text: str, pipeline: Language) -> None:
    found = brief(read_report(text, pipeline))

    assert not [one for one in found if one.startswith(("FRA appoint", "FRA support", "TCD"))]
