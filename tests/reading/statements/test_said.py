"""A statement for each pair of which a candidate's act is said."""

from __future__ import annotations

from datetime import date

from reports import brief, read_report
from spacy.language import Language


def test_an_act_has_what_its_sentence_tells(pipeline: Language) -> None:
    (one,) = read_report("Kenya recognised Kosovo on May 3, 2024, its minister said.", pipeline)

    assert (one.actor.id, one.act, one.status) == ("KEN", "recognize", "occurred")
    assert one.when is not None
    assert one.when.start == date(2024, 5, 3)
    assert one.attribution is not None


def test_the_world_that_is_asked_is_nobody(pipeline: Language) -> None:
    said = brief(read_report("Kenya called on the world to condemn Chad.", pipeline))

    assert not [line for line in said if line.startswith("- criticize")]


def test_who_no_longer_needs_leave_has_been_given_it(pipeline: Language) -> None:
    said = read_report("Kenyan citizens no longer need a visa for Chad.", pipeline)

    assert [(one.act, one.actor.id, one.status) for one in said] == [("transit", "TCD", "occurred")]


def test_what_is_no_longer_tolerated_is_not_yet_blamed(pipeline: Language) -> None:
    assert read_report("The former leader of Kenya no longer had the authority to do so.", pipeline) == []


def test_who_may_do_it_has_leave(pipeline: Language) -> None:
    said = read_report("Kenyan citizens can now travel to Chad without a visa.", pipeline)

    assert [(one.act, one.status) for one in said] == [("transit", "occurred")]
