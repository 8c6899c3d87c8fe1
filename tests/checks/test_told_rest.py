"""What is left of a whole, told a sentence or two later."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told.rest import told_rest

WRONG = (
    ("a part of the rest", ("Kyrgyz firms sold goods worth $41.3 million to Kabul. Flour brought in $17.8 million. "
     "Sugar and coal made up the rest, with sugar alone at $24.6 million.")),
    ("the rest itself", "Chad gave 900 tonnes of millet. A convoy took 415 tonnes to Abéché. The rest, 600 tonnes, is stored in N'Djamena."),
    ("the remaining percent", "Wool makes up 62 percent of the sales. Hides bring 20 percent. The remaining 28 percent is felt."),
    ("parts that leave nothing", ("The loan is worth €80 million. The port takes €55 million. The road got €35 million. "
     "The rest, €5 million, is for wages.")),
)  # fmt: skip
RIGHT = (
    ("instalments of so much each", ("Ghana was billed $75 million. It paid $37.5 million in May, then two instalments of "
     "$15 million each. The rest, $7.5 million, is argued over.")),
    ("the other of two", ("China was owed $4.66 billion, Japan $2.35 billion and India $1.36 billion. One is a claim of $2.2 billion. "
     "The other, $12.55 billion, is in bonds.")),
    ("a part of the rest", ("Kyrgyz firms sold goods worth $41.3 million to Kabul. Flour brought in $17.8 million. "
     "Sugar and coal made up the rest, with sugar alone at $14.6 million.")),
    ("the rest itself", "Chad gave 900 tonnes of millet. A convoy took 415 tonnes to Abéché. The rest, 500 tonnes, is stored in N'Djamena."),
    ("the remaining percent", "Wool makes up 62 percent of the sales. Hides bring 20 percent. The remaining 18 percent is felt."),
    ("a number that is compared", "It sold 900 tonnes. That is more than the 700 tonnes of 2022. The rest, 300 tonnes, is in store."),
    ("the rest of the world", "Togo sold goods for $90 million. Ghana took $40 million. Trade with the rest of the region came to $700 million."),
    ("another unit", "Togo sold goods for $90 million. Ghana took $40 million. The rest, 300 tonnes, went by sea."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text"), WRONG, ids=[case[0] for case in WRONG])
def test_a_rest_that_the_parts_do_not_leave_is_named(why: str, text: str) -> None:
    (check,) = told_rest(text)

    assert check.verdict == "contradicted", why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_rest_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_rest(text)) == [], why
