"""The ladder of one week as a drawing for letters: for each state the rungs between which it stands, and what changed.

In:  rows of state, rungs, and the rung of a week before.
Out: SVG in its own size, the same bytes on every machine; text is text, for whoever sets the page to choose its face.

It is narrow enough for a letter and can still be read on a telephone: the rungs' names stand on two lines in turn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from legation.ladder.rungs import CONTACT, HIGHEST, RUNGS

WIDTH: Final = 520
CAPTION: Final = "A dot is the rung that is sure, dotted what is not ruled out above it"
MOVED: Final = "a ring the rung of the week before"
_LEFT, _RIGHT, _TOP, _ROW = 176, 36, 56, 28
_INK, _MUTED, _LINE, _BAR, _CHANGED = "#1a1f24", "#5f6973", "#e2ded6", "#9fb8bc", "#0b5563"
_FONT: Final = "font-family='Liberation Sans, Arial, Helvetica, sans-serif'"
_LONGEST_NAME: Final = 22


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A state's row; `before` is the rung of a week before where it stood on another, `changed` sets it off."""

    state: str
    low: int
    high: int
    before: int | None = None
    changed: bool = False


def week_ladder(rows: Sequence[WeekRow]) -> tuple[str, int]:
    """The drawing, and its height."""
    height = _TOP + _ROW * len(rows) + 12
    drawn = [_axis(height), *(_row(place, row) for place, row in enumerate(rows))]
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{height}' viewBox='0 0 {WIDTH} {height}'>"
        f"<rect width='{WIDTH}' height='{height}' fill='#ffffff'/>{''.join(drawn)}</svg>"
    ), height


def _axis(height: int) -> str:
    """A line for each rung; names stand on two lines in turn, so that they can be read on a telephone too."""
    parts = []
    for rung in range(CONTACT, HIGHEST + 1):
        x, y = _x(rung), _TOP - (20 if rung % 2 else 36)
        anchor = {CONTACT: "start", HIGHEST: "end"}.get(rung, "middle")
        x_text = {CONTACT: x - 18, HIGHEST: WIDTH - 2}.get(rung, x)
        parts.append(f"<line x1='{x}' y1='{y + 5}' x2='{x}' y2='{height - 8}' stroke='{_LINE}'/>")
        parts.append(
            f"<text x='{x_text}' y='{y}' {_FONT} font-size='13' fill='{_MUTED}' "
            f"text-anchor='{anchor}'>{RUNGS[rung]}</text>"
        )
    return "".join(parts)


def _row(place: int, row: WeekRow) -> str:
    y = _TOP + _ROW * place + _ROW // 2
    colour = _CHANGED if row.changed else _BAR
    low, high = _x(row.low), _x(row.high)
    weight = "bold" if row.changed else "normal"
    cut = len(row.state) > _LONGEST_NAME
    label = f"{row.state[: _LONGEST_NAME - 1].rstrip()}…" if cut else row.state
    name = f"<text x='{_LEFT - 18}' y='{y + 5}' {_FONT} font-size='14' font-weight='{weight}' fill='{_INK}'"
    parts = [f"{name} text-anchor='end'>{escape(label)}</text>"]
    if high > low:
        parts.append(
            f"<line x1='{low}' y1='{y}' x2='{high}' y2='{y}' stroke='{colour}' "
            "stroke-width='2' stroke-dasharray='2 4'/>"
        )
    if row.before is not None and row.before >= CONTACT:
        old = _x(row.before)
        parts.append(f"<line x1='{old}' y1='{y}' x2='{low}' y2='{y}' stroke='{colour}' stroke-width='3'/>")
        parts.append(
            f"<circle cx='{old}' cy='{y}' r='4.5' fill='#ffffff' stroke='{colour}' stroke-width='2'/>"
        )
    parts.append(f"<circle cx='{low}' cy='{y}' r='6' fill='{colour}'/>")
    return "".join(parts)


def _x(rung: int) -> int:
    # Who stands on no rung has no row, so that the lowest is contact.
    return _LEFT + round((WIDTH - _LEFT - _RIGHT) * (rung - CONTACT) / (HIGHEST - CONTACT))
