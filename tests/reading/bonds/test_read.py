"""Which numbers the words of a report bind together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from legation.reading.bonds import Bond, read_bonds
from legation.reading.bonds.learnt import learnt_bonds

BOUND = (
    (
        "Ghana's trade with Mali came to $64 million in 2023: exports of $55 million and imports of $9 million.",
        ("sum", "$64 million", {"$55 million", "$9 million"}),
    ),
    (
        "Kenya sold Uganda tea for $30 million in 2023, of which the port of Mombasa handled $12 million, or 40 percent.",
        ("share", "40 percent", {"$12 million", "$30 million"}),
    ),
    (
        "Exports from Peru to Chile rose by 24 percent to $64.5 million in 2023 from $52 million in 2022.",
        ("rise", "24 percent", {"$64.5 million", "$52 million"}),
    ),
)


def _bonds(text: str, counted: Callable[[str], Any]) -> tuple[Bond, ...]:
    found = counted(text)
    return read_bonds(found.view, found.senses, 0)


@pytest.mark.parametrize(("text", "expected"), BOUND)
def test_what_the_words_bind_is_likely(
    text: str, expected: tuple[str, str, set[str]], counted: Callable[[str], Any]
) -> None:
    best = max(_bonds(text, counted), key=lambda bond: bond.likely)

    assert (best.kind, best.made.span.quote, {one.span.quote for one in best.of}) == expected
    assert best.likely > 0.4


def test_numbers_of_different_things_are_not_bound(counted: Callable[[str], Any]) -> None:
    text = (
        "Kenya's president met Uganda's in Kampala, where 300 guests had come. A bag of 90 kilos costs 40 dollars "
        "there, and a room 120. The road to Busia is 196 kilometres long; 60 lorries broke down on it in May."
    )

    assert all(bond.likely < 0.5 for bond in _bonds(text, counted))


def test_two_numbers_bind_nothing(counted: Callable[[str], Any]) -> None:
    assert _bonds("Kenya sold Uganda tea for $3 million in 2023 and coffee for $2 million.", counted) == ()


def test_what_was_trained_on_other_states_is_not_asked(counted: Callable[[str], Any]) -> None:
    found, parts = counted(BOUND[0][0]), learnt_bonds()

    assert read_bonds(found.view, found.senses, 0, replace(parts, width=parts.width + 1)) == ()
