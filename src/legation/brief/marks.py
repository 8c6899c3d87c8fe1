"""Marks at the end of a sentence: the numbers of its notes, and that it is unreviewed."""

from __future__ import annotations

from collections.abc import Sequence


def runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers that follow one another, as first and last.

    >>> runs((1, 2, 3, 7, 9, 10))
    [(1, 3), (7, 7), (9, 10)]
    """
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found


def run_in_words(first: int, last: int) -> str:
    """A run as it is printed.

    >>> run_in_words(1, 3), run_in_words(9, 10), run_in_words(7, 7)
    ('1–3', '9, 10', '7')
    """
    if first == last:
        return str(first)
    return f"{first}, {last}" if last == first + 1 else f"{first}–{last}"


def numbers_in_words(numbers: Sequence[int]) -> str:
    """All numbers of a sentence.

    >>> numbers_in_words((1, 2, 3, 7))
    '1–3, 7'
    """
    return ", ".join(run_in_words(first, last) for first, last in runs(numbers))
