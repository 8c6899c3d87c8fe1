"""Statements that repeat a deed said before."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    (
        "who did the same",
        "Kenya recognised Kosovo on Sunday. Chad did the same.",
        "TCD recognize XKX occurred",
    ),
    (
        "who will follow",
        "Kenya has recognised Kosovo. Chad is expected to follow.",
        "TCD recognize XKX possible",
    ),
    (
        "who followed suit",
        "Kenya recalled its ambassador from Niger. Chad followed suit.",
        "TCD appoint NER ended",
    ),
    ("who came next", "Kenya recognised Kosovo on Sunday. Next came Chad.", "TCD recognize XKX occurred"),
    ("who was next", "Kenya recognised Kosovo on Sunday. Chad was next.", "TCD recognize XKX occurred"),
    (
        "as another had done",
        "Kenya lifted its sanctions on Syria in May, as Chad had done in April.",
        "TCD sanction SYR ended",
    ),
    (
        "who acted likewise",
        "Kenya lifted its sanctions on Syria in May. Chad acted likewise.",
        "TCD sanction SYR ended",
    ),
    (
        "who rules out such a step",
        "Kenya has recognised Kosovo. Chad has ruled out such a step.",
        "TCD recognize XKX denied",
    ),
    ("who has not", "Kenya has recognised Kosovo. Chad has not.", "TCD recognize XKX denied"),
)


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_repeated(why: str, text: str, expected: str, pipeline: Language) -> None:
    assert expected in brief(read_report(text, pipeline)), why


def test_nobody_repeats_what_was_not_said(pipeline: Language) -> None:
    assert read_report("Chad did the same on Sunday.", pipeline) == []


def test_who_follows_within_a_sentence_does_what_it_told_last(pipeline: Language) -> None:
    text = "Ghana received the credentials of Mali's envoy. Togo signed an accord with Rwanda; Benin followed a day later."

    assert "BEN agree RWA occurred" in brief(read_report(text, pipeline))
