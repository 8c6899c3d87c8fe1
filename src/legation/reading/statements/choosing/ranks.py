"""The rank of who acts in a deed, or of the envoy whom it is about: those that the report's mentions have.

In:  the deeds of a report.
Out: a Choice among all ranks.
"""

from __future__ import annotations

from legation.lists.sides import side_of
from legation.reading.actors import Mention
from legation.reading.statements.choosing.choice import Choice, Deed, Talk
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.triggers.special_classes import ENVOYS
from legation.record.statement import RANKS

WIDTH = 5 + 2


def ranks_to_choose(talk: Talk) -> Choice:
    """All ranks, and the words of the report that name somebody of one."""
    mentions = [one for one in talk.material.mentions.all if one.rank is not None]
    asked = [deed.statement.rank for deed in talk.deeds]
    return Choice.of(
        len(RANKS),
        [(talk.senses.place_of(talk.material.doc[one.root]), _number(one)) for one in mentions],
        [_known(one, talk) for one in mentions],
        [[_of_side(one, deed) for one in mentions] for deed in talk.deeds],
        [() if rank is None else (RANKS.index(rank),) for rank in asked],
    )


def _number(mention: Mention) -> int:
    assert mention.rank is not None
    return RANKS.index(mention.rank)


def _known(mention: Mention, talk: Talk) -> tuple[float, ...]:
    """Does; an envoy's; named by name; several; in the title."""
    word = talk.material.doc[mention.root]
    return (
        float(word.dep_ in SUBJECTS),
        float(mention.rank in ENVOYS),
        float(mention.named),
        float(mention.plural),
        float(word.idx < talk.material.document.title_end),
    )


def _of_side(mention: Mention, deed: Deed) -> tuple[float, ...]:
    """Whether who has the rank is of the side that acts, of the side faced."""
    sides = {side_of(actor.id) for actor in mention.actors if actor.id}
    both = (deed.statement.actor, deed.statement.counterpart)
    return tuple(float(actor is not None and side_of(actor.id) in sides) for actor in both)
