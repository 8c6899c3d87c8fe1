"""How much, in words: an interval as the number that it was read from, never better known than it is.

In:  an Interval.
Out: '5,400 tonnes' for 5,350 to 5,450 t; 'about $50 million'; 'more than $3 billion'; 'between 4 and 9 trucks'.
Law: codebook, "Amounts and figures": a plain number is half a unit of its last significant digit either way.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from legation.record.interval import Interval

SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_UNITS: Final = {
    "t": ("tonne", "tonnes"),
    "kWh": ("kWh", "kWh"),
    "km": ("km", "km"),
    "1": ("", ""),
    "%": ("percent", "percent"),
}
_SCALES: Final = ((12, "trillion"), (9, "billion"), (6, "million"))
_HEDGE: Final = Decimal("0.1")
_MOST_DIGITS: Final = 12
_ABOUT: Final = re.compile(r"(?:about|some|around|roughly|approximately)\b", re.IGNORECASE)


def amount_in_words(interval: Interval) -> str:
    """An interval in words.

    >>> amount_in_words(Interval(Decimal(5350), Decimal(5450), "t"))
    '5,400 tonnes'
    >>> amount_in_words(Interval(Decimal("900000000"), Decimal("1000000000"), "USD"))
    'almost $1 billion'
    """
    low, high, unit = interval.low, interval.high, interval.unit
    if low is None and high is None:
        return "an unknown amount"
    if high is None:
        assert low is not None
        return f"at least {_written(low, unit)}"
    if low is None or (low == 0 and high > 0):
        return f"at most {_written(high, unit)}"
    if low == high:
        return _written(low, unit)
    plain = said_number(low, high)
    if plain is not None:
        # 'about 50' and a plain '50' are the same interval; the words tell which was said.
        return f"{'about ' if _ABOUT.match(interval.text or '') else ''}{_written(plain, unit)}"
    if low == high - high * _HEDGE:
        return f"almost {_written(high, unit)}"
    if high == low + low * _HEDGE:
        return f"just over {_written(low, unit)}"
    middle = (low + high) / 2
    if (high - low) / 2 == abs(middle) * _HEDGE:
        return f"about {_written(middle, unit)}"
    if unit in SIGNS:
        return f"between {_written(low, unit)} and {_written(high, unit)}"
    return f"between {_written(low, '1')} and {_written(high, unit)}"


def said_number(low: Decimal, high: Decimal) -> Decimal | None:
    """The number whose rounding spans just this interval; None where there is none.

    >>> said_number(Decimal("987.85"), Decimal("987.95")), said_number(Decimal(900), Decimal(1000))
    (Decimal('987.90'), None)
    """
    middle, slack = (low + high) / 2, (high - low) / 2
    unit = slack * 2
    if not unit or unit.normalize().as_tuple().digits != (1,) or middle % unit:
        return None
    return middle if abs(middle) >= unit else None


def _written(value: Decimal, unit: str) -> str:
    exponent, word = next(
        ((power, name) for power, name in _SCALES if abs(value) >= Decimal(10) ** power), (0, "")
    )
    digits = _plain(value.scaleb(-exponent))
    minus = "−" if digits.startswith("-") else ""
    digits = digits.removeprefix("-")
    scaled = f"{digits} {word}".rstrip()
    if unit in SIGNS:
        return f"{minus}{SIGNS[unit]}{scaled}"
    one, many = _UNITS.get(unit, (unit, unit))
    return f"{minus}{scaled} {one if digits == '1' and not word else many}".rstrip()


def _plain(value: Decimal) -> str:
    """All its digits, in threes; what has more than any number of news is rounded."""
    if len(value.normalize().as_tuple().digits) > _MOST_DIGITS:
        value = value.quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN)
    written = f"{value:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
