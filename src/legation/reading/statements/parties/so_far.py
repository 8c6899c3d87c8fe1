"""What the talk has been of so far: the pair of the last deed, and who did what others take offence at.

In:  the statements read before this place.
Out: pairs of who and towards whom, together a Talk.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.codebook.traits import traits
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.doers import (
    blamed_before,
    doers_counted,
    doers_of_deed,
    doers_of_named,
    told_last,
)
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.spoken_of import (
    faced,
    last_pair,
    main_pair,
    pairs_told,
    turned_to_envoy,
)
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor


@dataclass(frozen=True, slots=True)
class Talk:
    """The pair spoken of last, those of the same act told last, those of the deed done last, and those of what was
    told of the thing taken up.
    """

    last: Pair | None = None
    same: tuple[Pair, ...] = ()
    doers: tuple[Pair, ...] = ()
    told: tuple[Pair, ...] = ()
    blamed: tuple[Pair, ...] = ()
    """Of blame told right before, who blamed whom: 'rejected that' answers it."""
    facing: tuple[Actor, ...] = ()
    """Towards whom deeds have been told, the most often first: a report has one at whom all others act."""
    main: Pair | None = None
    """The pair told of most often."""
    near: bool = False
    """Whether the last was told in the same sentence or the one before."""
    pairs: tuple[Pair, ...] = ()
    """All pairs told, the last first."""
    reacted: tuple[int, ...] = ()
    """Where praise and blame were told before."""

    @classmethod
    def at(cls, candidate: Candidate, found: list[Explained], material: Material) -> Talk:
        """What the talk has been of before a candidate."""
        doers = list[Pair]()
        if ("doer",) in candidate.phrasing.counterpart:  # most candidates ask for nobody's deed
            doers = (
                doers_of_named(candidate, found)
                or doers_counted(candidate, found)
                or doers_of_deed(found, candidate.trigger.sent)
            )
        same = [row for row in found if row.statement.act == candidate.act]
        if (
            candidate.act == "relations" and candidate.trigger.pos_ == "NOUN"
        ):  # 'the establishment of relations'
            alike = [row for row in same if row.statement.ending == candidate.phrasing.ending]
            same = alike or same
        thing = candidate.thing or _described(candidate)
        told = told_of(thing, same) if thing is not None and same else []
        blamed = blamed_before(candidate, found)
        return cls(
            turned_to_envoy(last_pair(found, candidate.trigger.sent, material), candidate.act, found),
            tuple(told_last(same)),
            tuple(doers),
            tuple(told),
            tuple(blamed),
            tuple(faced(found)),
            main_pair(found, candidate.trigger.sent),
            bool(found) and found[-1].trigger.start >= candidate.trigger.sent_before.start_char,
            pairs=tuple(pairs_told(found)),
            reacted=tuple(row.trigger.start for row in found if row.statement.act in traits().reactions),
        )


SILENCE = Talk()


def _described(candidate: Candidate) -> Token | None:
    """'Will reopen its embassy in Minsk, shut in 2022': the thing of which a participle tells more."""
    trigger, around = candidate.trigger, candidate.arguments
    if trigger.dep_ not in ("acl", "advcl") or not around.passive or len(around.object) != 1:
        return None
    return around.object[0] if around.object[0].pos_ == "NOUN" else None


def told_of(thing: Token, rows: list[Explained]) -> list[Pair]:
    """The pairs of the deed that was told last of a thing."""
    return told_last([row for row in rows if _is_about(row, thing)])


def _is_about(row: Explained, thing: Token) -> bool:
    spans = (row.trigger, row.statement.evidence, *(span for _, span in row.roles))
    return any(span.start <= thing.idx < span.end for span in spans)
