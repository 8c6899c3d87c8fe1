"""Who does a deed beside its subject: 'along with Tonga', 'like Spain', 'the second country after Turkey'.

In:  the trigger of an act and its subjects.
Out: further actors of the same deed.
Law: 'with' alone names a counterpart; only what says that both do it, and do it alike, names a companion.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.forms import is_infinitive
from legation.reading.statements.clause.syntax import mark_of, preposition_of
from legation.reading.statements.clause.voice import thing_done
from legation.reading.statements.status.negation import negator
from legation.record.actor import Actor

BESIDE = frozenset(
    "alongside like besides together_with along_with as_well_as in_addition_to in_common_with".split()
)
WITH = frozenset({"together", "along", "jointly"})
FOLLOWED = frozenset({"follow", "join", "accompany"})
SPANS = frozenset({"minute", "hour", "day", "week", "fortnight", "month", "year"})
OPENED_BY_IN = frozenset({"advcl", "obl", "nmod"})
ALSO = frozenset({"too", "also", "likewise"})


def companions(trigger: Token, subjects: tuple[Token, ...], material: Material) -> list[Actor]:
    """The actors who do likewise by the words around a trigger and its subjects."""
    found = dict[str, Actor]()
    for noun in _named(trigger, subjects):
        for each in with_conjuncts(noun):
            for actor in material.mentions.of_phrase(each):
                if actor.id is not None:
                    found.setdefault(actor.id, actor)
    return list(found.values())


def _named(trigger: Token, subjects: tuple[Token, ...]) -> Iterator[Token]:
    governing = trigger
    while governing.dep_ in ("xcomp", "conj") and governing.head.pos_ in ("VERB", "AUX", "NOUN"):
        governing = governing.head
    around = {word.i: word for word in (trigger, governing, *subjects)}
    for word in around.values():
        for child in word.children:
            joint = next((one.i for one in trigger.children if one.dep_ == "cc"), trigger.i)
            if trigger.dep_ == "conj" and governing.i < child.i < joint:
                continue  # 'severed relations along with Riyadh and has not resumed them'
            if child.dep_ in ("obl", "nmod") and is_beside(child):
                yield child
            elif child.dep_ == "advmod" and child.lower_ in WITH:
                yield from (inner for inner in child.children if preposition_of(inner) == "with")
    yield from _followers(trigger, subjects)
    yield from _forerunners(trigger)
    for word in (trigger.head, *trigger.head.children, *subjects):
        if word.pos_ != "NOUN" or not any(
            child.lower_ in vocabulary().ranked_companions for child in word.children
        ):
            continue
        for child in (*word.children, *word.head.children):
            if preposition_of(child) == "after" and word.i < child.i < trigger.i:
                yield child


def _followers(trigger: Token, subjects: tuple[Token, ...]) -> Iterator[Token]:
    """'Norway, followed by Italy, recognised it', 'was joined by Italy in recognising it': who does it as well."""
    for word in subjects:
        for child in word.children:
            if child.dep_ == "acl" and child.lemma_.lower() in FOLLOWED:
                yield from (inner for inner in child.children if inner.dep_ == "obl:agent")
    word = thing_done(trigger) or trigger
    verb = word.head
    if (
        word.dep_ in OPENED_BY_IN
        and mark_of(word) == "in"
        and verb.lemma_ in ("join", "follow")
        and _is_done(verb)
    ):
        yield from (inner for inner in verb.children if inner.dep_ in ("obl:agent", "obj"))


def _is_done(verb: Token) -> bool:
    """'Followed Norway', 'has joined Norway': who 'will not follow' it does nothing that it did."""
    if is_infinitive(verb):
        return False
    return all(child.dep_ != "aux" or child.lemma_ == "have" for child in verb.children) and not negator(verb)


def _forerunners(trigger: Token) -> Iterator[Token]:
    """'Lifted it in May, a month after Italy', 'after Italy, Norway too has lifted it': who did it before."""
    also = any(child.lower_ in ALSO for child in trigger.children)
    for child in trigger.children:
        if also and child.dep_ == "obl" and child.pos_ == "PROPN" and preposition_of(child) == "after":
            yield child
        if child.dep_ == "obl:unmarked" and child.lemma_.lower() in SPANS:
            yield from (
                inner
                for inner in child.children
                if inner.dep_ == "nmod" and inner.pos_ == "PROPN" and preposition_of(inner) == "after"
            )


def is_beside(noun: Token) -> bool:
    """'Together with Norway': who does a deed as well, and is not its other side."""
    preposition = preposition_of(noun)
    if preposition in BESIDE:
        return True
    before = noun.doc[max(0, noun.left_edge.i - 1) : noun.i]
    cases = {word.lower_ for word in before}
    return preposition in ("with", "along") and "with" in cases and bool(cases & WITH)
