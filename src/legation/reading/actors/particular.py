"""Which government of a state a phrase means: 'the new administration' of Afghanistan is the Emirate.

In:  an actor, the noun that stands for him, the mentions found so far.
Out: the particular government, or the actor as he was.
Law: decisions, 3. A word for government with a word such as 'new' or 'de facto' means the particular government
     that held the state on the day.
"""

from __future__ import annotations

from datetime import date

from legation.lists.governments import Government, governments_of
from legation.parser.parsed import Token
from legation.reading.actors.acting_nouns import governs
from legation.reading.actors.table import MentionTable
from legation.record.actor import Actor


def particular(actor: Actor, noun: Token, table: MentionTable) -> Actor:
    """'The new administration' of Afghanistan is the Emirate; any other phrase leaves its actor as it is."""
    if actor.id is None or ":" in actor.id or not governs(noun):
        return actor
    government = meant(qualifying_words(noun), actor.id, table.published)
    return actor if government is None else Actor(government.id, actor.name, actor.person, actor.office)


def qualifying_words(noun: Token) -> str:
    """The noun and the words before it in its phrase, in lower case, with a space before and behind."""
    start = min((child.left_edge.i for child in noun.lefts), default=noun.i)
    return f" {noun.doc[start : noun.i + 1].text.lower()} "


def meant(words: str, state: str, day: date | None) -> Government | None:
    """The government of a state whose qualifier stands in the words: one of the day, else an earlier one."""
    fitting = [
        government
        for government in governments_of(state)
        if any(f" {qualifier.lower()} " in words for qualifier in government.qualifiers)
        and (day is None or government.start is None or government.start <= day)
    ]
    holding = [one for one in fitting if (one.held_on(day) if day else one.end is None)]
    for chosen in (holding, fitting):
        if chosen:
            return chosen[-1]
    return None
