"""A number in digits: '5,400', '1,00,000', '1.250.000,5', '300 000'.

In:  tokens, of which one starts with a digit.
Out: the digits as written, their groups joined, and what they come to; None for what is no number in any country.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from legation.reading.amounts.tokens import Token

LONGEST_NUMERAL: Final = 24  # digits; more is a key or a garbled page, no quantity
_ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z|[0-9]+(?:\.[0-9]+)?\Z")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\.[0-9]+)?\Z")
_CONTINENTAL = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+\Z|[0-9]{1,3}(?:\.[0-9]{3}){2,}\Z")
_DECIMAL_COMMA = re.compile(r"[0-9]+,[0-9]{1,2}\Z")


def joined_groups(tokens: list[Token], at: int) -> tuple[str, int]:
    """Join '300 000' and '1 250 000', the thousands set off by spaces."""
    written, end = tokens[at].text, at + 1
    if not 1 <= len(written) <= 3 or not written.isdigit() or written[0] == "0":
        return written, end
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end + 1:
        group = tokens[end].text
        if len(group) < 3 or not group[:3].isdigit() or (len(group) > 3 and group[3] not in ".,"):
            break
        written, end = f"{written} {group}", end + 1
        if not group.isdigit():
            break
    return written, end


def value_of(written: str) -> Decimal | None:
    """What written digits come to, by the English, the Indian or the continental way of setting them."""
    spaced = written.replace(" ", "")
    if _ENGLISH.match(spaced) or _INDIAN.match(spaced):
        return Decimal(spaced.replace(",", ""))
    if _CONTINENTAL.match(spaced):
        return Decimal(spaced.replace(".", "").replace(",", "."))
    if _DECIMAL_COMMA.match(spaced):
        return Decimal(spaced.replace(",", "."))
    return None
