"""The text of a parsed document, put together once."""

from __future__ import annotations

from spacy.tokens import Doc

_KEY = "legation.text"


def text_of(doc: Doc) -> str:
    """What `doc.text` says; spaCy joins every token anew each time it is asked, and a long report has many."""
    text = doc.user_data.get(_KEY)
    if not isinstance(text, str):
        text = doc.user_data[_KEY] = doc.text
    return text
