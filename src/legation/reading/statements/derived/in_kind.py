"""Deeds done back: 'Russia expelled two Danes. Denmark responded in kind'.

In:  a verb, who is its subject, and the deeds told before.
Out: the last deed done to them, the other way round.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.codebook.traits import traits
from legation.codebook.vocabulary import vocabulary
from legation.lists.sides import side_of
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import preposition_of
from legation.record.actor import Actor
from legation.record.statement import Statement


def is_in_kind(verb: Token) -> bool:
    """'Responded in kind', 'reciprocated': what was done to one, one does in return.

    Where a colon or 'it' goes on to tell what that was, those words tell it.
    """
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in vocabulary().returning:
        return False
    behind = verb.doc[verb.i : min(verb.sent.end + 1, len(verb.doc))]
    if any(word.text == ":" for word in behind) or behind[-1].lower_ in ("it", "they"):
        return False
    if verb.lemma_.lower() == "reciprocate":
        return True
    return any(child.lower_ == "kind" and preposition_of(child) == "in" for child in verb.children)


def is_done_back(verb: Token, actors: Sequence[Actor], deeds: Sequence[Statement]) -> bool:
    """'Mali closed its border with Algeria. Algiers did the same': of a deed done to who does the same."""
    behind = {word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]}
    alike = (verb.lemma_ == "do" and behind & {"same", "likewise"}) or behind & {"suit"}
    if not alike or not deeds or deeds[-1].counterpart is None:
        return False
    sides = {side_of(actor.id) for actor in actors}
    return deeds[-1].act in traits().returned and side_of(deeds[-1].counterpart.id) in sides


def turned(token: Token, actors: Sequence[Actor], deeds: Sequence[Statement]) -> list[Statement]:
    """'Russia expelled two Danes. Denmark answered in kind': the last deed done to who answers, the other way round."""
    sides = {side_of(actor.id) for actor in actors}
    near = token.sent_before[0].sent_before.start_char  # what one answers may have been explained meanwhile
    done = [
        deed
        for deed in deeds
        if deed.counterpart is not None
        and side_of(deed.counterpart.id) in sides
        and deed.act in traits().returned
        and deed.evidence.start >= near
    ]
    return [
        replace(deed, actor=Actor(None, "others"), counterpart=Actor(deed.actor.id, deed.actor.name))
        for deed in done[-1:]
    ]
