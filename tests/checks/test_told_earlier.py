"""A number and the one of before it, each in a sentence of its own."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_earlier import told_earlier

WRONG = (
    ("a verb", "Trade through Myawaddy rose to $310 million. A year earlier it had been $702 million.", "fell"),
    ("growth in a sentence between", ("Berbera handled 182,000 containers in 2024. That is up 41 percent on the year before. "
     "DP World put the number for 2023 at 159,600."), "14 percent"),
    ("growth beside the number", "The mill sold 4,500 tonnes, up 25 percent. The year before it was 3,000 tonnes.", "52 percent"),
    ("growth before the number", "Revenue grew 12 percent to €60.3 million. In 2022 it had come to €40.2 million.", "50 percent"),
    ("a way drawn behind", "Only 190 trucks a day now cross. A year ago there were 420. Traffic has thus risen.", "fallen"),
    ("the figure of the year before", "Arrivals climbed to 90,000 tourists. The previous year's figure was 120,000.", "dropped"),
)  # fmt: skip
RIGHT = (
    ("a verb", "Trade through Myawaddy fell to $310 million. A year earlier it had been $702 million."),
    ("growth", ("Berbera handled 182,000 containers in 2024. That is up 14 percent on the year before. "
     "DP World put the number for 2023 at 159,600.")),
    ("a number of something else", "Exports rose to $310 million. A year earlier imports had been $702 million."),
    ("a later year", "Trade fell to $310 million in 2019. In 2024 it was $702 million."),
    ("two numbers before", "Exports rose to $310 million and imports to $90 million. A year earlier it had been $702 million."),
    ("growth over another time", "Sales, up 300 percent since 2015, fell to $310 million. A year earlier it had been $402 million."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_move_that_the_two_numbers_do_not_make_is_named(why: str, text: str, meant: str) -> None:
    (check,) = told_earlier(text)

    assert check.suggestion == meant, why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_move_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_earlier(text)) == [], why


def test_points_between_two_sentences_are_counted() -> None:
    wrong = (
        "Turnout in the first round was 67 percent. In the second it was 70 percent, thirteen points higher."
    )
    (check,) = told_earlier(wrong)

    assert check.evidence[0].quote == "thirteen"
    assert list(told_earlier(wrong.replace("thirteen", "three"))) == []
