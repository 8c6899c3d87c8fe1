"""For whom an office without an owner speaks: 'Deputy Foreign Minister X', 'the spokesman'.

In:  the office, the mentions and the focus at its place.
Out: actors, empty where nobody can tell.
Law: who meets, receives or is received speaks for another side than the other party of the same clause; who comes
     from or to a place of a state is rarely of that state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Token

from legation.lists.organisations import organisations
from legation.reading.actors.focus import Focus
from legation.reading.actors.mention import Mention
from legation.reading.actors.office_phrases import OfficePhrase
from legation.reading.actors.syntax import SUBJECTS, clause_verb, preposition
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor

PARTIES = frozenset({"obj", "iobj", "obl", "obl:agent"})
WITH = frozenset({"with", "by", "to", "between"})
TRAVELLED = frozenset({"from", "to"})
FAR = 99


def side_of(root: Token, office: OfficePhrase, table: MentionTable, focus: Focus) -> tuple[Actor, ...]:
    """The side in focus, for offices that only governments have."""
    if office.office.id == "other" and root.lemma_.lower() != "official":
        return ()
    apart = set(other_parties(root, table))
    back = focus.best(root, lambda one: _is_state(one) and one.actors[0].state not in apart, bound=False)
    if back is None and apart:
        return _only_other(apart, table)
    return (Actor(back.actors[0].id, back.actors[0].name),) if back else ()


def _is_state(mention: Mention) -> bool:
    return len(mention.actors) == 1 and mention.actors[0].id not in organisations()


def other_parties(root: Token, table: MentionTable) -> Iterator[str]:
    """States of whoever else is a party of the clause: its subject for an object, its objects for a subject."""
    token = root
    while token.dep_ in ("appos", "nmod:desc", "flat", "compound", "conj") and token.head.i != token.i:
        token = token.head
    verb = clause_verb(token)
    subject = token.dep_ in SUBJECTS
    for child in verb.children:
        if child.i == token.i:
            continue
        party = child.dep_ in PARTIES and (preposition(child) in WITH or not preposition(child))
        travelled = preposition(child) in TRAVELLED
        if (subject and (party or travelled)) or (not subject and child.dep_ in SUBJECTS):
            mention = table.headed_by(child)
            for actor in mention.actors if mention is not None else ():
                if actor.state:
                    yield actor.state


def _only_other(apart: set[str], table: MentionTable) -> tuple[Actor, ...]:
    """In a document about two states, the one that is left."""
    times = Counter(actor.state for one in table.in_order() for actor in one.actors if _is_state(one) and one.named)
    leading = [state for state, _ in times.most_common(2)]
    left = [state for state in leading if state not in apart]
    return (Actor(left[0], left[0]),) if len(leading) == 2 and len(left) == 1 and left[0] else ()


def holder_of(token: Token, focus: Focus) -> Mention | None:
    """Who held the office when last spoken of: 'the president' goes back to President X, of a state of the sentence first."""

    def holds(one: Mention) -> bool:
        return one.kind == "person" and one.office is not None and token.lemma_.lower() in one.office.lower()

    here = {
        actor.state
        for one in focus.settled
        if focus.same_sentence(token, one) and one.kind in ("government", "state", "capital") and not one.locative
        for actor in one.actors
    }
    near = focus.best(
        token, lambda one: holds(one) and one.actors[0].state in here, window=FAR, bound=False
    )
    return near or focus.best(token, holds, window=FAR, bound=False)
