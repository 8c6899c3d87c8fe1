"""A report that breaks off: a feed's summary, a page cut at so many characters, a line without its full stop."""

from __future__ import annotations

import pytest

import legation

ENDS = (
    "Ghana's exports to Mali rose, its imports fell by 12 percent",
    "Trade between Ghana and Mali is worth $40 million, and exports were twice",
    "Ghana has recognised Kosovo, said Deputy Prime Minister and Foreign Minister",
    "Ghana has recognised Kosovo, said the foreign minister",
    "Ghana's exports to Mali came to $3 million of",
)
WHOLE = (
    "Ghana sold Mali goods for $3 million last year, said Foreign Minister Shirley Botchwey, half of it rice, and "
    "pledged 300 tonnes of maize; imports, which were four times its exports, fell by 12 percent."
)


@pytest.mark.parametrize("text", ENDS)
def test_what_breaks_off_is_read(text: str) -> None:
    assert legation.read(text).document.text == text


@pytest.mark.parametrize("words", range(2, len(WHOLE.split())))
def test_it_may_break_off_behind_any_word(words: int) -> None:
    text = " ".join(WHOLE.split()[:words]).rstrip(",;.")

    assert legation.read(text).document.text == text
