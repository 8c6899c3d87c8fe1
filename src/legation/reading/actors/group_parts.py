"""Which states of a group are meant: 'some Gulf states' none that is known, 'all Gulf states but Oman' all but one.

In:  the table with every name of the lists in it.
Out: the mentions of groups put again, with the states that the words around leave.
"""

from __future__ import annotations

from dataclasses import replace

from legation.reading.actors.mention import Mention
from legation.reading.actors.table import MentionTable

# Words before a group that take a part of it, and do not say which.
PARTS = frozenset("some several most many few other certain various numerous fellow neighbouring no".split())
# Words that count a part out of a group: 'two of the three', 'most of the'.
COUNTED_OUT = frozenset("one two three four five six half most some many several few number majority".split())
# Words behind a group that take somebody out of it.
EXCEPTING = frozenset({"but", "except", "excepting", "save", "excluding", "bar", "barring"})
REACH = 8  # words behind a group in which its exceptions stand


def narrow_groups(table: MentionTable) -> None:
    """Leave of every group that the text names the states that are meant."""
    for mention in table.in_order():
        if mention.kind != "group" or len(mention.actors) < 2:
            continue
        if _is_part(mention, table):
            table.put(replace(mention, actors=()))
        else:
            excepted = _excepted(mention, table)
            if excepted:
                left = tuple(actor for actor in mention.actors if actor.id not in excepted)
                table.put(replace(mention, actors=left))


def _is_part(mention: Mention, table: MentionTable) -> bool:
    """'Some Gulf states', 'two of the three Baltic states', 'of the five Central Asian states only …'."""
    place = mention.start - 1
    while place >= 0 and table.tokens[place].lower_ in ("the", "these", "those", "its", "their"):
        place -= 1
    if place < 0:
        return False
    before = table.tokens[place]
    if before.lower_ in PARTS:
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
