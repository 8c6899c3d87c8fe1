"""Units of measure: how news writes them, and what one comes to in another."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib import resources
from typing import Any

from legation.errors import ListError


@dataclass(frozen=True, slots=True)
class Conversion:
    """One unit is `by` of the unit `to`; `exact` where that is so by definition."""

    to: str
    by: Decimal
    exact: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a record names it (`code`) and as texts write it.

    A number of the unit is multiplied by `times` to be one of `code`: 'GWh' is 1000000 of 'kWh'.
    `after_of` are names that mean this unit only before 'of' ('six pounds of meat').
    """

    code: str
    kind: str
    names: tuple[str, ...]
    symbols: tuple[str, ...]
    after_of: tuple[str, ...]
    times: Decimal
    converts: Conversion | None


@cache
def units() -> tuple[Unit, ...]:
    """Return the list of units.

    >>> next(unit.code for unit in units() if "tonnes" in unit.names)
    't'
    """
    with resources.files(__package__).joinpath("units.toml").open("rb") as file:
        return tuple(unit_of(row) for row in tomllib.load(file)["unit"])


@cache
def conversions() -> dict[str, Conversion]:
    """Return what each unit converts to, by code."""
    return {unit.code: unit.converts for unit in units() if unit.converts is not None}


def unit_of(row: dict[str, Any]) -> Unit:
    """Return the unit that a row of the file tells; one that lacks a field is refused."""
    converts = row.get("converts")
    try:
        return Unit(
            code=row["code"],
            kind=row["kind"],
            names=tuple(row["names"]),
            symbols=tuple(row.get("symbols", ())),
            after_of=tuple(row.get("after_of", ())),
            times=Decimal(row.get("times", "1")),
            converts=converts and Conversion(converts["to"], Decimal(converts["by"]), converts["exact"]),
        )
    except (KeyError, InvalidOperation) as error:
        raise ListError(
            f"units.toml, [[unit]] {row.get('code', 'without a code')!r}: {error!r}. Every unit needs code, "
            "kind and names; `times` and `by` are numbers in quotes."
        ) from error
