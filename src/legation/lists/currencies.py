"""The money of the world: symbols, codes and names, and whose it is."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from legation.errors import ListError


@dataclass(frozen=True, slots=True)
class CurrencyName:
    """What a money is called, in every form; `default` is the code meant where no country is named."""

    name: str
    forms: tuple[str, ...]
    default: str | None


@dataclass(frozen=True, slots=True)
class Currency:
    """One money: its ISO 4217 code, the name of its unit, and the words for those whose money it is."""

    code: str
    name: str
    of: tuple[str, ...]
    symbols: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cent:
    """The hundredth of a money."""

    names: tuple[str, ...]
    of: str


@dataclass(frozen=True, slots=True)
class Currencies:
    """The list as a whole; risky words and codes are common words of English as well."""

    all: tuple[Currency, ...]
    names: tuple[CurrencyName, ...]
    cents: tuple[Cent, ...]
    risky_names: frozenset[str]
    risky_codes: frozenset[str]
    written_before: frozenset[str]
    letters_before: dict[str, str]
    by_context: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """Every ISO 4217 code of the list."""
        return frozenset(currency.code for currency in self.all)

    @property
    def signs(self) -> frozenset[str]:
        """Every symbol of one sign: '$', '€', '₸'."""
        return frozenset(symbol for currency in self.all for symbol in currency.symbols if len(symbol) == 1)

    def called(self, name: str) -> tuple[Currency, ...]:
        """The currencies whose unit is called `name`."""
        return tuple(currency for currency in self.all if currency.name == name)


@cache
def currencies() -> Currencies:
    """Return the list of currencies.

    >>> [currency.code for currency in currencies().called("manat")]
    ['TMT', 'AZN']
    """
    with resources.files(__package__).joinpath("currencies.toml").open("rb") as file:
        raw = tomllib.load(file)
    listed = Currencies(
        all=tuple(
            Currency(row["code"], row["name"], tuple(row["of"]), tuple(row.get("symbols", ())))
            for row in raw["currency"]
        ),
        names=tuple(
            CurrencyName(name, tuple(row["forms"]), row.get("default")) for name, row in raw["names"].items()
        ),
        cents=tuple(Cent(tuple(row["names"]), row["of"]) for row in raw["cent"]),
        risky_names=frozenset(raw["risky_names"]),
        risky_codes=frozenset(raw["risky_codes"]),
        written_before=frozenset(raw["written_before"]),
        letters_before=raw["letters_before"],
        by_context=frozenset(raw["by_context"]),
    )
    require_sound(listed)
    return listed


def require_sound(listed: Currencies) -> None:
    """Raise ListError where a name that is used is not listed, or a code that is meant has no currency."""
    names = {name.name for name in listed.names}
    for currency in listed.all:
        if currency.name not in names:
            raise ListError(
                f"currencies.toml, [[currency]] {currency.code}: its unit is called {currency.name!r}, "
                f"and [names] has none that is. Add the name with its forms, or use one that is there."
            )
    meant = [name.default for name in listed.names] + [cent.of for cent in listed.cents]
    for code in [*meant, *listed.letters_before.values()]:
        if code is not None and code not in listed.codes:
            raise ListError(
                f"currencies.toml: a name or a cent stands for {code!r}, and no [[currency]] has that code. "
                "Add the currency, or mend the code."
            )
