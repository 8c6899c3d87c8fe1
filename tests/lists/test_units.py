"""The list of units: every unit sound, conversions only where they are said."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from legation.errors import ListError
from legation.lists.units import conversions, unit_of, units
from legation.reading.amounts import Kind


def test_every_unit_is_of_a_kind_that_amounts_have() -> None:
    assert [unit.code for unit in units() if unit.kind not in get_args(Kind)] == []


def test_no_name_means_two_units() -> None:
    names = [name for unit in units() for name in unit.names]

    assert sorted(name for name in names if names.count(name) > 1) == []


def test_tons_are_metric_and_short_tons_are_not() -> None:
    by_name = {name: unit.code for unit in units() for name in unit.names}

    assert (by_name["tons"], by_name["short tons"], by_name["long tons"]) == ("t", "short ton", "long ton")


def test_a_conversion_leads_to_a_unit_of_the_same_kind() -> None:
    kinds = {unit.code: unit.kind for unit in units()}

    assert [code for code, found in conversions().items() if kinds[found.to] != kinds[code]] == []


def test_a_mile_is_exact_and_a_quintal_is_not() -> None:
    assert conversions()["mi"].by == Decimal("1.609344")
    assert (conversions()["mi"].exact, conversions()["quintal"].exact) == (True, False)


@pytest.mark.parametrize(
    "row", [{"code": "x"}, {"code": "x", "kind": "mass", "names": ["x"], "times": "many"}]
)
def test_a_malformed_unit_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ListError, match=r"units\.toml"):
        unit_of(row)
