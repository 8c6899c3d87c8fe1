"""Persons named in an office that somebody else held at the time.

In:  the text, its dates, the day it was published, and the list of terms.
Out: a Misdating for each.
Law: a title outlives no office in a dated present: 'President Ghani met …' after his term, with no 'former'
     beside it. A title given to earlier years is custom ('President Biden voted in 1990 …') and never held
     against a text, but for a foreign minister who meets another before he was one. Only where the list knows who
     held the office on those days is anything said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise

from legation.checks.chronology.offices.told_of_today import (
    LONG_AGO,
    RECENT,
    governs,
    is_of_no_other_time,
    is_of_the_report,
)
from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year
from legation.checks.chronology.said.titles import ends_title, titles_within
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.checks.wording import day_words
from legation.lists.governments import governments
from legation.lists.phrases import Phrases, either
from legation.lists.states import states
from legation.lists.terms import Term, in_office, terms, terms_by_name
from legation.record.period import Period
from legation.record.span import Span

_PAST = re.compile(
    r"\b(?:future|former|formerly|ex|late|then|ousted|deposed|exiled|toppled|overthrown|previous|erstwhile|onetime"
    r"|outgoing|self-styled|jailed|fugitive|predecessor|under|era|of)[\s-]+(?:(?!and\s)[^\s\"”]+\s){0,3}$",
    re.IGNORECASE,
)
# 'The government of Prime Minister X has dropped the quotas': it is there still
_CABINET_OF = re.compile(r"\b(?:government|cabinet|administration)\sof\s(?:the\s)?$", re.IGNORECASE)
# what a foreign minister does with another
_MET = re.compile(
    r"(?:,? and (?:its|his|her|the|their) [^.;]{3,50},)?,? (?:had |also |again )?(?:met|received|hosted|welcomed"
    r"|greeted|held talks|flew|visited|told (?:his|her|the)|phoned|telephoned|signed)\b"
)
# 'Vice President', 'First Deputy Chairman': another office
_BELOW = re.compile(r"\b(?:vice|deputy|assistant|junior)[\s-]+(?:the\s)?$", re.IGNORECASE)
_FOR_A_TIME = re.compile(r"^(?:transitional|interim|acting|caretaker|transition) ")
_HIS_DEED = re.compile(
    r"['’]s?\s(?:\w+\s)?(?:visit|trip|journey|election|inauguration|swearing-in|arrival)\b[^,;:]*$"
)
# 'President X had asked his people for a no' tells of his own days
_HAD = re.compile(r"\shad\s")
_LIFE = timedelta(days=70 * 365)
_SOON = timedelta(days=3 * 365)
_WORD = re.compile(r"\w+")
# days after a change during which a report may still name the one who left; where the day is not sure, more
_SPARE, _SPARE_OF_A_MONTH = timedelta(days=7), timedelta(days=45)


def terms_held(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Titles that were another's on the day that the sentence is dated to."""
    for sentence, words in zip(sentences(text), words_by_sentence(text), strict=True):
        for found in _titled(text, sentence, words):
            before = text[sentence[0] : found.start()]
            cabinet = _CABINET_OF.search(before)
            before = before[: cabinet.start()] if cabinet else before
            if _PAST.search(before) or _BELOW.search(before):
                continue
            start = min(found.start("title"), found.start("name"))
            person = Span.of(text, start, found.end("name"))
            held = [
                term
                for term in terms_by_name()[found["name"].lower()]
                if _title_fits(found["title"], term) and _is_of(found, term)
            ]
            here = [
                one
                for one in in_sentence(said, sentence)
                # 'at a mass for the dead of the earthquake of 12 January 2010': that is when the earth quaked
                if not _is_ahead(one, published) and not text.endswith(" of ", 0, one.span.start)
            ]
            if cabinet:
                here = []
                day = published if governs(text, (found.end(), *sentence), said, published, held) else None
            else:
                day = _day_of(here, published)
                if _HAD.match(text, found.end()) and all(one.year is None for one in here):
                    day = None  # 'President X had gone on television on 7 April' is of the year that was told of
            if (
                day is None
                and not cabinet
                and _HAD.match(text, found.end()) is None
                and (
                    is_of_the_report(text, (found.end(), *sentence), said, published, held)
                    or is_of_no_other_time(text, sentence, said, published, held)
                )
            ):
                day = published
            if held and published is not None:
                yield from _to_come(person, held, published)
            if held:
                yield from _before_living_memory(
                    text, person, held, list(in_sentence(said, sentence)), published
                )
            if held and day is not None:
                yield from _misnamed(person, found["name"], held, day, published)
                if _MET.match(text, found.end(), sentence[1]):
                    yield from _not_yet(person, held, day)


def _titled(text: str, sentence: tuple[int, int], words: Sequence[str]) -> Iterator[re.Match[str]]:
    """Names of the list with a title before them or behind a comma; most sentences hold neither, and are not searched.

    Names and titles are hundreds, so that the words of a sentence are asked first.
    """
    last = _names().last_words & frozenset(words)
    if not last or not any(map(ends_title, words)):
        return
    names, titles = _names().within(words), titles_within(words)
    if not names or not titles:
        return
    titled = [name for title, name in pairwise(words) if ends_title(title)]
    if "of" in titled or not _first_names().isdisjoint(titled):
        yield from _named(names, titles).finditer(text, *sentence)
    in_full = frozenset(name for name in names if " " in name)
    if in_full and any(f"{name}," in text[slice(*sentence)] for name in last):
        yield from _apposed(in_full, titles).finditer(text, *sentence)


def _is_of(found: re.Match[str], term: Term) -> bool:
    """Whether a title that names its state names that of the office: 'the President of Turkmenistan, X'."""
    of, state = found.groupdict().get("of"), states().get(term.actor.split(":")[0])
    return of is None or state is None or any(of.endswith(name) for name in state.names)


def _misnamed(
    person: Span, name: str, held: Sequence[Term], day: date, published: date | None
) -> Iterator[Misdating]:
    """The person held the office before and no longer, and the list knows who did."""
    if published is not None and not any(term.possibly_held(published) for term in held):
        held = [
            term for term in held if term.start <= day + _SPARE_OF_A_MONTH
        ]  # who comes back is away till then
    if not held or any(term.end is None or day <= term.end + _spare(term) for term in held):
        return
    latest = max(held, key=lambda term: term.start)
    now = in_office(latest.actor, latest.office, day) or _successor(latest, day)
    if latest.end is None or (now is not None and now.person == latest.person):
        return
    left = day_words(latest.end)
    reason = f"‘{person.quote}’ is named on {day_words(day)}, and {name} left that office on {left}"
    if now is not None:
        yield Misdating(person, f"{reason}; {now.person} held it", now.person)
    elif latest.end_precision == "day" and latest.end + LONG_AGO < day and not _gone(latest.actor, day):
        yield Misdating(person, reason)
    elif _gone(latest.actor, day):
        yield Misdating(person, f"{reason}, with the government itself")


def _successor(left: Term, day: date) -> Term | None:
    """Who followed on the very day, and is not known to have left: whoever holds it now, it is not the first."""
    held = [
        term
        for term in terms()
        if (term.actor, term.office) == (left.actor, left.office) and term.possibly_held(day)
    ]
    followed = len(held) == 1 and held[0].start_precision == left.end_precision == "day"
    return held[0] if followed and left.end and abs(held[0].start - left.end) <= _SPARE else None


def _not_yet(person: Span, held: Sequence[Term], day: date) -> Iterator[Misdating]:
    """A foreign minister who meets his like in the years before he was one: of presidents, it is custom to say so."""
    first = min(held, key=lambda term: term.start)
    if first.office != "foreign-minister" or not day + _SPARE_OF_A_MONTH < first.start < day + _SOON:
        return
    then = in_office(first.actor, first.office, day)
    if then is not None and then.person != first.person:
        reason = (
            f"‘{person.quote}’ is named on {day_words(day)}, and {first.person} came to that office on "
            f"{day_words(first.start)}; {then.person} held it"
        )
        yield Misdating(person, reason, then.person)


def _to_come(person: Span, held: Sequence[Term], published: date) -> Iterator[Misdating]:
    """A title that its bearer came to only after the report: nobody could have known."""
    first = min(held, key=lambda term: term.start)
    then = in_office(first.actor, first.office, published)
    if first.start <= published + _ahead_of(first) or then is None or then.person == first.person:
        return
    reason = (
        f"‘{person.quote}’ stands in a report of {day_words(published)}, and {first.person} came to that office on "
        f"{day_words(first.start)}; {then.person} held it"
    )
    yield Misdating(person, reason, then.person)


def _ahead_of(term: Term) -> timedelta:
    """How long before a term its title may be given already: to who is elected to it, or where the day is not sure."""
    is_elected = term.office in ("head-of-state", "head-of-government")
    return _SPARE if term.start_precision == "day" and not is_elected else LONG_AGO


def _before_living_memory(
    text: str, person: Span, held: Sequence[Term], dates: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'President X's visit in December 1920': a year in which nobody lived who holds an office today."""
    first = min(held, key=lambda term: term.start)
    for one in dates:
        end = one.period.end
        if one.year is None or end is None or end + _LIFE >= first.start or " " not in person.quote:
            continue
        meant = meant_year(
            one, lambda period: any(Period(t.start, t.end, "open").overlaps(period) for t in held), published
        )
        if (
            meant is None
            and _HIS_DEED.match(text[person.end : one.span.start])
            and any(term.possibly_held(day) for term in held for day in _a_century_on(one, published))
        ):
            meant = str(int(one.year.quote) + 100)
        if meant is not None:
            came = f"came to that office on {day_words(first.start)}"
            reason = f"‘{person.quote}’ is named in ‘{one.span.quote}’, and {came}"
            yield Misdating(one.year, reason, meant, (person,))


def _a_century_on(said: DateSaid, published: date | None) -> Iterator[date]:
    """The ends of a date, a hundred years later: '1920' for 2020; none that the report could not know."""
    later = said.moved_to(int(said.year.quote) + 100) if said.year is not None else said.period
    for day in (later.start, later.end):
        if day is not None and (published is None or day <= published):
            yield day


def _is_ahead(said: DateSaid, published: date | None) -> bool:
    """Whether a date is one to which something runs: 'agreed on Friday on a programme until 2030'."""
    start = said.period.start
    return said.direction in ("until", "by") or (
        published is not None and start is not None and start > published
    )


def _spare(term: Term) -> timedelta:
    return _SPARE if term.end_precision == "day" else _SPARE_OF_A_MONTH


def _gone(actor: str, day: date) -> bool:
    government = governments().get(actor)
    return government is not None and government.end is not None and government.end + _SPARE_OF_A_MONTH < day


def _day_of(dates: Sequence[DateSaid], published: date | None) -> date | None:
    """The earliest day that the sentence can mean: one that is told of another time is no present."""
    days = [
        one.period.start for one in dates if one.period.start and one.period.precision in ("day", "month")
    ]
    if not days or len(days) < len(dates):
        return None
    told = any(one.year is not None for one in dates)
    # what the same sentence says of days ahead takes it to no other time
    near = published is not None and min(days) <= published and all(published - day <= RECENT for day in days)
    return min(days) if told or near else None


def _title_fits(title: str, term: Term) -> bool:
    """Whether it is the title of the office, held in full or for a time: 'the transitional president'."""
    return any(known.lower() in (title.lower(), _FOR_A_TIME.sub("", title.lower())) for known in term.titles)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(_WORD.findall(name)[0] for term in terms() for name in term.names)


@cache
def _names() -> Phrases:
    return Phrases(name for term in terms() for name in term.names)


# of the thousands on the list those that a sentence can hold
@lru_cache(maxsize=256)
def _named(names: frozenset[str], titles: frozenset[str]) -> re.Pattern[str]:
    """A title of an office and, right behind it, the name of somebody who held one."""
    of = r"(?:\sof\s(?:the\s)?(?P<of>[A-Z][\w’'-]+(?:\s(?:and\s)?[A-Z][\w’'-]+){0,2}))?"
    return re.compile(
        rf"(?<![\w-])(?P<title>(?i:{either(titles)})){of},?\s(?P<name>{either(names)})(?![\w-])"
    )


@lru_cache(maxsize=256)
def _apposed(names: frozenset[str], titles: frozenset[str]) -> re.Pattern[str]:
    """The name of somebody who held an office and, between commas, a title: 'Sergey Lavrov, the minister of'."""
    lead = r"(?:(?:the|its|their)\s)?(?:[\w-]+['’]s?\s)?(?:(?:new|acting|current|Taliban)\s){0,2}"
    return re.compile(
        rf"(?<![\w-])(?P<name>{either(names)}),\s{lead}(?P<title>(?i:{either(titles)}))(?:,|\sof\b|\sin\b)"
    )
