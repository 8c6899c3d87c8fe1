"""Which government is meant where the text names only the state's capital, its people or its officials.

In:  an actor that is a whole state, the document's mentions and its date.
Out: the particular government that the document speaks of, where exactly one held the state on that day;
else the actor as it came. A state that is called by its own name stays that state: the text decides.
"""

from __future__ import annotations

from legation.lists.governments import governments, governments_of
from legation.lists.states import states
from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.record.actor import Actor
from legation.record.period import Period


def seated(actor: Actor, material: Material, sentence: str, *, always: bool) -> Actor:
    """The actor, or the particular government that it stands for; `always` also where `sentence` names the state."""
    if actor.id is None or ":" in actor.id:
        return actor
    rivals = [government for government in governments_of(actor.id) if government.generic]
    if not rivals or (not always and _is_called_by_name(actor, sentence)):
        return actor
    spoken_of = {a.id for mention in material.mentions.all for a in mention.actors if a.id in governments()}
    day = material.document.published
    meant = [g for g in rivals if g.id in spoken_of and (day is None or g.held_on(day))]
    if len(meant) != 1:
        return actor
    return Actor(meant[0].id, actor.name, actor.person, actor.office)


def in_power(actor: Actor, material: Material) -> Actor:
    """The state, where its government that was spoken of is gone by the day of the report."""
    government, day = governments().get(actor.id or ""), material.document.published
    if government is None or day is None or government.end is None or day <= government.end:
        return actor
    return Actor(government.state, states()[government.state].name)


def at_the_time(actor: Actor, when: Period | None, trigger: Token, material: Material) -> Actor:
    """The state, where a deed is older than the government that its sentence does not name."""
    government = governments().get(actor.id or "")
    if government is None or when is None or when.end is None or government.start is None:
        return actor
    if not government.generic or when.end >= government.start:
        return actor
    sentence = trigger.sent
    named = any(
        sentence.start <= mention.root < sentence.end and one.id == actor.id
        for mention in material.mentions.all
        for one in mention.actors
    )
    return actor if named else Actor(government.state, states()[government.state].name)


def _is_called_by_name(actor: Actor, sentence: str) -> bool:
    state = states().get(actor.id or "")
    return state is not None and any(name in sentence for name in state.names)
