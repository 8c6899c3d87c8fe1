"""A growth, what it led to and what it started from: '… $91 million, 30 percent more than in 2021, when it was …'.

In:  the text.
Out: a Check where the two numbers give another growth, or go the other way.
Law: the words tell which number was the earlier ('from', 'compared with', 'when it was', 'a year earlier it had been'),
     and there is one other of its unit. A growth behind a new subject ('while exports rose by …') is of that. In each
     other's company round numbers are as sharp as the sharper one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from legation.checks.arithmetic.amounts.bound import contradicted, off, wrong
from legation.checks.arithmetic.amounts.company import comparable, in_company, is_plain
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import Closed
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount
from legation.record.check import Check
from legation.record.span import Span

_UP = r"(?:increase|rise|growth|gain|jump|surge|leap|upswing)"
_DOWN = r"(?:cut|decrease|decline|drop|fall|reduction|slump|dip|plunge|contraction)"
_ABOUT = r"(?: about| some| almost| nearly| roughly| just| only| around| well)*"
# from a growth to the number that it started from
_ON_BASE = re.compile(
    r"^(?: percent| per cent|%)?[^.;:,]{0,45}?\b(?:than|from|on|over|compared with|compared to|against|above|below)\b"
    rf"[^.;:,]{{0,45}}(?:, when(?: [\w’'-]+){{0,4}})?{_ABOUT}"
    r"(?: the| a| its)?\s$"
)
# right before the earlier of two numbers
_EARLIER = re.compile(
    r"(?:\bfrom|\bagainst|\bcompared (?:with|to)|\bafter|\bversus|\bin place of|\binstead of|\bthan|\b(?:up|down) on)"
    rf"{_ABOUT}(?: the)?\s$",
    re.IGNORECASE,
)
# 'a budget of $4.2 billion, $1.1 billion less than the $5.3 billion first proposed': the first is what lies between
_DIFFERENCE = re.compile(r"\s(?:less|more|fewer|higher|lower|above|below|short)\b", re.IGNORECASE)
_TO = re.compile(rf"\bto{_ABOUT}\s$", re.IGNORECASE)
# from the later of the two to the growth that is set beside it
_BESIDE = re.compile(
    r"^[^.;:]{0,45}?(?:,|\(|–|—| or)\s?(?:so |thus |and )?"
    r"(?:(?:which|that) (?:is|was|makes|made|means|meant|represents) "
    rf"|i\.e\. |or |representing |meaning |marking |a plus of |a minus of )?(?:up|down"
    rf"|an? (?:[\w-]+ ){{0,2}}(?:{_UP}|{_DOWN})(?: of)?|growing|rising|falling|declining|increasing|dropping"
    rf"|plus|minus|\+|-|grew|rose|fell|dropped|increased|declined)?(?: by)?{_ABOUT}\s?$",
    re.IGNORECASE,
)
# a sentence that tells the earlier number, and a growth that is drawn from it
_BACK = re.compile(
    r"^(?:In|A|One|The|During|For)\b[^.;:]{0,40}?\b(?:(?:19|20)\d\d"
    r"|(?:year|month|season|quarter) (?:before|earlier|ago)"
    r"|(?:previous|preceding|prior) (?:year|month|season|quarter))\b[^.;:]{0,40}?"
    rf"\b(?:had been|was|were|had (?:come|amounted) to|stood at|had stood at){_ABOUT}\s$",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"\b(?:thus|therefore|so|accordingly|hence|has since|since then)\b[^.;]{0,30}?"
    r"\b(?:grew|grown|rose|risen|increased|fell|fallen|declined|dropped|shrank|shrunk|decreased|climbed)"
    rf"(?: by)?{_ABOUT}\s$",
    re.IGNORECASE,
)
_OF_THE_EARLIER = re.compile(
    r" (?:of )?(?:the|its|their) (?:earlier|previous|former|prior|old|original|initial) "
    r"(?:amount|level|volume|figure|quantity|number|total|rate|sum)\b"
)
_SMALLER = re.compile(r"\s(?:smaller|larger|bigger|less|more|lower|higher|fewer|shorter|lighter) than\b")
_NEW_SUBJECT = re.compile(
    r"\b(?:and|while|but|whereas|with)\b[^.;]*\b(?:exports?|imports?|sales|purchases|trade|turnover|deliveries|prices?|it)\b",
    re.IGNORECASE,
)
# '45 percent more than in 2024, when … $1.1 billion, and 84 percent above …': one more growth of what leads them
_MORE_OF_IT = re.compile(r"\band\s(?:[a-z]+\s)?$")
_IT = re.compile(r"^(?:It|That|This|They|The (?:figure|amount|total|sum|volume|number|turnover))\b")
_NOUN = re.compile(
    rf"^(?:The|This) (?P<way>{_UP}|{_DOWN}) (?:was|is|came (?:from|about)|resulted|reflects?|stems|stemmed|followed)\b",
    re.IGNORECASE,
)
_BREATH = 60  # characters between a number and the growth that is of it
_GOES_UP = re.compile(_UP, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Bound:
    """A growth, and its two numbers."""

    rate: Amount
    result: Amount
    base: Amount


def told_rates(text: str) -> Iterator[Check]:
    """The growths that their two numbers do not give."""
    told = [one for paragraph in passages(text) for one in paragraph]
    for place, sentence in enumerate(told):
        before = told[place - 1] if place else None
        for rate in sentence.amounts:
            if rate.kind in ("ratio", "share") and not rate.span.quote.startswith("by "):
                yield from _rated(text, rate, sentence, told[max(0, place - 3) : place])
        if before is not None:
            yield from _by_a_noun(text, sentence, before)


def _rated(text: str, rate: Amount, sentence: Told, before: Sequence[Told]) -> Iterator[Check]:
    bound = _in_one_sentence(text, rate, sentence, before) or _drawn(text, rate, sentence, before)
    if bound is not None:
        check = _checked(bound)
        if check is not None:
            yield check
    elif _OF_THE_EARLIER.match(text, rate.span.end):
        yield from _of_the_earlier(rate, sentence, before)


def _in_one_sentence(text: str, rate: Amount, sentence: Told, before: Sequence[Told]) -> _Bound | None:
    """Growth, result and base of one sentence; the result may stand just before it."""
    here = [one for one in sentence.amounts if is_plain(one)]
    behind = [one for one in here if one.span.start > rate.span.end]
    ahead = [one for one in here if one.span.end <= rate.span.start]
    grows = rate.kind == "ratio" or _SMALLER.match(text, rate.span.end) is not None
    if _leaves_brackets(text, rate, sentence):
        return None  # 'sold goods for $217 million (up 13 percent) and bought from them for $84 million'
    if grows and behind and _ON_BASE.match(text[rate.span.end : behind[0].span.start]):
        base = behind[0]
        if _NEW_SUBJECT.search(text[rate.span.end : base.span.start]):
            return None
        if not ahead and before and _IT.match(text[sentence.start : sentence.end]):
            ahead = [one for one in before[-1].amounts if is_plain(one)]
            if len(ahead) != 1:
                return None
            beside = "," if _IT.match(text[sentence.start : sentence.end]) else ""
        else:
            beside = text[ahead[-1].span.end : rate.span.start] if ahead else ""
        if (
            ahead
            and comparable(ahead[-1], base)
            and not _MORE_OF_IT.search(beside)
            and not _NEW_SUBJECT.search(beside)
            and len(beside) < _BREATH
        ):
            return _Bound(rate, ahead[-1], base)
        return None
    if len(ahead) < 2 or not comparable(ahead[-1], ahead[-2]):
        return None
    one, two = ahead[-2:]
    joint = text[two.span.end : rate.span.start]
    if (
        not _BESIDE.match(joint)
        or _NEW_SUBJECT.search(joint)
        or text.startswith((" of ", " in "), rate.span.end)
    ):
        return None
    gap = text[one.span.end : two.span.start]
    if len(gap) > 90 or re.search(r"[.;:]", gap) or _DIFFERENCE.match(gap):
        return None
    if _EARLIER.search(gap):
        return _Bound(rate, one, two)
    if _TO.search(gap) and _EARLIER.search(text[sentence.start : one.span.start]):
        return _Bound(rate, two, one)
    return None


def _leaves_brackets(text: str, rate: Amount, sentence: Told) -> bool:
    """Whether a growth closes brackets that hold no number besides: it is of what stands before them."""
    opened = text.rfind("(", sentence.start, rate.span.start)
    alone = opened >= 0 and not any(opened < one.span.start < rate.span.start for one in sentence.amounts)
    closed = text.find(")", rate.span.end, sentence.end)
    inside = closed >= 0 and not any(rate.span.end <= one.span.start < closed for one in sentence.amounts)
    return alone and inside and ")" not in text[opened : rate.span.start]


def _drawn(text: str, rate: Amount, sentence: Told, before: Sequence[Told]) -> _Bound | None:
    """'In 2023 the quantity had been 40 tonnes; it thus grew by a quarter', behind what it is now."""
    here = [one for one in sentence.amounts if is_plain(one) and one.span.end <= rate.span.start]
    if len(here) != 1 or not before or not _BACK.match(text[sentence.start : here[0].span.start]):
        return None
    alike = [one for one in before[-1].amounts if is_plain(one) and comparable(one, here[0])]
    if len(alike) != 1 or not _DRAWN.search(text[here[0].span.end : rate.span.start]):
        return None
    return _Bound(rate, alike[0], here[0])


def _checked(bound: _Bound) -> Check | None:
    result, base = in_company([bound.result, bound.base])
    if bound.result.kind in ("count", "number"):
        result, base = bound.result, bound.base
    implied = off(bound.rate, base, result)
    if implied is None:
        return None
    words = (
        f"From ‘{base.span.quote}’ to ‘{result.span.quote}’ is {_size(implied)}, "
        f"and the text says ‘{bound.rate.span.quote}’."
    )
    return wrong(bound.rate, (result, base), implied, words)


def _of_the_earlier(rate: Amount, sentence: Told, before: Sequence[Told]) -> Iterator[Check]:
    """'90,000 barrels a day, half of the earlier amount', where one other number of the unit was told."""
    here = [one for one in sentence.amounts if is_plain(one) and one.span.end <= rate.span.start]
    if not here:
        return
    earlier = [one for told in before for one in told.amounts if is_plain(one) and comparable(one, here[-1])]
    if len(earlier) != 1:
        return
    result, base = in_company([here[-1], earlier[0]])
    implied = off(replace(rate, kind="ratio"), base, result)
    if implied is not None:
        words = (
            f"From ‘{base.span.quote}’ to ‘{result.span.quote}’ is {_size(implied)}, "
            f"and the text says ‘{rate.span.quote}’."
        )
        yield contradicted(rate.span, [result.span, base.span], words)


def _by_a_noun(text: str, sentence: Told, before: Told) -> Iterator[Check]:
    """'15.4 million euros in 2023, compared with 14.1 million in 2022. The decrease was due to …'."""
    said = _NOUN.match(text[sentence.start : sentence.end])
    numbers = [one for one in before.amounts if is_plain(one)]
    if said is None or sentence.amounts or len(numbers) != 2 or not comparable(*numbers):
        return
    one, two = numbers
    gap = text[one.span.end : two.span.start]
    if _EARLIER.search(gap):
        result, base = one, two
    elif _TO.search(gap) and _EARLIER.search(text[before.start : one.span.start]):
        result, base = two, one
    else:
        return
    goes_up = _GOES_UP.fullmatch(said["way"]) is not None
    if result.value == base.value or goes_up == (result.value > base.value):
        return
    start = sentence.start + said.start("way")
    way = Span(start, start + len(said["way"]), said["way"])
    words = f"From ‘{base.span.quote}’ to ‘{result.span.quote}’ is no ‘{said['way']}’."
    yield contradicted(way, [result.span, base.span], words)


def _size(implied: Closed) -> str:
    low, high = implied
    if low >= 1:
        return f"{percent_words(low - 1, high - 1)} more"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    return "hardly a change"
