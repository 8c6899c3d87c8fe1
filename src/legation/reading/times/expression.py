"""What words say about a time, before it is known when they were written."""

from __future__ import annotations

from legation.reading.times.algebra import Context, Value


class Expression:
    """What words say about a time, before it is known when they were written."""

    __slots__ = ()

    @property
    def rank(self) -> int:
        """How much of the date the words give: 0 a bare day, 1 no year, 2 all of it."""
        return self._rank()

    @property
    def grain(self) -> str:
        """The calendar unit in which the words speak."""
        return self._grain()

    def resolve(self, context: Context, within: Value | None = None) -> Value:
        """The days meant, in a context, or within a period that other words give."""
        return self._resolve(context, within)

    def _resolve(self, _context: Context, _within: Value | None, /) -> Value:
        raise NotImplementedError

    def _rank(self) -> int:
        return 2

    def _grain(self) -> str:
        return "day"
