"""Deeds that are taken back by pointing at them: 'may revoke that step', 'reversed its decision'.

In:  a verb of a parsed document and the statements read so far.
Out: the statements that are taken back, all those of one clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.arguments import verb_arguments
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.sides import same_side
from legation.record.actor import Actor
from legation.record.statement import Act, Statement

REVERSING = frozenset(
    {"revoke", "reverse", "undo", "rescind", "annul", "retract", "withdraw", "repeal", "cancel", "overturn"}
)
DEEDS = frozenset({"step", "move", "decision", "act", "recognition", "measure"})
POINTING = frozenset({"that", "this", "the", "its", "their", "his", "her"})
LASTING: frozenset[Act] = frozenset(
    {"recognize", "relations", "accredit", "designate", "sanction", "admit", "mission", "office"}
)


def taken_back(verb: Token, found: Sequence[Explained], material: Material) -> list[tuple[Actor, Statement]]:
    """What the subject of a verb is said to take back of what it, or who held its state before, has done."""
    if verb.pos_ != "VERB" or lemma(verb) not in REVERSING or not found:
        return []
    around = verb_arguments(verb)
    if not any(_points_back(noun) for noun in around.object):
        return []
    doers = [actor for noun in around.subject for actor in material.mentions.of_phrase(noun) if actor.id]
    for row in reversed(found):
        statement = row.statement
        done = statement.status in ("occurred", "ongoing") and statement.act in LASTING
        doer = next((one for one in doers if same_side(statement.actor.id, one.id)), None)
        if done and doer is not None:
            told = [other.statement for other in found if other.trigger == row.trigger]
            return [(Actor(doer.id, doer.name), one) for one in told if one.act == statement.act]
    return []


def _points_back(noun: Token) -> bool:
    """'That step', 'its decision'; 'its decision to open' says itself what was decided."""
    said = any(child.dep_ in ("acl", "nmod", "acl:relcl", "ccomp") for child in noun.children)
    return (
        noun.lemma_.lower() in DEEDS and not said and any(child.lower_ in POINTING for child in noun.children)
    )
