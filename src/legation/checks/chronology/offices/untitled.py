"""Persons without a title who do what only an office can, after they have left it: 'Rishi Sunak signed the treaty'.

In:  the text, its dates, the day it was published, and the list of terms.
Out: a Misdating for each.
Law: the full name opens the sentence and is told to have signed a treaty or a law in the days of the report; the person
     led a state or its government, left long before and holds no office of the list since; the text nowhere
     calls anybody 'former'. Whoever holds the office now has to be known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.persons import persons_named
from legation.checks.text_sentences import sentences
from legation.checks.wording import day_words
from legation.lists.terms import Term, in_office
from legation.record.span import Span

_SIGNED = re.compile(
    r" (?:has |had just )?(?:signed|initialled|ratified|promulgated) (?:the|a|an) (?:[\w-]+ ){0,3}?"
    r"(?:treaty|agreement|accord|pact|law|decree|bill)\b"
)
_FORMER = re.compile(
    r"\b(?:former|formerly|ex|then|late|predecessor|anniversary|ago|memoirs?)\b", re.IGNORECASE
)
_OPENING = re.compile(r"[^a-z]{0,40}$")
_HEADS = ("head-of-state", "head-of-government")
_LONG_AGO = timedelta(days=90)
_RECENT = timedelta(days=45)


def untitled(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Those who sign for a state that another led on the day of the report."""
    if published is None or _FORMER.search(text):
        return
    for sentence in sentences(text):
        if _SIGNED.search(text, *sentence) is None:
            continue
        days = [one.period.start for one in in_sentence(said, sentence)]
        if not days or any(day is None or abs(published - day) > _RECENT for day in days):
            continue
        for person, held in persons_named(text, *sentence):
            opens = _OPENING.match(text[sentence[0] : person.start])
            if opens and _SIGNED.match(text, person.end, sentence[1]):
                yield from _another(person, held, published)


def _another(person: Span, held: Sequence[Term], published: date) -> Iterator[Misdating]:
    ends = [term.end for term in held]
    heads = [term for term in held if term.office in _HEADS]
    if not heads or any(end is None or published - end < _LONG_AGO for end in ends):
        return
    latest = max(heads, key=lambda term: term.start)
    now = in_office(latest.actor, latest.office, published)
    if now is not None and latest.end is not None:
        reason = (
            f"‘{person.quote}’ signs in a report of {day_words(published)}, and left that office on "
            f"{day_words(latest.end)}; {now.person} held it"
        )
        yield Misdating(person, reason, now.person)
