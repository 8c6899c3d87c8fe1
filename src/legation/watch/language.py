"""Which language a text is in, told by its first sentences."""

from __future__ import annotations

from typing import Final

# So much is as good as all of it, and many times as fast.
_LOOKED_AT: Final = 400
# Fewer letters tell no language from another.
_FEWEST: Final = 60


def language_of(text: str) -> str | None:
    """The language as ISO 639-1 calls it; None where there is too little to tell."""
    from py3langid.langid import classify

    begins = text[:_LOOKED_AT]
    if sum(map(str.isalpha, begins)) < _FEWEST:
        return None
    found: str = classify(begins)[0]
    return found
