"""By what it shows that a date is that of something which a list dates: one number for each sign.

In:  a Passage around a date, something datable, how rare words are, and the day of publication.
Out: the signs by name. Characters are counted in hundreds; a word counts by how rare it is.
Law: no sign looks at the year of the date, or the weights of signs could not be learnt from texts that are right.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date

from legation.checks.chronology.likely.datable import Datable
from legation.checks.chronology.likely.passage import Passage

Rarity = Mapping[str, float]
"""The logarithm of one in how many reports have a word; of one that is not in it, `_UNSEEN`."""

_UNSEEN = 9.0
_NOWHERE = 150
_CLOSE = 45
_LEADS = ("in", "on", "of", "since", "until", "by", "from", "after", "before", "the", "early", "late")
_MANY = 4


def signs(around: Passage, thing: Datable, rarity: Rarity, published: date | None) -> dict[str, float]:
    """All signs that speak for or against a date being that of a thing; a sign that is nought is left out."""
    told = {**_of_the_date(around), **_of_the_thing(thing, published), **_of_other_dates(around, thing)}
    if thing.kind == "event":
        told |= _of_its_words(around, thing, rarity)
    elif thing.kind == "deed":
        told |= _of_its_sides(around, thing)
    else:
        told |= _of_its_person(around, thing)
    return {name: float(value) for name, value in told.items() if value}


def _of_the_date(around: Passage) -> dict[str, float]:
    return {
        "is a day": around.said.period.start == around.said.period.end,
        "words near": len(around.near) / 30,
        f"led by {around.lead}": around.lead in _LEADS,
        f"followed by {around.follows}": around.follows in (",", ".", ")"),
    }


def _of_the_thing(thing: Datable, published: date | None) -> dict[str, float]:
    years = min(
        (abs((published - time.start).days) / 365 for time in thing.times if published and time.start),
        default=0,
    )
    return {
        f"is {thing.kind}": True,
        f"{'ended ' if thing.ended else ''}{thing.act}": bool(thing.act),
        "times": math.log1p(len(thing.times)),
        "years ago": math.log1p(years),
    }


def _of_other_dates(around: Passage, thing: Datable) -> dict[str, float]:
    fitting = [one for one in around.others if thing.fits(one.period)]
    return {
        "other dates": min(_MANY, len(around.others)),
        "another date fits": bool(fitting),
        "another date fits elsewhere": any(thing.fits(one.period) for one in around.elsewhere),
    }


def _of_its_words(around: Passage, thing: Datable, rarity: Rarity) -> dict[str, float]:
    words, near = thing.words, around.near.keys()
    own, names = words.own & near, words.names & near

    def weight(stems: Iterable[str]) -> float:
        return sum(rarity.get(one, _UNSEEN) for one in stems) / 10

    def share(there: frozenset[str]) -> float:
        return max((weight(way & there) / weight(way) for way in thing.ways if weight(way)), default=0)

    own_far = [far for one in own for far in around.near[one]]
    names_far = [far for one in names for far in around.near[one]]
    return {
        "own words": len(own),
        "weight of own words": weight(own),
        "own words further off": weight((words.own & around.sentence) - own),
        "own words in the sentence before": weight(words.own & around.before),
        "names": len(names),
        "weight of names": weight(names),
        "names further off": weight((words.names & around.sentence) - names),
        "names in the sentence before": weight(words.names & around.before),
        "names in the text": weight(words.names & around.whole),
        "share of names in the text": len(words.names & around.whole) / max(1, len(words.names)),
        "share of a way": share(frozenset(near)),
        "share of a way in two sentences": share(around.sentence | around.before),
        "weight of a way": max((weight(way & near) for way in thing.ways), default=0),
        "own word": _nearest(own_far),
        "own word behind": _nearest(far for far in own_far if far >= 0),
        "own word before": _nearest(far for far in own_far if far < 0),
        "name": _nearest(names_far),
        "has names of its own": bool(words.alone),
        "names of its own": not words.alone.isdisjoint(near),
        "names of its own in the sentence": not words.alone.isdisjoint(around.sentence),
        "names of its own in the text": not words.alone.isdisjoint(around.whole),
        "ways": len(thing.ways) / 10,
        "belongs to something": bool(thing.event and thing.event.context),
        **_of_rivals(
            [far for name, far in around.capitals.items() if name in words.names],
            [far for name, far in around.capitals.items() if name not in words.names],
        ),
    }


def _of_its_sides(around: Passage, thing: Datable) -> dict[str, float]:
    actor, counterpart = thing.sides
    wide = {*thing.sides, *(side.partition(":")[0] for side in thing.sides)}
    return {
        "actor": actor in around.sides,
        "counterpart": counterpart in around.sides,
        "both sides": actor in around.sides and counterpart in around.sides,
        "actor in the sentence": actor in around.sides_in_sentence,
        "counterpart in the sentence": counterpart in around.sides_in_sentence,
        "actor in the sentence before": actor in around.sides_before,
        "counterpart in the sentence before": counterpart in around.sides_before,
        **_of_rivals(
            [far for side, far in around.sides.items() if side in thing.sides],
            [
                far
                for side, far in around.sides.items()
                if side.partition(":")[0] not in wide and side not in wide
            ],
        ),
    }


def _of_its_person(around: Passage, thing: Datable) -> dict[str, float]:
    far = around.persons_in_sentence.get(thing.person)
    (side,) = thing.sides
    return {
        "person": far is not None,
        "person off": _nearest([] if far is None else [far]),
        "person before": far is not None and far < 0,
        "side in the sentence": not around.sides_in_sentence.isdisjoint((side, side.partition(":")[0])),
        **_of_rivals(
            [off for who, off in around.persons.items() if who == thing.person],
            [off for who, off in around.persons.items() if who != thing.person],
        ),
    }


def _of_rivals(its: list[int], others: list[int]) -> dict[str, float]:
    """How the names that belong to a thing stand against all others near the date."""
    return {
        "other names": min(_MANY, len(others)),
        "other name": _nearest(others),
        "other names close": sum(abs(far) < _CLOSE for far in others),
        "its names": min(_MANY, len(its)),
        "its name": _nearest(its),
        "its share of names": len(its) / (len(its) + len(others) + 0.5),
        "its name is nearest": _nearest(its) < _nearest(others),
    }


def _nearest(far: Iterable[int]) -> float:
    return min(_NOWHERE, min(map(abs, far), default=_NOWHERE)) / 100
