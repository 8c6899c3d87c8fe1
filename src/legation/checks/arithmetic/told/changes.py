"""Growth bound to its two numbers: '$2.5 billion, up 54 percent from $1.9 billion', 'the increase came to …'.

In:  the text.
Out: a Check where the growth is not that of the two numbers, whatever slip explains it.
Law: the words bind the three in one sentence, or the sentence speaks of 'the increase' and it and the one before hold
     two numbers of a unit and no more, of which one is told as the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import between, off, with_units, wrong
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, is_base
from legation.checks.text_sentences import sentences
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_CHANGE = (
    r"(?:increase|rise|growth|gain|jump|surge|leap|expansion|drop|decline|fall|decrease|dip|slump|reduction"
    r"|plunge|contraction)"
)
_ABOUT = r"(?: about| some| almost| nearly| roughly| a full)?"
# right before a growth that belongs to the number before it
_SET_BESIDE = re.compile(
    rf"(?:,|\(|–|—| and)? ?(?:or |which (?:is|was|makes) |that is |i\.e\. |representing |marking |meaning )?"
    rf"(?:up|down|an? (?:[\w-]+ ){{0,2}}{_CHANGE}(?: of)?|(?<=, )or|(?<=\()[+-]?)(?: by)?{_ABOUT} ?$",
    re.IGNORECASE,
)
_ONE_THING = re.compile(
    r"\b(?:and|while|but|whereas|with)\b.*\b(?:exports?|imports?|sales|purchases|trade|turnover)\b"
)
# from a growth to the number that it started from
_ON = re.compile(
    r"^(?:percent |per cent )?(?:more |less |higher |lower |fewer |up |down )?"
    r"(?:from|on|over|than|compared with|compared to|against|below|above)(?: the| a)?"
    r"(?: record| level of| figure of| total of)?(?: some| about)?$"
)
_AGAINST = re.compile(
    r"(?:against|compared with|compared to|from|after|versus|up from|down from|in place of)"
    r"(?: only| just| some| about| a mere)?(?: the)?$"
)
_THE_CHANGE = re.compile(
    rf"\b(?:the|this|that|which means an?|an?) (?:[\w-]+ )?{_CHANGE}\b"
    r"(?: (?:over|on|compared with|against|since|from) (?:the )?(?:\w+ ){0,2}"
    r"(?:year|period|season|month|quarter|\d{4}))?"
    r",?(?: (?:therefore|thus|then|so|accordingly|hence|consequently))?"
    r"(?: (?:is|was|of|comes?|came|amounts?|amounted|works?|worked|stands?|stood|reached|equals?|makes?"
    r"|out|thus|therefore|to|at|put|reported|given|registered|recorded|by))*"
    rf"{_ABOUT} ?$",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    rf"\b(?:so(?: that)?|thus|hence|therefore|meaning(?: that)?|which means(?: that)?)\b[^.;:,]{{0,40}}"
    rf"\b(?:grew|rose|increased|climbed|fell|shrank|dropped|declined|decreased)(?: by)?{_ABOUT} ?$",
    re.IGNORECASE,
)
# 'The increase on 2022, when 800,000 tonnes had left the country, was 37.5 percent'
_CHANGE_ON = re.compile(
    rf"^(?:The|This|That) (?:[\w-]+ )?{_CHANGE} (?:on|over|against|from|since|compared with|of) [^.;:]*,"
    rf" (?:was|is|came to|comes to|amounted to|amounts to|makes|made|reached){_ABOUT} $"
)
_IN_A_YEAR = re.compile(r"\s?(?:[\w ]{0,24}?\s)?in ((?:19|20)\d\d)\b")
_GROWN = ("ratio", "share")


def told_changes(text: str) -> Iterator[Check]:
    """The growths that are not those of the numbers that the words bind them to."""
    amounts = read_amounts(text)
    bounds = sentences(text) if len(amounts) > 2 else ()  # a growth binds three
    for place, (start, end) in enumerate(bounds):
        here = with_units([one for one in amounts if start <= one.span.start < end])
        bound = list(_in_one_breath(text, here))
        for back in (1, 2):  # the two numbers may stand in a sentence each
            if not bound and place >= back:
                before = bounds[place - back][0]
                near = with_units([one for one in amounts if before <= one.span.start < end])
                bound = list(_said_of_both(text, (start, end), near))
        for rate, result, base in bound:
            check = _checked(rate, result, base)
            if check is not None:
                yield check


def _in_one_breath(text: str, amounts: Sequence[Amount]) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Growth, result and base where one sentence sets them side by side."""
    for one, two, last in zip(amounts, amounts[1:], amounts[2:], strict=False):
        first, second = between(text, one, two), between(text, two, last)
        if two.kind in _GROWN and _alike(one, last) and _beside(first) and _ON.match(second):
            yield two, one, last
        elif last.kind in _GROWN and _alike(one, two) and _beside(second) and _AGAINST.search(first):
            if ";" not in first and ":" not in first and not text[last.span.end :].lstrip().startswith("of "):
                yield last, one, two


def _said_of_both(
    text: str, sentence: tuple[int, int], near: Sequence[Amount]
) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Growth, result and base of 'the increase', where there are just two numbers that it can be of."""
    rates = [one for one in near if one.kind in _GROWN]
    # 'the two neighbours' counts who trades
    measured = [one for one in near if one.kind in MEASURED and any(map(str.isdigit, one.span.quote))]
    if len(rates) != 1 or len(measured) != 2 or not _alike(*measured):
        return
    (rate,) = rates
    if "\n" in text[measured[0].span.start : rate.span.start]:
        return  # another paragraph speaks of something else
    if rate.span.start < sentence[0] or any(one.span.start > rate.span.start for one in measured):
        return
    clause = re.split(r"[;:,]\s|\s[–—]\s", text[sentence[0] : rate.span.start])[-1]
    whole = " ".join(text[sentence[0] : rate.span.start].split()) + " "
    said = _THE_CHANGE.search(clause) or _SO_THAT.search(clause) or _CHANGE_ON.match(whole)
    if said is None or re.match(r"\s(?:in|of|for|among)\s", text[rate.span.end :]):
        return
    early = _of_the_earlier_year(text, measured) or [one for one in measured if is_base(text, one, sentence)]
    base = early[0] if len(early) == 1 else measured[1]
    result = next(one for one in measured if one is not base)
    if _checked(rate, base, result) is not None:
        yield rate, result, base  # it fits neither way: which was first is easily misread


def _of_the_earlier_year(text: str, two: Sequence[Amount]) -> list[Amount]:
    """'$250 million in 2023 and $200 million in 2024': the number of the earlier year, where both are told."""
    years = [_IN_A_YEAR.match(text, one.span.end) for one in two]
    dated = [(int(year[1]), one) for year, one in zip(years, two, strict=True) if year is not None]
    if len(dated) < len(two) or dated[0][0] == dated[1][0]:
        return []
    return [min(dated, key=lambda one: one[0])[1]]


def _beside(joint: str) -> bool:
    return (
        _SET_BESIDE.search(joint) is not None
        and not re.search(r"[;:]", joint)
        and not _ONE_THING.search(joint)
    )


def _alike(one: Amount, other: Amount) -> bool:
    return one.kind in MEASURED and one.kind == other.kind and one.interval.unit == other.interval.unit


def _checked(rate: Amount, result: Amount, base: Amount) -> Check | None:
    implied = off(rate, base, result)
    if implied is None:
        return None
    ends = f"‘{base.span.quote}’ to ‘{result.span.quote}’"
    words = f"From {ends} is {_size(implied)}, and the text says ‘{rate.span.quote}’."
    return wrong(rate, (result, base), implied, words)


def _size(implied: Closed) -> str:
    low, high = implied
    if low >= 1:
        return f"{percent_words(low - 1, high - 1)} more"
    if high <= 1:
        return f"{percent_words(1 - high, 1 - low)} less"
    return f"{percent_words(Fraction(0), max(1 - low, high - 1))} more or less"
