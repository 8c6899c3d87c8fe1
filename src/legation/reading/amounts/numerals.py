"""Read a number where it starts: '5,400', '1,00,000', '4.5bn', 'two and a half million', 'a dozen'.

In:  the tokens of a text and the place of one of them.
Out: a Numeral that tells the value, the last digit that was meant, and how many tokens it took.
Law: what is no number in any reading ('4 billion billion', forty digits in a row) is a Numeral without
     a value: its words are used up and nothing is read from inside them.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from legation.lists.currencies import currencies
from legation.reading.amounts.digits import LONGEST_NUMERAL, joined_groups, value_of
from legation.reading.amounts.mixed import and_a_half, with_fraction
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.numeral import Numeral, exponent_of
from legation.reading.amounts.tokens import HYPHENS, Token

LARGEST_POWER: Final = 18


def read_numeral(tokens: list[Token], at: int) -> Numeral | None:
    """Return the number that starts at token `at`, or None where none does."""
    token = tokens[at]
    if token.is_numeral:
        return _from_digits(tokens, at)
    if token.text in number_words().signs:
        return _scaled(tokens, Numeral(number_words().signs[token.text], -2, at + 1, is_part=True))
    return _from_words(tokens, at)


def _from_digits(tokens: list[Token], at: int) -> Numeral | None:
    written, end = joined_groups(tokens, at)
    if sum(character.isdigit() for character in written) > LONGEST_NUMERAL:
        return Numeral(None, 0, end)
    value = value_of(written)
    if value is None:
        return Numeral(None, 0, end)
    numeral = Numeral(value, exponent_of(value), end, grouped="," in written or " " in written)
    return _scaled(tokens, with_fraction(tokens, numeral))


def _scaled(tokens: list[Token], numeral: Numeral) -> Numeral:
    """Take up the scales after a number: 'bn', '-million', 'hundred thousand', 'crore'."""
    if numeral.value is None:
        return numeral
    numeral = _hundreds(tokens, numeral)
    power, previous, nonsense = 0, 0, False
    while (found := _scale_at(tokens, numeral, previous)) is not None:
        step, end = found
        nonsense = nonsense or (previous > 0 and (step < previous or step == previous >= 9))
        power, previous = power + step, step
        numeral = replace(numeral, end=end)
    if nonsense or power > LARGEST_POWER or numeral.value is None:
        return replace(numeral, value=None)
    if not power:
        return _dozens(tokens, numeral)
    value, last = numeral.value.scaleb(power), numeral.last + power
    scaled = replace(numeral, value=value, last=last, scaled=True, is_part=False, power=power)
    return _dozens(tokens, _continued(tokens, scaled, previous))


def _scale_at(tokens: list[Token], numeral: Numeral, previous: int) -> tuple[int, int] | None:
    at = numeral.end
    if at < len(tokens) and tokens[at].text in HYPHENS and not previous:
        if tokens[at].start != tokens[at - 1].end:
            return None
        at += 1
    elif numeral.is_part and at + 1 < len(tokens) and tokens[at].lower in ("a", "an", "of"):
        at += 2 if tokens[at].lower == "of" and tokens[at + 1].lower in ("a", "an", "one") else 1
    if at >= len(tokens):
        return None
    power = number_words().scales.get(tokens[at].lower)
    if power is None and not numeral.words and not previous:
        power = _short_scale(tokens, at)
    if power is None or (at > numeral.end and numeral.is_part and power < 3):
        return None
    return power, at + 1


def _short_scale(tokens: list[Token], at: int) -> int | None:
    """'4m', '4 mln': one letter counts only where it touches the digits, or stands in capitals after money."""
    token = tokens[at]
    power = number_words().short_scales.get(token.lower)
    if power is None or token.lower == "mm":
        return None
    touches = tokens[at - 1].end == token.start
    return power if len(token.text) > 1 or touches or _is_of_money(tokens, at) else None


def _is_of_money(tokens: list[Token], at: int) -> bool:
    """'$4 M', 'USD 4.5 B': whether a capital behind a number counts the money before it."""
    before = tokens[at - 2].text if at > 1 else ""
    return tokens[at].text in ("M", "B") and before in currencies().signs | currencies().codes


def _continued(tokens: list[Token], numeral: Numeral, scale: int) -> Numeral:
    """Add what follows a scale: '1 million 250 thousand', 'three crore twelve lakh fifty-six'."""
    at = numeral.end
    joined = at < len(tokens) and tokens[at].lower == "and" and numeral.words
    at += joined
    if at >= len(tokens) or tokens[at].start > tokens[at - 1].end + 1 or numeral.value is None:
        return numeral
    if tokens[at].is_numeral and not numeral.words:
        rest = _from_digits(tokens, at)
        if rest is None or not rest.scaled:
            return numeral
    elif numeral.words:
        rest = _from_words(tokens, at)
    else:
        return numeral
    if rest is None or rest.value is None or rest.vague or rest.is_part:
        return numeral
    if not 0 < rest.value < Decimal(1).scaleb(scale) or (joined and rest.value >= 100):
        return numeral
    return replace(numeral, value=numeral.value + rest.value, last=rest.last, end=rest.end)


def _dozens(tokens: list[Token], numeral: Numeral) -> Numeral:
    at = numeral.end
    if numeral.value is None or at >= len(tokens) or tokens[at].lower not in number_words().dozens:
        return numeral
    value = numeral.value * number_words().dozens[tokens[at].lower]
    return replace(numeral, value=value, last=exponent_of(value) if value > 100 else 0, end=at + 1)


def _from_words(tokens: list[Token], at: int) -> Numeral | None:
    """Read words; 'a' counts as one only before a scale, a dozen or a part."""
    words, lower = number_words(), tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if lower in words.vague:
        return _vague(tokens, at + 1, at)
    if lower in ("a", "an"):
        if following in words.vague:
            return _vague(tokens, at + 2, at)
        if following in words.parts and not following.endswith("s"):
            return _part(tokens, 1, at + 1)
        if following not in words.scales and following not in words.dozens:
            return None
        return _scaled(tokens, Numeral(Decimal(1), 0, at + 1, words=True))
    if lower in words.small or lower in words.tens:
        return _small_number(tokens, at)
    if lower in ("half", "quarter"):
        return _part(tokens, 1, at)
    if lower in words.scales or lower in words.dozens or lower == "tens":
        return _bare_scale(tokens, at)
    return None


def _small_number(tokens: list[Token], at: int) -> Numeral:
    words, lower = number_words(), tokens[at].lower
    value, end = words.small.get(lower, 0) or words.tens.get(lower, 0), at + 1
    if lower in words.tens:
        next_at = end + (end < len(tokens) and tokens[end].text in HYPHENS)
        following = tokens[next_at].lower if next_at < len(tokens) else ""
        if 0 < words.small.get(following, 0) < 10:
            value, end = value + words.small[following], next_at + 1
    part = _part(tokens, value, end + (end < len(tokens) and tokens[end].text in HYPHENS))
    if part is not None and 0 < value < 20:
        return part
    number = Numeral(Decimal(value), exponent_of(Decimal(value)), end, words=True)
    return _scaled(tokens, and_a_half(tokens, _point(tokens, number)))


def _hundreds(tokens: list[Token], numeral: Numeral) -> Numeral:
    """'seven hundred and twenty-one', before any greater scale."""
    at = numeral.end
    if numeral.value is None or at >= len(tokens) or not tokens[at].lower.startswith("hundred"):
        return numeral
    if tokens[at].lower not in number_words().scales or not 0 < numeral.value < 100:
        return numeral
    value = numeral.value * 100
    numeral = replace(numeral, value=value, last=numeral.last + 2, end=at + 1)
    at += 1
    at += at < len(tokens) and tokens[at].lower == "and"
    if at >= len(tokens) or not numeral.words:
        return numeral
    words, lower = number_words(), tokens[at].lower
    rest, end = words.tens.get(lower, 0) or words.small.get(lower, 0), at + 1
    if lower in words.tens:
        end += end < len(tokens) and tokens[end].text in HYPHENS
        unit = words.small.get(tokens[end].lower, 0) if end < len(tokens) else 0
        rest, end = (rest + unit, end + 1) if 0 < unit < 10 else (rest, at + 1)
    if not rest:
        return numeral
    return replace(numeral, value=value + rest, last=exponent_of(Decimal(rest)), end=end)


def _point(tokens: list[Token], numeral: Numeral) -> Numeral:
    """'two point two'."""
    at, digits = numeral.end, ""
    if numeral.value is None or at >= len(tokens) or tokens[at].lower != "point":
        return numeral
    at += 1
    while at < len(tokens) and number_words().small.get(tokens[at].lower, 10) < 10:
        digits += str(number_words().small[tokens[at].lower])
        at += 1
    if not digits or len(digits) > LONGEST_NUMERAL:
        return numeral
    value = Decimal(f"{numeral.value}.{digits}")
    return replace(numeral, value=value, last=-len(digits), end=at)


def _part(tokens: list[Token], count: int, at: int) -> Numeral | None:
    """'two-thirds', 'a quarter', 'half': a part of a whole, or of a scale ('half a billion')."""
    if at >= len(tokens):
        return None
    name = tokens[at].lower
    whole = number_words().parts.get(name)
    plural = name.endswith("s") and name != "halves"
    if whole is None or plural != (count > 1 and name != "halves") or count >= whole:
        return None
    exact = Fraction(count, whole)
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    last = -1 if whole in (2, 5, 10) else -2
    return _scaled(tokens, Numeral(value, last, at + 1, words=True, is_part=True))


def _bare_scale(tokens: list[Token], at: int) -> Numeral | None:
    """'tens of millions of', 'hundreds of', 'thousand litres', 'dozens of'."""
    words, lower = number_words(), tokens[at].lower
    if lower == "tens" or lower.endswith("s"):
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return _vague(tokens, at, at) if following == "of" else None
    if lower in words.dozens:
        return Numeral(Decimal(words.dozens[lower]), 0, at + 1, words=True)
    return _scaled(tokens, Numeral(Decimal(1), 0, at, words=True))


def _vague(tokens: list[Token], at: int, start: int) -> Numeral | None:
    """One unit of what there are several of: 'tens of millions' is ten million."""
    words, value, found = number_words(), Decimal(1), False
    while at < len(tokens):
        lower = tokens[at].lower
        if lower == "tens":
            value *= 10
        elif lower in words.scales:
            value = value.scaleb(words.scales[lower])
        elif lower in words.dozens:
            value *= 12
        else:
            break
        found, at = True, at + 1
        if not (at + 1 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].lower in words.scales):
            if at < len(tokens) and tokens[at].lower in words.scales:
                continue
            break
        at += 1
    if not found or at <= start:
        return None
    return Numeral(value, 0, at, words=True, vague=True, scaled=value >= 1000)
