"""Wholes told before their parts."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_whole_first import told_whole_first

WRONG = (
    (
        "led by of",
        "To the north: of 1,150 wagons 620 carried stone, 310 carried raisins and 320 carried cotton.",
        "1,150",
    ),
    (
        "behind a colon",
        "The firm paid 41 million euros in the first half: 26 million to Albania, 9 million to Bulgaria and 16 million to others.",
        "41 million euros",
    ),
    (
        "as many as places",
        "The 1,740 who came settled in five camps: 620 in camp 4, 410 in camp 9, 330 in camp 12, 210 in camp 18 and 710 in camp 26.",
        "1,740",
    ),
    (
        "of it",
        "A loan of 60 million euros was made. Of it 20 million was paid and the other 50 million is tied.",
        "60 million euros",
    ),
    (
        "in one sentence",
        "Ercan had 4.2 million passengers, 2.9 million from Istanbul and the other 1.8 million from Izmir.",
        "4.2 million",
    ),
    (
        "all others",
        "Customs took 58.3 billion afghanis in 1402. Nangarhar gave 19.2 billion, Herat 18.4 billion, Nimroz 8.9 billion and all other posts 18.1 billion.",
        "58.3 billion",
    ),
    (
        "of these",
        "Some 512 trucks passed on Sunday. Of these, 340 carried exports. Another 272 came back empty.",
        "512",
    ),
    (
        "all the places",
        "The agency paid 2,400 families in three provinces. In Ghazni it was 1,150 families. Khost had 800. In Logar it was 540.",
        "2,400",
    ),
    (
        "the other",
        "There were 610 patients in all. The largest group, 284, had cancer. Of burns the other 430 were treated.",
        "610",
    ),
)
RIGHT = (
    (
        "led by of",
        "To the north: of 1,150 wagons 620 carried stone, 310 carried raisins and 220 carried cotton.",
    ),
    (
        "behind a colon",
        "The firm paid 41 million euros in the first half: 26 million to Albania, 9 million to Bulgaria and 6 million to others.",
    ),
    (
        "of it",
        "A loan of 60 million euros was made. Of it 20 million was paid and the other 40 million is tied.",
    ),
    (
        "in one sentence",
        "Ercan had 4.2 million passengers, 2.9 million from Istanbul and the other 1.3 million from Izmir.",
    ),
    (
        "they fit",
        "Some 512 trucks passed on Sunday. Of these, 340 carried exports. Another 172 came back empty.",
    ),
    ("not all of it", "Some 512 trucks passed on Sunday. Of these, 340 carried exports. Flour was on 90."),
    ("groups overlap", "Some 900 people fled. Of these, 500 were children. Women were 450. Widows were 120."),
    (
        "compared",
        "Some 512 trucks passed on Sunday. Of these, 340 carried exports, up from 272 a week earlier.",
    ),
    ("a year", "Some 512 trucks passed on Sunday. Of these, 340 were built before 2010."),
    ("no parts", "Some 512 trucks passed on Sunday. The customs house has 340 clerks and 272 guards."),
)


@pytest.mark.parametrize(("why", "text", "wrong"), WRONG, ids=[case[0] for case in WRONG])
def test_a_whole_is_named(why: str, text: str, wrong: str) -> None:
    (check,) = told_whole_first(text)

    assert wrong in check.evidence[0].quote, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_whole_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_whole_first(text)) == [], why
