"""How far two who coded the same documents agree: Cohen's κ and Krippendorff's α, field by field.

In:  the statements of two coders, document by document.
Out: for each field the number of statements that both coded, raw agreement, κ and α; and how many only one found.

Statements are matched where their words overlap, those of the same act and status first. α is for nominal values:
a date that is off by a day counts as different.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legation.record.side_by_side import FIELDS, matched, said_of
from legation.record.statement import Statement


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement on one field; κ and α are None where only one value was ever used."""

    field: str
    both: int
    same: float
    kappa: float | None
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two coders found, and how they agree on what both found."""

    both: int
    only_first: int
    only_second: int
    fields: tuple[Agreement, ...]


def compare(
    first: Mapping[str, Sequence[Statement]], second: Mapping[str, Sequence[Statement]]
) -> Comparison:
    """Compare two coders over the documents that both coded."""
    shared = sorted(set(first) & set(second))
    both = [
        (first[name][place], second[name][position])
        for name in shared
        for place, position in matched(first[name], second[name]).items()
    ]
    told = sum(len(first[name]) for name in shared), sum(len(second[name]) for name in shared)
    fields = tuple(
        _agreement(name, [(said_of(one, name), said_of(other, name)) for one, other in both])
        for name in FIELDS
    )
    return Comparison(len(both), told[0] - len(both), told[1] - len(both), fields)


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's κ: agreement beyond what each coder's own habits would give by chance.

    >>> kappa([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")])
    0.5
    """
    number = len(pairs)
    if not number:
        return None
    observed = sum(one == other for one, other in pairs) / number
    left, right = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(left[value] * right[value] for value in left) / number**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def alpha(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Krippendorff's α for two coders and nominal values: one pool of values for both.

    >>> round(alpha([("a", "a"), ("b", "b"), ("a", "b"), ("b", "b")]), 3)
    0.533
    """
    values = Counter(value for pair in pairs for value in pair)
    number = sum(values.values())
    expected = sum(count * (number - count) for count in values.values())
    if not expected:
        return None
    observed = 2 * sum(one != other for one, other in pairs)
    return 1 - (number - 1) * observed / expected


def _agreement(name: str, pairs: Sequence[tuple[str, str]]) -> Agreement:
    same = sum(one == other for one, other in pairs) / len(pairs) if pairs else 0.0
    return Agreement(name, len(pairs), same, kappa(pairs), alpha(pairs))
