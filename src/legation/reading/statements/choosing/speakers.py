"""The persons on whose word a deed may be told: all whom the report names, and those whom the phrasings chose.

In:  the deeds of a report.
Out: the names, and a Choice among them.
"""

from __future__ import annotations

import math
from collections import Counter

from legation.lists.sides import side_of
from legation.reading.actors import Mention
from legation.reading.statements.choosing.choice import Choice, Deed, Talk
from legation.reading.statements.clause.quotations import in_quotes
from legation.reading.statements.clause.syntax import SUBJECTS
from legation.reading.statements.status.saying import is_saying
from legation.record.actor import Actor

WIDTH = 5 + 2 + 2


def speakers_to_choose(talk: Talk) -> tuple[tuple[str, ...], Choice]:
    """The persons who are named or chosen already, and what names them."""
    mentions = [one for one in talk.material.mentions.all if one.person is not None]
    persons = [str(one.person) for one in mentions]
    times, names = Counter(persons), list(dict.fromkeys(persons))
    asked = [_number(_chosen(deed), names) for deed in talk.deeds]
    words = [talk.material.doc[one.root] for one in mentions]
    told = [(deed, _of_talk(deed)) for deed in talk.deeds]
    rows = [
        (talk.senses.place_of(word), names.index(person)) for word, person in zip(words, persons, strict=True)
    ]
    return tuple(names), Choice.of(
        len(names),
        rows,
        [_known(one, times[str(one.person)], talk) for one in mentions],
        [[(*_of_side(one, deed), *of_talk) for one in mentions] for deed, of_talk in told],
        asked,
    )


def is_person(name: str, other: str) -> bool:
    """Whether two names are of one person, by the last word, by which reports call people."""
    return name.rsplit(maxsplit=1)[-1].lower() == other.rsplit(maxsplit=1)[-1].lower()


def _chosen(deed: Deed) -> str | None:
    said = deed.statement.attribution
    return said.speaker if said is not None else None


def _number(name: str | None, names: list[str]) -> tuple[int, ...]:
    """The number of a person among those named, whom he may join."""
    if not name:
        return ()
    known = next((number for number, one in enumerate(names) if is_person(one, name)), None)
    if known is None:
        names.append(name)
    return (len(names) - 1 if known is None else known,)


def _known(mention: Mention, times: int, talk: Talk) -> tuple[float, ...]:
    """Does, says; is named by name, in the title; how often."""
    word = talk.material.doc[mention.root]
    does = word.dep_ in SUBJECTS
    return (
        float(does),
        float(does and is_saying(word.head)),
        float(mention.named),
        float(word.idx < talk.material.document.title_end),
        math.log1p(times),
    )


def _of_side(mention: Mention, deed: Deed) -> tuple[float, ...]:
    """Whether who is named is of the side that acts, of the side faced."""
    sides = {side_of(actor.id) for actor in mention.actors}
    return tuple(float(_is_of(one, sides)) for one in (deed.statement.actor, deed.statement.counterpart))


def _is_of(actor: Actor | None, sides: set[str | None]) -> bool:
    return actor is not None and actor.id is not None and side_of(actor.id) in sides


def _of_talk(deed: Deed) -> tuple[float, ...]:
    """Whether the deed stands in quotation marks; whether phrasings name nobody but an office or an outlet for it."""
    said = deed.statement.attribution
    return float(in_quotes(deed.word)), float(said is not None and said.speaker is None)
