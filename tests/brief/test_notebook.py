"""Notes as they are taken: one number for the same words, and no sentence without any."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from say import say

from legation.brief.legend import origin_of
from legation.brief.notebook import Notebook, is_unreviewed
from legation.errors import BriefError
from legation.register.ask import Held

ONE = Held(
    "id1", say("KAZ accredit AFG:IEA", quote="accepted its envoys"), date(2023, 4, 18), "unreviewed", "doc1",
    "A title", "The Paper", "https://www.example.org/a", "legation",
)  # fmt: skip


def test_the_same_words_of_the_same_document_have_one_number() -> None:
    book = Notebook()
    sentence = book.sentence(
        "It did.", [ONE, replace(ONE, id="id2"), replace(ONE, id="id3", document="doc2")]
    )

    assert sentence.notes == (1, 2)
    assert book.sentence("It did again.", [ONE]).notes == (1,)


def test_a_sentence_that_nothing_carries_is_refused() -> None:
    with pytest.raises(BriefError, match="nothing on record carries it"):
        Notebook().sentence("It did.", [])


def test_a_sentence_is_reviewed_where_the_account_that_it_is_made_of_is() -> None:
    accepted = replace(ONE, id="id2", document="doc2", review="accepted")
    book = Notebook()

    assert not book.sentence("It did.", [accepted, ONE], accepted).unreviewed
    assert book.sentence("It did.", [accepted, ONE]).unreviewed


def test_what_an_analyst_put_right_is_reviewed() -> None:
    assert not is_unreviewed(replace(ONE, reader="amendment of 123"))


ORIGINS = (
    ("an outlet", ONE, "The Paper, 18 April 2023"),
    ("the host of a page", replace(ONE, source=None), "example.org, 18 April 2023"),
    ("a title", replace(ONE, source=None, url=None), "A title, 18 April 2023"),
    ("nothing", replace(ONE, source=None, url=None, title=None), "a report without a name, 18 April 2023"),
    (
        "a ledger says it in its own words",
        replace(ONE, reader="ledger taliban", source="www.example.org"),
        "example.org, 18 April 2023, as the ledger puts it (taliban KAZ accredit AFG:IEA|occurred|None|None|None|accepted its envoys)",
    ),
)


@pytest.mark.parametrize(("why", "one", "expected"), ORIGINS, ids=[why for why, *_ in ORIGINS])
def test_where_the_words_stand(why: str, one: Held, expected: str) -> None:
    book = Notebook()
    book.numbers([one])

    assert origin_of(book.notes[0]) == expected


def test_an_address_that_no_reader_should_follow_is_no_link() -> None:
    book = Notebook()
    book.numbers([replace(ONE, url="javascript:alert(1)", source="x")])

    assert book.notes[0].url is None
