"""The phrasings of which a word may be the trigger."""

from __future__ import annotations

import pytest
from reports import material_of, word
from spacy.language import Language

from legation.reading.statements.triggers.class_sets import NEVER_LACKING, class_set
from legation.reading.statements.triggers.ways import ways_by_word, ways_of

CASES = (
    ("Kenya recognised Kosovo.", "recognised", {"recognize"}, "a verb by its lemma"),
    ("Kenya broke off relations with Chad.", "broke", {"relations"}, "a verb with its particle"),
    ("A phone call with Chad followed.", "call", {"meet"}, "the last word of several"),
    ("The sun was blue.", "blue", set[str](), "a word of no phrasing"),
    ("The delisting of the group surprised Chad.", "delisting", {"designate"}, "a verb form that is a noun"),
)


@pytest.mark.parametrize(("text", "trigger", "acts", "why"), CASES, ids=[row[3] for row in CASES])
def test_a_word_with_the_acts_that_it_may_say(
    text: str, trigger: str, acts: set[str], why: str, pipeline: Language
) -> None:
    found = {way.act for way in ways_of(word(material_of(text, pipeline), trigger))}

    assert acts <= found, why
    assert bool(acts) == bool(found), why


def test_a_phrasing_may_hold_only_where_each_thing_that_it_asks_for_is_spoken_of() -> None:
    ways = {way for table in ways_by_word().values() for rows in table.values() for way in rows}
    two = next(way for way in ways if way.besides)
    none = next(way for way in ways if way.listed == NEVER_LACKING)

    assert two.may_hold(two.listed | two.besides[0] | class_set(()) | _all(two.besides))
    assert not two.may_hold(two.listed & ~two.besides[0])
    assert not two.may_hold(NEVER_LACKING)
    assert none.may_hold(NEVER_LACKING)


def _all(sets: tuple[int, ...]) -> int:
    found = 0
    for one in sets:
        found |= one
    return found
