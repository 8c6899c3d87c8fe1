"""Governments told by where they sit: 'the government there', 'in Caracas the foreign ministry denounced it'.

In:  a noun for a government or a ministry, the mentions found, the focus at that place.
Out: whose it is by the place beside it; nobody where no place is told.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.actors.counted import plain
from legation.reading.actors.focus import Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.nouns import nouns
from legation.reading.actors.syntax import SUBJECTS, is_definite, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

PLACES = frozenset({"state", "capital", "city"})


def of_the_place(token: Token, word: str, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """Whose a government or ministry is by the place that stands beside it."""
    if not is_definite(token) or word not in nouns().ministries | nouns().powers | nouns().government:
        return ()
    if token.i + 1 < token.sent.end and table.tokens[token.i + 1].lower_ == "there":
        return _of_there(token, table, focus)
    return _of_the_seat(token, word, table)


def _of_there(token: Token, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """'Norway is watching Syria. The government there …': the last place spoken of that does not act itself."""
    back = focus.best(
        token,
        lambda one: (
            one.kind in PLACES and len(one.actors) == 1 and table.tokens[one.root].dep_ not in SUBJECTS
        ),
        bound=False,
    )
    return tuple(plain(one) for one in back.actors) if back is not None else ()


def _of_the_seat(token: Token, word: str, table: MentionTable) -> tuple[Actor, ...]:
    """'In Caracas the foreign ministry denounced it': the one of the state whose capital stands right before."""
    if not is_definite(token) or word not in nouns().ministries | nouns().powers:
        return ()
    behind = token.i + 2 < token.sent.end and table.tokens[token.i + 1].lower_ == "in"
    named = table.headed_by(table.tokens[token.i + 2]) if behind else None
    if named is not None and named.kind == "capital":  # 'the interior ministry in Pristina'
        return tuple(plain(one) for one in named.actors)
    if token.dep_ not in SUBJECTS:
        return ()
    before = token.left_edge.i - 1
    if before >= token.sent.start and table.tokens[before].text == ",":
        before -= 1
    place = table.tokens[before] if before >= token.sent.start else None
    if place is None or preposition(place) != "in" or place.head.i != token.head.i:
        return ()
    named = table.headed_by(place)
    return tuple(plain(one) for one in named.actors) if named is not None and named.kind == "capital" else ()


def is_where(place: Mention, table: MentionTable) -> bool:
    """Whether a capital is spoken of as a place: 'Beijing criticised it' speaks of a government."""
    led = bool(preposition(table.tokens[place.root]))
    return place.kind == "city" or led or place.locative or place.root in table.datelines
