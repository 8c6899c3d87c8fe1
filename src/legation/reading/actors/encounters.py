"""Who met whom in the sentence before: 'Misri met Muttaqi in Dubai. They agreed'.

In:  a plural pronoun that is a subject, and the mentions found so far.
Out: the two; empty where the sentence before tells of no such meeting, or of more.
"""

from __future__ import annotations

from legation.parser.parsed import Token
from legation.reading.actors.syntax import SUBJECTS, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

MEETING = frozenset(
    "meet receive see host welcome greet telephone phone call speak talk visit join consult tell confer".split()
)


def who_met(token: Token, table: MentionTable) -> tuple[Actor, ...]:
    """'Misri met Muttaqi in Dubai. They agreed': of one who met another, both, where the sentence names no others."""
    before = token.sent_before
    if token.dep_ not in SUBJECTS or before.start == token.sent.start:
        return ()
    verb = next((one for one in before if one.dep_ == "ROOT"), None)
    if verb is None or verb.lemma_.lower() not in MEETING:
        return ()
    parties = [
        child
        for child in verb.children
        if child.dep_ in SUBJECTS | {"obj"}
        or (child.dep_ in ("obl", "obl:agent") and preposition(child) in ("with", "by"))
    ]
    met = [one for child in parties if (one := table.headed_by(child)) is not None]
    if len(met) != 2 or any(one.plural or len(one.actors) != 1 for one in met):
        return ()
    actors = tuple(Actor(one.actors[0].id, one.actors[0].name) for one in met)
    return actors if actors[0].id != actors[1].id else ()
