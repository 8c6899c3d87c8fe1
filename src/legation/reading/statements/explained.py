"""A statement together with the words that made it what it is."""

from __future__ import annotations

from dataclasses import dataclass

from legation.record.span import Span
from legation.record.statement import Statement


@dataclass(frozen=True, slots=True)
class Explained:
    """A statement with the words that made it: trigger, roles, status cues, the date's words."""

    statement: Statement
    trigger: Span
    roles: tuple[tuple[str, Span], ...] = ()
    cues: tuple[Span, ...] = ()
    date: Span | None = None
    phrasing: str = ""
