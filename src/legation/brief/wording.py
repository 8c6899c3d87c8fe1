"""A statement as a sentence: who did what towards whom, where, when and on whose word.

In:  a Statement, and the year in which the text around it is set.
Out: a sentence made of what the statement says; where a particular is not told, the sentence goes without it.
Law: codebook, "Status": what is agreed, promised, planned, possible, asked for or denied is never told as done.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from legation.brief.acts import PHRASES
from legation.brief.counts import listed, opened
from legation.brief.dates import as_of_in_words, when_in_words
from legation.brief.names import Name, land_of, name_of
from legation.brief.particulars import particulars
from legation.brief.speakers import asker_in_words, speaker_in_words
from legation.brief.subjects import Subject, subject_of
from legation.brief.verbs import infinitive, participle, past, progressive, third_person
from legation.lists.holders import holder_of
from legation.lists.states import states
from legation.record.statement import Act, Statement

# What was given a word for; the word has a day, and what it is for may have another.
_PROMISED: Final = {"agreed": "agreed", "pledged": "promised"}
# What goes on for a while, rather than being so.
_GOING_ON: Final[frozenset[Act]] = frozenset({"negotiate", "supply", "aid", "visit", "meet"})
# What is so or is not so, rather than done or not done.
_STATES: Final[frozenset[Act]] = frozenset({"recognize"})


def sentence_of(statement: Statement, year: int, known: date | None = None) -> str:
    """The statement as a whole sentence; `known` is the day on which its report came out.

    >>> from legation.record.actor import Actor
    >>> from legation.record.span import Span
    >>> said = Statement("s", "recognize", "denied", Actor("KAZ", "Astana"), Actor("AFG:IEA", "it"), Span(0, 1, "x"))
    >>> sentence_of(said, 2023)
    'Kazakhstan does not recognise the Taliban.'
    """
    clause = clause_of(statement, year, known)
    speaker = None if _asker(statement) else speaker_in_words(statement)
    if speaker is None:
        return opened(_tidy(f"{clause}."))
    subject = subject_of(statement)
    if speaker in (subject.text, name_of(statement.actor).text):
        source = f"by {'their' if subject.plural else 'its'} own account"
    elif (
        statement.attribution
        and statement.actor.person
        and statement.attribution.speaker == statement.actor.person
    ):
        source = "by their own account"
    else:
        source = f"according to {speaker}"
    return opened(_tidy(f"{clause}, {source}."))


def clause_of(statement: Statement, year: int, known: date | None = None, *, bare: bool = False) -> str:
    """The statement without its speaker; `bare` leaves out amount, rank and date too."""
    subject = subject_of(statement)
    asker = _asker(statement)
    verb, rest = _phrase(statement, known, bare=bare)
    if asker is not None:
        told = f"{asker} asked {subject.text} to {infinitive(verb)}{rest}"
    else:
        told = f"{subject.text} {_inflected(statement, subject, verb)}{rest}"
    when = "" if bare else _when(statement, year, known)
    promised = _PROMISED.get(statement.status)
    if when and promised and _is_past(statement, known):
        # the day on which it was promised, which is not the day for which
        told, when = told.replace(f" {promised} to ", f" {promised} {when} to ", 1), ""
    return _tidy(" ".join(part for part in (told, _where(statement, told), when) if part))


def _tidy(sentence: str) -> str:
    """A comma that closes an apposition gives way to the sign that follows it."""
    return re.sub(r",(?=[.,])", "", sentence)


def _asker(statement: Statement) -> str | None:
    return asker_in_words(statement) if statement.status == "requested" else None


def _phrase(statement: Statement, known: date | None, *, bare: bool) -> tuple[str, str]:
    """The verb in its base form, and all that follows it."""
    phrases = PHRASES[statement.act]
    going_on = phrases.keep if statement.status == "ongoing" else phrases.do
    phrase = phrases.end if statement.ending else going_on
    said_by = statement.attribution.actor if statement.attribution and _asker(statement) else None
    filling = particulars(statement, bare=bare, asker=said_by.id if said_by else None)
    state = statement.counterpart.id if statement.counterpart else None
    if statement.act in _STATES and state and known and holder_of(state, known):
        # A state that is generally held by one government is recognised as a state; it is that government which is not.
        filling["them"] = f"the government of {filling['them']}"
    verb, _, rest = " ".join(phrase.format_map(filling).split()).partition(" ")
    # What is broken is broken off: the second half stands behind either verb.
    if verb.startswith("break"):
        rest = f"off {rest}" if verb == "break" else rest
    return verb, f" {rest}" if rest else ""


def _inflected(statement: Statement, subject: Subject, verb: str) -> str:
    plural = subject.plural
    has, is_, plans = ("have", "are", "plan") if plural else ("has", "is", "plans")
    is_open = statement.when is not None and statement.when.end is None
    match statement.status:
        case "occurred" | "ended":
            return past(verb)
        case "ongoing":
            if is_open:
                return f"{has} {participle(verb)}"
            if statement.act in _GOING_ON and not statement.ending:
                return f"{is_} {progressive(verb)}"
            return infinitive(verb) if plural else third_person(verb)
        case "requested":
            return f"{is_} asked to {infinitive(verb)}"
        case "denied":
            return _denied(statement, subject, verb)
    meant = {"agreed": "agreed to", "pledged": "promised to", "planned": f"{plans} to", "possible": "may"}
    return f"{meant[statement.status]} {infinitive(verb)}"


def _denied(statement: Statement, subject: Subject, verb: str) -> str:
    has = "have" if subject.plural else "has"
    if statement.actor.id is None:
        return f"{has} {participle(verb)}"
    if statement.act in _STATES and not statement.ending:
        return f"{'do' if subject.plural else 'does'} not {infinitive(verb)}"
    if statement.when is not None and statement.when.end is not None:
        return f"did not {infinitive(verb)}"
    return f"{has} not {participle(verb)}"


def _is_past(statement: Statement, known: date | None) -> bool:
    """Whether the day of a statement was over when its report came out."""
    when = statement.when
    return when is not None and known is not None and (when.end or when.start or known) <= known


def _when(statement: Statement, year: int, known: date | None) -> str:
    """When; of what is meant but not done, a day that is past is the day on which it was said."""
    when = statement.when
    if when is None or (statement.status == "denied" and statement.act in _STATES):
        return ""
    if when.end is None and statement.status in ("occurred", "ended"):
        return when_in_words(when, year).replace("since", "on or after", 1)
    said = known is not None and (when.start or when.end or known) <= known
    if statement.status == "ongoing" or (statement.status in ("planned", "possible") and said):
        words = as_of_in_words(when, year)
        return words if statement.status == "ongoing" else f"({words})"
    return when_in_words(when, year)


def _capitals(statement: Statement) -> tuple[str, ...]:
    counterpart = statement.counterpart
    state = states().get(counterpart.state or "") if counterpart else None
    return state.capitals if state else ()


def _where(statement: Statement, told: str) -> str:
    """Where, unless the sentence says so already; a mission without a place is in the counterpart's state."""
    if statement.act in _STATES or statement.act == "relations":
        return ""
    places = [" ".join(place.split()).removeprefix("in ") for place in (statement.place or "").split(";")]
    # A dateline writes its place in capitals.
    places = [place.title() if place.isupper() and len(place) > 3 else place for place in places]
    fresh = [place for place in places if place and place.casefold() not in told.casefold()]
    if statement.act == "appoint":
        # who is sent to a state is sent to its capital
        fresh = [place for place in fresh if place not in _capitals(statement)]
    if fresh:
        return f"in {listed(fresh)}"
    if not any(places) and statement.act in ("mission", "office") and statement.counterpart is not None:
        counterpart = statement.counterpart
        return f"in {Name.of(land_of(counterpart.id or ''), name_of(counterpart).text).text}"
    return ""
