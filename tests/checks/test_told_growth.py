"""Growth beside the numbers that it is of, where figures are not read."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from legation.checks.arithmetic.told.growth import told_growth


class Case(NamedTuple):
    """A sentence, and what was meant in it; None: nothing is wrong."""

    why: str
    text: str
    meant: str | None = None


WRONG = (
    Case("from a base behind it",
         "The mill earned €51.2 million, up 83 percent from €37.1 million.", "38 percent"),
    Case("in the sentence after its numbers",
         "The port handled 622,000 tonnes, against 382,000 tonnes a year before. That is an increase of 36 percent.",
         "63 percent"),
    Case("a decline",
         "Sales came to $11.923 million. In 2022 they had been $15.277 million, a fall of 12.95 percent.",
         "21.95 percent"),
    Case("to a number behind it",
         "Its debt rose by 34 percent to $2.399 billion, after $1.679 billion in 2024.", "43 percent"),
)  # fmt: skip

RIGHT = (
    Case("the growth of the numbers", "The mill earned €51.2 million, up 38 percent from €37.1 million."),
    Case("another growth, without its base",
         "The mill earned €51.2 million, compared with a plan of €50 million. Wages rose by 83 percent."),
    Case("a growth that any two numbers around it have",
         "It sold 200 tonnes after 100 tonnes, and 163 tonnes abroad, 63 percent more."),
    Case("a multiple of a level that is not given",
         "Its debt is $13.4 billion, more than the $12 billion of a year ago and three times that of 2012."),
    Case("a surplus that moved itself",
         "Exports rose 1.6%, imports 0.8%; the surplus increased to $8.3 billion from $7.2 billion."),
    Case("two numbers that another growth is of",
         "Imports expanded by 2.6% to $7.97 billion, after $7.77 billion a year earlier, with vehicles growing 62%."),
    Case("numbers of two kinds", "It sold 622,000 tonnes for $382,000, up 36 percent from last year."),
    Case("another digit could be right by chance",
         "The mill earned €51.2 million, up 28 percent from €37.1 million."),
)  # fmt: skip


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.why)
def test_a_growth_that_is_another_is_named(case: Case) -> None:
    (check,) = told_growth(case.text)

    assert check.suggestion == case.meant
    for span in check.evidence:
        span.require_in(case.text, document_id=case.why)


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.why)
def test_a_growth_that_may_be_right_is_left_alone(case: Case) -> None:
    assert told_growth(case.text) == ()


def test_what_the_figures_told_already_is_not_told_again() -> None:
    text = WRONG[0].text
    known = told_growth(text)

    assert told_growth(text, known) == ()
