"""What is on record: every filter, on both databases."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa
from arriving import claim, report, taking
from say import say

from legation.errors import RegisterError
from legation.register.ask import Filter, held
from legation.register.asof import AsOf
from legation.register.keep import keep_records
from legation.register.store import Register

ARRIVING = (
    claim("KAZ accredit AFG:IEA", when="2023-04-17", known="2023-04-18"),
    claim("UZB meet AFG", when="2023-04-19", known="2023-04-25"),
    claim("AFG:IEA visit KAZ", "planned", when="2023-05-01", known="2023-04-20"),
    report(
        "Astana promised 5,400 tons of flour for Ramadan.",
        say("KAZ aid AFG:IEA", "pledged"),
        known="2023-04-16",
    ),
    claim("USA recognize XKX", when="2008-02-18", known="2008-02-19"),
)

CASES = (
    ("everything", Filter(), 5),
    ("by actor", Filter(actor="KAZ"), 2),
    ("by a government, also where it is called 'Afghanistan'", Filter(counterpart="AFG:IEA"), 3),
    ("by a state, all its governments", Filter(counterpart="AFG"), 3),
    ("by act", Filter(act="visit"), 1),
    ("by status", Filter(status="occurred"), 3),
    ("since a day", Filter(since=date(2023, 4, 18)), 2),
    ("until a day", Filter(until=date(2023, 4, 17)), 3),
    ("what was known", Filter(as_of=AsOf(date(2023, 4, 18))), 3),
    ("by words in any order and case", Filter(words="FLOUR promised"), 1),
    ("words of an operator are words", Filter(words='flour" OR "astana NOT *'), 0),
    ("unreviewed", Filter(review="unreviewed"), 5),
    ("rejected", Filter(review="rejected"), 0),
    ("at most two", Filter(limit=2), 2),
)


@pytest.fixture
def full(register: Register) -> Register:
    keep_records(register, ARRIVING, taking())
    return register


def test_every_filter(full: Register) -> None:
    with full.reading() as connection:
        found = {why: len(list(held(connection, asked))) for why, asked, _ in CASES}

    assert found == {why: expected for why, _, expected in CASES}


def test_what_is_held_names_its_source(full: Register) -> None:
    with full.reading() as connection:
        (one,) = held(connection, Filter(words="flour"))

    assert one.statement.evidence.quote == "Astana promised 5,400 tons of flour for Ramadan."
    assert (one.known, one.review, one.reader) == (date(2023, 4, 16), "unreviewed", "legation")


def test_a_search_without_a_word_is_refused(full: Register) -> None:
    with full.reading() as connection, pytest.raises(RegisterError, match="there is no word in it"):
        list(held(connection, Filter(words="*")))


def test_the_views_for_whoever_opens_it_by_hand(full: Register) -> None:
    with full.reading() as connection:
        shown = connection.execute(
            sa.text("SELECT actor, act, quote, review FROM current_statements WHERE act = 'aid'")
        ).one()
        decided = connection.execute(sa.text("SELECT * FROM what_was_decided")).all()

    assert tuple(shown) == ("KAZ", "aid", "Astana promised 5,400 tons of flour for Ramadan.", "unreviewed")
    assert decided == []
