"""Persons told as in office at a time that the text dates: 'Vladimir Makei, then foreign minister, in 2010'.

In:  the text, its dates, and the list of terms.
Out: a Misdating for each time at which the list knows another in that office.
Law: 'then', 'at the time', 'as foreign minister', 'when X was president' and 'under President X' say that the office
     was held on the day of the sentence, or on the only day of the one before; 'at the time of the war' names another.
     A bare title says less: it is given to earlier years by custom. Where the list does not surely know who held the
     office, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta
from functools import cache, lru_cache

from legation.checks.chronology.said.dates_said import DateSaid, Misdating, in_sentence, meant_year
from legation.checks.chronology.said.titles import ends_title, titles_within
from legation.checks.text_sentences import sentences, words_by_sentence
from legation.checks.wording import day_words, listed
from legation.lists.phrases import Phrases, either
from legation.lists.terms import Term, in_office, terms
from legation.record.period import Period
from legation.record.span import Span

_LEADING = frozenset("then Then time when When while While long under Under as As was".split())
"""Words of which each form has one."""
_SPARE = timedelta(days=31)
_PASSAGE = 500  # characters back that tell of one time
_FORMER = r"(?:(?:the|its|their|his|her|[\w-]+['’]s?)\s)?(?:[A-Z][\w-]+\s)?"


def then_in_office(text: str, said: Sequence[DateSaid]) -> Iterator[Misdating]:
    """The times at which somebody else held the office that a person is told to have had then."""
    # 'Jordan, under X, has taken in half a million since 2011' tells nothing of X then
    dated = [one for one in said if one.year is not None and one.direction != "since"]
    if not dated:
        return
    for place, (sentence, words) in enumerate(zip(sentences(text), words_by_sentence(text), strict=True)):
        if (
            _names().last_words.isdisjoint(words)
            or _LEADING.isdisjoint(words)
            or not any(map(ends_title, words))
        ):
            continue  # most sentences
        sought = _names().within(words)
        if not sought:
            continue
        names = frozenset(found.group() for found in _any_of(sought).finditer(text, *sentence))
        for form in _forms(names, titles_within(words)) if names else ():
            for found in form.finditer(text, *sentence):
                held = [
                    term for term in _terms_of()[_plain(found["name"])] if _is_title(term, found["title"])
                ]
                date = _date_of(text, sentence, place, dated)
                near = found.start() - _PASSAGE
                if any(near < one.span.end < found.start() and _fits(held, one.period) for one in dated):
                    continue  # 'Tigers, destroyed in 2009 … X, then president, was put under sanctions in 2023'
                if held and date is not None and _is_meant(text, found["name"], held):
                    yield from _misdated(Span.of(text, *found.span("name")), held, date)


def _misdated(person: Span, held: Sequence[Term], date: DateSaid) -> Iterator[Misdating]:
    start, end = date.period.start, date.period.end
    if start is None or end is None or _fits(held, date.period):
        return
    latest = max(held, key=lambda term: term.start)
    others = [in_office(latest.actor, latest.office, day) for day in (start, end)]
    known = dict.fromkeys(who.person for who in others if who is not None)
    if not known or latest.person in known:
        return
    spans = ", ".join(
        f"from {day_words(term.start)}" + (f" to {day_words(term.end)}" if term.end else "") for term in held
    )
    reason = (
        f"‘{person.quote}’ is told as in office in ‘{date.span.quote}’; {latest.person} held that office {spans}, "
        f"and {listed(list(known))} held it then"
    )
    meant = meant_year(date, lambda period: _fits(held, period), None)
    yield Misdating(date.year or date.span, reason, meant, (date.span, person))


def _fits(held: Sequence[Term], period: Period) -> bool:
    return any(
        Period(term.start - _SPARE, term.end + _SPARE if term.end else None, "open").overlaps(period)
        for term in held
    )


def _date_of(text: str, sentence: tuple[int, int], place: int, dated: Sequence[DateSaid]) -> DateSaid | None:
    """The one date of a sentence, or of the sentence before in its paragraph."""
    here = list(in_sentence(dated, sentence))
    if here or not place:
        return here[0] if len(here) == 1 else None
    before = sentences(text)[place - 1]
    there = list(in_sentence(dated, before))
    return there[0] if len(there) == 1 and "\n" not in text[before[1] : sentence[0]] else None


def _is_meant(text: str, name: str, held: Sequence[Term]) -> bool:
    """Whether a surname is that of the office holder: the text names him in full, or the state of the office."""
    if " " in name:
        return True
    return any(full in text for term in held for full in term.names)


def _is_title(term: Term, title: str) -> bool:
    return any(known.lower() == title.lower() for known in term.titles)


def _plain(name: str) -> str:
    return name.lower()


@cache
def _terms_of() -> dict[str, tuple[Term, ...]]:
    """The terms of each person by every full name, and by the short one where it is one person's alone."""
    found: dict[str, tuple[Term, ...]] = {}
    for term in terms():
        for name in (*term.names, term.short):
            found[name.lower()] = (*found.get(name.lower(), ()), term)
    return found


@cache
def _names() -> Phrases:
    return Phrases(name for term in terms() for name in (*term.names, term.short) if len(name) > 2)


@lru_cache(maxsize=256)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(names)})(?![\w-])")


def _titles_of(names: Collection[str]) -> set[str]:
    """The titles that any of some persons had, and those that end in one: a vice president is no president."""
    own = {title.lower() for name in names for term in _terms_of()[_plain(name)] for title in term.titles}
    ends = tuple(f" {title}" for title in own)
    return {
        title
        for term in terms()
        for title in term.titles
        if title.lower() in own or title.lower().endswith(ends)
    }


# thousands of names, and all titles, in every form would take seconds to compile
@lru_cache(maxsize=256)
def _forms(names: frozenset[str], said: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """The forms of some names with those of their titles that are said."""
    titles = [title for title in _titles_of(names) if title.lower() in said]
    if not titles:
        return ()
    name, title = either(names), either(titles)
    who, what = rf"(?P<name>(?:{name}))(?![\w-])", rf"(?P<title>(?i:{title}))\b"
    return tuple(
        re.compile(form)
        for form in (
            rf"(?<![\w-]){who},\s(?:who\swas\s|who\sthen\swas\s)?(?:then|at\sthe\stime|back\sthen)\s{_FORMER}{what}",
            rf"(?<![\w-]){who},\s(?:who\swas\s|who\swas\sthen\s)?{_FORMER}{what}(?:\sof\s[A-Z]\w+)?\sat\sthe\stime(?!\sof\b)",
            rf"\b[Tt]hen(?:-|\s){_FORMER}{what},?\s{who}",
            rf"\b{what}\sat\sthe\stime,\s{who}",
            rf"\b(?:[Ww]hen|[Ww]hile|[Aa]s\slong\sas)\s{who}\swas\s(?:still\s|its\s|their\s|the\s)?{_FORMER}{what}",
            rf"\b[Uu]nder\s(?:the\s)?(?:then\s)?{what}\s{who}",
            rf"\b[Aa]s\s{_FORMER}{what},\s{who}",
            rf"\b[Ii]t\swas\s{_FORMER}{what}\s{who}(?=\swho\b)",
        )
    )
