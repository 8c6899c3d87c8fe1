"""Read the times that a text mentions, in its order.

In:  a text, and the day it was published.
Out: one TimeMention for each expression, resolved against that day and against what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from legation.lists.calendars import calendars
from legation.parser.datelines import datelines
from legation.reading.times.algebra import ORDER, Context, Value
from legation.reading.times.anchored import Offset, Reported, That, back_a_year
from legation.reading.times.business import BusinessYear, SolarYear
from legation.reading.times.cues import (
    amount_before,
    attributed,
    background,
    compared,
    directed,
    direction_of,
)
from legation.reading.times.expression import Expression
from legation.reading.times.grammar import DECADES, opens
from legation.reading.times.grammar_lengths import PLURALS, RECURRING
from legation.reading.times.grammar_numeric import Match
from legation.reading.times.grammar_ranges import expression
from legation.reading.times.grammar_relative import DAY_WORDS
from legation.reading.times.grammar_vague import TELLING
from legation.reading.times.grammar_years import BUSINESS
from legation.reading.times.lengths import Every, Length, Vague
from legation.reading.times.mention import Direction, TimeMention
from legation.reading.times.named import Exact, Month, Weekday
from legation.reading.times.relative import DayWord, Deictic, OfDay, Rolling
from legation.reading.times.tense import deferred, leaning, promised, tied
from legation.reading.times.within import Part, Within
from legation.reading.times.words import Words, pieces
from legation.record.span import Span

# an expression holds a word of time within so many tokens of its first
WIDTH = 7
SOLAR = ("solar", "hijri", "shamsi")
SOLAR_TEXT = re.compile(rf"\b(?:{'|'.join(SOLAR)})\b", re.IGNORECASE)
MARKETING = ("marketing year", "season")
# where a text says when its marketing year begins
MARKETING_TEXT = re.compile(
    rf"(?:{'|'.join(MARKETING)})\b.{{0,80}}?(?:from|since|begins?|beginning|starts?|starting|started|began)"
    r"(?: (?:in|on|with))? (July|August|September|October)\b",
    re.IGNORECASE | re.DOTALL,
)
# these say all of their date, so that no verb need be asked
WHOLE = (Exact, DayWord, Deictic, Rolling, Length, Every, Vague)
JOINT = re.compile(r"\s*(?:[-–—~]|\b(?:to|through|till|until|and)\b)\s*(?:the\s)?")
PLACE_ALONE = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}, ?")
SOON = timedelta(days=7)
COUNTED = "QHM"  # '3Q23', '1H24', '9M24'
HALF_DAYS = frozenset((" a.", " p.", " A.", " P."))
# between a date and the clause that it dates: 'on Friday, just six weeks after …'
CLOSE = frozenset((",", "just", "only", "barely", "some", "about", "nearly", "almost"))


def read_times(
    text: str, published: date | None, *, future_at: Callable[[int], bool] | None = None
) -> tuple[TimeMention, ...]:
    """The times that `text` mentions, in its order, none overlapping another.

    Dates that lack a part are the nearest before `published`, or after it where the sentence looks
    ahead; `future_at` tells so for an offset where it is known better.

    >>> [mention] = read_times("Trade grew in the first two months of this year.", date(2023, 4, 18))
    >>> mention.span.quote, str(mention.period.start), str(mention.period.end)
    ('the first two months of this year', '2023-01-01', '2023-02-28')
    """
    reader = _Reader(text, published, future_at)
    return tuple(mention for words in pieces(text) for mention in reader.read(words))


@dataclass(slots=True)
class _Story:
    """What the text has dated so far; `before` is the last mention, its expression and where it ends."""

    last: Value | None = None
    last_day: Value | None = None
    recent: Value | None = None
    quarter: Value | None = None
    before: tuple[Value, Expression, int] | None = None
    sentence: int = 0


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str, published: date | None, future_at: Callable[[int], bool] | None) -> None:
        self.text = text
        self.published = published
        self.future_at = future_at
        self.story = _Story()
        self.today = published
        """The day of the last dateline, from which 'today' and weekdays are counted."""
        self.datelines = datelines(text)
        lower = text.lower()
        self.solar = any(word in lower for word in SOLAR) and SOLAR_TEXT.search(text) is not None
        marketing = MARKETING_TEXT.search(text) if any(word in lower for word in MARKETING) else None
        self.season_month = calendars().months[marketing[1].lower()] if marketing else None

    def read(self, words: Words) -> Iterator[TimeMention]:
        """The mentions of one piece of the text."""
        self.story.sentence, self.story.before = 0, None
        near, low = _nearness(words), words.low
        i = 0
        while i < words.n:
            found = None
            if near[i] <= WIDTH and opens(low[i]):
                found = expression(words, i, between=words.at(i - 1) == "between")
                if found is None and self.solar:
                    found = _solar_year(words, i)
            if found is None:
                i += 1
            else:
                yield self._mention(words, i, found)
                i = found[0]
            if low[i - 1] in ".!?\n" and words.ends_sentence(i - 1):
                self.story.sentence = i

    def _mention(self, words: Words, i: int, found: Match) -> TimeMention:
        end, what = found[0], self._business(found[1])
        held = back_a_year(what) and (compared(words, i) or amount_before(words, i))
        if held and isinstance(what, Offset) and self.story.quarter is not None:
            what = self._a_year_before(what)
        direction = direction_of(words, i, end)
        try:
            value = what.resolve(self._context(words, i, found, direction))
        except (ValueError, OverflowError):  # beyond the years that dates can hold
            value = Value(None, None, "day", None)
        if isinstance(what, Part):  # before the end of a time is still in it, and after its beginning
            if (direction, what.part) == ("before", "end"):
                direction = "until"
            elif (direction, what.part) == ("after", "start"):
                direction = "since"
        place = words.starts[i], words.ends[end - 1]
        mention = self._build(place, value, direction, compared(words, i))
        if value.grain == "day" and value.start == value.end and self._is_dateline(*place):
            self.today = self._written_on(value.start)
        self.story.before = value, what, end
        if not held or self.story.quarter is None:  # else the story stays where it was
            self._remember(words, i, (value, what), mention)
        return mention

    def _a_year_before(self, what: Offset) -> Offset:
        """In a report on a quarter, 'up from $3 million a year ago': what the quarter's amount is held against."""
        last = self.story.last
        if last is not None and last.grain in ("quarter", "half"):
            return replace(what, now=False)
        return replace(what, now=False, base=Reported()) if what.now else what

    def _is_dateline(self, start: int, end: int) -> bool:
        """'NAIROBI, June 12 -', or 'Naypyitaw, 12 June' in a line of its own."""
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        alone = self.text[end : end + 1] == "\n" and PLACE_ALONE.fullmatch(line) is not None
        return alone or any(first <= start and end <= last for first, last in self.datelines)

    def _written_on(self, day: date | None) -> date | None:
        """The day of a dateline, where the report came out within days of it."""
        if day is None or self.published is None:
            return self.published
        return day if timedelta() <= self.published - day <= SOON else self.published

    def _business(self, what: Expression) -> Expression:
        """The same expression, with marketing years as the text itself begins them."""
        if self.season_month is None:
            return what
        if isinstance(what, BusinessYear) and what.month is None:
            return replace(what, month=self.season_month)
        if isinstance(what, Within) or (isinstance(what, That) and what.outer is not None):
            return replace(what, outer=self._business(what.outer)) if what.outer is not None else what
        return what

    def _context(self, words: Words, i: int, found: Match, direction: Direction) -> Context:
        story, (end, what) = self.story, found
        if self.future_at is not None:
            prefer = 1 if self.future_at(words.starts[i]) else -1
        else:
            prefer = 0 if isinstance(what, WHOLE) else leaning(words, (i, end), story.sentence)
            prefer = prefer or int(direction in ("by", "until"))
        day = what.on if isinstance(what, OfDay) and what.on is not None else what
        put_off = {"until": deferred, "by": promised}.get(direction) if prefer < 0 and day.rank < 2 else None
        if put_off is not None and put_off(words, i):
            prefer = 1
        yearly = what.rank < 2 and not isinstance(what, Weekday)
        sure = direction == "since" or (yearly and tied(words, i, end))
        said = story.last, story.last_day, story.recent, story.quarter
        context = Context(self.today, self.today, prefer, *said, sure=sure)
        if story.before is None:
            return context
        value, before, before_end = story.before
        between = words.low[max(before_end, i - 4 * WIDTH) : i]
        if before_end < i and CLOSE.issuperset(words.low[before_end:i][:WIDTH]):
            context = replace(context, beside=value)
        if isinstance(what, Month) and before_end >= story.sentence and "and" in between[-3:]:
            return self._carried(context, what, value, before)
        return context

    def _carried(self, context: Context, what: Month, value: Value, before: Expression) -> Context:
        """'In August 2021 … and in October': a year said in the sentence holds for what is joined to it."""
        if value.start is None or self.published is None or not isinstance(before, Within | That | Month):
            return context
        if ORDER.get(value.grain, 9) > ORDER["month"] or value.start.year >= self.published.year:
            return context
        carried = context.around(value.start, 1)
        start = what.resolve(carried).start
        return carried if start and start <= self.published else context

    def _build(
        self, place: tuple[int, int], value: Value, direction: Direction = "at", compared_with: bool = False
    ) -> TimeMention:
        named = value.period
        return TimeMention(
            span=Span.of(self.text, *place),
            period=directed(named, direction, self.published) if value.kind in ("date", "time") else named,
            kind=value.kind,
            anchored=value.anchored,
            direction=direction,
            named=named,
            compared=compared_with,
            nominal=value.nominal,
            clock=value.clock,
            timex=value.timex,
            parts=self._parts(place, value) if value.ends and named else (),
        )

    def _parts(self, place: tuple[int, int], value: Value) -> tuple[TimeMention, ...]:
        start, end = place
        joint = JOINT.search(self.text, start + 1, end)
        if joint is None or value.ends is None or joint.end() >= end:
            return ()
        first, last = value.ends
        return self._build((start, joint.start()), first), self._build((joint.end(), end), last)

    def _remember(self, words: Words, i: int, found: tuple[Value, Expression], mention: TimeMention) -> None:
        """Keep what later expressions may lean on, but not what is said in passing.

        What is only compared with serves where nothing else was said.
        """
        story, (value, what) = self.story, found
        if value.kind not in ("date", "time") or value.start is None:
            return
        if mention.compared and story.last is not None:
            return
        if mention.direction == "since" and self.published and value.start <= self.published:
            value = replace(value, end=self.published)
        if value.end is None:
            return
        story.recent = value
        if value.grain == "quarter" and not back_a_year(what):
            story.quarter = value
        behind = story.last is not None and background(words, i, story.sentence)
        if value.grain == "day" and value.start == value.end:
            story.last_day = story.last_day if behind else value
            behind = behind or (what.rank < 2 and attributed(words, i))
        story.last = story.last if behind else value


@cache
def _time_words() -> frozenset[str]:
    """Words without which nothing is a time, figures aside."""
    lists = calendars()
    feasts = {name.split()[0].split("-")[0] for name in lists.feasts}
    single = {
        "noon", "midnight", "midday", "q", "h", "fy", "cy", "then", "time", "period", "stretch", "span", "am",
        "pm", "workweek", "thousand", "nineteen", "eighteen",
    }  # fmt: skip
    weekdays = {f"{day}s" for day in lists.weekdays}
    names = {*lists.months, *lists.weekdays, *lists.units, *lists.seasons, *lists.day_parts, *feasts}
    return frozenset(
        {*names, *single, *weekdays, *DAY_WORDS, *TELLING, *RECURRING, *BUSINESS, *PLURALS, *DECADES}
    )


def _nearness(words: Words) -> list[int]:
    """For each token, how far ahead the next word of time or figure of a date stands."""
    near, distance, time_words, text = [0] * words.n, WIDTH + 1, _time_words(), words.text
    i = words.n
    for word in reversed(words.low):
        i -= 1
        if word in time_words:
            distance = 0
        elif word[0].isdigit():
            size, after = len(word), text[words.ends[i] : words.ends[i] + 1]
            dated = size in (4, 8) or (size < 3 and after and after in "/.-:apsnrtAPSNRT")
            if size < 3 and after == " ":
                dated = text[words.ends[i] : words.ends[i] + 3] in HALF_DAYS
            if size < 3 and after and after in COUNTED:
                dated = text[words.ends[i] + 1 : words.ends[i] + 2].isdigit()
            distance = 0 if dated else distance + 1
        else:
            distance += 1
        near[i] = distance
    return near


def _solar_year(words: Words, i: int) -> Match | None:
    """'In 1402', in a text that counts by the solar calendar."""
    counted = words.at(i - 1) in ("in", "of", "for", "since", "year")
    if counted and words.number(i) and len(words.at(i)) == 4 and 1300 <= int(words.at(i)) < 1500:
        return i + 1, SolarYear(int(words.at(i)))
    return None
