"""A case to the numbers that may be bound in it, and which of them are.

In:  a case, and the pipeline.
Out: a BondExample. Its arrays are those that `legation.reading.bonds` makes of the same report.

Where bonds are annotated they are right, and nothing else is. Elsewhere what fits exactly is taken to be bound: in a
report without errors numbers that are bound fit, and few others do; of an error that was planted its own numbers are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from deed_examples import material_of_case
from number_reports import BondTold, NumberCase, whole_numbers
from numpy.typing import NDArray
from spacy.language import Language

from legation.checks.arithmetic.bonds.fitting import Fit, fit_of
from legation.reading.amounts import Amount
from legation.reading.bonds.candidates import Candidate, by_family, candidates
from legation.reading.bonds.read import FEWEST
from legation.reading.bonds.rows import NumberRows, Relations, Sums, relations_of, rows_of, sums_of
from legation.reading.figures import read_numbers
from legation.reading.sensing.senses import senses_of
from legation.record.span import Span

UNORDERED = ("sum", "times")
Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Owed:
    """What is right of the candidates of one family; of each number whether none may make it, and whether it counts."""

    bound: Marks
    unbound: Marks
    counts: Marks


@dataclass(frozen=True, slots=True)
class BondExample:
    """A report: its numbers, its candidates, and what is right of its relations and of its sums."""

    id: str
    rows: NumberRows
    relations: Relations
    sums: Sums
    owed: tuple[Owed, Owed]


def bond_example_of(case: NumberCase, pipeline: Language) -> BondExample | None:
    """The example that a case is; None where nothing can be bound in it."""
    material = material_of_case(case, pipeline)
    senses = senses_of(material)
    if senses is None:
        return None
    _, view = read_numbers(material, senses)
    if view is None or len(amounts := view.report.numbers.amounts) < FEWEST:
        return None
    found = candidates(amounts)
    if not found:
        return None
    relations, sums = (_owed(family, amounts, case) for family in by_family(found))
    return BondExample(
        case.id,
        rows_of(view, senses, material.document.title_end),
        relations_of(found),
        sums_of(found, amounts),
        (relations, sums),
    )


def _owed(family: Sequence[Candidate], amounts: Sequence[Amount], case: NumberCase) -> Owed:
    """What is right of some candidates, of which each number has its own."""
    bound = np.zeros(len(family), dtype=np.bool_)
    unbound = np.zeros(len(amounts), dtype=np.bool_)
    counts = np.zeros(len(amounts), dtype=np.bool_)
    of_made = dict[int, list[int]]()
    for number, one in enumerate(family):
        of_made.setdefault(one.made, []).append(number)
    for made, numbers in of_made.items():
        if case.bonds is not None:
            right = _annotated(numbers, family, amounts, case.bonds)
        elif family[numbers[0]].kind == "times":
            continue  # of some hundred pairs one fits by chance
        else:
            right = _fitting(made, numbers, family, amounts, case)
        if right is None:
            continue
        counts[made] = True
        bound[list(right.bound)] = True
        unbound[made] = right.perhaps_none
    return Owed(bound, unbound, counts)


@dataclass(frozen=True, slots=True)
class _Right:
    """Which candidates of a number are right, and whether none may be."""

    bound: Sequence[int]
    perhaps_none: bool


def _annotated(
    numbers: Sequence[int], family: Sequence[Candidate], amounts: Sequence[Amount], told: Sequence[BondTold]
) -> _Right | None:
    """What annotators say of a number; nothing where it is made of numbers that are no candidates."""
    made = amounts[family[numbers[0]].made]
    own = [
        one
        for one in told
        if _said(made, one.made) and (one.kind == "sum") is (family[numbers[0]].kind == "sum")
    ]
    right = [number for number in numbers for one in own if _is_told(family[number], one, amounts)]
    return _Right(right, not own) if right or not own else None


def _is_told(candidate: Candidate, told: BondTold, amounts: Sequence[Amount]) -> bool:
    if candidate.kind != told.kind or len(candidate.of) != len(told.of):
        return False
    named = [
        next((place for place in candidate.of if _said(amounts[place], words)), None) for words in told.of
    ]
    return set(named) == set(candidate.of) if candidate.kind in UNORDERED else tuple(named) == candidate.of


def _said(amount: Amount, words: Span) -> bool:
    return amount.span.overlaps(words)


def _fitting(
    made: int,
    numbers: Sequence[int],
    family: Sequence[Candidate],
    amounts: Sequence[Amount],
    case: NumberCase,
) -> _Right | None:
    """What arithmetic says of a number: of an error its own numbers, of what else is in it nothing."""
    fits = {number: _fit(family[number], amounts) for number in numbers}
    for slip in case.slips:
        if slip.kind != "arithmetic":
            continue
        named = [_numbers_said(words, amounts, case.text) for words in slip.words]
        among = frozenset[int]().union(*named)
        wrong = [
            number
            for number in numbers
            if fits[number] is Fit.NOT and _is_all_of(family[number], named, among) and len(named) > 2
        ]
        if wrong:
            return _Right(wrong, perhaps_none=False)
        if made in among:
            return None
    exact = [number for number in numbers if fits[number] is Fit.EXACTLY]
    if exact:
        return _Right(exact, perhaps_none=False)
    return _Right([number for number in numbers if fits[number] is Fit.LOOSELY], perhaps_none=True)


def _fit(one: Candidate, amounts: Sequence[Amount]) -> Fit:
    return fit_of(one.kind, amounts[one.made], [amounts[place] for place in one.of])


def _is_all_of(one: Candidate, named: Sequence[frozenset[int]], among: frozenset[int]) -> bool:
    """Whether a candidate is made of the numbers that an error names, all of them and no others."""
    own = {one.made, *one.of}
    return own <= among and all(own & places for places in named if places)


def _numbers_said(words: str, amounts: Sequence[Amount], text: str) -> frozenset[int]:
    places = list(whole_numbers(words, text))
    return frozenset(
        number
        for number, amount in enumerate(amounts)
        if any(amount.span.overlaps(place) for place in places)
    )
