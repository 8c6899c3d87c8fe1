"""The list of currencies: what it must hold, and what it refuses."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from legation.errors import ListError
from legation.lists.currencies import Currencies, currencies, require_sound
from legation.lists.states import states


def test_every_code_is_one_of_iso_4217_in_form() -> None:
    assert [
        currency.code for currency in currencies().all if not re.fullmatch(r"[A-Z]{3}", currency.code)
    ] == []


def test_no_code_stands_twice() -> None:
    codes = [currency.code for currency in currencies().all]

    assert len(codes) == len(set(codes))


def test_no_symbol_means_two_currencies() -> None:
    symbols = [symbol for currency in currencies().all for symbol in currency.symbols]

    assert len(symbols) == len(set(symbols))


@pytest.mark.parametrize(
    "code", ["USD", "EUR", "KZT", "UZS", "KGS", "TJS", "TMT", "AFN", "PKR", "IRR", "RUB", "CNY"]
)
def test_the_money_of_the_ledger_is_there(code: str) -> None:
    assert code in currencies().codes


def test_a_name_of_several_countries_money_has_no_default() -> None:
    names = {name.name: name.default for name in currencies().names}

    assert (names["dinar"], names["manat"], names["riyal"]) == (None, None, None)
    assert len(currencies().called("dinar")) > 5


@pytest.mark.parametrize("wrong", ["a currency whose unit has no name", "a default that is no currency"])
def test_an_unsound_list_is_refused(wrong: str) -> None:
    listed: Currencies = currencies()
    if wrong.startswith("a currency"):
        unsound = replace(listed, all=(replace(listed.all[0], name="ducat"), *listed.all[1:]))
    else:
        unsound = replace(listed, names=(replace(listed.names[0], default="XXZ"), *listed.names[1:]))

    with pytest.raises(ListError, match=r"currencies\.toml"):
        require_sound(unsound)


def test_owners_are_states_of_the_list_or_their_people() -> None:
    """Most countries named here are those of the states' list; the rest are unions and colloquial names."""
    known = (
        {name for state in states().values() for name in (state.name, *state.names)} if states() else set()
    )
    owners = {owner for currency in currencies().all for owner in currency.of}

    assert len(owners & known) > 80
