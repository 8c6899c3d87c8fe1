"""What two sentences tell in an order that their dates do not have: 'It closed in February 2024. It reopened in 2023'.

In:  the text and its dates.
Out: a Misdating for each date that runs backwards.
Law: the second verb undoes or ends what the first began ('closed' and 'reopened', 'was appointed' and 'left'), stands
     in the next sentence or the one behind it; its subject means what the first spoke of. Each verb has a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from legation.checks.chronology.said.dates_said import (
    DateSaid,
    Misdating,
    in_sentence,
    meant_year,
    words_between,
)
from legation.checks.chronology.said.lengths import lengths
from legation.checks.chronology.sequence.order import Pair, is_backwards, led_to_from, misdated_pair, reached
from legation.checks.text_sentences import sentences

_STOPPED = (
    r"stopped|halted|closed|shut|suspended|ceased|broke off|severed|cut(?: off| its| all)?|froze|withdrew|withdrawn"
    r"|left|moved (?:out|away|its|their)|pulled out|recalled|lapsed|expelled|evacuated|banned|blocked|lost"
)
_RESUMED = (
    r"resumed|reopened|re-opened|restarted|restored|renewed|returned|re-established|reestablished|lifted|unfroze"
    r"|came back|went back|moved back|took (?:it|them|[\w\s]{1,20}) up again|reinstated|readmitted"
    r"|rejoined|was back|were back|won back|regained"
)
_COURSES = tuple(
    (re.compile(rf"\b(?:{start})\b", re.IGNORECASE), re.compile(rf"\b(?:{finish})\b", re.IGNORECASE))
    for start, finish in (
        (_STOPPED, _RESUMED),
        (
            r"arrived|landed|flew in|beg[au]n (?:an? |his |her |their )?(?:[\w-]+ ){0,2}(?:visit|trip|tour|stay)",
            r"left(?! (?:the post|office|behind))|departed|flew (?:home|back|out)|returned home|went home",
        ),
        (
            r"was (?:appointed|named|elected|sworn in)|took (?:office|over|up)|became",
            r"was (?:dismissed|sacked|removed|recalled)|resigned|stepped down|left (?:office|the post)|retired",
        ),
        (r"signed|was signed|were signed", r"ratified|entered into force|came into force|took effect"),
        (r"was laid|broke ground|ground was broken|construction began|work began|works began",
         r"was (?:opened|inaugurated|completed|finished)|opened|was handed over|(?:was|were) done"),
        (r"applied|asked to join|requested", r"was (?:admitted|accepted|granted)|joined|received"),
        (r"promised|pledged|donated|ordered", r"(?:was|were) (?:delivered|unloaded|handed over|received)"),
    )
)  # fmt: skip
_SUBJECT = re.compile(
    r"(?:(?:But|And|Then|Still|Finally)\s|Only\s)?(?:(?:In|On)\s(?:\w+\s){0,2}(?:19|20)\d\d,?\s)?"
    r"(?i:It|An? (?:\w+ ){0,2}(?:team|mission|delegation|envoy|ambassador)|He|She|They|This|That|The|Its|Their|His"
    r"|Her|Both|Parliament|Work|Deliveries|Flights|Trade|Ties|Relations)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|no|will|would|(?-i:may)|might|could|should|plans?|planned|until|earlier|before that"
    r"|previously|already|had)\b|n['’]t\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:The )?[A-Z][\w’'-]+(?: [\w’'-]+){0,2} (?:answered|responded|retaliated|reciprocated|replied in kind"
    r"|followed suit|followed)\b(?! the example)"
)
# 'since Honduras, which broke off in 2023. It …': whom a relative clause tells of is not whom the next sentence does
_OF_ANOTHER = re.compile(r", (?:which|who)\s(?:had\s)?$")
_NAME = re.compile(r"([A-Z][\w’'-]{3,})\s")
_DAYS_APART = timedelta(days=31)
_BEHIND = 3
_NEAR = 8  # words between a verb and its date
_OPENING = 4  # words before a date that opens its sentence: 'But at the end of 2021'


def order_apart(text: str, said: Sequence[DateSaid], published: date | None) -> Iterator[Misdating]:
    """Dates of neighbouring sentences that run backwards."""
    bounds = sentences(text)
    dated = [_dated(said, sentence) for sentence in bounds]
    for place, first in enumerate(bounds):
        for behind in range(place + 1, min(place + 3, len(bounds)) if len(dated[place]) == 1 else 0):
            pair = (
                _pair(text, first, bounds[behind], (dated[place], dated[behind])) if dated[behind] else None
            )
            if pair is not None and is_backwards(pair):
                yield misdated_pair(pair, published)
        yield from _days_backwards(text, bounds, place, said, published)
        if place + 1 < len(bounds):
            yield from _counted_from_before(text, first, bounds[place + 1], said, published)


def _days_backwards(
    text: str, bounds: Sequence[tuple[int, int]], place: int, said: Sequence[DateSaid], published: date | None
) -> Iterator[Misdating]:
    """'Began a visit on June 12 … left for home on June 10': days without a year, a few weeks apart at most."""
    first = bounds[place]
    began = _days(text, said, first)
    if len(began) != 1:
        return
    for second in bounds[place + 1 : place + 1 + _BEHIND]:
        ended = _days(text, said, second)
        if len(ended) == 1 and (began[0].year is None or ended[0].year is None):
            pair = _pair(text, first, second, (began, ended))
            if pair is not None and is_backwards(pair) and _are_near(pair):
                yield misdated_pair(pair, published)


def _are_near(pair: Pair) -> bool:
    first, second = pair.first.period.start, pair.second.period.start
    return first is not None and second is not None and abs(first - second) <= _DAYS_APART


def _counted_from_before(
    text: str,
    first: tuple[int, int],
    second: tuple[int, int],
    said: Sequence[DateSaid],
    published: date | None,
) -> Iterator[Misdating]:
    """'It first flew in January 2025. It was agreed eighteen months before, in July 2023': counted from there."""
    began, ended = _dated(said, first), _dated(said, second)
    if len(began) != 1 or not ended or text[first[1] : second[0]].count("\n") > 2:
        return
    for length in lengths(text, *second):
        counted = re.search(r"(?:later|earlier|before|after)$", length.span.quote, re.IGNORECASE)
        behind = next((one for one in ended if one.span.start >= length.span.end), None)
        if counted is None or behind is None:
            continue
        if any(one.span.end <= length.span.start for one in in_sentence(said, second)):
            continue  # 'broke with one on 24 May and signed with the other two days later': counted from its own
        if words_between(text, length.span.end, behind.span.start) not in (
            ", in",
            ", on",
            "in",
            "on",
            ",",
            "(",
        ):
            continue
        if not reached(behind.period, began[0].period, length):
            meant = meant_year(behind, led_to_from(began[0].period, length), published)
            reason = f"‘{behind.span.quote}’ is not {length.span.quote} ‘{began[0].span.quote}’"
            yield Misdating(
                behind.year or behind.span, reason, meant, (began[0].span, length.span, behind.span)
            )


def _pair(
    text: str,
    first: tuple[int, int],
    second: tuple[int, int],
    dates: tuple[Sequence[DateSaid], Sequence[DateSaid]],
) -> Pair | None:
    began, ended = dates
    answered = _ANSWERED.match(text, second[0])
    if (
        answered is None
        and _SUBJECT.match(text, second[0]) is None
        and not _is_named_before(text, first, second[0])
    ):
        return None
    if _NOT.search(text, *second) or text[first[1] : second[0]].count("\n") > 2:
        return None
    if (
        answered is not None
        and len(began) == len(ended) == 1
        and (
            words_between(text, answered.end(), ended[0].span.start)
            in ("in", "on", "in kind in", "in kind on")
        )
    ):
        return Pair(began[0], ended[0])
    for start, finish in _COURSES:
        opening, closing = start.search(text, *first), finish.search(text, *second)
        if opening is None or closing is None or finish.search(text, *first):
            continue
        if _OF_ANOTHER.search(text, first[0], opening.start()):
            continue
        one, other = _near(text, opening, began), _near(text, closing, ended)
        if other is not None and any(
            before.span.end <= closing.start() for before in ended if before != other
        ):
            continue  # 'took up relations in 1980, left in 2002 and came back in 2005': an order of its own
        if one is not None and other is not None:
            return Pair(one, other)
    return None


def _is_named_before(text: str, first: tuple[int, int], place: int) -> bool:
    """Whether a sentence begins with a name of the sentence that tells the beginning: 'Gërvalla left for home'."""
    name = _NAME.match(text, place)
    return name is not None and re.search(rf"\b{name[1]}\b", text[slice(*first)]) is not None


def _days(text: str, said: Sequence[DateSaid], sentence: tuple[int, int]) -> list[DateSaid]:
    """The days of a month that a sentence names, with a year or without: 'June 12'."""
    return [
        one
        for one in in_sentence(said, sentence)
        if one.period.precision == "day" and any(sign.isdigit() for sign in one.span.quote)
    ]


def _dated(said: Sequence[DateSaid], sentence: tuple[int, int]) -> list[DateSaid]:
    return [one for one in in_sentence(said, sentence) if one.year is not None]


def _near(text: str, verb: re.Match[str], dates: Sequence[DateSaid]) -> DateSaid | None:
    """The date that belongs to a verb: the next behind it, or one that opens the sentence."""
    behind = next((one for one in dates if one.span.start >= verb.end()), None)
    if behind is not None and len(text[verb.end() : behind.span.start].split()) <= _NEAR:
        return behind
    ahead = [one for one in dates if one.span.end <= verb.start()]
    opens = len(ahead) == 1 and len(text[ahead[0].sentence[0] : ahead[0].span.start].split()) <= _OPENING
    return ahead[0] if opens and len(dates) == 1 else None
