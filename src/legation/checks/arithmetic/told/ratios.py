"""One number that is so many times another: 'ten times the $220 million', 'twice as high as imports, which stood at'.

In:  the text.
Out: a Check where the first is not that many times the second.
Law: the words have to bind the three: 'times the' or 'twice the' right before the second, 'as … as' with 'which' before
     it, or the two behind a colon with 'against' between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import amounts_by_sentence, between, with_rate, wrong
from legation.checks.arithmetic.amounts.ranges import MEASURED, divided, ends_told, meet, widened_told
from legation.checks.wording import range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_THE = re.compile(
    r"^(?:the|as much as the|as many as the|more than the|that of the|(?:its|their|the) (?:\w+ ){1,3}of)$"
)
_AS_WHICH = re.compile(
    r"^as \w+ as [^.;:]{0,60}, (?:which|who|that) (?:\w+ ){0,2}(?:at|to|were|was|worth|of)(?: only| just)?$"
)
_LED_BY = re.compile(r"^[^.;:]{0,80},(?: or)?$|^[^.;:]{0,60}, (?:were|was|are|is|came to)(?: \w+)?$")
_AS_MUCH = re.compile(r"\s?(?:as (?:much|many)|more|that)?[.;,]|\s?as (?:much|many|high|large)\s?[.;,]")
_DOUBLED = re.compile(
    r"^(?:doubled|tripled|trebled|quadrupled|halved)\b[^.;:]{0,90}: [^.;:]{0,60}$", re.IGNORECASE
)
# 'doubled from 8.4 million in 2022 to 14.7 million'
_FROM = re.compile(
    r"^(?:doubled|tripled|trebled|quadrupled|halved)\b(?:,? [\w’'-]+){0,5},? from(?: about| some| only)?$",
    re.IGNORECASE,
)
_TO = re.compile(r"^(?:(?:in|for) [^.;:,]{1,30} )?to(?: about| some| nearly| almost)?$")
_AGAINST = re.compile(
    r"^[^.;:]{0,60},? (?:against|compared with|compared to|after|from|up from|down from|versus)(?: only| just)?$"
)
_WHOLE = 20  # a multiple up to which one is told from the next
_COLON = re.compile(r"^(?:as (?:high|much|large|many) as|of|more than) [^.;:]{0,60}:$")


def told_ratios(text: str) -> Iterator[Check]:
    """The multiples that are not those of the two numbers bound to them."""
    for _, amounts in amounts_by_sentence(text):
        for one, two, last in zip(amounts, amounts[1:], amounts[2:], strict=False):
            first, second = between(text, one, two), between(text, two, last)
            if (
                two.kind == "ratio"
                and (_THE.match(second) or _AS_WHICH.match(second))
                and _LED_BY.match(first)
            ):
                yield from _checked(two, one, last)
            elif last.kind == "ratio" and _LED_BY.match(second) and _AS_MUCH.match(text, last.span.end):
                yield from _of_either(last, one, two)
            elif (
                one.kind in ("ratio", "share")
                and _COLON.match(first)
                and second in ("against", "to", "versus")
            ):
                yield from _checked(one, two, last)
            elif one.kind == "ratio" and _FROM.match(text[one.span.start : two.span.start].rstrip()):
                if _TO.match(second) and two.kind == last.kind:
                    yield from _checked(one, last, two)
            elif one.kind == "ratio" and _DOUBLED.search(text[one.span.start : two.span.start]):
                if _AGAINST.search(second) and two.kind == last.kind:
                    yield from _checked(
                        one, two, last
                    )  # 'doubled: 214,000 tonnes came, compared with 107,000'


def _of_either(ratio: Amount, one: Amount, two: Amount) -> Iterator[Check]:
    """'$800 million, and theirs $2.4 billion, three times as much': whichever is greater is so many times the other."""
    small, great = sorted((one, two), key=lambda amount: amount.value)
    yield from _checked(ratio, great, small)


def _checked(ratio: Amount, many: Amount, base: Amount) -> Iterator[Check]:
    bare = (
        many.kind == "count" and base.kind == "number"
    )  # 'issued 30,000 visas, three times the 10,000 of 2023'
    alike = many.kind == base.kind and many.interval.unit == base.interval.unit
    if many.kind not in MEASURED or not (bare or alike):
        return
    stated, given, of = ends_told(ratio), ends_told(many), ends_told(base)
    open_above = ratio.interval.high is None and ratio.interval.low
    if given is None or of is None or (stated is None and not open_above):
        return
    implied = divided(widened_told(given), widened_told(of))
    if stated is None:
        low = with_rate((ends_low(ratio), ends_low(ratio)))[0]
        if implied[1] >= low:
            return
    elif meet(with_rate(stated), implied) and not is_another_number(ratio, many, base):
        return
    words = (
        f"‘{many.span.quote}’ is {range_words(*implied, '1')} times ‘{base.span.quote}’, and the text says "
        f"‘{ratio.span.quote}’."
    )
    check = wrong(ratio, (many, base), implied, words)
    if check is not None:
        yield check


def is_another_number(ratio: Amount, many: Amount, base: Amount) -> bool:
    """Whether 120,000 is told as four times 40,000: a whole multiple of it, and not the one that is told."""
    told, made = Fraction(ratio.value), Fraction(many.value) / Fraction(base.value)
    return made.denominator == told.denominator == 1 and 1 < made <= _WHOLE and made != told


def ends_low(ratio: Amount) -> Fraction:
    """The lower end of a multiple that is open above."""
    return Fraction(ratio.interval.low or 0)
