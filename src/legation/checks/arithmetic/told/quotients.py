"""What one number is of another: '$3.2 billion of the $4.4 billion that were asked for, or 63 percent'.

In:  the text.
Out: a Check where the share is not that of the two numbers.
Law: the words bind the three in one sentence: part 'of' whole and the share set behind them; a share 'of the sum' that
     was told before; 'so that the share came to'. 'The remainder' is to a part as the shares of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from legation.checks.arithmetic.amounts.bound import contradicted, with_rate, wrong
from legation.checks.arithmetic.amounts.company import adds_up, comparable, in_company, is_plain, of_one_kind
from legation.checks.arithmetic.amounts.passages import Told, passages
from legation.checks.arithmetic.amounts.ranges import Closed, divided, ends_told, meet, widened_told
from legation.checks.arithmetic.quantities.claims import ends_of
from legation.checks.wording import percent_words, range_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_OF = re.compile(r"^ (?:out )?of (?:the|its|their|a total of|an? )?(?: ?(?:about|some|almost|nearly))? ?$")
# from the whole to the share that is set behind, with what the whole is in between
_OR = re.compile(
    r"^(?: (?:that|which|for which|it|they|[a-z]+)\b(?:[^.;:]|\b[A-Z]\.){0,70})?,? ?"
    r"\(?(?:or|that is,?|i\.e\.|which is|equal to)(?: about| some| just| only| almost| nearly| exactly)? $"
)
_CLOSED = re.compile(r"\s?[.,;)]|\s(?:of (?:it|that|the (?:total|sum|amount)))\b|$")
_WHICH_IS = re.compile(
    r"^,? ?\(?(?:which is|which was|which makes|or|that is,?|i\.e\.|just|only)"
    r"(?: about| some| just| only| almost| nearly)? $"
)
_OF_THE_SUM = re.compile(
    r"\s?of (?:(?:that|this) (?:sum|total|amount)|the (?:sum|claim|amount|money))\b|\s?of (?:it|that|this)(?=[.,;])"
)
_OR_SO_MUCH = re.compile(r"^,? \(?or(?: about| some| just| only| almost| nearly)? $")
_ENDS = re.compile(r"\s?[.;)]")
# a growth, or a number of another thing than the one that leads
_MOVED = re.compile(
    r"\b(?:by|rose|fell|grew|dropped|up|down|increase|decrease|decline|more|less|fewer|compared|against|than|while|whereas"
    r"|but|another|average|each|per)\b",
    re.IGNORECASE,
)
_SO_THAT = re.compile(
    r"\b(?:so(?: that)?|thus|therefore|hence|accordingly)\b[^.;]{0,50}\bshare\b[^.;,]{0,25}?"
    r"\b(?:came to|comes to|was|is|amounted to|amounts to|stood at|stands at|reached)"
    r"(?: about| some| almost| nearly)? $",
    re.IGNORECASE,
)
_REMAINDER = re.compile(
    r"\bthe (?:remainder|rest|remaining|other)\b(?:,| \w+| of it){0,2},? (?:about |some )?$", re.IGNORECASE
)


def told_quotients(text: str) -> Iterator[Check]:
    """The shares that are not those of their two numbers."""
    told = [one for paragraph in passages(text) for one in paragraph]
    for place, sentence in enumerate(told):
        before = told[place - 1] if place else None
        for share in sentence.amounts:
            if share.kind != "share":
                continue
            pair = _pair(text, share, sentence, before)
            if pair is not None:
                yield from _checked(share, *pair)
            elif before is not None:
                yield from _remainder(text, share, sentence, before)


def _pair(text: str, share: Amount, sentence: Told, before: Told | None) -> tuple[Amount, Amount] | None:
    """The part and the whole that the words bind a share to."""
    ahead = [one for one in sentence.amounts if is_plain(one) and one.span.end <= share.span.start]
    if not ahead:
        return None
    joint = text[ahead[-1].span.end : share.span.start]
    if len(ahead) > 1 and of_one_kind(ahead[-2], ahead[-1]):
        one, two = ahead[-2:]
        if (
            _OF.match(text[one.span.end : two.span.start])
            and _OR.match(joint)
            and _CLOSED.match(text, share.span.end)
        ):
            return one, two
        if len(ahead) == 2 and _SO_THAT.search(text[two.span.end : share.span.start]):
            return (one, two) if one.value < two.value else (two, one)
    if _OR_SO_MUCH.match(joint) and _ENDS.match(text, share.span.end):
        return _of_what_leads(text, ahead, sentence, before)
    if _WHICH_IS.match(joint) and _OF_THE_SUM.match(text, share.span.end):
        part = ahead[-1]
        wholes = [one for one in ahead[:-1] if of_one_kind(one, part)]
        if not wholes and before is not None:
            wholes = [one for one in before.amounts if is_plain(one) and of_one_kind(one, part)]
        return (part, wholes[0]) if len(wholes) == 1 else None
    return None


def _of_what_leads(
    text: str, ahead: list[Amount], sentence: Told, before: Told | None
) -> tuple[Amount, Amount] | None:
    """'It asked for $852 million and obtained 548 million, or 46 percent': the one number before that can hold it."""
    part = ahead[-1]
    start = ahead[-2].span.end if len(ahead) > 1 else sentence.start
    if _MOVED.search(text[start : part.span.start]) or not adds_up(text, part, sentence.start):
        return None
    wholes = [one for one in ahead[:-1] if of_one_kind(one, part)]
    if not wholes and before is not None and "\n" not in text[before.end : sentence.start]:
        wholes = [one for one in before.amounts if is_plain(one) and of_one_kind(one, part)]
        wholes = [one for one in wholes if adds_up(text, one, before.start)]
    if len(wholes) != 1 or not comparable(part, wholes[0]) or wholes[0].value <= part.value:
        return None
    return part, wholes[0]


def _checked(share: Amount, part: Amount, whole: Amount) -> Iterator[Check]:
    sharp, all_of_it = in_company([part, whole])
    given, base, stated = ends_told(sharp), ends_told(all_of_it), _open_share(share)
    if given is None or base is None or stated is None:
        return
    implied = divided(widened_told(given), widened_told(base))
    if not meet(with_rate(stated), implied):
        is_so = percent_words(*implied)
        words = (
            f"‘{part.span.quote}’ of ‘{whole.span.quote}’ is {is_so}, and the text says ‘{share.span.quote}’."
        )
        check = wrong(share, (part, whole), implied, words)
        if check is not None:
            yield check


def _open_share(share: Amount) -> Closed | None:
    """The ends of a share; 'more than a tenth' goes up to all of it."""
    ends = ends_of(share.interval.low, share.interval.high)
    if ends is None:
        return None
    low, high = ends
    return (low if low is not None else Fraction(0)), (high if high is not None else Fraction(1))


def _remainder(text: str, share: Amount, sentence: Told, before: Told) -> Iterator[Check]:
    """'It took 72 percent of all flour sold abroad; the remainder, 1.48 million tons, went to …'."""
    behind = [one for one in sentence.amounts if is_plain(one) and one.span.start >= share.span.end]
    stated = ends_told(share)
    if len(behind) != 1 or stated is None or stated[1] >= 1 or not text.startswith(" of ", share.span.end):
        return
    (rest,) = behind
    if not _REMAINDER.search(text[share.span.end : rest.span.start]):
        return
    here = [one for one in sentence.amounts if is_plain(one) and one.span.end <= share.span.start]
    parts = [one for one in here or before.amounts if is_plain(one) and of_one_kind(one, rest)]
    ways = [(one, way) for one in parts if (way := _left(one, rest, stated)) is not None]
    left = ends_told(rest)
    if not ways or left is None or any(meet(widened_told(left), way) for _, way in ways):
        return
    one, way = ways[0]
    words = (
        f"Where ‘{one.span.quote}’ is ‘{share.span.quote}’, {range_words(*way, rest.interval.unit)} remain, "
        f"and the text says ‘{rest.span.quote}’."
    )
    yield contradicted(rest.span, [share.span, one.span], words)


def _left(part: Amount, rest: Amount, stated: Closed) -> Closed | None:
    """What remains where a part is so much of all: as much of it as the other share is of the first."""
    sharp = in_company([part, rest])[0]
    ends = ends_told(sharp)
    if ends is None:
        return None
    return ends[0] * (1 - stated[1]) / stated[1], ends[1] * (1 - stated[0]) / stated[0]
