"""Numbers that are no amounts: dates, times of day, names with a number in them; and ordinals."""

from __future__ import annotations

from decimal import Decimal

from legation.reading.amounts.counted import noun_words
from legation.reading.amounts.number_words import number_words
from legation.reading.amounts.numeral import Numeral
from legation.reading.amounts.tokens import HYPHENS, Token

_LAST_DAY = 31
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_JOINS = frozenset("-‐‑/:.+#@№–_")


def ordinal_at(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    """Return the ordinal at token `at`, '3rd', 'third' or 'twenty-fifth', and the token after it."""
    token, words = tokens[at], number_words()
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.is_numeral:
        suffixed = following is not None and following.lower in _SUFFIXES and following.start == token.end
        short = token.text.isdigit() and len(token.text) <= 6
        return (Decimal(token.text), at + 2) if suffixed and short else None
    if token.lower in words.ordinals:
        return Decimal(words.ordinals[token.lower]), at + 1
    if token.lower in words.tens and following is not None:
        place = at + 1 + (following.text in HYPHENS)
        unit = words.ordinals.get(tokens[place].lower, 0) if place < len(tokens) else 0
        if 0 < unit < 10:
            return Decimal(words.tens[token.lower] + unit), place + 1
    return None


def is_name(
    tokens: list[Token], at: int, numeral: Numeral, *, alone: bool = False, dated: bool = False
) -> bool:
    """Whether the number at `at` belongs to a date, a time of day or a name.

    With `dated`, also what a number without a unit can be: 'January 15 letters were accepted'. With
    `alone`, also what only one without a noun can be: 'Boeing 747'.
    """
    if dated:
        return not numeral.scaled and _beside_month(tokens, at, numeral.end)  # not 'the 1.6 million of May'
    if not tokens[at].is_numeral:
        return False
    before = tokens[at - 1] if at else None
    if before is not None and before.end == tokens[at].start and not numeral.is_part:
        if before.is_word or before.text in "#@№_":
            return True
        if before.text in HYPHENS and _hyphened_behind(tokens, numeral.end):
            return True
        percent = numeral.end < len(tokens) and tokens[numeral.end].lower in ("%", "percent", "per")
        opened = percent and at > 1 and tokens[at - 2].text in "(["  # '(+4.6 percent)'
        if before.text in _JOINS and at > 1 and tokens[at - 2].end == before.start and not opened:
            return not (before.text in "-–‐‑" and _range_before(tokens, at - 2))
    if _joined_behind(tokens, numeral.end) or _digits_behind(tokens, numeral.end):
        return True
    if not alone:
        return before is not None and before.lower in noun_words().labels and before.text[0].isupper()
    return numeral.end == at + 1 and "," not in tokens[at].text and _after_a_name(tokens, at)


def _digits_behind(tokens: list[Token], end: int) -> bool:
    """Whether letters and digits run on: '4M23' is four months of 2023."""
    return (
        end < len(tokens)
        and tokens[end].is_numeral
        and tokens[end - 1].is_word
        and tokens[end].start == tokens[end - 1].end
    )


def _range_before(tokens: list[Token], at: int) -> bool:
    """Whether '5' of '3-5' is the end of a plain range; '2021-22' and '202-555-01' are none."""
    token = tokens[at]
    if len(token.text) == 4 and token.text[:2] in ("19", "20"):
        return False
    if not token.is_numeral:
        return token.text in "$€£%" or (token.is_word and at > 0 and tokens[at - 1].is_numeral)
    further = tokens[at - 1] if at else None
    return further is None or further.text not in HYPHENS or further.end != tokens[at].start


def _hyphened_behind(tokens: list[Token], end: int) -> bool:
    """Whether more digits follow behind a hyphen, as in the middle of a telephone number."""
    if end + 1 >= len(tokens) or tokens[end].text not in HYPHENS:
        return False
    return tokens[end].start == tokens[end - 1].end and tokens[end + 1].is_numeral


def _joined_behind(tokens: list[Token], end: int) -> bool:
    if end + 1 >= len(tokens):
        return False
    sign, following = tokens[end], tokens[end + 1]
    touching = sign.start == tokens[end - 1].end and following.start == sign.end
    if not touching or not following.is_numeral:
        return False
    chained = end + 3 < len(tokens) and tokens[end + 2].text in HYPHENS and tokens[end + 3].is_numeral
    return sign.text in ":/+" or (sign.text in HYPHENS and chained)


def _beside_month(tokens: list[Token], at: int, end: int) -> bool:
    months = noun_words().months
    if _is_no_day_nor_year(tokens[at].text):
        return False
    if at and tokens[at - 1].lower in months and tokens[at - 1].text[0].isupper():
        return True
    place = end + (end < len(tokens) and tokens[end].lower == "of")
    return place < len(tokens) and tokens[place].lower in months and tokens[place].text[0].isupper()


def _is_no_day_nor_year(written: str) -> bool:
    """'In October 4,310 trucks', 'in July 350 trucks': numbers that no date has."""
    if "," in written:
        return True
    return written.isdigit() and int(written) > _LAST_DAY and len(written) == 3


def _after_a_name(tokens: list[Token], at: int) -> bool:
    """'Boeing 747', 'Kazakhstan 2050': a capitalised word inside a sentence, then a bare number."""
    if not at or not tokens[at - 1].is_word or not tokens[at - 1].text[0].isupper():
        return False
    return at > 1 and (tokens[at - 2].is_word or tokens[at - 2].text == ",")
