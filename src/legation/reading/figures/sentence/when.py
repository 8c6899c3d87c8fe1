"""For which period a figure holds, and what it is compared with.

In:  a number in its sentence, and the periods that sentence and report have been about.
Out: When: the period, and whether the number is only there for comparison ('against $13m a year earlier').
Law: a time right behind the number goes first, then one between it and the number before; days on which
     something was said date no figure. Without a time a compared number is of a year before.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from legation.lists.products import product_heads
from legation.reading.figures.sentence.changes import leads_to_level
from legation.reading.figures.sentence.layout import Dated, Layout, says
from legation.reading.figures.sentence.words import figure_words
from legation.reading.times import TimeMention
from legation.record.period import Period

# 'From' leads to a place as well, 'on' stands in 'year on year': they compare only right before a time.
_LOOSE = frozenset({"from", "on", "over", "under", "after", "above", "below"})
# Between a change and the level that it led to.
_LEADING_ON = frozenset({"to", "and", ",", "at", "from", "by", "in", "a", "record", "over"})
_REACHING = frozenset({"reach", "total", "hit", "amount", "stand", "come", "make", "value", "worth"})
_ANY = frozenset({"the year", "the month", "the quarter", "the season"})
_SEASON = re.compile(
    r"(?:in |of |during )?(?:(?:the|a|one) )?(?:(?:season|harvest|campaign) (?:before|earlier)"
    r"|(?:previous|preceding|prior|last) (?:season|harvest|campaign))\b"
)
_COUNTED = frozenset(
    {"figure", "figures", "statistic", "statistics", "data"}
)  # 'has published its figures for 2023'
_DAYS_OF_SAYING = frozenset({"day", "week"})


@dataclass(frozen=True, slots=True)
class When:
    """The period of one number. `said`: its own time stands in the text; `compared`: a figure only for comparison."""

    period: Period | None
    said: bool
    compared: bool
    reference: Period | None = None


def when_of(layout: Layout, index: int, main: Period | None, *, relative: bool) -> When:
    """Return when number `index` holds; `main` is the period that the sentence is about.

    `relative`: the number is a ratio, and a time behind 'than' or 'the level of' is what it is relative to.
    """
    comparing = is_compared(layout, index)
    behind = _behind(layout, index)
    before = _before(layout, index)
    if relative:
        return _of_ratio(layout, index, main, behind, before)
    own = behind or before or _of_the_next(layout, index) or _set_off(layout, index)
    if behind is not None and before is not None and behind.span.quote.lower() in _ANY:
        own = before  # 'in 2022 it had sold $3 million worth in the year'
    if own is not None and main is not None and own.span.quote.lower() == "the year":
        return When(_year_of(main), said=True, compared=comparing)
    if own is not None:
        led_to = (
            layout.doc[max(layout.numbers[index].start - 1, 0)].lower_ == "to"
        )  # 'from $3m in 2023 to $4m'
        back = comparing or (own.anchored and not led_to) or (own.compared and behind is None)
        if main is not None and (_is_a_year_back(own) or (back and _last_of_such_years(own, main))):
            return When(year_before(main), said=True, compared=True)
        return When(_period(layout, own), said=True, compared=back)
    if comparing:
        return When(year_before(main), said=False, compared=True)
    if _of_another_season(layout, index):
        return When(None, said=True, compared=True)
    return When(main, said=False, compared=False)


def _year_of(period: Period) -> Period:
    """The whole year in which a month lies; of a longer period itself."""
    if period.precision not in ("month", "quarter", "season") or period.start is None:
        return period
    return Period(date(period.start.year, 1, 1), date(period.start.year, 12, 31), "year")


def year_before(period: Period | None) -> Period | None:
    """Return the same stretch a year earlier."""
    if period is None or (period.start is None and period.end is None):
        return None
    start = period.start and _a_year_back(period.start)
    end = period.end and _a_year_back(period.end)
    if end is not None and period.precision == "month" and (end.month, end.day, end.year % 4) == (2, 28, 0):
        end = end.replace(day=monthrange(end.year, 2)[1])  # the whole of February, in a leap year as well
    return Period(start, end, period.precision)


def _of_another_season(layout: Layout, index: int) -> bool:
    """'In the season before, purchases had come to': a harvest or season is no stretch of the calendar."""
    number = layout.numbers[index]
    before = " ".join(token.lower_ for token in layout.doc[layout.start : number.start])
    behind = " ".join(token.lower_ for token in layout.doc[number.end : min(number.end + 4, layout.end)])
    return _SEASON.search(before) is not None or _SEASON.match(behind) is not None


def topic_time(layout: Layout) -> Period | None:
    """Return the one month, quarter or year that the sentence speaks of; None where there are several or none."""
    periods = {
        dated.time.period for dated in layout.times
        if _dates(dated, layout) and dated.time.period is not None and not dated.time.compared
    }  # fmt: skip
    found = [one for one in periods if one.precision not in (*_DAYS_OF_SAYING, "open")]
    return found[0] if len(found) == 1 else None


def speaks_of_goods(layout: Layout) -> bool:
    """Whether a sentence is of trade or goods: of these its time goes on to hold, whether or not a paragraph ends.

    'Kenya elected a parliament in 2022. Exports came to $450 million' tells of no exports of 2022.
    """
    words = figure_words()
    told = (
        words.nouns.keys() | words.verbs.keys() | words.goods | words.exchanging | product_heads() | _COUNTED
    )
    return any(layout.lemma(i) in told for i in range(layout.start, layout.end))


def _is_a_year_back(time: TimeMention) -> bool:
    return time.span.quote.lower() in figure_words().year_back


def _last_of_such_years(time: TimeMention, main: Period) -> bool:
    """'$121 million in the fiscal year, against $170 million last year': the last year of the same kind."""
    if main.start is None or main.end is None or (main.start.month, main.start.day) == (1, 1):
        return False
    whole = 360 < (main.end - main.start).days < 370
    return whole and time.span.quote.lower() in ("last year", "the last year", "the previous year")


def _a_year_back(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February, or the year 1
        return day.replace(year=max(day.year - 1, 1), day=28)


def _of_ratio(
    layout: Layout, index: int, main: Period | None, behind: TimeMention | None, before: TimeMention | None
) -> When:
    if before is not None and (before.compared or _is_reference(layout, before)):
        reference = year_before(main) if _is_a_year_back(before) else before.period
        if behind is None:
            return When(main, said=False, compared=False, reference=reference)
        before = None
    if behind is not None and (behind.compared or _compares_before(layout, index, behind)):
        level = _of_the_next(layout, index)
        own = before.period if before else _period(layout, level) if level else main
        reference = year_before(own) if _is_a_year_back(behind) else behind.period
        return When(own, said=before is not None, compared=False, reference=reference)
    own_time = behind or before or _of_the_next(layout, index) or _set_off(layout, index)
    if own_time is not None and own_time.direction == "since":
        return When(main, said=False, compared=False, reference=own_time.named)
    period = _period(layout, own_time) if own_time else main
    return When(period, said=own_time is not None, compared=False, reference=year_before(period))


def _period(layout: Layout, time: TimeMention) -> Period | None:
    """The days of a time; 'by 2023' dates a level reached in that year; what goes on is counted up to the report."""
    period, told = time.period, layout.published
    if time.direction == "by" and time.named is not None:
        return time.named
    if period is None or period.start is None or told is None or not period.start <= told:
        return period
    if time.direction == "since" or (
        _is_so_far(layout, time) and period.end is not None and told < period.end
    ):
        return Period(period.start, told, period.precision if period.precision != "open" else "day")
    return period


def _is_so_far(layout: Layout, time: TimeMention) -> bool:
    """'So far this year', 'this year so far', 'this year to date'."""
    dated = next((one for one in layout.times if one.time is time), None)
    if dated is None:
        return False
    before = [layout.doc[i].lower_ for i in range(max(layout.start, dated.start - 3), dated.start)]
    behind = [layout.doc[i].lower_ for i in range(dated.end, min(dated.end + 2, layout.end))]
    return (
        before[-2:] == ["so", "far"]
        or before[-3:-1] == ["so", "far"]
        or behind in (["so", "far"], ["to", "date"])
    )


def _of_the_next(layout: Layout, index: int) -> TimeMention | None:
    """The time of the level that a change led to: 'fell 12 percent to $1.8 billion in the year to March'."""
    if index + 1 >= len(layout.numbers) or layout.numbers[index].amount.kind != "ratio":
        return None
    if any(layout.doc[i].text in ";:" for i in layout.after(index)):
        return None
    between = [i for i in layout.after(index) if not layout.in_time(i)]
    led = bool(between) and layout.doc[between[-1]].lower_ == "to" and leads_to_level(layout, index)
    led_up = bool(between) and (
        layout.doc[between[-1]].lower_ in ("to", "at", "record") or layout.lemma(between[-1]) in _REACHING
    )
    plain = led_up and all(
        layout.doc[i].lower_ in _LEADING_ON or layout.lemma(i) in _REACHING for i in between
    )
    return _behind(layout, index + 1) if between and (led or plain) else None


def _set_off(layout: Layout, index: int) -> TimeMention | None:
    """The time set off by a comma that ends the clause: 'to their highest level, $1.2 billion, in 2024.'"""
    comma = layout.clause_after(index).stop
    if comma >= layout.end or layout.doc[comma].text != ",":
        return None
    for dated in layout.times:
        led = range(comma + 1, dated.start)
        if dated.start <= comma or len(led) > 1 or any(layout.doc[i].pos_ != "ADP" for i in led):
            continue
        ends = dated.end >= layout.end or layout.doc[dated.end].text in ",.;)"
        return dated.time if ends and _dates(dated, layout) else None
    return None


def _is_reference(layout: Layout, time: TimeMention) -> bool:
    """Whether a word of comparison stands right before the time: 'the increase over last year'."""
    place = next((dated.start for dated in layout.times if dated.time is time), layout.start)
    return place > layout.start and layout.doc[place - 1].lower_ in figure_words().compared


def _compares_before(layout: Layout, index: int, time: TimeMention) -> bool:
    """Whether words of comparison stand between the number and the time: 'double the level of 2021'."""
    words = figure_words()
    places = [i for i in layout.after(index) if layout.doc[i].idx < time.span.start]
    lowers = [layout.doc[i].lower_ for i in places]
    if _owns_a_level(layout, time):
        return True
    leading = (words.compared - _LOOSE) | words.compared_level | {"as", "that", "those", "what"}
    if any(lower in leading for lower in lowers):
        return True
    loose = [n for n, lower in enumerate(lowers) if lower in _LOOSE]
    return bool(loose) and all(layout.doc[i].pos_ in ("DET", "ADJ") for i in places[loose[-1] + 1 :])


def _owns_a_level(layout: Layout, time: TimeMention) -> bool:
    """'three times last year's quantity'."""
    place = next((dated.end for dated in layout.times if dated.time is time), layout.end)
    following = [layout.doc[i].lower_ for i in range(place, min(place + 2, layout.end))]
    return following[:1] in (["'s"], ["’s"]) and following[-1] in figure_words().compared_level


def is_compared(layout: Layout, index: int) -> bool:
    """Whether the number stands behind 'against', 'compared with', 'from' or 'than the'."""
    words, start = figure_words(), layout.numbers[index].start
    place = start - 1
    while place >= layout.start and layout.doc[place].lower_ in ("the", "a", "only", "some", "just"):
        place -= 1
    if place < layout.start:
        return False
    tokens, lower = layout.doc.tokens, layout.doc[place].lower_
    for phrase in words.compared_phrases:
        first = place - len(phrase) + 1
        if phrase[-1] != lower or first < layout.start:
            continue
        if tuple(token.lower_ for token in tokens[first : place + 1]) == phrase:
            return True
    if lower in words.compared and place >= layout.before(index).start:
        return True
    return (
        index > 0
        and layout.numbers[index - 1].amount.kind == "ratio"
        and place == layout.numbers[index - 1].end - 1
    )


def _behind(layout: Layout, index: int) -> TimeMention | None:
    """The first time behind the number, in its clause and before the next number."""
    clause = layout.clause_after(index)
    for dated in layout.times:
        if dated.start in clause and _dates(dated, layout):
            between = range(clause.start, dated.start)
            if any(says(layout.doc[i]) or layout.doc[i].lower_ == "when" for i in between):
                return None
            return _exact(layout, dated, clause).time
    return None


def _exact(layout: Layout, dated: Dated, clause: range) -> Dated:
    """The days that follow a period and tell it: 'in the first eleven months of its year, from March 20 to …'."""
    for other in layout.times:
        between = [layout.doc[i].lower_ for i in range(dated.end, other.start)]
        if any(dated.end <= number.start < other.start for number in layout.numbers):
            continue
        if 0 < len(between) <= 8 and "from" in between[-2:] and other.time.period and "," in between:
            return other
    return dated


def _before(layout: Layout, index: int) -> TimeMention | None:
    """The last time between the number before and this one."""
    stretch, found = layout.before(index), None
    for dated in layout.times:
        if dated.start in stretch and _dates(dated, layout):
            dates_last = index and dated.start in layout.clause_after(index - 1)
            if dates_last and not _opens(layout, stretch, dated) and not _leads_on(layout, dated):
                continue  # it dates the number before
            found = dated.time
    return found


def _opens(layout: Layout, stretch: range, dated: Dated) -> bool:
    """Whether a conjunction or the head of the stretch stands before the time: 'and in 2023 only $3m'."""
    for place in range(dated.start - 1, stretch.start - 1, -1):
        if layout.doc[place].pos_ == "CCONJ" or layout.doc[place].text in ",;:":
            return True
    return False


def _leads_on(layout: Layout, dated: Dated) -> bool:
    """Whether a clause about that time follows: 'in 2024, when the two exchanged goods worth $1m'."""
    following = [layout.doc[i].lower_ for i in range(dated.end, min(dated.end + 2, layout.end))]
    return any(word in ("when", "where", "which") for word in following)


def _is_superlative(dated: Dated, layout: Layout) -> bool:
    """'The largest surplus since 2010' is of no such stretch of time."""
    before = [layout.doc[i] for i in range(max(layout.start, dated.start - 14), dated.start)]
    return any(token.morph.get("Degree", []) == ["Sup"] and token.lower_ != "least" for token in before)


def _dates(dated: Dated, layout: Layout) -> bool:
    """Whether the time can date a figure: no day on which it was said, no length without a place."""
    time = dated.time
    if time.direction == "since" and _is_superlative(dated, layout):
        return False
    if time.period is None or time.kind != "date" or dated.start in layout.asides:
        return False
    return time.period.precision not in _DAYS_OF_SAYING or time.period.start != time.period.end
