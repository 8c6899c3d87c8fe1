"""A share told behind its part and whole: '11,400 tonnes of food … 7,980 tonnes. Flour thus made up 70 percent'.

In:  the text.
Out: a Check where the share is not that of the two numbers.
Law: the share has a sentence without other numbers; the sentences just before hold two numbers of one unit and no
     more. It is drawn from them ('thus', 'that is') or speaks of what the part spoke of, and of no other whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from legation.checks.arithmetic.told_growth import MEASURED, ends_told
from legation.checks.arithmetic.told_shares import share_checked
from legation.checks.text_sentences import sentences
from legation.reading.amounts import Amount, read_amounts
from legation.record.check import Check

_DRAWN = re.compile(
    r"\b(?:thus|therefore|hence|accordingly|consequently)\b|^(?:So|That|This|It|They) (?:\w+ ){0,2}?(?:is|was|makes?"
    r"|made|means|meant|represents?|represented|equals|corresponds to|amounts? to|amounted to)\b|^So\b",
)
_OF_IT = re.compile(
    r"^(?:[.;]|$|,?\s(?:of (?:it|this|that|them|these|those|what|the (?:total|whole|sum|aid|food|cargo|trade"
    r"|quantity|volume|amount|deliveries|shipments|exports|imports|goods|sales|purchases|money|loan|need|needs|appeal)"
    r"|all (?:that|of)|everything|its |their |all )))"
)
_OTHER = re.compile(
    r"\b(?:than|against|compared|earlier|year before|year ago|up|down|rose|fell|grew|increase\w*|from (?:19|20)\d\d"
    r"|market|world|global|population|inflation|rate|tax|duty|interest|discount)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"^(?:The |Its |Their )?([A-Za-z][\w-]{2,})")
_BACK = 3


def told_shares_apart(text: str) -> Iterator[Check]:
    """The shares that their part and their whole, told before, do not make."""
    amounts, bounds = read_amounts(text), sentences(text)
    for place, (start, end) in enumerate(bounds):
        here = [one for one in amounts if start <= one.span.start < end]
        shares = [one for one in here if one.kind == "share"]
        if not place or len(here) != 1 or len(shares) != 1:
            continue
        (share,) = shares
        sentence = " ".join(text[start:end].split())
        if _OTHER.search(sentence) or not _OF_IT.match(text[share.span.end : end]):
            continue
        first = bounds[max(0, place - _BACK)][0]
        near = [one for one in amounts if first <= one.span.start < start]
        told = [one for one in near if one.kind in MEASURED and ends_told(one)]
        counted = [one for one in near if any(sign.isdigit() for sign in one.span.quote)]
        if len(told) == 2 == len(counted) and told[0].interval.unit == told[1].interval.unit:
            whole, part = told
            if _is_drawn(text, sentence, whole, part):
                yield from share_checked(share, part, whole)


def _is_drawn(text: str, sentence: str, whole: Amount, part: Amount) -> bool:
    """Whether the share is drawn from the two numbers, or speaks of what the part spoke of."""
    if part.value > whole.value or _OTHER.search(text, whole.span.start, part.span.end):
        return False
    if _DRAWN.search(sentence):
        return True
    name = _NAME.match(sentence)
    bounds = sentences(text)
    own, other = (
        next((text[slice(*one)] for one in bounds if one[0] <= told.span.start < one[1]), "")
        for told in (part, whole)
    )
    return name is not None and name[1].lower() in own.lower() and name[1].lower() not in other.lower()
