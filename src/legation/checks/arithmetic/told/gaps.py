"""What lies between two numbers, told as a number: 'It generated 487 GWh and used 561 GWh, so that 47 GWh had to'.

In:  the text.
Out: a Check where the gap is not that of the two numbers, and the words or a slip of the pen leave no doubt.
Law: 'gap', 'shortfall', 'difference' name it outright; 'so that', 'leaving', 'short of' draw it, and then two digits
     that changed places have to explain it. The two are the only ones of the unit in its sentence and the two before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.checks.arithmetic.amounts.bound import contradicted, fits, with_units
from legation.checks.arithmetic.amounts.one_digit import other_digits
from legation.checks.arithmetic.amounts.ranges import MEASURED, digits_swapped, ends_told
from legation.checks.text_sentences import sentences
from legation.checks.wording import range_words
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_NAMED = re.compile(
    r"\b(?:gap|shortfall|difference|shortage|hole)(?: of| is| was| comes to| came to"
    r"| thus came to| therefore was| amounts to| amounted to| stood at| stands at| between [^.;,]{1,40} (?:is|was))*"
    r"(?: about| some| almost| nearly)? ?$",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"\b(?:so that|so(?! far\b)|leaving|leaves|left|thus|hence|therefore|short by|short of it by)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_LACKING = re.compile(
    r"^(?: [\w’'-]+){0,3}? (?:(?:are|is|was|were) (?:still )?(?:missing|lacking|outstanding|needed|left|unpaid"
    r"|unfunded)|had to be|have to be|has to be|short|more than|fewer than|less than)\b"
)
_OTHER = re.compile(r"\b(?:together|altogether|in all|total of|each|a year earlier|rose|fell|grew|by \d)\b")


def told_gaps(text: str) -> Iterator[Check]:
    """The gaps that are not those of their two numbers."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        first = bounds[max(0, place - 2)][0]
        near = with_units([one for one in amounts if first <= one.span.start < end])
        measured = [one for one in near if one.kind in MEASURED and ends_told(one)]
        for gap in (one for one in measured if one.span.start >= start):
            before = [one for one in measured if one.span.start < gap.span.start and _alike(one, gap)]
            after = [one for one in measured if one.span.start > gap.span.start and _alike(one, gap)]
            named = _NAMED.search(" ".join(text[start : gap.span.start].split()) + " ") is not None
            drawn = _DRAWN.search(text[start : gap.span.start]) is not None or _LACKING.match(
                text[gap.span.end : end]
            )
            if len(before) == 2 and not after and (named or drawn):
                if not _OTHER.search(text[before[0].span.end : gap.span.start].lower()):
                    yield from _checked(gap, before[0], before[1], sure=named)


def _alike(one: Amount, other: Amount) -> bool:
    return one.kind == other.kind and one.interval.unit == other.interval.unit


def _checked(gap: Amount, one: Amount, other: Amount, *, sure: bool) -> Iterator[Check]:
    stated, first, second = ends_told(gap), ends_told(one), ends_told(other)
    if stated is None or first is None or second is None:
        return
    small, great = sorted((first, second))
    made = (great[0] - small[1], great[1] - small[0])
    if made[0] <= 0 or fits(stated, made):
        return
    slip = digits_swapped(gap, stated, made) or (other_digits(gap, made) if sure else None)
    if slip is None:
        return
    words = (
        f"‘{one.span.quote}’ and ‘{other.span.quote}’ are {range_words(*made, gap.interval.unit)} apart, "
        f"and the text says ‘{gap.span.quote}’."
    )
    meant = gap.span.quote.replace(slip.written, slip.meant, 1)
    yield contradicted(gap.span, [one.span, other.span], words, meant)
