"""What each does to the other: 'each other', 'in both capitals', 'their border', an exchange of embassies.

In:  a candidate and who acts by the words.
Out: whether each of them faces the other, and the sides where each does.
"""

from __future__ import annotations

from itertools import pairwise

from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.reading.actors.syntax import is_plural
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.belonging import dependents
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.forms import is_infinitive
from legation.reading.statements.clause.paths import words_at
from legation.reading.statements.parties.sides import Asked, Sides
from legation.reading.statements.parties.unnamed import is_about_two
from legation.reading.statements.triggers.candidates import Candidate
from legation.reading.statements.triggers.special_classes import EACH_OTHER
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL

MUTUAL = EACH_OTHER | {("both", "sides"), ("both", "capitals"), ("both", "countries")}
PLACING = frozenset({"det", "nmod:poss", "nummod", "nmod"})
TWO_WAYS = frozenset({"transit", "payments"})  # a way is open from either end


def to_and_fro(asked: Asked, sides: Sides) -> Sides:
    """'Embassies would be reopened in both capitals': whoever is named, each does it towards the other."""
    both = [*sides.actors, *sides.counterparts]
    if asked.candidate.act not in traits().exchanged or len(both) != 2 or len(sides.actors) == 2:
        return sides
    clause = list(asked.candidate.trigger.subtree)
    mutual = (one for one, other in pairwise(clause) if (one.lower_, other.lower_) in MUTUAL)
    # 'within hours of each other' is when, and not towards whom
    towards = any(one.i == 0 or one.nbor(-1).lower_ != "of" for one in mutual)
    return Sides(both, both) if towards else sides


def each_to_the_other(actors: list[Actor], candidate: Candidate, material: Material) -> bool:
    """Whether those who act together do it to one another."""
    return (
        candidate.phrasing.mutual
        or _is_said_to_be_mutual(candidate)
        or _is_theirs(candidate, material)
        or _is_exchanged(candidate, actors)
        or (candidate.act in traits().exchanged and len(actors) == 2 and is_about_two(material, these=actors))
    )


def lies_between(candidate: Candidate) -> bool:
    """'Flights between Turkey and Libya': one phrase names both sides, the first as the doer."""
    paths = (path for path in candidate.phrasing.actor if path[-1] == "between")
    return any(words_at(path, candidate.trigger, candidate.arguments) for path in paths)


def _is_said_to_be_mutual(candidate: Candidate) -> bool:
    """'In each other's capitals', 'neither has one in the other's': the clause says so in words."""
    clause = candidate.trigger.subtree if candidate.trigger.pos_ == "VERB" else candidate.trigger.head.subtree
    words = [token.lower_ for token in clause]
    return any(pair in MUTUAL for pair in pairwise(words)) or bool(
        {"each", "neither"} & set(words) and ("the", "other") in pairwise(words)
    )


def _is_theirs(candidate: Candidate, material: Material) -> bool:
    """'Niger and Benin reopened their border', 'the two sides will open embassies': two are one subject."""
    found = candidate.arguments
    if candidate.act in traits().reactions or candidate.act == "visit":
        return False  # 'all three condemned it', 'officials of the two took part': nobody of them does it to another
    if candidate.act in TWO_WAYS:
        if any(child.lower_ == "their" for token in found.object for child in token.children):
            return True
        if any(len(material.mentions.of_phrase(token)) == 2 for token in found.subject):
            return True  # 'Spain and Morocco opened a customs post'
    if candidate.act in traits().ladder and any(noun.pos_ == "NOUN" for noun in found.object):
        return False  # 'they do not recognise the territory'
    for token in found.subject:
        mention = material.mentions.headed_by(token)
        if mention is None or len(mention.actors) != 2:
            continue  # of three 'their missions' are with others
        if not mention.named or any(child.lower_ == "their" for child in token.children):
            return True  # 'their countries would open embassies'
    return False


def _is_exchanged(candidate: Candidate, actors: list[Actor]) -> bool:
    """'Iran and Saudi Arabia will reopen embassies': of two, where no place is named, each does it to the other."""
    found = candidate.arguments
    if candidate.act not in traits().exchanged or len(actors) != 2:
        return False
    if found.at("there"):
        return False  # 'have not opened embassies there'
    told = found.object or found.at("of")  # 'the reopening of Saudi and Iranian embassies'
    things = [noun for token in told for noun in with_conjuncts(token)]
    things = [noun for noun in things if noun.pos_ == "NOUN" and is_plural(noun)]
    agreed = candidate.trigger.head.lemma_ == "agree"  # 'agreed to reopen their embassies'
    if any(child.lower_ == "respective" for noun in things for child in noun.children):
        return not any(child.dep_ == "nmod" for noun in things for child in noun.children)
    return any(
        not any(child.dep_ in PLACING and not (agreed and child.lower_ == "their") for child in noun.children)
        for noun in things
    )


def with_whom_it_is_done(asked: Asked, sides: Sides) -> Sides:
    """'Envoys met with Chad's leaders to establish ties': an aim of two that says only one is with whom they met."""
    trigger = asked.candidate.trigger
    aim = trigger.dep_ == "advcl" and is_infinitive(trigger) and trigger.head.pos_ == "VERB"
    if asked.candidate.act not in SYMMETRICAL or not aim or sides.counterparts or not sides.actors:
        return sides
    around = verb_arguments(trigger.head)
    nouns = around.at("with") or [one for thing in around.object for one in dependents(thing, "with")]
    known = {side_of(actor.id) for actor in sides.actors}
    facing = [
        a
        for noun in nouns
        for a in asked.material.mentions.of_phrase(noun)
        if a.id and side_of(a.id) not in known
    ]
    return Sides(sides.actors, facing)
