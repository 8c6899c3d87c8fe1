"""Who is blamed for a deed that is no act of the codebook."""

from __future__ import annotations

import pytest
from reports import brief, read_report
from spacy.language import Language

CASES: tuple[tuple[str, str, list[str]], ...] = (
    (
        "who struck",
        "Israel struck an airbase near Homs. Syria condemned the strike.",
        ["SYR criticize ISR occurred"],
    ),
    (
        "praise and blame in between are no deeds",
        "Hungary blocked a statement of the European Union. Its foreign minister defended Georgia. Estonia called the veto shameful.",
        ["EST criticize HUN occurred", "HUN support GEO occurred"],
    ),
    ("of another paragraph nobody is blamed", "Israel struck an airbase.\nSyria condemned the strike.", []),
    (
        "one's own deed is not blamed",
        "Chad raised the price of petrol. Chad's government condemned the step.",
        [],
    ),
    (
        "others join in",
        "Israel struck an airbase near Homs. Syria condemned the strike. Turkey did so as well.",
        ["SYR criticize ISR occurred", "TUR criticize ISR occurred"],
    ),
    ("a crowd acts for nobody", "Fans of Serbia broke windows. Kosovo condemned the violence.", []),
)


@pytest.mark.parametrize(("why", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_who_acted_before(why: str, text: str, expected: list[str], pipeline: Language) -> None:
    assert sorted(brief(read_report(text, pipeline))) == sorted(expected)
