"""The wording of a text: the same for the same words, and chosen alike in a text and its half."""

from __future__ import annotations

import subprocess
import sys

import pytest

from legation.watch.shingles import THINNEST, WORDS, wording_of

LONG = " ".join(f"word{number} of the {number * 7919 % 1000}th report" for number in range(400))


@pytest.mark.parametrize("text", ["", "one", "one two", " \n.,;—"])
def test_a_text_of_fewer_words_has_no_wording(text: str) -> None:
    assert len(wording_of(text)) == 0
    assert wording_of(text).shared(wording_of(LONG)) == 0


def test_each_shingle_counts_once() -> None:
    assert len(wording_of("a b c d")) == 4 - WORDS + 1
    assert len(wording_of("a b c a b c a b c")) == WORDS


def test_case_punctuation_and_spacing_do_not_count() -> None:
    one, other = wording_of("Астана: «приняла» дипломатов."), wording_of("АСТАНА\nПРИНЯЛА   дипломатов")

    assert len(one) == one.shared(other) == 1


def test_the_order_of_words_counts() -> None:
    assert (
        wording_of("Kenya recognised Kosovo today").shared(wording_of("Kosovo recognised Kenya today")) == 0
    )


def test_a_half_chooses_as_its_whole_does() -> None:
    whole, half = wording_of(LONG), wording_of(LONG[: len(LONG) // 2])
    thin = {shingle for shingle in half.all.tolist() if shingle % THINNEST == 0}

    assert thin <= set(whole.chosen.tolist())
    assert len(half.all) - half.shared(whole) <= WORDS


def test_a_long_text_is_looked_up_by_few_of_its_shingles() -> None:
    wording = wording_of(LONG)

    assert len(wording.all) / THINNEST / 2 < len(wording.chosen) < len(wording.all) / THINNEST * 2


def test_it_is_the_same_in_every_process() -> None:
    code = "from legation.watch.shingles import wording_of; print(wording_of('Kenya has recognised Kosovo').all.tolist())"
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert runs[0] == runs[1]
    assert runs[0].count(",") == 1
