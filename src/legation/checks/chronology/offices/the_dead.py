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
from functools import cache

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence
from legation.checks.chronology.said.persons import last_names, persons_named
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.checks.wording import day_words
from legation.lists.terms import in_office, terms

_ACTS = re.compile(
    r",? (?:(?:also|then|later|again|personally) )?(?:said|told|announced|received|met|arrived|visited|welcomed|hosted"
    r"|signed|called on|warned|spoke|held talks|opened|flew|chaired|greeted|attended|travelled|phoned|telephoned"
    r"|inaugurated|promised|assured|sent|is to|will|ordered|appointed|left for|thanked|congratulated"
    r"|says|calls|insists|wants|tells)\b"
)
_OTHER = re.compile(
    r"\b(?:late|son of|sons of|widow of|daughter of|memory of|tomb of|death of|under|streets?|airport)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_SPARE = timedelta(days=7)


def the_dead(text: str, said: Sequence[DateSaid]) -> Iterator[Misdating]:
    """The persons who are told to have acted after they had died."""
    for sentence, words in zip(sentences(text), words_by_sentence(text), strict=True):
        if last_names().isdisjoint(words):
            continue
        dates = list(in_sentence(said, sentence))
        if not dates:
            continue
        for named, _ in persons_named(text, *sentence):
            known = days_of_death().get(named.quote)
            if known is None:
                continue
            person, died = known
            if _OTHER.search(text[sentence[0] : named.start]) or not _ACTS.match(text, named.end):
                continue
            if any(one.period.start is None or one.period.start <= died + _SPARE for one in dates):
                continue
            reason = f"‘{named.quote}’ is told of in ‘{dates[0].span.quote}’, and died on {day_words(died)}"
            yield Misdating(named, reason, _now(person, dates[0].period.start), (dates[0].span,))


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
