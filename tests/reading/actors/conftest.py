"""Read a text with the shipped pipeline, loaded once, and ask what one of its words stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from spacy.language import Language

from legation.parser.parsed import Doc, Token, parsed
from legation.parser.pipeline import load_pipeline
from legation.reading.actors import Mention, Mentions, read_mentions
from legation.record.record import Document


@dataclass(frozen=True, slots=True)
class Read:
    """A text that was read."""

    doc: Doc
    mentions: Mentions

    def word(self, word: str, place: int = 0) -> Token:
        """The token of that form, the first unless another place is given."""
        return [token for token in self.doc if token.text == word][place]

    def mention(self, word: str, place: int = 0) -> Mention:
        """The mention that covers the word; it has to be there."""
        found = self.mentions.at(self.word(word, place))
        assert found is not None, f"{word!r} is no mention"
        return found

    def ids(self, word: str, place: int = 0) -> list[str | None]:
        """The ids of the actors of the mention that covers the word, empty where none does."""
        found = self.mentions.at(self.word(word, place))
        return [actor.id for actor in found.actors] if found else []

    def phrase(self, word: str, place: int = 0) -> list[str | None]:
        """The ids of the actors of the noun phrase that the word heads."""
        return [actor.id for actor in self.mentions.of_phrase(self.word(word, place))]


Reader = Callable[..., Read]


@pytest.fixture(scope="session")
def pipeline() -> Language:
    """The shipped pipeline."""
    return load_pipeline()


@pytest.fixture(scope="session")
def read(pipeline: Language) -> Reader:
    """Read a text that came out on a day."""

    def reading(text: str, published: str = "2024-06-01", title: str | None = None) -> Read:
        document = Document("test", text, title=title, published=date.fromisoformat(published))
        doc = parsed(pipeline(text))
        return Read(doc, read_mentions(doc, document))

    return reading
