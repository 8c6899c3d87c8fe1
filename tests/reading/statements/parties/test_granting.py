"""Who is at issue is not silently who recognises."""

from __future__ import annotations

from legation.reading.statements.parties.granting import granted
from legation.record.actor import Actor

RUSSIA, TALIBAN, ABKHAZIA = (Actor(one, one) for one in ("RUS", "AFG:IEA", "GEO:ABK"))


def test_who_is_at_issue_is_granted() -> None:
    assert granted(TALIBAN, RUSSIA) == (RUSSIA, TALIBAN)
    assert granted(RUSSIA, TALIBAN) == (RUSSIA, TALIBAN)


def test_of_two_at_issue_the_order_is_that_of_the_text() -> None:
    assert granted(TALIBAN, ABKHAZIA) == (TALIBAN, ABKHAZIA)
