"""What the talk has been of so far: the pair of the last deed, and who did what others take offence at.

In:  the statements read before this place.
Out: pairs of who and towards whom, together a Talk.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.codebook.named_deeds import named_deeds
from legation.codebook.traits import traits
from legation.parser.parsed import Span as Words
from legation.parser.parsed import Token
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.statement import Act, Status

DONE: frozenset[Status] = frozenset({"occurred", "ended", "agreed"})
TOLD: frozenset[Status] = frozenset(
    {"requested", "occurred", "ended", "agreed", "planned", "pledged", "ongoing", "denied"}
)


@dataclass(frozen=True, slots=True)
class Talk:
    """The pair spoken of last, those of the same act told last, those of the deed done last, and those of what was
    told of the thing taken up.
    """

    last: Pair | None = None
    same: tuple[Pair, ...] = ()
    doers: tuple[Pair, ...] = ()
    told: tuple[Pair, ...] = ()

    @classmethod
    def at(cls, candidate: Candidate, found: list[Explained]) -> Talk:
        """What the talk has been of before a candidate."""
        doers = list[Pair]()
        if ("doer",) in candidate.phrasing.counterpart:  # most candidates ask for nobody's deed
            doers = _doers_of_named(candidate, found) or doers_of_deed(found, candidate.trigger.sent)
        same = [row for row in found if row.statement.act == candidate.act]
        told = told_of(candidate.thing, same) if candidate.thing is not None else []
        return cls(last_pair(found), tuple(_told_last(same)), tuple(doers), tuple(told))


def told_of(thing: Token, rows: list[Explained]) -> list[Pair]:
    """The pairs of the deed that was told last of a thing."""
    return _told_last([row for row in rows if _is_about(row, thing)])


def _told_last(rows: list[Explained]) -> list[Pair]:
    """The pairs of the last deed: of all rows that its trigger made, those with two sides."""
    last = [row.statement for row in rows if row.trigger == rows[-1].trigger]
    return [(one.actor, one.counterpart) for one in last if one.counterpart is not None]


def _is_about(row: Explained, thing: Token) -> bool:
    spans = (row.trigger, row.statement.evidence, *(span for _, span in row.roles))
    return any(span.start <= thing.idx < span.end for span in spans)


def last_pair(found: list[Explained]) -> Pair | None:
    """The pair of the deed read last that has two sides; praise and blame are no deeds of their own."""
    for row in reversed(found):
        statement = row.statement
        if (
            statement.act not in traits().reactions
            and statement.status not in ("ongoing", "possible")
            and statement.actor.id is not None
            and statement.counterpart is not None
        ):
            return statement.actor, statement.counterpart
    return None


def _doers_of_named(candidate: Candidate, found: list[Explained]) -> list[Pair]:
    """Who did what a noun around a word of praise or blame names by its kind: 'the sanctions', 'the visit'."""
    if candidate.act not in traits().reactions:
        return []
    around = candidate.arguments
    nouns = (*around.object, *around.subject, *(t for group in around.by_preposition.values() for t in group))
    for noun in nouns:
        acts = named_deeds().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        rows = [row for row in found if acts and row.statement.act in acts and row.statement.status in TOLD]
        if rows:
            return [pair for pair in _told_last(rows) if pair[0].id]
    return []


def doers_of_deed(found: list[Explained], sentence: Words) -> list[Pair]:
    """Who did the deed that others take offence at, each with whom it was done to.

    It is one of the same paragraph; else the last one done; else the news itself, which headline and lead tell first; a
    meeting at last.
    """
    for passing in (traits().passing, frozenset[Act]()):
        deeds = [
            row
            for row in found
            if row.statement.act not in traits().reactions | passing
            and row.statement.status in TOLD
            and row.statement.actor.id is not None
            and (row.statement.act not in traits().gifts or row.statement.status == "ended")
        ]
        paragraph = sentence.doc.text.rfind("\n", 0, sentence.start_char) + 1
        here = [row for row in deeds if row.statement.evidence.start >= paragraph]
        done = [row for row in deeds if row.statement.status in DONE]
        for deed in (*here[-1:], *done[-1:], *deeds[:1]):
            rows = [row.statement for row in deeds if row.trigger == deed.trigger]
            return [(one.actor, one.counterpart) for one in rows if one.counterpart is not None]
    return []
