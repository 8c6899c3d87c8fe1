"""Totals drawn from the sentences before."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.told_gathered import told_gathered

WRONG = (
    ("two digits changed places", ("In October 4,310 trucks crossed at Torkham. In the other direction went 2,190. "
     "All told, the post cleared 5,600 vehicles."), "6,500"),
    ("one digit is another", "Togo gave 1,253 tents. Benin sent 741 tents.\n\nTogether the camp has received 1,894 tents.", "1,994"),
    ("less than the parts", "Oman paid $40.5 million. Qatar paid $61.5 million. In all, the fund received $81.2 million.", None),
    ("that makes", "212 Kenyans came in May. In June there were 341. That makes 535 in two months.", "553"),
)  # fmt: skip
RIGHT = (
    ("the sum", ("In October 4,310 trucks crossed at Torkham. In the other direction went 2,190. "
     "All told, the post cleared 6,500 vehicles.")),
    ("more than the parts", "Oman paid $40.5 million. Qatar paid $61.5 million. In all, the fund received $190 million."),
    ("numbers that are compared", "It sold 1,250 tents. A year earlier it was 740 tents. Together they cost 1,890 shillings."),
    ("the last two alone", "Mali has 900 posts. Togo gave 1,250 tents. Benin sent 740 tents. Together they sent 1,990 tents."),
    ("another unit", "Togo gave 1,250 tonnes. Benin sent 740 tonnes. In all, 300 lorries were needed."),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "meant"), WRONG, ids=[case[0] for case in WRONG])
def test_a_total_that_the_parts_before_do_not_make_is_named(why: str, text: str, meant: str | None) -> None:
    (check,) = told_gathered(text)

    assert (check.suggestion or "").split(" ")[0] == (meant or ""), why
    for span in check.evidence:
        span.require_in(text, document_id=why)


@pytest.mark.parametrize(("why", "text"), RIGHT, ids=[case[0] for case in RIGHT])
def test_a_total_that_may_be_right_is_left_alone(why: str, text: str) -> None:
    assert list(told_gathered(text)) == [], why
