"""Reports that are denied by pointing at them."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES = (
    (
        "who it is about denies it",
        "Reports say that Kenya has recognised Somaliland. Nairobi denied it.",
        ["KEN recognize SOM:SML denied"],
    ),
    (
        "a story is wrong",
        "A story is making the rounds that Kenya has recognised Kosovo. It is wrong.",
        ["KEN recognize XKX denied"],
    ),
    (
        "any such plan",
        "Kenya could open an office in Hargeisa, though the foreign ministry denies any such plan.",
        ["KEN office SOM:SML possible", "KEN office SOM:SML denied"],
    ),
    (
        "a report is false, a minister says",
        "Papers write that Peru closed its embassy in Rabat. The report is false, Peru's foreign minister said.",
        ["PER mission MAR ended", "PER mission MAR ongoing"],
    ),
    (
        "a third denies nothing of theirs",
        "Uganda opened an embassy in Pristina. Chile denied the report.",
        ["UGA mission XKX occurred"],
    ),
    (
        "nobody denies it",
        "Uganda opened an embassy in Pristina. Uganda did not deny it.",
        ["UGA mission XKX occurred"],
    ),
)


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_denied_reports(why: str, text: str, expected: list[str], pipeline: Language) -> None:
    assert sorted(brief(read_report(text, pipeline))) == sorted(expected)


def test_it_is_the_deniers_word(pipeline: Language) -> None:
    found = read_report(
        "Kenya may open an office in Hargeisa. Musalia Mudavadi, Kenya's foreign minister, denied it.",
        pipeline,
    )
    denial = next(one for one in found if one.status == "denied")

    assert denial.attribution is not None
    assert denial.attribution.speaker == "Musalia Mudavadi"
