"""Which states of a group are meant: 'some Gulf states' none that is known, 'all Gulf states but Oman' all but one.

In:  the table with every name of the lists in it.
Out: the mentions of groups put again, with the states that the words around leave.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.actors.counted import NUMBERS
from legation.reading.actors.mention import Mention
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

# Words before a group that take a part of it, and do not say which.
PARTS = frozenset("some several most many few other certain various numerous fellow neighbouring no".split())
# Words that count a part out of a group: 'two of the three', 'most of the'.
COUNTED_OUT = frozenset("one two three four five six half most some many several few number majority".split())
# Words behind a group that take somebody out of it.
EXCEPTING = frozenset({"but", "except", "excepting", "save", "excluding", "bar", "barring"})
# Cardinals that tell how many of a group are meant: 'the two Gulf states' are not all six.
CARDINALS = {word: NUMBERS[word] for word in "two three four five six seven".split()}
REACH = 8  # words behind a group in which its exceptions stand


def narrow_groups(table: MentionTable) -> None:
    """Leave of every group that the text names the states that are meant."""
    for mention in table.in_order():
        if mention.kind != "group" or len(mention.actors) < 2:
            continue
        meant = _just_named(mention, table)
        if meant:
            table.put(replace(mention, actors=meant))
        elif _is_part(mention, table):
            table.put(replace(mention, actors=()))
        else:
            excepted = _excepted(mention, table)
            if excepted:
                left = tuple(actor for actor in mention.actors if actor.id not in excepted)
                table.put(replace(mention, actors=left))


def _just_named(mention: Mention, table: MentionTable) -> tuple[Actor, ...]:
    """'Oman and Qatar met after the Gulf states agreed': those of them coordinated before it."""
    tokens = table.tokens
    counted = CARDINALS.get(tokens[mention.start - 1].lower_, 2) if mention.start else 0
    if not mention.start or tokens[mention.start - 1].lower_ not in ("the", "both", *CARDINALS):
        return ()
    row = dict[str | None, Actor]()
    for token in tokens[tokens[mention.root].sent.start : mention.start]:
        found = table.headed_by(token)
        if found is not None and found.kind in ("state", "capital") and len(found.actors) == 1:
            if token.dep_ == "conj" or any(child.dep_ == "conj" for child in token.rights):
                row[found.actors[0].id] = found.actors[0]
    inside = {actor.id for actor in mention.actors}
    return tuple(row.values()) if len(row) == counted and row.keys() < inside else ()


def _is_part(mention: Mention, table: MentionTable) -> bool:
    """'Some Gulf states', 'two of the three Baltic states', 'of the five Central Asian states only …'."""
    place = mention.start - 1
    while place >= 0 and table.tokens[place].lower_ in ("the", "these", "those", "its", "their"):
        place -= 1
    if place < 0:
        return False
    before = table.tokens[place]
    if before.lower_ in PARTS or CARDINALS.get(before.lower_, len(mention.actors)) != len(mention.actors):
        return True
    if before.lower_ != "of":
        return False
    counted = table.tokens[place - 1].lower_ if place else ""
    if counted == "one" and place > 1 and table.tokens[place - 2].lower_ == "not":
        return False  # 'not one of the Gulf states': none, and so each of them
    return before.is_sent_start is True or counted in COUNTED_OUT


def _excepted(mention: Mention, table: MentionTable) -> set[str | None]:
    """The states that 'but Latvia', 'except Oman', 'apart from Kuwait' take out."""
    following = table.tokens[mention.end : mention.end + REACH]
    out = set[str | None]()
    taking = False
    for token in following:
        pair = (token.lower_, token.nbor().lower_ if token.i + 1 < len(token.doc) else "")
        if token.lower_ in EXCEPTING or pair in (("apart", "from"), ("other", "than"), ("aside", "from")):
            taking = True
        elif token.pos_ in ("VERB", "AUX"):
            break
        found = table.headed_by(token)
        if taking and found is not None and found.kind in ("state", "capital", "government"):
            out |= {actor.state for actor in found.actors}
    return out
