"""Times as one line each, so that a case reads at a glance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from legation.reading.times import TimeMention, read_times

Shown = Callable[[str, str], list[str]]
# a Saturday
PUBLISHED = "2025-05-31"


def one_line(mention: TimeMention) -> str:
    """A mention as 'words = first..last precision'; an open end is left empty, unresolved days are a dash."""
    period = mention.period
    if period is None:
        return f"{mention.span.quote} = -"
    start, end = period.start or "", period.end or ""
    return f"{mention.span.quote} = {start if start == end else f'{start}..{end}'} {period.precision}"


@pytest.fixture
def times() -> Shown:
    """Read a text and show what it mentions."""

    def read(text: str, published: str = PUBLISHED) -> list[str]:
        return [one_line(mention) for mention in read_times(text, date.fromisoformat(published))]

    return read


@pytest.fixture
def mentions() -> Callable[..., tuple[TimeMention, ...]]:
    """Read a text and give the mentions themselves."""

    def read(text: str, published: str | None = PUBLISHED) -> tuple[TimeMention, ...]:
        return read_times(text, date.fromisoformat(published) if published else None)

    return read
