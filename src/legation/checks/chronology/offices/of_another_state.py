"""Who is given to a state that another leads: 'Niger's president, Patrice Talon', 'Mali's Ibrahim Traoré'.

In:  the text, the day it was published, and the list of terms.
Out: a Misdating for each name.
Law: the state owns the title or the name outright. The person holds an office of the list on the day of the report,
     never held one such in the state that is named, and the list knows who held it. By the name alone it is asked of
     who leads a state, and of states whose own foreign minister or head never had that name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from legation.checks.chronology.said.dates_said import Misdating
from legation.checks.chronology.said.persons import last_names, persons_named
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.lists.states import states
from legation.lists.terms import OfficeName, Term, in_office, terms
from legation.record.span import Span

_TITLES: dict[str, OfficeName] = {
    "president": "head-of-state",
    "prime minister": "head-of-government",
    "premier": "head-of-government",
    "chancellor": "head-of-government",
    "foreign minister": "foreign-minister",
}
_HEADS = ("head-of-state", "head-of-government")
_LED = ("head-of-state", "head-of-government", "foreign-minister")
# words that make another state of a name: 'South Korea', 'Equatorial Guinea'
_PART = re.compile(
    r"(?:\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Equatorial|New|American|Papua|former|French"
    r"|Dutch|British|Democratic|of|and)|[-–])\s?$"
)
_OWNED = re.compile(
    r"(?P<state>[A-Z][\w’'-]*?(?:\s(?:and\s|of\s|the\s)?[A-Z][\w’'-]*?){0,3})['’]s?\s"
    r"(?:(?:new|newly elected|current|acting|interim|own)\s)?"
    rf"(?:(?P<title>(?i:{'|'.join(_TITLES)})),?\s)?(?:(?:General|Colonel|Marshal|Sheikh|Captain)\s)?$"
)
_TITLE_OF = re.compile(
    rf"(?P<title>(?i:{'|'.join(_TITLES)}))\sof\s(?:the\s)?(?P<state>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){{0,2}}),\s$"
)
# 'Latvian Prime Minister X', 'Solomon Islands Prime Minister X'
_CALLED = re.compile(
    r"(?P<state>[A-Z][\w’'-]*(?:\s(?:and\s|of\s|the\s)?[A-Z][\w’'-]*){0,3})\s"
    rf"(?:(?:new|newly elected|current|acting|interim)\s)?(?P<title>(?i:{'|'.join(_TITLES)}))\s$"
)
# 'Vice President X', 'the former president of'
_ANOTHER_OFFICE = re.compile(
    r"\b(?:vice|deputy|former|ex|late|then|honorary|first|exiled|ousted|deposed|future)[\s-]",
    re.IGNORECASE,
)
# 'President Patrice Talon of Niger'
_TITLED = re.compile(rf"\b(?P<title>(?i:{'|'.join(_TITLES)}))\s$")
_OF = re.compile(r"\sof\s(?:the\s)?(?P<state>[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,2})")
_BEFORE = 80  # characters of a state and a title


def of_another_state(text: str, published: date | None) -> Iterator[Misdating]:
    """The names that stand with a state or an office that is not theirs."""
    if published is None:
        return
    for sentence, words in zip(sentences(text), words_by_sentence(text), strict=True):
        if last_names().isdisjoint(words):
            continue
        for person, held in persons_named(text, *sentence):
            before = text[max(sentence[0], person.start - _BEFORE) : person.start]
            found = _OWNED.search(before) or _TITLE_OF.search(before)
            state = _state(before, found) if found else None
            if found is None and (found := _CALLED.search(before)) is not None:
                state = _state(before, found)
                found = found if state else None
            if found is None and (found := _TITLED.search(before)) is not None:
                state = _state_behind(text, person.end)
            if found is None or state is None or _ANOTHER_OFFICE.search(before):
                continue
            title = (found["title"] or "").lower()
            yield from _given(text, (person, held), state, title, published)


def _given(
    text: str, who: tuple[Span, Sequence[Term]], state: str, title: str, published: date
) -> Iterator[Misdating]:
    person, held = who
    now = [term for term in held if term.office in _LED and term.possibly_held(published)]
    if not now or any(term.actor.split(":")[0] not in states() for term in held):
        return  # a citizen may lead an organisation
    here = [term for term in held if term.actor.split(":")[0] == state]
    offices = (_TITLES[title],) if title else _HEADS
    if any(term.office in offices for term in here) or (here and not title):
        return
    if not title and not any(term.office in _HEADS for term in now):
        return
    holder = next(_holders(state, offices, published), None)
    if holder is None or holder.person == person.quote or _is_shared(state, title, holder):
        return
    name = states()[state].name
    where = states()[now[0].actor.split(":")[0]].name
    as_what = f"{title} of {name}" if title else f"of {name}"
    reason = f"‘{person.quote}’ is told as {as_what}, and held office in {where}"
    told = f"; {holder.person} was {title or now[0].titles[0]} of {name}"
    yield Misdating(person, reason + told, holder.person)


def _holders(state: str, offices: Sequence[str], day: date) -> Iterator[Term]:
    """Who held the offices of a state then, those of its own first and of its governments behind."""
    for actor in _actors_of().get(state, ()):
        yield from (one for office in offices if (one := in_office(actor, office, day)))


def _is_shared(state: str, title: str, holder: Term) -> bool:
    """Whether the title is none of the office in that state: its president of the government is no head of state."""
    return bool(title) and title not in (one.lower() for one in holder.titles)


def _state_behind(text: str, end: int) -> str | None:
    """The state that stands behind a name: the longest that is known."""
    found = _OF.match(text, end)
    words = found["state"].split() if found else []
    names = (" ".join(words[:many]) for many in range(len(words), 0, -1))
    return next((_by_name()[name] for name in names if name in _by_name()), None)


def _state(before: str, found: re.Match[str]) -> str | None:
    """The state that owns what follows, where its name means no other."""
    owned, by_name = found.re is not _TITLE_OF, _by_name()
    if found.re is _CALLED:
        by_name = {**by_name, **_by_adjective()}
    words = found["state"].split()
    for place in range(len(words)):
        name = " ".join(words[place:])
        if name in by_name:
            front = before[: found.start("state")] + " ".join(words[:place])
            return None if owned and _PART.search(front) else by_name[name]
    return None


@cache
def _by_name() -> dict[str, str]:
    """Each state whose offices the list knows, by its names; what two bear is nobody's."""
    known = _actors_of().keys()
    found: dict[str, str] = {}
    twice: set[str] = set()
    for key in known & states().keys():
        for name in states()[key].names:
            if name in found:
                twice.add(name)
            found[name] = key
    return {name: key for name, key in found.items() if name not in twice}


@cache
def _by_adjective() -> dict[str, str]:
    """Each state whose offices the list knows, by its adjectives; one that two have is nobody's."""
    called = [
        (name, key) for key in _actors_of().keys() & states().keys() for name in states()[key].adjectives
    ]
    many = Counter(name for name, _ in called)
    return {name: key for name, key in called if many[name] == 1}


@cache
def _actors_of() -> dict[str, tuple[str, ...]]:
    """Each state whose offices the list knows, with the governments of it that held them."""
    found: dict[str, set[str]] = {}
    for term in terms():
        if term.office in _LED:
            found.setdefault(term.actor.split(":")[0], set()).add(term.actor)
    return {state: tuple(sorted(actors)) for state, actors in found.items()}
