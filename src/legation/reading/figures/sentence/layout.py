"""A sentence laid out for reading figures: its tokens, its numbers in order, and the words between them.

Why by position: a figure stands near the words that name its measure, and lists of numbers ('imports
of … and exports of …', '… from … to …') leave out the very verbs that a parse would hang them on.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from legation.parser.once import once_per_word
from legation.parser.parsed import Doc, Token
from legation.reading.actors import Mention, Mentions
from legation.reading.amounts import Amount
from legation.reading.figures.sentence.interposed import is_interposed
from legation.reading.figures.sentence.words import base_forms, figure_words
from legation.reading.times import TimeMention
from legation.record.actor import Actor
from legation.record.period import Period

_ENDS = frozenset(".!?…”")
_SHORT = frozenset({"Mr.", "Mrs.", "Ms.", "Dr.", "U.S.", "U.N.", "No.", "St."})
COUNTING = frozenset({"money", "mass", "volume", "energy", "ratio", "share", "points", "number", "count"})


@dataclass(frozen=True, slots=True)
class Number:
    """An amount with the tokens `start` to `end` (exclusive) that say it."""

    amount: Amount
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A time expression with its tokens."""

    time: TimeMention
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """One sentence: tokens `start` to `end` of the document, its numbers and times in order.

    `asides` are the tokens that tell who says so (', the ministry said,') or more of a subject, `timed` those of the
    times. `home` is the state that the report's numbers are about, `counter` the one whose customs or statisticians
    counted them; `topic` is the one time that the sentence before speaks of; `published` the day of the report.
    """

    doc: Doc
    mentions: Mentions
    start: int
    end: int
    numbers: tuple[Number, ...]
    times: tuple[Dated, ...]
    asides: frozenset[int]
    timed: frozenset[int]
    home: Actor | None = None
    counter: Actor | None = None
    topic: Period | None = None
    published: date | None = None

    def before(self, index: int) -> range:
        """The tokens between the number before and number `index`."""
        return range(self.numbers[index - 1].end if index else self.start, self.numbers[index].start)

    def past_object(self, index: int) -> range:
        """The tokens before number `index`, past what the number before it counts: '42,000 tonnes of rare earths'."""
        tokens = self.before(index)
        if index == 0 or not tokens or self.doc[tokens.start].lower_ != "of":
            return tokens
        start = tokens.start + 1
        while (
            start < tokens.stop
            and self.doc[start].pos_ in ("DET", "ADJ", "NOUN", "PROPN")
            and not self.mention(start)
        ):
            start += 1
        return range(start, tokens.stop)

    def after(self, index: int) -> range:
        """The tokens between number `index` and the next."""
        last = index + 1 == len(self.numbers)
        return range(self.numbers[index].end, self.end if last else self.numbers[index + 1].start)

    def clause_after(self, index: int) -> range:
        """The tokens after number `index` up to a comma or the like."""
        tokens = self.after(index)
        for place, token in enumerate(self.doc.tokens[tokens.start : tokens.stop], tokens.start):
            if token.text in ",;:–—.()!?":
                return range(tokens.start, place)
        return tokens

    def in_time(self, place: int) -> bool:
        """Whether the token belongs to a time expression."""
        return place in self.timed

    def mention(self, place: int) -> Mention | None:
        """The mention that covers the token."""
        return self.mentions.at(self.doc.tokens[place])

    def word_before(self, mention: Mention) -> Token | None:
        """The word before a mention in its sentence, past its article: 'to' before 'the United States'."""
        place = mention.start - 1
        if place > self.start and self.doc[place].lower_ in ("the", "a", "an"):
            place -= 1
        return self.doc[place] if place >= self.start else None

    def is_governed(self, mention: Mention) -> bool:
        """Whether a preposition stands before the mention, so that it is no subject."""
        before = self.word_before(mention)
        return before is not None and before.pos_ == "ADP"

    def lemma(self, place: int) -> str:
        """The lemma in small letters."""
        return lemma_of(self.doc.tokens[place])


@once_per_word
def lemma_of(token: Token) -> str:
    """Return the base of a listed word in any of its forms; of another, what the pipeline holds for its lemma."""
    return base_forms().get(token.lower_) or (token.lemma_ or token.text).lower()


def says(token: Token) -> bool:
    """Whether the word is one of saying and does say something: no United States, no point, no estimate.

    A report's present ('the committee reports') may be taken for a plural, so a name before it decides.
    """
    if lemma_of(token) not in figure_words().saying or token.text[0].isupper():
        return False
    if _is_given_at(token):
        return False
    if token.pos_ in ("VERB", "AUX"):
        return True
    return token.pos_ == "NOUN" and token.i > 0 and token.nbor(-1).pos_ in ("PROPN", "PRON")


def _is_given_at(token: Token) -> bool:
    """'were estimated at', 'was reported to be': what is given is the number, and its subject is what it counts."""
    behind = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = [lemma_of(token.nbor(-back)) for back in (1, 2) if token.i >= back]
    return token.pos_ == "VERB" and "be" in before and behind in ("at", "to", "as")


def tells_of_source(token: Token) -> bool:
    """Whether the word leads to who says so: 'said', 'according to', 'citing', 'the bureau counted'."""
    words = figure_words()
    if lemma_of(token) not in words.telling:  # most words lead to nobody
        return token.lower_ in words.sourcing
    if token.pos_ == "VERB" and lemma_of(token) in words.counting and not token.text[0].isupper():
        return not _is_given_at(token)
    return says(token) or token.lower_ in words.sourcing


def sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of sentences: they end with a line or with a full stop, whatever the parse says."""
    start, before = 0, ""
    for place, token in enumerate(doc):
        text = token.text
        broken = "\n" in text
        ended = place > start and before[-1] in _ENDS and before not in _SHORT
        if place > start and (broken or (ended and (token.is_sent_start or text[0].isupper()))):
            yield start, place
            start = place
        if broken:
            start = place + 1
        before = text
    if start < len(doc):
        yield start, len(doc)


def laid_out(
    doc: Doc, mentions: Mentions, bounds: tuple[int, int], numbers: list[Number], times: list[Dated]
) -> Layout:
    """Lay out the sentence of the tokens `bounds`."""
    start, end = bounds
    inside = tuple(
        number for number in numbers
        if start <= number.start and number.end <= end and not _within_time(number, times)
    )  # fmt: skip
    dated = tuple(time for time in times if start <= time.start and time.end <= end)
    timed = frozenset(place for time in dated for place in range(time.start, time.end))
    return Layout(doc, mentions, start, end, inside, dated, _asides(doc, start, end, inside, dated), timed)


def placed_numbers(doc: Doc, amounts: tuple[Amount, ...]) -> list[Number]:
    """Return the amounts that can be figures, with their tokens."""
    found = []
    for amount in amounts:
        if amount.kind not in COUNTING or (amount.kind == "number" and abs(amount.value) < 1000):
            continue
        if amount.kind == "count" and amount.interval.unit != "people":
            continue
        span = doc.char_span(amount.span.start, amount.span.end)
        if span is not None and len(span):
            found.append(Number(amount, span.start, span.end))
    return found


def placed_times(doc: Doc, times: tuple[TimeMention, ...]) -> list[Dated]:
    """Return the time expressions with their tokens."""
    found = []
    for time in times:
        span = doc.char_span(time.span.start, time.span.end)
        if span is not None and len(span):
            found.append(Dated(time, span.start, span.end))
    return found


def _within_time(number: Number, times: list[Dated]) -> bool:
    return any(time.start <= number.start and number.end <= time.end for time in times)


def _asides(
    doc: Doc, start: int, end: int, numbers: tuple[Number, ...], times: tuple[Dated, ...]
) -> frozenset[int]:
    """The stretches between commas that hold a verb of saying, a source or what a time was, and no number."""
    found, behind_times = set[int](), {time.end for time in times}
    edges = [
        start - 1,
        *(i for i, token in enumerate(doc.tokens[start:end], start) if token.text in ',;:–—“”"'),
        end,
    ]
    for left, right in itertools.pairwise(edges):
        stretch = range(left + 1, right)
        if any(number.start in stretch for number in numbers):
            inside = _source_inside(doc, stretch, numbers)
            found.update(inside)
            if (
                len(inside) == 1
            ):  # 'The attaché in Moscow, N. N., reckoned …': the source stands before the verb
                found.update(range(_after_numbers(numbers, start, left), left))
            continue
        if any(tells_of_source(token) for token in doc.tokens[left + 1 : right]):
            found.update(stretch)
        timed = left in behind_times
        if (timed and _tells_what_time(doc, stretch)) or is_interposed(doc, stretch, timed):
            found.update(stretch)
    return frozenset(found)


def _tells_what_time(doc: Doc, stretch: range) -> bool:
    """'In 2021, the year of the coup, they had been a third of that'."""
    named = {doc[i].lower_ for i in stretch[1:3]}
    return len(stretch) > 1 and doc[stretch.start].lower_ == "the" and bool(
        named & {"year", "month", "season", "quarter", "day", "week"}
    )  # fmt: skip


def _after_numbers(numbers: tuple[Number, ...], start: int, place: int) -> int:
    """The token behind the last number before a place."""
    return max([number.end for number in numbers if number.end <= place], default=start)


def _source_inside(doc: Doc, stretch: range, numbers: tuple[Number, ...]) -> set[int]:
    """'The ministry said that exports …': what stands before a verb of saying at the head of a stretch."""
    for place in stretch:
        if any(number.start <= place < number.end for number in numbers):
            return set()
        if says(doc.tokens[place]):
            return set(range(stretch.start, place + 1))
    return set()
