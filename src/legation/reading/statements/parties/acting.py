"""Who did what others take offence at, be it no act of the codebook: 'Israel struck a base. Syria condemned it.'

In:  a word of praise or blame, and where praise and blame were told before it.
Out: the actors of the last deed told before it in the same paragraph; empty where the text does not let them be known.
"""

from __future__ import annotations

from collections.abc import Collection

from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.subjects import surface_subject
from legation.reading.statements.clause.voice import has_auxiliary, is_passive
from legation.reading.statements.parties.crowds import is_crowd
from legation.reading.statements.status.negation import negator
from legation.reading.statements.status.saying import is_saying
from legation.reading.statements.triggers.special_classes import stands_for
from legation.record.actor import Actor

BACK = 3  # sentences
DONE = frozenset({"has", "have", "had"})


def acting_before(
    trigger: Token, material: Material, apart: Collection[str | None], reacted: Collection[int]
) -> list[Actor]:
    """Who acted last before a trigger, none of the sides that react now; `reacted` are offsets of praise and blame."""
    start, text = trigger.sent.start, material.document.text
    for _ in range(BACK):
        if start == 0 or "\n" in text[material.doc[start - 1].idx : trigger.idx]:
            return []
        sentence = material.doc[start - 1].sent
        start = sentence.start
        told = any(sentence.start_char <= place < sentence.end_char for place in reacted)
        found = [] if told else _doers(sentence, material)
        if found:
            return [] if {side_of(one.id) for one in found} & set(apart) else found
    return []


def _doers(sentence: Words, material: Material) -> list[Actor]:
    """The officials who are subject of what a sentence tells as done."""
    verb = sentence.root
    if verb.pos_ != "VERB" or is_saying(verb) or is_passive(verb) or negator(verb) is not None:
        return []
    auxiliaries = [child.lower_ for child in verb.children if child.dep_ == "aux"]
    past = verb.morph.get("Tense", []) == ["Past"] and not has_auxiliary(verb)
    if not (past or (auxiliaries and set(auxiliaries) <= DONE)):
        return []
    nouns = [noun for noun in surface_subject(verb) if not is_crowd(noun)]
    actors = [
        actor
        for noun in nouns
        if stands_for(noun, "@official", material)
        for actor in material.mentions.of_phrase(noun)
        if actor.id
    ]
    return list({actor.id: actor for actor in actors}.values())
