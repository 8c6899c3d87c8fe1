"""Input that no newsroom means to send: nothing crashes, and every amount holds to the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.reading.amounts import read_amounts

PIECES = (
    "$", "€", "-", "–", "1", "1,", "00", ".", "/", "%", "billion", "m", "of", "a", "half", "third", "times", "to",
    "between", "and", "twice", "tons", "tens", "more than", "hundred", "½", "rose", "by", "less", "points", " ", "\n", "US",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.text(max_size=80))
@settings(max_examples=400, deadline=None)
def test_any_text_gives_amounts_that_hold_to_it(text: str) -> None:
    end = 0
    for amount in read_amounts(text):
        amount.span.require_in(text, "any")
        assert end <= amount.span.start
        end = amount.span.end


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=400, deadline=None)
def test_words_run_together_do_no_harm(text: str) -> None:
    for amount in read_amounts(text):
        amount.span.require_in(text, "any")


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "%", "$", "0 %", "$0", "1/0", "0/0", "½½", "- -", "of of", "\ud800 3 %"]
)
def test_next_to_nothing(text: str) -> None:
    read_amounts(text)
