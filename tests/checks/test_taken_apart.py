"""Conflicts that the words around their numbers take back."""

from __future__ import annotations

import pytest

from legation.checks.arithmetic.amounts.bound import contradicted
from legation.checks.arithmetic.conflicts.taken_apart import not_taken_back
from legation.record.span import Span

CASES = (
    ("two sources", "given as $538 million by Islamabad and as $600 million by Kabul", ("$538 million", "$600 million"), True),
    ("a part of a total", "1.42 million tonnes of a total of 3 million tonnes", ("1.42 million tonnes", "3 million tonnes"), True),
    ("goods left out", "It sold goods for $46 million. Apart from gas, sales were $15 million", ("$46 million", "$15 million"), True),
    ("what one source does not count", "It bought $23 million. The bank has $14 million, as it does not include gold", ("$23 million", "$14 million"), True),
    ("the same goods left out", "Non-oil exports were $46 million in May and $15 million in May", ("$46 million", "$15 million"), False),
    ("one source", "sold $538 million by Islamabad, and later $600 million", ("$538 million", "$600 million"), False),
    ("two sentences", "put at $538 million by Oslo. It was $600 million by Quito", ("$538 million", "$600 million"), False),
)  # fmt: skip


@pytest.mark.parametrize(("why", "text", "numbers", "taken_back"), CASES, ids=[case[0] for case in CASES])
def test_what_the_words_take_back_is_no_conflict(
    why: str, text: str, numbers: tuple[str, str], taken_back: bool
) -> None:
    spans = [Span.of(text, text.index(one), text.index(one) + len(one)) for one in numbers]
    check = contradicted(spans[0], spans[1:], "x")

    assert (not_taken_back(text, [check]) == ()) is taken_back, why
