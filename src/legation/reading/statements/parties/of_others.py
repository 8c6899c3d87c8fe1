"""Deeds that words say are with others than states: 'a deal with the opposition', 'trains to the north'.

In:  a candidate, and the document's material.
Out: whether its words name an end, a partner or a matter that is no other state's.
"""

from __future__ import annotations

from legation.codebook.noun_classes import load_nouns
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.triggers.candidates import Candidate

ENDS = {
    "transit": (("to",), ("object", "to"), ("subject", "to"), ("between",), ("object", "between")),
    "agree": (("with",), ("object", "with"), ("subject", "with")),
    "negotiate": (("with",), ("object", "with"), ("subject", "with")),
}
"""Where the words of an act name its other end."""


def is_told_of_others(candidate: Candidate, material: Material) -> bool:
    """Whether the words leave nothing for another state to be meant."""
    trigger, found = candidate.trigger, candidate.arguments
    for path in ENDS.get(candidate.act, ()):
        named = [
            noun
            for noun in words_at(path, trigger, found)
            if noun.pos_ in ("NOUN", "PROPN") and not _is_time(noun, material)
        ]
        sides = [{side_of(actor.id) for actor in material.mentions.of_phrase(noun)} for noun in named]
        if not all(sides):
            return True
        if path[-1] == "between" and len(named) > 1 and len(set.union(*sides)) == 1:
            return True  # 'between Oslo and Bergen'
    if candidate.act not in ("agree", "negotiate"):
        return False
    matters = [one for noun in (*found.object, *found.subject) for one in (noun, *noun.children)]
    domestic = load_nouns()["domestic_talks"] - load_nouns()["agreement"]
    if any(one.lemma_.lower() in domestic for one in matters):
        return True
    return candidate.act == "agree" and _is_signed_by_strangers(candidate, material)


def _is_signed_by_strangers(candidate: Candidate, material: Material) -> bool:
    """'The company signed a contract': who signs is said, and acts for nobody known."""
    found = candidate.arguments
    if found.passive or not found.object or candidate.trigger.pos_ != "VERB":
        return False
    subjects = [noun for noun in found.subject if noun.pos_ in ("NOUN", "PROPN")]
    words = [one for noun in subjects for one in (noun, *noun.children)]  # 'Kazakh and Afghan businesses'
    return bool(subjects) and not any(material.mentions.of_phrase(word) for word in words)


def _is_time(noun: Token, material: Material) -> bool:
    return any(material.times_within(noun.idx, noun.idx + len(noun)))
