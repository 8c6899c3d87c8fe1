"""Steps towards both sides: what is known stays as it is, and each step tells by an example what it is for."""

from __future__ import annotations

from reports import material_of
from spacy.language import Language

from legation.reading.statements.parties import by_the_talk, by_the_words
from legation.reading.statements.parties.pairing import STEPS
from legation.reading.statements.parties.sides import Asked, Sides
from legation.reading.statements.parties.so_far import SILENCE
from legation.reading.statements.triggers.candidates import Candidate, candidates
from legation.record.actor import Actor

KNOWN = Sides([Actor("KEN", "Kenya")], [Actor("TCD", "Chad")])


def asked(text: str, act: str, pipeline: Language) -> Asked:
    material = material_of(text, pipeline)
    candidate: Candidate = next(one for one in candidates(material) if one.act == act)
    return Asked(candidate, material, None, SILENCE)


def test_what_the_words_name_no_guess_overturns(pipeline: Language) -> None:
    question = asked("Oman met Fiji. Kenya reopened its embassy in Chad.", "mission", pipeline)
    guesses = [step for step in STEPS if step.__module__ == by_the_talk.__name__]

    assert guesses
    assert all(step(question, KNOWN) == KNOWN for step in guesses)


def test_a_crowd_without_a_name_settles_it(pipeline: Language) -> None:
    question = asked("Fifty-odd countries have recognised Kosovo.", "recognize", pipeline)

    assert by_the_words.who_acts(question, Sides()) == []


def test_each_step_shows_what_it_is_for() -> None:
    assert [step.__name__ for step in STEPS if "'" not in (step.__doc__ or "")] == []
