"""Whether numbers that are bound together fit."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.bonds.fitting import Fit, fit_of
from legation.reading.amounts import Amount, read_amounts
from legation.reading.bonds.bond import BondKind


def amounts_of(text: str) -> tuple[Amount, ...]:
    return tuple(read_amounts(text))


SUMS = (
    ("$64.5 million, $9.5 million, $55 million", Fit.EXACTLY),
    ("$64.5 million, $9.5 million, $40.2 million", Fit.NOT),
    ("about $64 million, $9 million, $50 million", Fit.LOOSELY),
    ("75 percent, 40 percent, 35 percent", Fit.EXACTLY),
    ("75 percent, 40 percent, 25 percent", Fit.NOT),
    ("$5 million, $9 million, $4 million", Fit.LOOSELY),  # the second is the total
)
RELATIONS: tuple[tuple[str, BondKind, Fit], ...] = (
    ("24 percent: $64.5 million, $52 million", "rise", Fit.EXACTLY),
    ("34 percent: $64.5 million, $52 million", "rise", Fit.NOT),
    ("two thirds: 12,267 wagons, 18,400 wagons", "share", Fit.EXACTLY),
    ("a fifth: 12,267 wagons, 18,400 wagons", "share", Fit.NOT),
    ("twofold: $121 million, $57 million", "rise", Fit.LOOSELY),  # a multiple, and no rise by so much
    ("a sixfold rise: 31,200 people, 4,900 people", "share", Fit.LOOSELY),
    ("17 percent: $3.5 billion, $4.2 billion", "rise", Fit.LOOSELY),  # it fell by so much
    ("60 percent: $8 billion, $22", "share", Fit.LOOSELY),  # not to be compared
    ("more than half: $30 million, $52 million", "share", Fit.LOOSELY),
)
PRODUCTS = (
    ("8,000 tonnes, 200 lorries, 40 tonnes", Fit.EXACTLY),
    ("8,800 tonnes, 200 lorries, 40 tonnes", Fit.NOT),
    ("$11.07 billion, 100.6 million barrels, $110.09", Fit.EXACTLY),
    ("$12.07 billion, 100.6 million barrels, $110.09", Fit.NOT),
    ("$4.5 million, 1,500 tonnes, $3", Fit.LOOSELY),  # three dollars may be what a kilo costs
    ("$4.5 million, 1,500 families, $3", Fit.NOT),
    ("$132 million, 3 years, $3.67 million", Fit.LOOSELY),  # a month
    ("about $9 million, 200 lorries, $40,000", Fit.EXACTLY),
    ("40 tonnes, 200 lorries, 8,000 tonnes", Fit.LOOSELY),  # the third is the product
)


@pytest.mark.parametrize(("text", "fit"), SUMS)
def test_a_total_and_its_parts(text: str, fit: Fit) -> None:
    total, *parts = amounts_of(text)

    assert fit_of("sum", total, parts) is fit


@pytest.mark.parametrize(("text", "fit"), PRODUCTS)
def test_a_product_and_its_factors(text: str, fit: Fit) -> None:
    product, *factors = amounts_of(text)

    assert fit_of("times", product, factors) is fit


@pytest.mark.parametrize(("text", "kind", "fit"), RELATIONS)
def test_a_share_or_a_growth(text: str, kind: BondKind, fit: Fit) -> None:
    made, *of = amounts_of(text)

    assert fit_of(kind, made, of) is fit
