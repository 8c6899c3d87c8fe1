"""Offices and missions of an authority at a time when it held nothing.

In:  the text, its dates, and the list of governments.
Out: a Misdating for each.
Law: a movement may be met, banned and fought at any time; it has ministers, ambassadors and ministries while it
     governs. The date has to be the only one of its sentence, and the office the authority's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from legation.checks.chronology.offices.authorities import EARLIER
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year
from legation.checks.text_sentences import sentences
from legation.checks.wording import day_words
from legation.lists.governments import Government, governments
from legation.record.period import Period
from legation.record.span import Span

_OFFICES = (
    r"(?:(?:acting|caretaker|interim|deputy|first|new|own|foreign|commerce|trade|defen[cs]e|interior|economy|finance|"
    r"refugees|mines|culture|information|agriculture|health|justice|education)\s)*"
    r"(?:ministers?|ministry|ministries|ambassadors?|charg[eé]s?(?:\sd['’]affaires)?|consuls?(?:[\s-]general)?"
    r"|cabinet|prime minister|government|administration|central bank|supreme court)"
)
_SENT = r"(?:appointed|named|sent|run|led|picked|chosen|designated)"
# what is told of the time before a government in the same breath as its offices
_OF_EARLIER = re.compile(
    r"\b(?:list\w*|register|ban\w*|outlaw\w*|sanction\w*|terror\w*|war|fought|fight\w*|insurg\w*|invasion|invaded"
    r"|ouster|ousted|overthr\w+|toppled|born|founded|talks|office in|political office|Doha|prison\w*|arrest\w*"
    r"|captur\w*|kill\w*|attack\w*|before|until|previous\w*|former\w*|earlier|first time|since it was|1990s|in exile"
    r"|then|as a|worked|served|graduat\w*|studied|member)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\b(?:but|while|although|though|whereas)\b")
_SPARE = timedelta(days=31)
_NEWS_FROM = 2010


def out_of_power(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates at which an authority had none of the offices that the sentence gives it."""
    for sentence in sentences(text):
        dates = list(in_sentence(said, sentence))
        if len(dates) != 1 or dates[0].year is None or _OF_EARLIER.search(text[slice(*sentence)]):
            continue
        for government in _later():
            if not any(name in text[slice(*sentence)] for name in government.names):
                continue  # most, and their patterns are long
            found = _offices(government).search(text, *sentence)
            if found is not None and not _are_apart(text, Span.of(text, *found.span()), dates[0].span):
                yield from _too_early(government, Span.of(text, *found.span()), dates[0], published)


def _are_apart(text: str, office: Span, said: Span) -> bool:
    """'Has had an embassy since 2003 but does not recognise the Taliban government': each has a clause of its own."""
    first, last = sorted((office, said))
    return _CLAUSE.search(text, first.end, last.start) is not None


def _too_early(
    government: Government, office: Span, said: DateSaid, published: date | None
) -> Iterator[Misdating]:
    start, earlier = government.start, EARLIER.get(government.id)
    if start is None or said.year is None or said.period.end is None or said.period.end >= start - _SPARE:
        return
    if earlier is not None and earlier.overlaps(said.period):
        return
    if published is not None and published < start:
        return
    held = Period(start, published, "open")
    meant = meant_year(said, held.overlaps, published)
    if meant is None:
        return
    reason = (
        f"the text speaks of ‘{office.quote}’ in ‘{said.span.quote}’, and {government.name} came to power on "
        f"{day_words(start)}"
    )
    yield Misdating(said.year, reason, meant, (office, said.span))


@cache
def _later() -> tuple[Government, ...]:
    """Governments with a name of their own that came to power when there was news of them already."""
    known = (one for one in governments().values() if one.names and one.start is not None)
    return tuple(one for one in known if one.start is not None and one.start.year >= _NEWS_FROM)


@cache
def _offices(government: Government) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(government.names, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{names})(?:['’]s?)?\s{_OFFICES}\b|\b(?:{names})-{_SENT}\s(?:\w+\s)?{_OFFICES}\b"
    )
