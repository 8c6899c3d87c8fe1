"""Phrases that mean a particular government in a report that speaks of its state: 'the junta', 'the Emirate'.

In:  a nominal of the lists with the governments that it may mean, the mentions found, the focus there.
Out: a mention, or None where the phrase means none of them here.
"""

from __future__ import annotations

from spacy.tokens import Token

from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.reading.actors.focus import Focus
from legation.reading.actors.lexicon import Meaning
from legation.reading.actors.mention import Kind, Mention
from legation.reading.actors.owners import owner_actors
from legation.reading.actors.syntax import is_definite, is_plural
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor


def resolve_nominal(
    start: int, end: int, meanings: tuple[Meaning, ...], table: MentionTable, focus: Focus
) -> Mention | None:
    """'The junta', 'the Emirate': of the state that the phrase or the document speaks of."""
    root = table.doc[table.root_of(start, end)]
    written = table.doc[start:end].text
    before = root.dep_ in ("amod", "compound") and root.head.i >= end
    strong = written[:1].isupper() or root.lemma_.lower() == "junta"
    if before and not strong:
        return None
    if not strong and not (is_definite(root) or any(child.dep_ == "nmod:poss" for child in root.lefts)):
        return None
    if (
        strong
        and start > 0
        and any(
            child.i == start - 1
            and child.dep_ != "det"
            and child.text[:1].isupper()
            and table.at(child) is None
            for child in root.lefts
        )
    ):
        return None  # 'the Election Commission'
    chosen = _of_meanings({m.ids[0] for m in meanings if m.role == "nominal"}, root, table, focus)
    if chosen is None:
        return None
    kind: Kind = "organisation" if chosen in organisations() else "government"
    return Mention(start, end, root.i, (Actor(chosen, written),), kind, plural=is_plural(root))


def _of_meanings(ids: set[str], root: Token, table: MentionTable, focus: Focus) -> str | None:
    """The one of the ids whose state the phrase names, else whose state was spoken of last, or at all."""
    by_state: dict[str, list[str]] = {}
    day = table.published
    for one in ids:
        start = governments()[one].start if one in governments() else None
        if day is not None and start is not None and day < start:
            continue  # it did not exist yet
        by_state.setdefault(one.split(":")[0], []).append(one)
    owned = [actor.state for actor in owner_actors(root, table)]
    if owned and not any(state in by_state for state in owned):
        return None
    spoken = [actor.state for one in reversed(focus.settled) for actor in one.actors]
    anywhere = [actor.state for one in table.in_order() for actor in one.actors]
    for state in (*owned, *spoken, *anywhere):
        if state in by_state:
            return _holding(by_state[state], table)
    return None


def _holding(ids: list[str], table: MentionTable) -> str:
    """Of several governments of a state, the one that holds it on the day of the document."""
    day = table.published
    for one in sorted(ids):
        government = governments().get(one)
        if government is not None and (government.held_on(day) if day else government.end is None):
            return one
    return min(ids)
