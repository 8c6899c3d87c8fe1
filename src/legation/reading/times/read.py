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
from legation.reading.times.algebra import ORDER, Context, Value
from legation.reading.times.grammar import PARTS, expression
from legation.reading.times.grammar_dates import BUSINESS, SOLAR
from legation.reading.times.grammar_lengths import RECURRING
from legation.reading.times.grammar_relative import DAY_WORDS, NOW, STEPS
from legation.reading.times.mention import Direction, TimeMention
from legation.reading.times.named import BusinessYear, Expression, Month, Part, SolarYear, Within
from legation.reading.times.numerals import ONES, ORDINALS, TENS
from legation.reading.times.relative import That
from legation.reading.times.tense import leaning
from legation.reading.times.words import Words, pieces
from legation.record.period import Period
from legation.record.span import Span

# an expression holds a word of time within so many tokens of its first
WIDTH = 7
DIRECTIONS: dict[str, Direction] = {
    "since": "since", "until": "until", "till": "until", "through": "until", "before": "before", "after": "after",
    "by": "by", "following": "after", "starting": "since", "beginning": "since",
}  # fmt: skip
SOFT = frozenset("the on about around just early late at least as roughly approximately some".split())
COMPARING = frozenset("than against compared versus vs above below exceeding level levels".split())
REPORTING = frozenset("said told announced reported confirmed stated added wrote says".split())
SOLAR_TEXT = re.compile(r"\b(?:solar|hijri|shamsi)\b", re.IGNORECASE)
MARKETING_TEXT = re.compile(
    r"(?:marketing year|season)\b.{0,80}?(?:from|since|begins?|beginning|starts?|starting|started|began)"
    r"(?: (?:in|on|with))? (July|August|September|October)\b",
    re.IGNORECASE | re.DOTALL,
)

@cache
def _time_words() -> frozenset[str]:
    """Words without which nothing is a time."""
    lists = calendars()
    feasts = {word for name in lists.feasts for word in name.split()[:1]}
    tens = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"}
    single = {"noon", "midnight", "midday", "morning", "afternoon", "evening", "weekend", "q", "h", "fy", "cy", "then",
              "time", "period", "stretch", "span", "future", "past", "moment", "solar", "mondays", "workweek", "thousand", "nineteen", "eighteen", "date"}  # fmt: skip
    return frozenset(
        {*lists.months, *lists.weekdays, *lists.units, *lists.seasons, *feasts, *tens, *single, *DAY_WORDS, *NOW,
         *RECURRING, *BUSINESS, *(f"{day}s" for day in lists.weekdays)}
    )  # fmt: skip

@cache
def _starters() -> frozenset[str]:
    """Words that an expression can begin with."""
    others = {"the", "a", "an", "that", "same", "every", "each", "per", "half", "several", "few", "couple", "dozen", "'",
              "’", "‘", "very", "final", "closing", "opening", "initial", "holy", "all", "another", "to"}  # fmt: skip
    return frozenset({*_time_words(), *STEPS, *ONES, *TENS, *ORDINALS, *PARTS, *SOLAR, *others})

@dataclass(slots=True)
class _Story:
    """What the text has dated so far."""

    last: Value | None = None
    last_day: Value | None = None
    recent: Value | None = None
    before: Value | None = None
    before_expression: Expression | None = None
    before_end: int = -1
    sentence: int = 0

def read_times(
    text: str, published: date | None, *, future_at: Callable[[int], bool] | None = None
) -> tuple[TimeMention, ...]:
    """The times that `text` mentions, in its order, none overlapping another.

    Dates that lack a part are the nearest before `published`, or after it where the sentence looks
    ahead; `future_at` tells so for an offset where it is known better.

    >>> [mention] = read_times("Trade grew in the first two months of this year.", date(2023, 4, 18))
    >>> mention.span.quote, mention.period.start, mention.period.end
    ('the first two months of this year', datetime.date(2023, 1, 1), datetime.date(2023, 2, 28))
    """
    reader = _Reader(text, published, future_at)
    return tuple(mention for words in pieces(text) for mention in reader.read(words))

class _Reader:
    """One pass over a text."""

    def __init__(self, text: str, published: date | None, future_at: Callable[[int], bool] | None) -> None:
        self.text = text
        self.published = published
        self.future_at = future_at
        self.story = _Story()
        self.solar = bool(SOLAR_TEXT.search(text))
        marketing = MARKETING_TEXT.search(text)
        self.season_month = calendars().months[marketing[1].lower()] if marketing else None

    def read(self, words: Words) -> Iterator[TimeMention]:
        self.story.sentence, self.story.before_end = 0, -1
        near = _nearness(words)
        i, starters = 0, _starters()
        while i < words.n:
            word = words.low[i]
            if near[i] > WIDTH or not (word in starters or word[0].isdigit()):
                if word in ".!?\n":
                    self._sentence(words, i)
                i += 1
                continue
            found = expression(words, i, between=words.at(i - 1) == "between")
            if found is None and self.solar:
                found = _solar_year(words, i)
            if found is None:
                self._sentence(words, i)
                i += 1
                continue
            end, what = found
            yield self._mention(words, i, end, what)
            self._sentence(words, end - 1)
            i = end

    def _sentence(self, words: Words, i: int) -> None:
        if words.ends_sentence(i):
            self.story.sentence = i + 1

    def _mention(self, words: Words, i: int, end: int, what: Expression) -> TimeMention:
        what = self._business(what)
        context = self._context(words, i, end, what)
        try:
            value = what.resolve(context)
        except (ValueError, OverflowError):  # beyond the years that dates can hold
            value = Value(None, None, "day", None)
        direction, compared = _direction(words, i, end), _compared(words, i)
        if isinstance(what, Part):
            # before the end of a time is still in it, and after its beginning
            edge = {("before", "end"): "until", ("after", "start"): "since"}
            direction = edge.get((direction, what.part), direction)  # type: ignore[assignment]
        mention = self._build(words.starts[i], words.ends[end - 1], value, direction, compared)
        self._remember(words, i, end, what, value, mention)
        return mention

    def _business(self, what: Expression) -> Expression:
        if isinstance(what, BusinessYear) and self.season_month and what.month is None:
            return replace(what, month=self.season_month)
        if isinstance(what, Within):
            return replace(what, outer=self._business(what.outer))
        if isinstance(what, That) and what.outer is not None:
            return replace(what, outer=self._business(what.outer))
        return what

    def _context(self, words: Words, i: int, end: int, what: Expression) -> Context:
        story = self.story
        if self.future_at is not None:
            prefer = 1 if self.future_at(words.starts[i]) else -1
        else:
            prefer = leaning(words, i, end, story.sentence) or int(_direction(words, i, end) == "by")
        between = words.low[story.before_end : i] if 0 <= story.before_end <= i else None
        beside = None
        if between is not None and set(between) <= {",", "just", "only", "barely", "some", "about", "nearly", "almost"}:
            beside = story.before
        context = Context(self.published, self.published, prefer, story.last, story.last_day, story.recent, beside)
        if between is not None and isinstance(what, Month) and "and" in between[-3:] and len(between) <= WIDTH * 3:
            return self._carried(context, what)
        return context

    def _carried(self, context: Context, what: Month) -> Context:
        """'In August 2021 … and in October': a year said in the sentence holds for what is joined to it."""
        before, expression_before = self.story.before, self.story.before_expression
        if before is None or before.start is None or not isinstance(expression_before, Within | That):
            return context
        if ORDER.get(before.grain, 9) > ORDER["month"] or self.published is None:
            return context
        carried = context.around(before.start, 1)
        start = what.resolve(carried).start
        return carried if start and start <= self.published and before.start.year < self.published.year else context

    def _build(self, start: int, end: int, value: Value, direction: Direction, compared: bool) -> TimeMention:
        named = value.period
        parts: tuple[TimeMention, ...] = ()
        if value.ends and named:
            parts = self._parts(start, end, value)
        return TimeMention(
            span=Span.of(self.text, start, end),
            period=_directed(named, direction, self.published) if value.kind == "date" else named,
            kind=value.kind,
            anchored=value.anchored,
            direction=direction,
            named=named,
            compared=compared,
            nominal=value.nominal,
            clock=value.clock,
            timex=value.timex,
            parts=parts,
        )

    def _parts(self, start: int, end: int, value: Value) -> tuple[TimeMention, ...]:
        assert value.ends
        joined = re.search(r"\s*(?:[-–—~]|\b(?:to|through|till|until|and)\b)\s*(?:the\s)?", self.text[start:end])
        if joined is None or joined.start() == 0 or joined.end() >= end - start:
            return ()
        first = self._build(start, start + joined.start(), value.ends[0], "at", False)
        return first, self._build(start + joined.end(), end, value.ends[1], "at", False)

    def _remember(
        self, words: Words, i: int, end: int, what: Expression, value: Value, mention: TimeMention
    ) -> None:
        story = self.story
        story.before, story.before_expression, story.before_end = value, what, end
        if value.kind not in ("date", "time") or value.start is None or mention.compared:
            return
        if mention.direction == "since" and self.published and value.start <= self.published:
            value = replace(value, end=self.published)
        if value.end is None:
            return
        background = story.last is not None and _background(words, i, story.sentence)
        story.recent = value
        if value.grain == "day" and value.start == value.end:
            if not background:
                story.last_day = value
            if what.rank < 2 and any(word in REPORTING for word in words.low[max(0, i - 4) : i]):
                return
        if not background:
            story.last = value

def _nearness(words: Words) -> list[int]:
    """For each token, how far ahead the next word of time or number in figures stands."""
    near, distance, time_words = [0] * words.n, WIDTH + 1, _time_words()
    for i in range(words.n - 1, -1, -1):
        word = words.low[i]
        distance = 0 if word in time_words or word[0].isdigit() else distance + 1
        near[i] = distance
    return near

def _solar_year(words: Words, i: int) -> tuple[int, Expression] | None:
    """'In 1402', in a text that counts by the solar calendar."""
    if words.number(i) and len(words.at(i)) == 4 and 1300 <= int(words.at(i)) < 1500:
        if words.at(i - 1) in ("in", "of", "for", "since", "year"):
            return i + 1, SolarYear(int(words.at(i)))
    return None

def _direction(words: Words, i: int, end: int) -> Direction:
    if words.at(end) in ("onward", "onwards") or (words.at(end) in ("or", "and") and words.at(end + 1) == "later"):
        return "since"
    k = i - 1
    while k >= 0 and i - k < 4 and words.at(k) in SOFT:
        k -= 1
    if words.at(k) == "to" and words.at(k - 1) in ("prior", "up"):
        return "before" if words.at(k - 1) == "prior" else "until"
    if words.at(k) == "than":
        return {"later": "by" if words.at(k - 2) == "no" else "after", "earlier": "before"}.get(words.at(k - 1), "at")  # type: ignore[return-value]
    return DIRECTIONS.get(words.at(k), "at")

def _compared(words: Words, i: int) -> bool:
    """Whether the date only says what something is compared with: 'than in 2021', 'from $5 million in May'."""
    for k in range(i - 1, max(-1, i - 10), -1):
        word = words.at(k)
        if word in COMPARING or (word == "as" and i - k <= 3):
            return True
        if word in ("from", "after") and k < i - 1 and (words.at(k + 1) in "$€£¥" or words.at(k + 1)[:1].isdigit()):
            return True
        if word in (";", "(", ")") or words.ends_sentence(k):
            return False
    return False

def _background(words: Words, i: int, sentence: int) -> bool:
    """Whether the date stands in the past perfect, which tells what lay behind the story."""
    for k in range(i - 1, max(sentence, i - 12) - 1, -1):
        if words.at(k) == "had" and words.at(k + 1) not in ("a", "an", "the", "no"):
            return True
        if words.at(k) in (",", ";", "was", "were", "said"):
            return False
    return False


def _directed(named: Period | None, direction: Direction, published: date | None) -> Period | None:
    """What a preposition makes of a period: since it begins, until it ends, before and after it."""
    if named is None or named.start is None or named.end is None or direction == "at":
        return named
    if direction == "since":
        return Period(named.start, None, "open")
    if direction == "after":
        return Period(named.end + timedelta(days=1), None, "open")
    if direction == "before":
        return Period(None, named.start - timedelta(days=1), "open")
    start = published if published and published <= named.end else None
    return Period(start if direction == "by" else None, named.end, "open")

__all__ = ["Exact", "Range", "read_times"]
