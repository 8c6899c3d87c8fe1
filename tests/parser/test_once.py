"""`legation.parser.once`: each word keeps its answer, and only its own."""

from __future__ import annotations

from spacy.tokens import Doc as Words
from spacy.vocab import Vocab

from legation.parser.once import once_per_word
from legation.parser.parsed import Token, parsed


def test_a_word_is_asked_once() -> None:
    asked = list[str]()

    @once_per_word
    def length(token: Token) -> int | None:
        """How long a word is; None of a long one."""
        asked.append(token.text)
        return len(token) if len(token) < 5 else None

    first, second = parsed(Words(Vocab(), ["Chad", "Yemen"]))
    assert [length(first), length(second), length(first), length(second)] == [4, None, 4, None]
    assert asked == ["Chad", "Yemen"]


def test_questions_and_texts_are_kept_apart() -> None:
    @once_per_word
    def small(token: Token) -> str:
        """A word in small letters."""
        return token.text.lower()

    @once_per_word
    def large(token: Token) -> str:
        """A word in capitals."""
        return token.text.upper()

    (one,), (other,) = parsed(Words(Vocab(), ["Chad"])), parsed(Words(Vocab(), ["Mali"]))
    assert [small(one), large(one), small(other)] == ["chad", "CHAD", "mali"]
    assert small.__doc__ == "A word in small letters."
