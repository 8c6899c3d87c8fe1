"""The pair that a text has been speaking of: the last one, the one told of most often, those whom all others face.

In:  the statements read before a sentence, and how often the document names whom.
Out: a pair or actors; none where nothing was told of two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legation.codebook.traits import traits
from legation.lists.sides import side_of
from legation.parser.parsed import Span as Words
from legation.reading.material import Material
from legation.reading.statements.clause.paragraphs import paragraph_start
from legation.reading.statements.explained import Explained
from legation.reading.statements.parties.pair import Pair
from legation.record.actor import Actor
from legation.record.statement import SYMMETRICAL, Act, Statement

SENDING: frozenset[Act] = frozenset({"appoint"})
RECEIVING: frozenset[Act] = frozenset({"accredit", "credentials"})
PASSING = 2  # times as often is a pair named that a report is about


def last_pair(found: list[Explained], sentence: Words, material: Material) -> Pair | None:
    """The pair of the deed read last that has two sides; praise and blame are no deeds of their own.

    A pair told of in passing is not carried into the next paragraph: there it is again one that the report is about.
    """
    told = [row.statement for row in found if _tells_pair(row)]
    if not told:
        return None
    last = told[-1]
    if _is_of_another_paragraph(last, sentence):
        named = _times_named(material)
        main = max(reversed(told), key=lambda one: _least_named(one, named))
        if _least_named(main, named) >= PASSING * _least_named(last, named):
            last = main
    assert last.counterpart is not None
    return last.actor, last.counterpart


def pairs_told(found: list[Explained]) -> Iterator[Pair]:
    """The pairs of the deeds read so far that have two sides, the last first."""
    for row in reversed(found):
        facing = row.statement.counterpart
        if facing is not None and _tells_pair(row):
            yield row.statement.actor, facing


def main_pair(found: list[Explained], sentence: Words) -> Pair | None:
    """The pair told of most often, where the last one was told in passing: a paragraph before, and once."""
    rows = [row for row in found if row.statement.actor.id and row.statement.counterpart is not None]
    if not rows or not _is_of_another_paragraph(rows[-1].statement, sentence):
        return None
    times, known = Counter[frozenset[str | None]](), dict[frozenset[str | None], Pair]()
    for row in rows:
        actor, counterpart = row.statement.actor, row.statement.counterpart
        if counterpart is not None:
            both = frozenset((side_of(actor.id), side_of(counterpart.id)))
            times[both] += 1
            known.setdefault(both, (actor, counterpart))
    (first, count), *others = times.most_common()
    return known[first] if count > 1 and all(count > 2 * other for _, other in others) else None


def faced(found: list[Explained]) -> list[Actor]:
    """Towards whom the deeds so far were done, who most often first; what is done together is towards both."""
    times, known = Counter[str | None](), dict[str | None, Actor]()
    for row in found:
        statement = row.statement
        together = statement.act in SYMMETRICAL
        for one in (statement.counterpart, statement.actor) if together else (statement.counterpart,):
            if one is not None and one.id:
                times[side_of(one.id)] += 1 if together else 2
                known.setdefault(side_of(one.id), one)
    return [known[side] for side, _ in times.most_common()]


def turned_to_envoy(pair: Pair | None, act: Act, found: list[Explained]) -> Pair | None:
    """The pair spoken of last, as an envoy's act has it: whose envoy one side receives, that side has sent."""
    if pair is None or act not in SENDING | RECEIVING:
        return pair
    last = next(row.statement.act for row in reversed(found) if row.statement.actor.id == pair[0].id)
    across = (act in SENDING and last in RECEIVING) or (act in RECEIVING and last in SENDING)
    return (pair[1], pair[0]) if across else pair


def _tells_pair(row: Explained) -> bool:
    one = row.statement
    return (
        one.act not in traits().reactions
        and one.status not in ("ongoing", "possible")
        and one.actor.id is not None
        and one.counterpart is not None
    )


def _times_named(material: Material) -> Counter[str | None]:
    return Counter(side_of(actor.id) for mention in material.mentions.all for actor in mention.actors)


def _least_named(one: Statement, named: Counter[str | None]) -> int:
    """How often a report speaks of the one of two sides that it speaks of less."""
    other = one.counterpart
    return min(named[side_of(one.actor.id)], named[side_of(other.id)] if other is not None else 0)


def _is_of_another_paragraph(one: Statement, sentence: Words) -> bool:
    """Whether a statement was told a paragraph before: what is told in passing is not carried on into the next."""
    return one.evidence.start < paragraph_start(sentence.doc.text, sentence.start_char)
