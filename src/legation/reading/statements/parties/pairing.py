"""Who towards whom: a candidate's actors and counterparts as pairs.

In:  a candidate, the document's material, who speaks.
Out: pairs (actor, counterpart), one for each state that the sentence names; empty where the text does not
let both be known. Enumerations unfold; 'each other' goes both ways; a mute party is the document's other one.
"""

from __future__ import annotations

from legation.reading.material import Material
from legation.reading.statements.parties import answered, by_the_talk, by_the_words, mutual
from legation.reading.statements.parties.crossing import crossed
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.sections import whose_section_it_is
from legation.reading.statements.parties.sides import Asked, Sides, Step
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.statement import Attribution

STEPS: tuple[Step, ...] = (
    # What the words name …
    by_the_words.of_the_mission_told,
    by_the_words.who_acts,
    by_the_words.whom_it_faces,
    by_the_words.nobody_at_all,
    by_the_words.recognised_by_itself,
    by_the_words.recognised_as_told,
    by_the_words.of_missions_of_many,
    by_the_words.who_asks_for_it,
    by_the_words.one_to_the_other,
    by_the_words.among_themselves,
    by_the_words.ends_of_a_way,
    by_the_words.somebody_unnamed,
    mutual.with_whom_it_is_done,
    answered.who_had_recognised,
    mutual.to_and_fro,
    # … goes before who acts where they leave it out …
    by_the_talk.whose_line_it_is,
    by_the_talk.as_it_was_told,
    by_the_talk.both_say_so,
    by_the_talk.who_had_imposed_it,
    whose_section_it_is,
    by_the_talk.who_did_the_same,
    by_the_talk.actor_left_out,
    by_the_talk.deal_of_others,
    # … who acts before whom it faces …
    by_the_talk.who_did_the_deed,
    by_the_talk.who_is_answered,
    by_the_words.strangers,
    by_the_talk.same_as_before,
    by_the_talk.counterpart_left_out,
    by_the_talk.topic,
    by_the_talk.the_other_of_two,
    # … and one side before both.
    by_the_talk.both_of_the_talk,
    mutual.to_and_fro,
)
"""The ways to know the sides, each asked in turn: an earlier one leaves the later ones only what it does not tell.

'Who acts' comes before 'whom it faces' because the words of one side are no news of the other; a step that
settles the question (an unnamed crowd, a deed told before) stands before all that would guess at it.
"""


def pairs_of(candidate: Candidate, material: Material, said: Attribution | None, talk: Talk) -> list[Pair]:
    """Every pair of which the candidate's act is said, by the first steps that tell its sides."""
    asked, sides = Asked(candidate, material, said, talk), Sides()
    for step in STEPS:
        outcome = step(asked, sides)
        if isinstance(outcome, list):
            return outcome
        sides = outcome
    return crossed(asked, sides)
