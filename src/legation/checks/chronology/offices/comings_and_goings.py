"""Years in which somebody came to an office or lost it, against the terms of the list.

In:  the text, its dates, and the list of terms.
Out: a Misdating for each year that none of the person's terms can explain.
Law: words of being overthrown name the end of a term, words of taking office its beginning. Whoever resigns or is
     elected may do so from or to what the list lacks, so that there a slip of the pen has to explain the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from legation.checks.chronology.events.event_dates import slip
from legation.checks.chronology.said.belonging import belongs
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, meant_year
from legation.checks.chronology.said.persons import last_names, persons_named
from legation.checks.text_sentences import words_by_sentence
from legation.checks.wording import day_words
from legation.lists.phrases import either
from legation.lists.terms import Term, terms
from legation.record.period import Period
from legation.record.span import Span

Which = Literal["start", "end"]
_OUSTED = "overthrown|ousted|toppled|deposed|unseated"
_OUSTS = "overthrew|ousted|toppled|deposed|unseated|overthrow|oust|topple|depose"
_HAVE_OUSTED = rf"(?:had|having|has|have)\s(?:{_OUSTED})"
_FALL = "overthrow|ouster|ousting|toppling|deposition|fall|downfall"
_LEFT = "resigned|stepped down|left office|quit|fled"
_CAME = (
    "took office|came to power|took power|seized power|seized control|was sworn in|was inaugurated|came to office"
    "|took over as president|assumed (?:office|power|the presidency)"
)
_MADE = "named|appointed|elected|declared|proclaimed|swore in|installed"
_ANY = re.compile(
    rf"\b(?:{_OUSTED}|{_OUSTS}|overthrown|{_FALL}|{_LEFT}|{_CAME}|{_MADE}|became|resignation|inauguration|swearing-in|since|presidency|term|tenure|premiership|rule|reign)\b",
    re.IGNORECASE,
)
_AROUND = 80  # characters from such a word to the name
_LONGEST = 60  # characters of a title
_SPARE, _NOTICE = timedelta(days=31), timedelta(days=92)


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of telling it; `sure` where nothing but the office can be meant."""

    words: str
    which: Which
    sure: bool = False


_TITLE = (
    r"(?:(?:the|its|elected|long-time|longtime|then|interim|former|late)\s)*(?:[\w-]+\s)?"
    r"(?:president|prime minister|premier|leader)\s"
)
_OFFICE = (
    r"(?:the\s|its\s|their\s|as\s)?(?:[\w'’-]+\s){0,2}?(?:president|prime minister|premier|foreign minister)"
)
_RULE = r"(?:['’]s?\s(?:(?:elected|civilian|own)\s)?(?:government|regime|rule|administration))"
_SERVING = r"(?:in\s(?:office|power)|president|prime minister|premier)"
_CABINET = r"(?:government|cabinet|administration|authorities)"
_TIME_OF = r"(?:presidency|term|tenure|premiership|rule|reign)"
_ENDED = r"(?:ended|came\sto\san\send|lasted(?:\sfrom\s\d{4})?\s(?:until|till|to))"
# a name may have an age or an office between commas behind it: 'Ibrahim Traoré, 35, who seized power'
_WHO = r"(?:(?:,\s\d\d)?,\swho)?"
_FORMS = (
    _Form(rf"(?:{_OUSTS}|{_HAVE_OUSTED})\s(?:{_TITLE})?NAME{_RULE}?", "end", sure=True),
    _Form(rf"NAME{_RULE}?(?:,\swho)?\s(?:was|were|had been|has been|being)\s(?:{_OUSTED})", "end", sure=True),
    _Form(rf"(?:{_FALL})\s(?:of\s)(?:{_TITLE})?NAME{_RULE}?", "end", sure=True),
    _Form(rf"NAME['’]s?\s(?:{_FALL})", "end", sure=True),
    _Form(rf"NAME{_WHO}\s(?:had\s)?(?:{_LEFT})", "end"),
    _Form(r"(?:resignation\sof\s(?:[\w-]+\s){0,2}NAME|NAME['’]s?\sresignation)", "end"),
    _Form(rf"NAME{_WHO}\s(?:had\s)?(?:{_CAME}|became\s{_OFFICE})", "start"),
    _Form(r"NAME,\s(?:who\s(?:was|had\sbeen)\s)?(?:sworn\sin|inaugurated)(?:\sas\s[\w ]{3,20}?)?", "start"),
    _Form(r"NAME['’]s?\s(?:inauguration|swearing-in)", "start"),
    _Form(rf"NAME,?\s(?:who\s(?:has|had)\sbeen\s|who\sis\s)?{_SERVING}\ssince", "start"),
    _Form(rf"{_CABINET}\sof\s(?:{_TITLE})?NAME(?:,?\s(?:which|that))?,?\s(?:{_CAME}|in office since)", "start"),
    _Form(rf"NAME['’]s?\s{_TIME_OF}(?:\s\w+)?(?:,?\s(?:which|that))?\s{_ENDED}", "end"),
    _Form(rf"(?:{_MADE})\sNAME\s(?:as\s|to be\s)?{_OFFICE}", "start"),
)  # fmt: skip


def comings_and_goings(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Years of taking or losing an office that are not those of the list."""
    dated = [one for one in said if one.year is not None]
    if not dated or all(map(last_names().isdisjoint, words_by_sentence(text))):
        return  # few dates stand beside a name of the list
    seen = set[tuple[int, int]]()
    for word in _ANY.finditer(text):
        start, end = max(0, word.start() - _AROUND), min(len(text), word.end() + _AROUND)
        names = frozenset(span.quote for span, _ in persons_named(text, start, end))
        for form, pattern in _patterns(names) if names else ():
            for found in pattern.finditer(text, start, end):
                if found.span() in seen or not found.start() <= word.start() < found.end():
                    continue
                seen.add(found.span())
                name = next(group for group in found.groups() if group)
                yield from _misdated(
                    text, Span.of(text, *found.span()), form, _terms_of()[name.lower()], dated, published
                )


def _misdated(
    text: str,
    words: Span,
    form: _Form,
    held: Sequence[Term],
    dated: Sequence[DateSaid],
    published: date | None,
) -> Iterator[Misdating]:
    held = _of_the_title(text, words, held)
    if published is not None:  # a term to come is none yet
        held = [term for term in held if term.start <= published] or held
    times = [time for term in held if (time := _time(term, form.which)) is not None]
    if not times or (form.which == "end" and len(times) < len(held)):
        return  # whoever holds the office still may have lost another
    for said in dated:
        if words.overlaps(said.span) or not belongs(text, words, said) or _fits(said.period, times):
            continue
        if form.which == "start" and any(_within(said.period, term) for term in held):
            continue  # sworn in once more

        def fits(period: Period) -> bool:
            return _fits(period, times)

        meant = meant_year(said, fits, published)
        if meant is None and not form.sure:
            continue
        what = "left" if form.which == "end" else "came to"
        reason = (
            f"the text puts ‘{words.quote}’ in ‘{said.span.quote}’, and {held[-1].person} {what} office "
            f"{_days(held, form.which)}"
        )
        yield slip(said, reason, meant or _only_year(held, form.which), (said.span, words))


def _of_the_title(text: str, words: Span, held: Sequence[Term]) -> Sequence[Term]:
    """The terms in the office that stands before the name: 'Prime Minister X, who took office', once a minister."""
    before = text[max(0, words.start - _LONGEST) : words.start]
    titled = [
        term
        for term in held
        if any(
            re.search(rf"\b{re.escape(one)}\s(?:[A-Z]\w+\s)?$", before, re.IGNORECASE) for one in term.titles
        )
    ]
    return titled or held


def _days(held: Sequence[Term], which: Which) -> str:
    """When terms began or ended, in words as exact as the list is."""
    told = []
    for term in held:
        day, precision = (
            (term.start, term.start_precision) if which == "start" else (term.end, term.end_precision)
        )
        if day is not None:
            told.append(f"on {day_words(day)}" if precision == "day" else f"in {day.year}")
    return " and ".join(dict.fromkeys(told))


def _only_year(held: Sequence[Term], which: Which) -> str | None:
    years = {day.year for term in held if (day := term.start if which == "start" else term.end) is not None}
    return str(years.pop()) if len(years) == 1 else None


def _time(term: Term, which: Which) -> Period | None:
    if which == "start":
        return Period(term.start - _SPARE, term.start + _room(term.start_precision), "open")
    if term.end is None:
        return None
    # who resigns may stay for months until another takes over
    return Period(term.end - _room(term.end_precision) - _NOTICE, term.end + _SPARE, "open")


def _room(precision: str) -> timedelta:
    return {"day": _SPARE, "month": 2 * _SPARE}.get(precision, timedelta(days=366))


def _fits(period: Period, times: Sequence[Period]) -> bool:
    return any(time.overlaps(period) for time in times)


def _within(period: Period, term: Term) -> bool:
    return Period(term.start, term.end, "open").overlaps(period)


@cache
def _terms_of() -> dict[str, tuple[Term, ...]]:
    """The terms of each person, by every name under which reports speak of nobody else."""
    found: dict[str, tuple[Term, ...]] = {}
    for term in terms():
        for name in term.names:
            found[name.lower()] = (*found.get(name.lower(), ()), term)
    return found


# thousands of names in every form would take seconds to compile
@lru_cache(maxsize=256)
def _patterns(names: frozenset[str]) -> tuple[tuple[_Form, re.Pattern[str]], ...]:
    """Each form with some names in it; names keep their capitals, the other words may open a sentence."""
    name = rf"(?-i:({either(names)}))"
    return tuple(
        (form, re.compile(rf"\b{form.words.replace('NAME', name)}\b", re.IGNORECASE)) for form in _FORMS
    )
