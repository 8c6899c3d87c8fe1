"""Persons told as acting on days when they no longer lived: 'Kim Jong-il met Sergei Shoigu last week'.

In:  the text, its dates, and the list of terms, which holds the days on which some of its persons died.
Out: a Misdating for each.
Law: the verb stands right behind the full name and is one of meeting, saying, signing; the sentence has a date of its
     own, and every date in it lies after the death. What the dead wrote, were called or left behind is of any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from legation.checks.chronology.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.checks.wording import day_words
from legation.lists.phrases import Phrases, either
from legation.lists.terms import in_office, terms
from legation.record.span import Span

_ACTS = re.compile(
    r",? (?:(?:also|then|later|again|personally) )?(?:said|told|announced|received|met|arrived|visited|welcomed|hosted"
    r"|signed|called on|warned|spoke|held talks|opened|flew|chaired|greeted|attended|travelled|phoned|telephoned"
    r"|inaugurated|promised|assured|sent|is to|will|ordered|appointed|left for|thanked|congratulated)\b"
)
_OTHER = re.compile(
    r"\b(?:late|son of|sons of|widow of|daughter of|memory of|tomb of|death of|under|streets?|airport)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SPARE = timedelta(days=7)


def the_dead(text: str, said: Sequence[DateSaid]) -> Iterator[Misdating]:
    """The persons who are told to have acted after they had died."""
    for sentence, words in zip(sentences(text), words_by_sentence(text), strict=True):
        if _last_names().isdisjoint(words):
            continue
        dates = list(in_sentence(said, sentence))
        if not dates:
            continue
        sought = _names().within(words)
        for found in _any_of(sought).finditer(text, *sentence) if sought else ():
            person, died = days_of_death()[found.group()]
            if _OTHER.search(text[sentence[0] : found.start()]) or not _ACTS.match(text, found.end()):
                continue
            if any(text.endswith(name, sentence[0], found.end()) for name in _longer(found.group())):
                continue  # the son bears the father's name behind his own
            if any(one.period.start is None or one.period.start <= died + _SPARE for one in dates):
                continue
            words_of = Span.of(text, *found.span())
            reason = (
                f"‘{words_of.quote}’ is told of in ‘{dates[0].span.quote}’, and died on {day_words(died)}"
            )
            yield Misdating(words_of, reason, _now(person, dates[0].period.start), (dates[0].span,))


def _now(person: str, day: date | None) -> str | None:
    """Who held on that day the office in which the dead person is known, where it is one alone."""
    offices = {(term.actor, term.office) for term in terms() if term.person == person}
    if day is None or len(offices) != 1:
        return None
    now = in_office(*offices.pop(), day)
    return now.person if now is not None else None


@cache
def days_of_death() -> dict[str, tuple[str, date]]:
    """The person and day of death by every full name; a name that the living bear, too, is nobody's."""
    bearers: dict[str, set[str]] = {}
    for term in terms():
        for name in term.names:
            if term.died is None:
                bearers.setdefault(name, set()).add(term.person)
    return {
        name: (term.person, term.died)
        for term in terms()
        for name in term.names
        if term.died is not None and " " in name and bearers.get(name, {term.person}) <= {term.person}
    }


def _longer(dead: str) -> list[str]:
    """The names of others that end in that of a dead person."""
    return _by_end().get(dead, [])


@cache
def _by_end() -> dict[str, list[str]]:
    """Names under each shorter one that they end in."""
    found: dict[str, list[str]] = {}
    for name in {name for term in terms() for name in term.names}:
        words = name.split(" ")
        for place in range(1, len(words)):
            found.setdefault(" ".join(words[place:]), []).append(name)
    return found


@cache
def _last_names() -> frozenset[str]:
    return frozenset(_WORD.findall(name)[-1] for name in days_of_death())


@cache
def _names() -> Phrases:
    return Phrases(days_of_death())


@lru_cache(maxsize=256)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w'’-])")
