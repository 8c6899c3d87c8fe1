"""Who plays which part: subjects and objects in every voice, through relative clauses, infinitives and light verbs."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from spacy.language import Language

from legation.parser.parsed import parsed
from legation.reading.statements.clause.arguments import arguments


class Case(NamedTuple):
    why: str
    text: str
    trigger: str
    role: str
    expected: str


CASES = (
    Case("a time makes nobody a recipient", "Lai received him the next morning and thanked him.", "received", "object", "him"),
    Case("who is asked for a thing gives it", "Hargeisa asked London for recognition.", "recognition", "subject", "London"),
    Case("'with which' behind a comma", "Mali accused Ukraine, with which Bamako severed relations.", "severed", "with", "Ukraine"),
    Case("an active subject acts", "Chad recognised the council.", "recognised", "subject", "Chad"),
    Case("an active object is acted on", "Chad recognised the council.", "recognised", "object", "council"),
    Case("a passive subject is acted on", "The council was recognised by Chad.", "recognised", "object", "council"),
    Case("a passive agent acts", "The council was recognised by Chad.", "recognised", "subject", "Chad"),
    Case("who is handed a thing receives it", "The minister was handed a letter.", "handed", "iobject", "minister"),
    Case("a participle after a noun is passive", "Envoys accredited by Chad arrived.", "accredited", "object", "Envoys"),
    Case("a relative pronoun is its noun", "Norway, which closed its embassy, protested.", "closed", "subject", "Norway"),
    Case("a relative object is its noun", "The envoy whom Kabul sent has arrived.", "sent", "object", "envoy"),
    Case("a second verb shares the subject", "Chad opened an embassy and sent a consul.", "sent", "subject", "Chad"),
    Case("an infinitive has the subject of its verb", "Chad plans to open an embassy.", "open", "subject", "Chad"),
    Case("whom one urges does it", "Chad urged Kenya to open an embassy.", "open", "subject", "Kenya"),
    Case("whom one calls on does it", "Chad called on Kenya to open an embassy.", "open", "subject", "Kenya"),
    Case("whom one continues to do it to", "He met the envoy, whom Chad continues to recognise.", "recognise", "object", "envoy"),
    Case("who continues to do it", "He met the envoy, whom Chad continues to recognise.", "recognise", "subject", "Chad"),
    Case("whom one asks does it", "He met the envoy, whom Chad asked to leave.", "leave", "subject", "envoy"),
    Case("two verbs share an object", "Chad will build and run the railway.", "build", "object", "railway"),
    Case("who made it stands before the hyphen", "The Chinese-built stadium was opened.", "built", "subject", "Chinese"),
    Case("the first to do it has done it", "Chad became the first state to recognise it.", "recognise", "subject", "Chad"),
    Case("talks that take place have their partners", "Talks took place between Chad and Kenya.", "Talks", "between", "Chad"),
    Case("held talks have the holder", "Chad held talks with Kenya.", "talks", "subject", "Chad"),
    Case("where he was a guest is the name before 'where'",
         "Credit goes to Ankara, where the prime minister was a guest.", "was", "in", "Ankara"),
    Case("a subject that the parse hung on the clause before",
         "The aide read it out on Friday, days after a team under Molly Phee, secretary of state, had been in town.", "been", "subject", "team"),
    Case("the first of a row that the parse hung on the clause before",
         "It came a week after the trade minister of Togo, Ana Kodjo, and its customs chief had flown to Accra.", "flown", "subject",
         "minister"),
    Case("a name that the parse hung before a colon's clause",
         "In Moscow things have gone further still: on May 27 Sergei Shoigu, the secretary, received the minister.", "received",
         "subject", "Sergei"),
    Case("for what he is there, he is where he is for it", "He was in Ankara for talks.", "talks", "in", "Ankara"),
    Case("what is seen done is done to", "Chad saw that contract cancelled in May.", "cancelled", "object", "contract"),
    Case("like whom, and where", "Haftar was received like a head of state in Niamey.", "received", "in", "Niamey"),
    Case("a gift behind the receiver's name", "He had given the prime minister, Mohammad Mustafa, the paper.", "given", "object",
         "paper"),
    Case("what is signed is the paper", "A memorandum on energy initialled in March was found.", "initialled", "object", "memorandum"),
    Case("who calls a journey off has it", "Togo's minister has called off a journey to Niamey.", "journey", "subject", "minister"),
    Case("a copula puts its subject in a place", "The minister was in Tehran.", "was", "in", "Tehran"),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_role(case: Case, pipeline: Language) -> None:
    doc = parsed(pipeline(case.text))
    trigger = next(token for token in doc if token.text == case.trigger)

    assert case.expected in [token.text for token in arguments(trigger).at(case.role)]
