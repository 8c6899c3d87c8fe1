"""A cell that a spreadsheet shows and never runs.

A text that begins with a sign by which a spreadsheet knows a formula is written with an apostrophe before it. So
is one that begins with an apostrophe, and one that is empty but said, so that what was written can be read back.
"""

from __future__ import annotations

from typing import Final

# As spreadsheets take them, full-width ones among them; a tab or line break before a sign hides it from the eye.
SIGNS: Final = tuple("=+-@\t\r\n＝＋－＠")
MARK: Final = "'"


def guarded(text: str | None) -> str:
    """The cell of a text; an empty one says nothing.

    >>> guarded("=1+1"), guarded("-5 degrees"), guarded("Astana"), guarded("'tis"), guarded(None)
    ("'=1+1", "'-5 degrees", 'Astana', "''tis", '')
    """
    if text is None:
        return ""
    # Blanks before a sign are passed over by some spreadsheets.
    marked = not text or text.startswith(MARK) or text.lstrip(" \xa0").startswith(SIGNS)
    return MARK + text if marked else text


def unguarded(cell: str) -> str | None:
    """The text of a cell that `guarded` wrote.

    >>> unguarded("'=1+1"), unguarded("'"), unguarded("")
    ('=1+1', '', None)
    """
    return cell.removeprefix(MARK) if cell else None
