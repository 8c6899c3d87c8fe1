"""What the networks see of a word."""

from __future__ import annotations

import pytest

from legation.parser.features import TABLES, WordTables, form_of, keys_of, shape_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("“", '"'), ("’s", "'s"), ("$4", "$7"), ("5,400", "1,250"), ("1998", "2023"), ("—", "--")],
)
def test_words_that_differ_only_in_dress_have_one_form(one: str, other: str) -> None:
    assert form_of(one) == form_of(other)


@pytest.mark.parametrize(
    ("text", "shape"), [("Reuters", "Xxx"), ("UAE", "XX"), ("5,400", "0,00"), ("MiG", "XxX"), ("flour", "xx")]
)
def test_a_shape_keeps_the_case_and_cuts_runs_short(text: str, shape: str) -> None:
    assert shape_of(text) == shape


def test_a_year_is_not_any_number() -> None:
    assert form_of("2021") != form_of("5400")


def test_an_unknown_word_has_the_row_of_the_unknown() -> None:
    tables = WordTables({table: [] for table in TABLES})

    assert tables.row("word") == (0,) * len(TABLES)


def test_a_known_word_has_its_rows() -> None:
    tables = WordTables({table: [key] for table, key in zip(TABLES, keys_of("Envoys"), strict=True)})

    assert tables.row("Envoys") == (1,) * len(TABLES)


def test_a_foreign_phrase_is_seen_as_the_plain_word_whose_place_it_takes() -> None:
    assert keys_of("Persona non grata") == keys_of("undesirable")
