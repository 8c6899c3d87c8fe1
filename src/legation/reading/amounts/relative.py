"""A number that is part or multiple of something: '45.5 %', '2.1 times', 'a third', 'one in five'.

In:  a number as read, and the tokens behind it.
Out: a Quantity of kind share, points, ratio or count of times; None where what follows makes it something else.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from legation.reading.amounts.counted import noun_words
from legation.reading.amounts.numeral import Numeral
from legation.reading.amounts.numerals import read_numeral
from legation.reading.amounts.quantity import HUNDREDTH, Quantity
from legation.reading.amounts.relations import is_comparison, is_level, relation_words
from legation.reading.amounts.tokens import HYPHENS, Token, runs_on

_PERCENT = frozenset(("%", "percent", "pct", "percentage"))


def percent_at(tokens: list[Token], base: Quantity) -> Quantity | None:
    """'45.5 %', 'half a percentage point': a share, or points between shares."""
    at = base.end
    if at < len(tokens) and tokens[at].text in HYPHENS:
        at += 1
    if base.value < 1 and tokens[at : at + 1] and tokens[at].lower == "of":
        at += 1  # 'a quarter of a percent'
    if base.value < 1 and at + 1 < len(tokens) and tokens[at].lower in ("a", "one"):
        at += 1  # 'half a percentage point', 'half a percent'
    words = [token.lower for token in tokens[at : at + 2]]
    if not words:
        return None
    if words == ["per", "cent"]:
        end = at + 2
    elif words[0] in _PERCENT or tokens[at].text == "pc":  # '12pc', as Dawn and the Herald print it; no PC
        end = at + 1
    else:
        return None
    last = base.last if abs(base.value) != 100 else 0
    share = replace(base, kind="share", value=base.value * HUNDREDTH, last=last - 2, end=end)
    following = tokens[end].lower if end < len(tokens) else ""
    if following in ("point", "points"):
        return replace(share, kind="points", end=end + 1)
    return None if words[0] == "percentage" else share


def times_at(tokens: list[Token], base: Quantity) -> Quantity | None:
    """'2.1 times the', '1.7-fold'; 'three times' alone tells how often."""
    at = base.end
    if at < len(tokens) and tokens[at].text in HYPHENS:
        at += 1
    if at >= len(tokens) or base.vague:
        return None
    if tokens[at].lower == "fold":
        return replace(base, kind="ratio", end=at + 1, fold=True, last=min(base.last, -1))
    if tokens[at].lower != "times":
        return None
    grew = at >= 2 and base.start > 0 and tokens[base.start - 1].lower in relation_words().growing
    if base.value != int(base.value) or is_comparison(tokens, at + 1) or grew:
        return replace(base, kind="ratio", end=at + 1, fold=True, last=min(base.last, 0))
    return replace(base, kind="count", code="times", end=at + 1)


def part_at(tokens: list[Token], base: Quantity, numeral: Numeral) -> Quantity | None:
    """'a third' is a share where what follows lets it be; 'a third country' is not one."""
    words, end = noun_words(), base.end
    half = numeral.value == Decimal("0.5")
    if tokens[base.start - 1].lower in words.before_halves and base.start > 0:
        return None
    if not numeral.words:
        is_share = end < len(tokens) and tokens[end].lower == "of"
        return replace(base, kind="share" if is_share else "number") if not runs_on(tokens, end) else None
    share = replace(base, kind="share", in_words=True)
    if half and is_level(tokens, end):
        return replace(share, kind="ratio")
    if end >= len(tokens) or not tokens[end].is_word:
        hyphenated = end < len(tokens) and tokens[end].text in HYPHENS
        return None if hyphenated and tokens[end].start == tokens[end - 1].end else share
    following = tokens[end].lower
    if following in words.stops or following in words.after_parts or is_comparison(tokens, end):
        return share
    return None


def one_in_five(tokens: list[Token], at: int, numeral: Numeral) -> Quantity | None:
    """'one in five', 'nine out of ten' are shares."""
    end, value = numeral.end, numeral.value
    words = [token.lower for token in tokens[end : end + 2]]
    joined = 2 if words == ["out", "of"] else 1 if words[:1] == ["in"] and numeral.words else 0
    if not joined or end + joined >= len(tokens) or value is None or numeral.scaled or numeral.is_part:
        return None
    whole = read_numeral(tokens, end + joined)
    if whole is None or whole.value is None or not (whole.words or joined == 2) or whole.is_part:
        return None
    if not 0 < value < whole.value <= 100 or _duration_follows(tokens, whole.end):
        return None
    return Quantity(at, whole.end, "share", value / whole.value, -2, in_words=True)


def _duration_follows(tokens: list[Token], at: int) -> bool:
    """'two in three years' is no share."""
    return at < len(tokens) and tokens[at].lower in ("days", "weeks", "months", "years", "hours", "minutes")
