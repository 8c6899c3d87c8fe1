"""Dates since which somebody has been in office: 'for the third time since taking office in December 2021'.

In:  the text, its dates, and the list of terms.
Out: a Misdating for each date at which none of the persons of the sentence came to an office.
Law: the date stands right behind 'since taking office', 'since his election', 'he took office'; it is held
     against every person of the list whom the sentence names before it, or else the sentence before. Who was elected
     months ahead, or sworn in once more, has more than one such date; a slip of the pen has to explain the one told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.persons import persons_named
from legation.checks.text_sentences import sentences
from legation.checks.wording import day_words, listed
from legation.lists.terms import BLUR, Term
from legation.record.period import Period
from legation.record.span import Span

_OFFICE = r"(?:office|power|(?:the|his|her|as) (?:presidency|premiership|chancellorship|president|prime minister|post))"
_SINCE = re.compile(
    rf"\b(?:since|after) (?:(?:taking|assuming|coming to|entering|winning|he (?:took|came to|assumed|entered)|she"
    rf" (?:took|came to|assumed|entered)) (?:over )?{_OFFICE}|(?:he|she) (?:became|was (?:elected|sworn in as|made))"
    r" (?:[a-z]+ )?(?:president|prime minister|premier|chancellor|foreign minister|leader)"
    r"|becoming (?:[a-z]+ )?(?:president|prime minister|premier|chancellor|foreign minister)"
    r"|(?:his|her) (?:(?:first|own) )?(?:election|inauguration|swearing-in|appointment|accession)"
    r"|being (?:elected|sworn in|appointed|inaugurated)|seizing power)"
    # 'The first left-wing president, he took office in …'
    r"|\b(?:he|she) (?:had (?:only |just )?)?(?:took (?:office|power)|came to (?:office|power)|assumed (?:office|power"
    r"|the presidency)|was (?:sworn in|inaugurated)|seized power|became (?:[a-z]+ )?(?:president|prime minister))"
    r"(?: [a-z]+){0,2}? (?:in|on)(?: the)? $",
    re.IGNORECASE,
)
# 'after his appointment, and gave the post back to X, who had held it from 2013': another's
_TURNS = re.compile(r"[;:]|,\s(?!(?:in|on)\s)")
_LONGEST = 90
_SPARE = timedelta(days=31)
# from an election to the office
_AHEAD = timedelta(days=240)


def since_in_office(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates of coming to an office at which nobody named came to one."""
    for one in said:
        if one.year is None:
            continue
        found = _SINCE.search(text, max(one.sentence[0], one.span.start - _LONGEST), one.span.start)
        if found is None or _TURNS.search(text, found.end(), one.span.start):
            continue
        named = dict(persons_named(text, one.sentence[0], found.start()))
        if not named:
            bounds = sentences(text)
            place = bounds.index(one.sentence)
            named = dict(persons_named(text, *bounds[place - 1])) if place else {}
        held = [
            term for terms in named.values() for term in terms if published is None or term.start <= published
        ]
        if not held:
            continue

        def fits(period: Period, held: Sequence[Term] = held) -> bool:
            return any(_came(term).overlaps(period) for term in held)

        meant = None if fits(one.period) else meant_year(one, fits, published)
        if meant is not None:
            words = Span.of(text, found.start(), one.span.end)
            days = listed(list(dict.fromkeys(f"{term.person} on {day_words(term.start)}" for term in held)))
            reason = f"the text has ‘{words.quote}’, and to an office of the list came {days}"
            yield Misdating(one.year, reason, meant, (one.span, words, *named))


def _came(term: Term) -> Period:
    return Period(term.start - _AHEAD, term.start + BLUR[term.start_precision] + _SPARE, "open")
