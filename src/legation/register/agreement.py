"""How far two who coded the same documents agree: Cohen's κ and Krippendorff's α, field by field.

In:  the statements of two coders, document by document.
Out: for each field the number of statements that both coded, raw agreement, κ and α; and how many only one found.

Statements are matched where their words overlap, the longest overlap first. α is for nominal values: a date
that is off by a day counts as different.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from legation.record.statement import Statement

FIELDS: Final = ("act", "status", "ending", "actor", "counterpart", "rank", "when", "place", "speaker")


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
    matched = [pair for name in shared for pair in matches(first[name], second[name])]
    told = sum(len(first[name]) for name in shared), sum(len(second[name]) for name in shared)
    fields = tuple(
        _agreement(name, [(_value(one, name), _value(other, name)) for one, other in matched])
        for name in FIELDS
    )
    return Comparison(len(matched), told[0] - len(matched), told[1] - len(matched), fields)


def matches(first: Sequence[Statement], second: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
    """Statements of two coders on the same words, each matched once, those of the same act first."""
    pairs = [
        (one.act == other.act, _overlap(one, other), -place, -position)
        for place, one in enumerate(first)
        for position, other in enumerate(second)
        if _overlap(one, other) > 0
    ]
    left, right, found = set[int](), set[int](), []
    for _, _, place, position in sorted(pairs, reverse=True):
        if -place not in left and -position not in right:
            left.add(-place)
            right.add(-position)
            found.append((first[-place], second[-position]))
    return found


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


def _overlap(one: Statement, other: Statement) -> int:
    first, second = one.evidence, other.evidence
    return min(first.end, second.end) - max(first.start, second.start)


def _value(statement: Statement, name: str) -> str:
    match name:
        case "actor":
            return statement.actor.id or "nobody"
        case "counterpart":
            return (statement.counterpart.id if statement.counterpart else None) or "nobody"
        case "when":
            when = statement.when
            return f"{when.start}..{when.end}" if when else "undated"
        case "speaker":
            return (statement.attribution.speaker if statement.attribution else None) or "nobody"
    return str(getattr(statement, name))
