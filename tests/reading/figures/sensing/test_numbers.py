"""The numbers of a report as the network sees them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from legation.reading.figures.sensing.numbers import (
    KINDS,
    WIDTH_OF_FLAGS,
    flags_of,
    kind_of,
    numbers_of,
    sentences_between,
)  # fmt: skip
from legation.reading.material import Material
from legation.reading.sensing.places import Places
from legation.reading.sensing.words import words_of
from legation.record.span import Span

TEXT = "In 2023 Ghana sold Mali rice for $5 million, 12 percent more, within two days."


def _found(text: str, material: Callable[[str], Material]) -> tuple[list[str], Material, Places]:
    found = material(text)
    words = words_of(found)
    return [token.text for token in words.tokens], found, Places(words)


def test_what_may_be_a_figure_is_neither_a_time_nor_a_length_of_time(
    material: Callable[[str], Material],
) -> None:
    tokens, found, places = _found(TEXT, material)
    numbers = numbers_of(places, found.amounts, found.times)

    assert [amount.span.quote for amount in numbers.amounts] == ["$5 million", "12 percent"]
    assert [tokens[place] for place in numbers.first] == ["$", "12"]
    assert [tokens[place] for place in numbers.last] == ["million", "percent"]
    assert [KINDS[kind] for kind in numbers.kinds] == ["money", "ratio"]


def test_a_span_touches_the_words_that_it_overlaps(material: Callable[[str], Material]) -> None:
    tokens, _, places = _found(TEXT, material)

    assert [tokens[place] for place in places.of(Span.of(TEXT, 9, 15))] == ["Ghana", "sold"]
    assert not places.of(Span.of(TEXT, 2, 3))


def test_words_that_say_amounts_and_times_are_marked(material: Callable[[str], Material]) -> None:
    tokens, found, places = _found("In 2023 it was $5 million, up from $4 million a year earlier.", material)
    flags = flags_of(len(tokens), places, found.amounts, found.times)
    marked = {token: flags[place] for place, token in enumerate(tokens)}

    assert flags.shape == (len(tokens), WIDTH_OF_FLAGS)
    begins, times, _, anchored = range(len(KINDS), WIDTH_OF_FLAGS)
    assert marked["5"][KINDS.index("money")] == 1
    assert marked["$"][begins] == 1
    assert marked["5"][begins] == 0
    assert marked["2023"][times] == 1
    assert marked["2023"][anchored] == 0
    assert marked["earlier"][anchored] == 1
    assert not marked["was"].any()


def test_kinds_that_are_not_told_apart_are_one(material: Callable[[str], Material]) -> None:
    _, found, _ = _found("The third line is 40 km long.", material)

    assert {KINDS[kind_of(amount)] for amount in found.amounts} == {"other"}


def test_sentences_between_words_are_counted_onward() -> None:
    sentence = np.asarray([0, 0, 1, 2])

    assert sentences_between(sentence, np.asarray([2]), np.asarray([0, 2, 3])).tolist() == [[-1, 0, 1]]
