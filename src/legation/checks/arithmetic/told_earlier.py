"""A number and the one of before, told in a sentence of its own: 'fell to $310 million … A year earlier it had been …'.

In:  the text.
Out: a Check where the two go the other way than a verb tells, or are not the growth that is told of them.
Law: the earlier number has a subject that means the later one ('it', 'the figure') or none, and words that set it back
     in time; the later one is the only number of its unit in the sentences just before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from legation.checks.arithmetic.bound import contradicted, off, sharper, wrong
from legation.checks.arithmetic.told_directions import WAYS, moved, way_before
from legation.checks.arithmetic.told_growth import MEASURED, Closed, ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check
from legation.record.span import Span

_BACK = (
    r"(?:(?:a|one|the) (?:year|season|month|quarter|decade) (?:earlier|before|ago|previously)"
    r"|(?:in |for )?the (?:previous|preceding|prior|same) (?:\w+ ){0,2}?(?:year|season|month|months|period|quarter|half"
    r"|week|weeks|decade)(?: (?:of|in) (?:19|20)\d\d| a year (?:earlier|before|ago)| last year)?"
    r"|(?:in|for|of|during) (?:all of )?(?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years (?:earlier|before|ago))"
)
_IT = (
    r"(?:it|they|there|that|the (?:number|figure|total|sum|volume|amount|value|tally|result|quantity|traffic"
    r"|turnover|share|rate|level|trade|bill|count)s?|its value)"
)
_WAS = (
    r"(?:(?:had|has) (?:only |just |still )?(?:been|stood at|come to|amounted to|reached|totalled|numbered)|was|were"
    r"|stood at|came to|amounted to|totalled|reached)"
)
_ABOUT = r"(?: only| just| about| some| nearly| almost| still| no more than| as (?:little|few|much|many) as)?"
# the sentence up to the earlier number
_FORMS = (
    re.compile(rf"^(?:But |And |Still, )?{_BACK},? {_IT} {_WAS}{_ABOUT} $", re.IGNORECASE),
    re.compile(rf"^{_IT} {_WAS}{_ABOUT} $", re.IGNORECASE),
    re.compile(rf"^(?:But |And )?(?:{_BACK})(?::|,| –| —){_ABOUT} $", re.IGNORECASE),
    re.compile(
        rf"\b(?:put|puts|gave|gives|set) {_IT} (?:of|for|in) [^,.;:]{{1,30}} (?:at|as){_ABOUT} $",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:{_IT}|that) (?:{_BACK}) {_WAS}{_ABOUT} $|^the (?:previous|preceding|prior) (?:year|season|month)['’]s"
        rf" (?:number|figure|total|sum|volume|amount|value|result) {_WAS}{_ABOUT} $",
        re.IGNORECASE,
    ),
)
_BACK_IN = re.compile(rf"\b{_BACK}(?=\W|$)", re.IGNORECASE)
# a growth that stands beside the later number, or has a sentence of its own
_RATE_BESIDE = re.compile(
    r"^,? ?\(?(?:which (?:is|was) |or )?(?:up|down|an? \w+ of)(?: by)?(?: about| some)?$"
)
_RATE_OF_IT = re.compile(
    r"^(?:That|This|It) (?:is|was|means|makes|meant|marks|represents)(?: up| down| an? (?:\w+ )?(?:increase|rise|growth"
    r"|jump|gain|drop|fall|decline|decrease)(?: of)?)?(?: by)?(?: about| some| almost| nearly)? $"
    r"|^(?:The|This) (?:increase|rise|growth|jump|gain|drop|fall|decline|decrease)(?: \w+){0,3}?"
    r" (?:was|is|came to|amounted to|of)(?: about| some)? $"
)
# behind the earlier number: 'In 2020 the share had been 20 percent: it has doubled since'
_RATE_SINCE = re.compile(
    rf"^(?:[:;,–—]|, so| so)+ ?(?:and |so )?{_IT} (?:has|have|had) (?:since |thus |therefore |almost |more than )*"
    r"(?:(?:grown|risen|increased|climbed|fallen|dropped|shrunk|declined|gone up|gone down) (?:since )?)?(?:by )?$",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(r"(?: percent| per cent|%)? to(?: about| some)? $")
_DRAWN = re.compile(r"\b(?:thus|therefore|so|hence|accordingly)\b")
_WAY = re.compile(rf"\b(?:{'|'.join(word for word in WAYS if word not in ('up', 'down'))})\b")
_POINTS = re.compile(
    r",? (?:or |that is )?(?P<number>[\w.]+) (?:percentage )?points (?P<way>higher|lower|more|less)\b"
)
_POINT = Decimal("0.011")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE = 2  # sentences that may lie between
_ALIKE = 20  # times that a bare number may differ from what it is compared with


@dataclass(frozen=True, slots=True)
class _Pair:
    """A number, the one of before, and the sentences that they stand in."""

    now: Amount
    earlier: Amount
    first: tuple[int, int]
    last: tuple[int, int]


def told_earlier(text: str) -> Iterator[Check]:
    """The moves and growths over sentences that the two numbers do not make."""
    yield from _points_apart(text)
    amounts = read_amounts(text)
    for pair in _pairs(text, amounts):
        yield from _wrong_way(text, pair)
        yield from _wrong_growth(text, pair, amounts)


def _points_apart(text: str) -> Iterator[Check]:
    """'In the first round it was 67 percent. In the second it was 70 percent, three points higher'."""
    amounts, bounds = read_amounts(text), sentences(text)
    for (first, last), (start, end) in pairwise(bounds):
        before, here = (
            [one for one in amounts if low <= one.span.start < high and one.kind == "share"]
            for low, high in ((first, last), (start, end))
        )
        if len(before) != 1 or len(here) != 1 or "\n" in text[last:start]:
            continue
        said = _POINTS.match(text, here[0].span.end, end)
        told = [one for one in amounts if said is not None and one.span.start == said.start("number")]
        if said is None or not told or told[0].value <= 0:
            continue
        scale = 1 if told[0].value < 1 else 100
        apart = (here[0].value - before[0].value) * (1 if said["way"] in ("higher", "more", "up") else -1)
        if abs(apart - told[0].value / scale) > _POINT:
            words = (
                f"From ‘{before[0].span.quote}’ to ‘{here[0].span.quote}’ are {abs(apart) * 100:f} points, "
                f"and the text says ‘{said.group().strip(' ,')}’."
            )
            yield contradicted(told[0].span, [before[0].span, here[0].span], words)


def _pairs(text: str, amounts: Sequence[Amount]) -> Iterator[_Pair]:
    bounds = sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = [one for one in amounts if start <= one.span.start < end]
        told = [one for one in here if one.kind in (*MEASURED, "number", "share") and ends_told(one)]
        if len(told) != 1 or not place or not _set_back(text, start, end, told[0]):
            continue
        for back in range(1, min(_BEFORE, place) + 1):
            first = bounds[place - back]
            near = [one for one in amounts if first[0] <= one.span.start < start]
            alike = [one for one in near if _comparable(one, told[0])]
            if len(alike) > 1:
                break
            if alike and _earlier_year(text, first, (start, end)):
                earlier = told[0]
                if earlier.kind == "number":
                    unit = replace(earlier.interval, unit=alike[0].interval.unit)
                    earlier = replace(earlier, kind=alike[0].kind, interval=unit)
                yield _Pair(alike[0], earlier, first, (start, end))
                break


def _set_back(text: str, start: int, end: int, amount: Amount) -> bool:
    """Whether a sentence tells the number as that of an earlier time, of the same thing as before."""
    before = " ".join(text[start : amount.span.start].split()) + " "
    if _BACK_IN.search(text, start, end) is None:
        return False
    return any(form.search(before) for form in _FORMS)


def _comparable(one: Amount, told: Amount) -> bool:
    if ends_told(one) is None:
        return False
    if one.kind == told.kind and one.interval.unit == told.interval.unit:
        return True
    many = one.kind == "count" and told.kind == "number" and one.value > 0
    return many and told.value * _ALIKE > one.value and told.value < one.value * _ALIKE


def _earlier_year(text: str, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Whether the second sentence does not tell of a later year than the first."""
    years = [[int(year) for year in _YEAR.findall(text, *place)] for place in (first, last)]
    return not all(years) or min(years[1]) < max(years[0])


def _wrong_way(text: str, pair: _Pair) -> Iterator[Check]:
    way = way_before(text, pair.first[0], pair.now) or _way_drawn(text, pair)
    before, after = ends_told(pair.earlier), ends_told(pair.now)
    if way is None or before is None or after is None:
        return
    told, opposite = moved(way.quote)
    fell = after[1] <= before[0] and pair.now.value < pair.earlier.value
    rose = after[0] >= before[1] and pair.now.value > pair.earlier.value
    if (told > 0 and fell) or (told < 0 and rose):
        unit = pair.now.interval.unit
        words = (
            f"‘{way.quote}’ to ‘{pair.now.span.quote}’ is the other way round: {range_words(*before, unit)} before, "
            f"{range_words(*after, unit)} after."
        )
        yield contradicted(way, [pair.now.span, pair.earlier.span], words, opposite)


def _way_drawn(text: str, pair: _Pair) -> Span | None:
    """'A year ago there were 420. Traffic has thus fallen by more than half': the way, told behind both."""
    behind = next((one for one in sentences(text) if one[0] >= pair.last[1]), None)
    if behind is None or _DRAWN.search(text, *behind) is None:
        return None
    verbs = list(_WAY.finditer(text, *behind))
    return Span.of(text, *verbs[0].span()) if len(verbs) == 1 else None


def _wrong_growth(text: str, pair: _Pair, amounts: Sequence[Amount]) -> Iterator[Check]:
    rates = [
        one
        for one in amounts
        if pair.first[0] <= one.span.start < pair.last[1]
        and one.kind in ("ratio", "share")
        and _is_of_it(text, one, pair)
    ]
    if len(rates) != 1:
        return
    if pair.now.kind == "share":
        # 'a rise of five percent' of a share may mean points; what doubled did not
        many = not re.search(r"percent|per cent|%", rates[0].span.quote)
        implied = off(rates[0], sharper(pair.earlier), sharper(pair.now)) if many else None
    else:
        implied = off(rates[0], pair.earlier, pair.now)
    if implied is not None:
        words = (
            f"From ‘{pair.earlier.span.quote}’ to ‘{pair.now.span.quote}’ is {_size(implied)}, "
            f"and the text says ‘{rates[0].span.quote}’."
        )
        check = wrong(rates[0], (pair.now, pair.earlier), implied, words)
        if check is not None:
            yield check


def _is_of_it(text: str, rate: Amount, pair: _Pair) -> bool:
    """Whether the words tell a growth as that of the later number."""
    if text[rate.span.end :].lstrip().startswith("of "):
        return False
    if rate.span.start > pair.earlier.span.end:
        return (
            _RATE_SINCE.match(" ".join(text[pair.earlier.span.end : rate.span.start].split()) + " ")
            is not None
        )
    if rate.span.start > pair.now.span.end:
        beside = " ".join(text[pair.now.span.end : rate.span.start].split())
        own = next(
            (start for start, end in sentences(text) if start <= rate.span.start < end), rate.span.start
        )
        alone = " ".join(text[own : rate.span.start].split()) + " "
        return _RATE_BESIDE.match(beside) is not None or _RATE_OF_IT.match(alone) is not None
    return _RATE_BEFORE.fullmatch(f"{text[rate.span.end : pair.now.span.start]}") is not None


def _size(implied: Closed) -> str:
    low, high = implied
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    if low >= 1 and high < 3:
        return f"{percent_words(low - 1, high - 1)} more"
    return f"{range_words(low, high, '1')} times as much"
