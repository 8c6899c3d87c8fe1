"""Towards whom a deed is done as well: 'lifted its sanctions on Syria in May and on Sudan in June'.

In:  a sentence with its mentions, times and sums.
Out: a Gap for each name that stands for one more counterpart, with the time or the sum beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Span as Words
from legation.reading.actors import Mention
from legation.reading.material import Material
from legation.reading.statements.derived.ellipsis import (
    KINDS,
    Gap,
    is_behind_time,
    is_time_alone,
    rest_ends,
)
from legation.reading.statements.parties.shares import shares
from legation.record.actor import Actor

LEADING = frozenset({"on", "with", "to", "from", "for", "against", "in"})


def further_sides(sentence: Words, material: Material) -> Iterator[Gap]:
    """'… and on Sudan in June', '… and $5 million to Libya'."""
    yield from _by_time(sentence, material)
    received = [share for share in shares(sentence, material) if share.is_received and share.behind]
    for share in received[1:] if len(received) > 1 else ():
        assert share.behind is not None
        if share.behind.start < sentence.end:
            yield Gap(_actors(share.behind), share.first, share.behind.end, share.first, True, facing=True)


def _by_time(sentence: Words, material: Material) -> Iterator[Gap]:
    doc = material.doc
    for mention in material.mentions.all:
        inside = sentence.start < mention.start < sentence.end
        if not inside or mention.kind not in KINDS or not mention.named:
            continue
        start = mention.start - (doc[mention.start - 1].lower_ == "the")
        led = doc[start - 1].lower_ if doc[start - 1].lower_ in LEADING else ""
        start -= bool(led)
        end = rest_ends(mention.end, sentence)
        rest = doc[mention.end : end]
        if len(rest) and is_behind_time(start, material) and is_time_alone(rest, material):
            where = led == "in"
            yield Gap(_actors(mention), start, end, mention.end, False, where=where, facing=not where)


def _actors(mention: Mention) -> tuple[Actor, ...]:
    return tuple(actor for actor in mention.actors if actor.id)
