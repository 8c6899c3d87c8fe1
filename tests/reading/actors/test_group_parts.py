"""Which states of a group are meant."""

from __future__ import annotations

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.actors import read_mentions
from legation.record.record import Document

CASES: tuple[tuple[str, str, set[str]], ...] = (
    ("the whole group", "The Baltic states have expelled diplomats.", {"EST", "LVA", "LTU"}),
    ("some of it is nobody known", "Some Gulf states have reopened their embassies.", set()),
    ("two of three are nobody known", "Two of the three Baltic states have closed their embassies.", set()),
    ("none of it is each of them", "None of the Baltic states has closed its embassy.", {"EST", "LVA", "LTU"}),
    ("not one of it is each of them", "Not one of the Baltic states has gone.", {"EST", "LVA", "LTU"}),
    ("one of it is nobody known", "One of the Baltic states has closed its embassy.", set()),
    ("a number of them is nobody known", "He left for one of the two Gulf states.", set()),
    ("those just named", "Oman and Qatar talked after the Gulf states had agreed.", {"OMN", "QAT"}),
    ("both of those just named", "Oman and Qatar said that the two Gulf states agreed.", {"OMN", "QAT"}),
    ("one just named is not the group", "Latvia said that the Baltic states agreed.", {"EST", "LVA", "LTU"}),
    ("all but one", "All Baltic states but Latvia have closed their embassies.", {"EST", "LTU"}),
    ("with an exception", "All Baltic states, except Estonia, have closed their embassies.", {"LVA", "LTU"}),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "states"), CASES, ids=[why for why, _, _ in CASES])
def test_states_of_a_group(why: str, text: str, states: set[str], pipeline: Language) -> None:
    mentions = read_mentions(parsed(pipeline(text)), Document("d", text))
    groups = [mention for mention in mentions.all if mention.kind == "group"]
    assert {actor.id for mention in groups for actor in mention.actors} == states
