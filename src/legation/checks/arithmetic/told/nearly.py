"""Numbers that would fit those around them but for a slip: '$170 million a year' of '$214 million for two years'.

In:  the text.
Out: a Check for a share, a growth, a multiple or a size of one that fits nothing near it, and fits with one slip.
Law: nothing is asked of who does what. A percentage has to say of what it is, or how much more or less; a size of one
     stands with 'a', 'per', 'each' or 'on average'. What fits two numbers of its own sentence or the two before is let
     be. The slip is two digits that changed places, or a power of ten: another digit fits too often by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from legation.checks.arithmetic.amounts.bound import contradicted, with_rate
from legation.checks.arithmetic.amounts.passages import Told, near, passages
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, divided, ends_told, meet
from legation.checks.slips import NUMBER, edits, plain_digits
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount
from legation.reading.bonds.written import is_percentage
from legation.record.check import Check

_KINDS = ("money", "mass", "volume", "energy", "count", "number")
_OF = re.compile(r"\s?(?:of|in)\s(?!which\b|whom\b)", re.IGNORECASE)
# '20 percent of all that was exported' is of no number beside it
_OF_ALL = re.compile(r"\s(?:of|in)\s(?:all|everything)\s(?:that|those|which|it|they)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\s(?:more|less|fewer|higher|lower|up|down|increase|rise|growth|fall|decline|drop)\b", re.IGNORECASE
)
_CLOSED = re.compile(r"\s?[,.;)]")
_LESS = re.compile(r"(?:percent|cent|%)\s(?:less|fewer|lower|down)\b", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|up|down|increase of|rise of|growth of|fall of|decline of|drop of|gain of|rose|fell"
    r"|grew)\s(?:about |some )?$",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s(?:of \w+ )?(?:a|per|each|every|apiece)\b(?:\s(?:year|month|week|day|\w+))?|\s(?:on average)\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(r"\b(?:thus|therefore|so|hence)\s$", re.IGNORECASE)
_MOST = 8
_LEAST = 10
_WORD = 8  # characters that say which way
_SHARP = Fraction(1, 40)
_EXACT = Fraction(1, 100)
_YEARS = range(1300, 2101)
_POWERS = (Fraction(10), Fraction(100), Fraction(1000), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000))
_NUMBERS = {
    word: many
    for many, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), start=2)
}
_BASE = re.compile(
    r"\b(?:against|compared (?:with|to)|after|from|up from|down from|versus|than|following)\s(?:(?:the|about|some|only"
    r"|just)\s)?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\s(?:[a-z]+\s){0,3}?(?:in|for)\s(?:[A-Z][a-z]+\s)?(?P<year>(?:19|20)\d\d)\b")
_OF_BEFORE = re.compile(
    r"\s?(?:[a-z]+\s){0,3}?(?:a (?:year|month) (?:earlier|before|ago)|the (?:year|month) before"
    r"|in the previous|the previous)\b",
    re.IGNORECASE,
)


def told_nearly(text: str) -> Iterator[Check]:
    """The numbers that one slip keeps from fitting those around them."""
    for paragraph in passages(text):
        for place, told in enumerate(paragraph):
            around = [one for one in near(paragraph, place, back=2, ahead=0) if _counts(text, one)]
            told_near = near(paragraph, place, back=1, ahead=0)
            beside = [one for one in told_near if one in around]
            if not 2 <= len(around) <= 2 * _MOST or len(beside) > _MOST:
                continue
            for one in told.amounts:
                if one.kind in ("share", "ratio"):
                    check = _percentage(text, told, one, around, beside, told_near)
                else:
                    check = _size_of_one(text, one, told_near)
                if check is not None:
                    yield check


def _percentage(
    text: str,
    told: Told,
    rate: Amount,
    around: Sequence[Amount],
    beside: Sequence[Amount],
    told_near: Sequence[Amount],
) -> Check | None:
    before = text[told.start : rate.span.start]
    if _MULTIPLE.search(before) and NUMBER.search(rate.span.quote) is None:
        return _multiple(rate, [one for one in beside if one.span.start < rate.span.start])
    moved = (
        rate.kind == "ratio" or _MORE.match(text, rate.span.end) is not None or _BY.search(before) is not None
    )
    set_beside = before.endswith((", ", "(")) and _CLOSED.match(text, rate.span.end) is not None
    if not moved and not set_beside and _OF.match(text, rate.span.end) is None:
        return None
    stated = _as_share(rate)
    less = _LESS.search(text, rate.span.start, rate.span.end + _WORD) is not None
    pairs = [(one, other) for one, other in _pairs(around) if not less or one.value < other.value]
    if stated is None or any(_fits(stated, one, other, moved=moved) for one, other in pairs):
        return None
    if less and not before.endswith(" or "):  # 'sales of $82 million, $2.8 million or 3.3 percent less'
        whole = _told_for_the_rest(rate, stated, [one for one in told.amounts if one in beside])
        if whole is not None:
            return whole
    if _OF_ALL.match(text, rate.span.end):
        return None
    found = [
        (one, other, slipped)
        for one, other in _pairs(beside)
        if not _is_told_by_another(told_near, rate, one, other)
        and (not moved or _earlier_and_later(text, sorted((one, other), key=lambda item: item.span)))
        and (slipped := _slip(rate, one, other, moved=moved)) is not None
    ]
    if len({frozenset((one.span, other.span)) for one, other, _ in found}) != 1:
        return None
    one, other, slipped = found[0]
    first, second = ends_told(one), ends_told(other)
    if first is None or second is None:
        return None
    words = (
        f"‘{one.span.quote}’ is {percent_words(*divided(first, second))} of ‘{other.span.quote}’, which "
        f"‘{rate.span.quote}’ does not fit; two digits that changed places in ‘{slipped.span.quote}’ explain it."
    )
    others = [item.span for item in (rate, one, other) if item is not slipped]
    return contradicted(slipped.span, others, words)


def _is_told_by_another(amounts: Sequence[Amount], rate: Amount, one: Amount, other: Amount) -> bool:
    """Whether another percentage has two numbers: '582,000, up 54 percent from 378,000. Two in three (66%)'."""
    rates = (_as_share(item) for item in amounts if item.kind in ("share", "ratio") and item is not rate)
    first, second = sorted((one, other), key=lambda item: item.value)
    return any(
        stated is not None
        and (_fits(stated, first, second, moved=True) or _fits(stated, second, first, moved=True))
        for stated in rates
    )


def _told_for_the_rest(rate: Amount, stated: Closed, here: Sequence[Amount]) -> Check | None:
    """'900 lorries had gone, now 540, 60 percent fewer': what is left, told as what is missing."""
    pairs = [(one, other) for one, other in _pairs(here) if one.value < other.value]
    if len(pairs) != 1 or len(here) != 2:
        return None
    ((one, other),) = pairs
    first, second = ends_told(one), ends_told(other)
    if first is None or second is None or not meet(stated, divided(first, second)):
        return None
    words = f"‘{one.span.quote}’ is ‘{rate.span.quote}’ of ‘{other.span.quote}’, and not so much less."
    return contradicted(rate.span, [one.span, other.span], words)


def _multiple(rate: Amount, beside: Sequence[Amount]) -> Check | None:
    """'410,000 tonnes … 205,000; the volume has thus tripled': the only two numbers, and another whole multiple."""
    pairs = [(one, other) for one, other in _pairs(beside) if one.value > other.value]
    if len(pairs) != 1 or not rate.value or rate.value < 2:
        return None
    ((one, other),) = pairs
    made = Fraction(one.value) / Fraction(other.value)
    if made.denominator != 1 or made == Fraction(rate.value) or Fraction(rate.value).denominator != 1:
        return None
    words = f"‘{one.span.quote}’ is {made} times ‘{other.span.quote}’, and the text says ‘{rate.span.quote}’."
    return contradicted(rate.span, [one.span, other.span], words)


def _size_of_one(text: str, size: Amount, around: Sequence[Amount]) -> Check | None:
    """'14 tankers with 392,000 tonnes, 280,000 tonnes per ship on average'."""
    if size.kind not in _KINDS[:-1] or _PER.match(text, size.span.end) is None:
        return None
    wholes = [
        one
        for one in around
        if one is not size and one.kind == size.kind and one.interval.unit == size.interval.unit
        and _PER.match(text, one.span.end) is None
    ]  # fmt: skip
    counts = [one for one in around if one is not size and one not in wholes and _number_of(one)]
    if len(wholes) != 1 or not 1 <= len(counts) <= 3:
        return None
    (whole,) = wholes
    made = [(one, Fraction(whole.value) / many) for one in counts if (many := _number_of(one))]
    told = Fraction(size.value)
    if not told or any(abs(told - each) <= each / 10 for _, each in made):
        return None
    for count, each in made:
        if any(abs(meant - each) <= each * _EXACT for meant in _meant(size)):
            words = (
                f"‘{whole.span.quote}’ and ‘{count.span.quote}’ do not make ‘{size.span.quote}’ for each; "
                "one slip in the number explains it."
            )
            return contradicted(size.span, [whole.span, count.span], words)
    return None


def _number_of(one: Amount) -> Fraction | None:
    """How many a number counts, a length of time its units."""
    if one.kind == "duration":
        word = one.span.quote.lower().split(" ")[0]
        number = NUMBER.search(one.span.quote)
        many = Fraction(plain_digits(number.group())) if number else Fraction(_NUMBERS.get(word, 0))
        return many or None
    if one.kind in ("count", "number") and one.value > 1 and Fraction(one.value).denominator == 1:
        return None if one.span.quote.isdigit() and one.value in _YEARS else Fraction(one.value)
    return None


def _meant(one: Amount) -> Iterator[Fraction]:
    """What a number may have been before a slip: digits in their places, or a power of ten."""
    value = Fraction(one.value)
    yield from (value * power for power in _POWERS)
    number = NUMBER.search(one.span.quote)
    if number is not None and value:
        step = value / Fraction(plain_digits(number.group()))
        for meant, cost in edits(number.group()):
            if cost == 1:
                yield Fraction(plain_digits(meant)) * step


def _counts(text: str, one: Amount) -> bool:
    if one.kind == "number" and (one.value < _LEAST or (one.span.quote.isdigit() and one.value in _YEARS)):
        return False
    return one.kind in _KINDS and ends_told(one) is not None


def _pairs(amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount]]:
    for one, other in permutations(amounts, 2):
        counted = {one.kind, other.kind} == {"count", "number"}
        if counted or (one.kind == other.kind and one.interval.unit == other.interval.unit):
            yield one, other


def _as_share(rate: Amount) -> Closed | None:
    """A percentage as a share, without its direction."""
    ends = ends_told(rate)
    number = NUMBER.search(rate.span.quote)
    if ends is None or number is None or not is_percentage(rate):
        return None
    told = Fraction(plain_digits(number.group())) / 100
    half = Fraction(1, 2 * 10 ** (2 + len(plain_digits(number.group()).partition(".")[2])))
    return told - half, told + half


def _ways(one: Closed, other: Closed, *, moved: bool) -> Iterator[Closed]:
    """One in another: its share, or how much less or more it is."""
    low, high = divided(one, other)
    if not moved:
        yield low, high
    elif high < 1:
        yield 1 - high, 1 - low
    elif low > 1:
        yield low - 1, high - 1


def _fits(stated: Closed, one: Amount, other: Amount, *, moved: bool) -> bool:
    first, second = ends_told(one), ends_told(other)
    if first is None or second is None:
        return False
    return any(meet(with_rate(stated), way) for way in _ways(first, second, moved=moved))


def _slip(rate: Amount, one: Amount, other: Amount, *, moved: bool) -> Amount | None:
    """Of a percentage and two numbers, the one that two digits which changed places keep from fitting."""
    first, second = Fraction(one.value), Fraction(other.value)
    stated = _as_share(rate)
    if stated is None or not first or not second:
        return None
    for item, values in ((rate, None), (one, _swapped(one)), (other, _swapped(other))):
        for meant in values if values is not None else _swapped_share(rate):
            now, base, share = first, second, stated
            if item is one:
                now = meant
            elif item is other:
                base = meant
            else:
                half = (stated[1] - stated[0]) / 2
                share = (meant - half, meant + half)
            made = now / base
            way = abs(made - 1) if moved else made
            if (
                share[0] <= way <= share[1]
                and (moved or made < 1)
                and share[1] - share[0] <= way * _SHARP * 2
            ):
                return item
    return None


def _swapped(one: Amount) -> list[Fraction]:
    number = NUMBER.search(one.span.quote)
    if number is None or len(number.group().strip("0,.")) < 2:
        return []
    step = Fraction(one.value) / Fraction(plain_digits(number.group()))
    return [Fraction(plain_digits(meant)) * step for meant, cost in edits(number.group()) if cost == 1]


def _swapped_share(rate: Amount) -> list[Fraction]:
    number = NUMBER.search(rate.span.quote)
    if number is None:
        return []
    return [
        Fraction(plain_digits(meant)) / 100
        for meant, cost in edits(number.group())
        if cost == 1 and not meant.startswith("0")
    ]


def _earlier_and_later(text: str, amounts: Sequence[Amount]) -> tuple[Amount, Amount] | None:
    """The earlier and the later of the only two numbers of a kind."""
    known = [one for one in amounts if one.kind in (*MEASURED, "share") and ends_told(one)]
    if len(known) != 2 or known[0].kind != known[1].kind or known[0].interval.unit != known[1].interval.unit:
        return None
    years = [_YEAR.match(text, one.span.end) for one in known]
    if years[0] and years[1] and years[0]["year"] != years[1]["year"]:
        first, second = sorted(
            zip(known, (one["year"] for one in years if one), strict=True), key=lambda one: one[1]
        )
        return first[0], second[0]
    for base, other in (known, known[::-1]):  # 'up from' tells more than any time beside
        if _BASE.search(text[: base.span.start]):
            return base, other
    for base, other in (known, known[::-1]):
        if _OF_BEFORE.match(text, base.span.end):
            return base, other
    return None
