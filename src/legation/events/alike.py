"""Whether two accounts with the same key can be of one event.

1. Two statements of one document are two events, unless they are readings of the same words, or one is the
   deed and the other its going on.
2. Dates: days close to each other, or periods that overlap. A report without a date speaks of what was lately
   so; of what lasts, of any time before it came out; of a sum given to the digit, of the deed with that sum.
3. Details: a rank, a place or an amount that differs parts them, unless both name the same day: then it is
   what they disagree on.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from legation.events.account import LASTING, Account
from legation.record.interval import Interval

# Reports slip by a day or two, and 'this week' is a week.
NEAR: Final = timedelta(days=3)
# How long before its report a thing without a date was, at most, where it can be again and again.
LATELY: Final = timedelta(days=14)
# How far apart two reports of the same intention are.
INTENT: Final = timedelta(days=30)
# Sums of one thing differ by what was counted in; beyond this they are of two things.
SAME_SUM: Final = Decimal("1.1")
# A sum that is known as closely as this names its deed by itself.
TO_THE_DIGIT: Final = Decimal("0.01")


def alike(one: Account, other: Account) -> bool:
    """Whether the two can be of one event."""
    if one.document == other.document:
        return _same_words(one, other) or _deed_and_state(one, other)
    return _dates(one, other) and (_same_day(one, other) or _details(one, other))


def _same_words(one: Account, other: Account) -> bool:
    return one.statement.evidence.overlaps(other.statement.evidence)


def _deed_and_state(one: Account, other: Account) -> bool:
    """'Opened' and 'is open' of one document are one event; two openings are two."""
    statuses = {one.statement.status, other.statement.status}
    days = {one.first, other.first} - {None}
    return statuses == {"occurred", "ongoing"} and len(days) < 2 and _details(one, other)


def _dates(one: Account, other: Account) -> bool:
    if one.first is None and other.first is None:
        return _undated(one, other)
    if one.first is not None and other.first is not None:
        return _overlap(one, other)
    dated, undated = (one, other) if one.first is not None else (other, one)
    return _since(dated, undated)


def _overlap(one: Account, other: Account) -> bool:
    """Periods overlap; days may be some days apart where the thing is done once."""
    slack = NEAR if one.is_to_the_day and other.is_to_the_day and one.key.act in LASTING else timedelta(0)
    return _start(one) <= _end(other) + slack and _start(other) <= _end(one) + slack


def _since(dated: Account, undated: Account) -> bool:
    """Whether a report without a date can speak of the dated one."""
    if _start(dated) > undated.known:
        return False
    gone = undated.known - _end(dated)
    told = dated.key.told
    if told == "denied":
        return gone <= LATELY
    if dated.key.act in LASTING or _same_sum_to_the_digit(dated, undated):
        return True
    return gone <= (INTENT if told == "intended" else LATELY)


def _undated(one: Account, other: Account) -> bool:
    apart = abs(one.known - other.known)
    told = one.key.told
    if told == "intended":
        return apart <= INTENT
    return apart <= LATELY or (told != "denied" and one.key.act in LASTING)


def _same_day(one: Account, other: Account) -> bool:
    return one.first is not None and one.first == one.last == other.first == other.last


def _details(one: Account, other: Account) -> bool:
    first, second = one.statement, other.statement
    ranks = {first.rank, second.rank} - {None}
    places = {place.casefold() for place in (first.place, second.place) if place}
    return (
        (len(ranks) < 2 or "delegation" in ranks) and len(places) < 2 and _sums(first.amounts, second.amounts)
    )


def _sums(first: tuple[Interval, ...], second: tuple[Interval, ...]) -> bool:
    """Whether some amount of the one is that of the other; amounts of other units say nothing."""
    compared = [(one, other) for one in first for other in second if one.unit == other.unit]
    return not compared or any(_close(one, other) for one, other in compared)


def _close(one: Interval, other: Interval) -> bool:
    middle, second = one.middle, other.middle
    if middle is None or second is None:
        return True
    if middle <= 0 or second <= 0:
        return middle == second
    return max(middle, second) <= min(middle, second) * SAME_SUM


def _same_sum_to_the_digit(one: Account, other: Account) -> bool:
    pairs = [
        (first, second)
        for first in one.statement.amounts
        for second in other.statement.amounts
        if first.unit == second.unit and _exact(first) and _exact(second)
    ]
    return any(_close(first, second) for first, second in pairs)


def _exact(amount: Interval) -> bool:
    low, high = amount.low, amount.high
    return low is not None and high is not None and low > 0 and high - low <= high * TO_THE_DIGIT


def _start(account: Account) -> date:
    return account.first or account.known


def _end(account: Account) -> date:
    return account.last or account.known
