"""Rows of a number with its share: 'Japan $866 million (16.6 percent), China $667 million (12.8 percent), …'.

In:  the text.
Out: a Check for the share that is of no such whole as all other rows beside it are of.
Law: the rows stand close behind one another, in a sentence or a list. Whose whole it is need not be told: two rows that
     are sharp and agree on it are no chance. A share behind which a
     whole of its own is named ('84 percent of what it sold there') is no such row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from legation.checks.arithmetic.amounts.bound import wrong
from legation.checks.arithmetic.amounts.company import of_one_kind, quoted
from legation.checks.arithmetic.amounts.passages import passages
from legation.checks.arithmetic.amounts.ranges import MEASURED, Closed, divided, ends_told, widened_told
from legation.checks.wording import percent_words
from legation.reading.amounts import Amount
from legation.record.check import Check

_BESIDE = re.compile(
    r"^(?:\s?\(|,? or |, that is |,? which is |, (?:making up|representing|accounting for|equal to) | [–—] ?|, )"
    r"(?:about |some |a share of )?$"
    r"|^ (?:made up|makes up|make up|accounted for|represented|formed) $|^ of the (?:[A-Z][\w’'-]+ )+$"
)
_OF_ITS_OWN = re.compile(
    r"\s?(?:share )?of (?!(?:the |all |its |their )?(?:total|whole|exports|imports|trade|it\b))"
)
_GROWN = re.compile(r"\s?(?:more|less|higher|lower|up|down|year)\b")
_LEAST, _REACH = 3, 200
_SHARP = Fraction(1, 10)
"""A row tells its whole within so much of it, if it is to decide."""

_OFF = Fraction(1, 25)
"""A row is of another whole if it is off by more than that."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A number, its share, and the whole that they make."""

    number: Amount
    share: Amount
    whole: Closed

    @property
    def sharp(self) -> bool:
        """Whether it tells its whole well enough to decide."""
        return self.whole[1] - self.whole[0] <= _SHARP * self.whole[1]


def told_rows(text: str) -> Iterator[Check]:
    """The shares that do not go with those of the other rows."""
    amounts = [one for paragraph in passages(text) for told in paragraph for one in told.amounts]
    for run in _runs(list(_rows(text, amounts))):
        check = _checked(run)
        if check is not None:
            yield check


def _rows(text: str, amounts: Sequence[Amount]) -> Iterator[_Row]:
    for one, two in pairwise(amounts):
        if one.kind not in MEASURED or two.kind != "share" or one.hedge is not None or two.hedge is not None:
            continue
        number, share = ends_told(one), ends_told(two)
        if (
            number is not None
            and share is not None
            and _BESIDE.match(text[one.span.end : two.span.start])
            and not _OF_ITS_OWN.match(text, two.span.end)
            and not _GROWN.match(text, two.span.end)
        ):
            yield _Row(one, two, divided(widened_told(number), widened_told(share)))


def _runs(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rows close behind one another whose numbers can be added."""
    run: list[_Row] = []
    for row in rows:
        if run and not (
            of_one_kind(run[-1].number, row.number)
            and row.number.span.start - run[-1].share.span.end <= _REACH
        ):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _checked(rows: Sequence[_Row]) -> Check | None:
    if len(rows) < _LEAST or _common(rows) is not None:
        return None
    odd = []
    for row in rows:
        others = [one for one in rows if one is not row]
        whole = _common(others)
        if whole is not None and sum(one.sharp for one in others) > 1:
            odd.append((row, others, whole))
    if len(odd) != 1:
        return None
    row, others, whole = odd[0]
    if row.whole[0] <= whole[1] * (1 + _OFF) and whole[0] <= row.whole[1] * (1 + _OFF):
        return None
    number = ends_told(row.number)
    assert number is not None  # a row has one
    implied = divided(number, whole)
    words = (
        f"‘{row.number.span.quote}’ is {percent_words(*implied)} of what {quoted([one.share for one in others])} "
        f"are told of, and the text says ‘{row.share.span.quote}’."
    )
    return wrong(row.share, [row.number, *(one.number for one in others)], implied, words)


def _common(rows: Sequence[_Row]) -> Closed | None:
    """The whole that all rows can be of."""
    low, high = max(row.whole[0] for row in rows), min(row.whole[1] for row in rows)
    return (low, high) if low <= high else None
