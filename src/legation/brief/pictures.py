"""The ladder of the week as a picture: for each state the rungs between which it stands, and what changed.

In:  what was chosen.
Out: a Picture in its own size, drawn alike on every machine, with the same in words for who does not see it.
"""

from __future__ import annotations

from html import escape
from typing import Final

from legation.brief.choose import Change, Chosen
from legation.brief.counts import listed
from legation.brief.dates import day_in_words
from legation.brief.names import Name, heading_of
from legation.brief.page import Picture
from legation.brief.rungs import rung_in_words
from legation.errors import BriefError
from legation.ladder.rungs import CONTACT, HIGHEST, RUNGS
from legation.ladder.standing import Standing

WIDTH: Final = 520
_LEFT, _RIGHT, _TOP, _ROW = 176, 36, 56, 28
# More rows than this are no picture of a week.
_MOST_ROWS: Final = 14
_INK, _MUTED, _LINE, _BAR, _MOVED = "#1a1f24", "#5f6973", "#e2ded6", "#9fb8bc", "#0b5563"
_FONT: Final = "font-family='Liberation Sans, Arial, Helvetica, sans-serif'"


def ladder_picture(chosen: Chosen, government: str) -> Picture | None:
    """Where states stand with a government, those that changed first; None where nothing is on record."""
    changed = {change.actor: change for change in chosen.changes if change.counterpart == government}
    stands = {
        actor: found for (actor, whom), found in chosen.standings.items() if whom == government and found.low
    }
    order = sorted(stands, key=lambda actor: (actor not in changed, -stands[actor].low, heading_of(actor)))
    rows = order[:_MOST_ROWS]
    if not rows:
        return None
    height = _TOP + _ROW * len(rows) + 12
    drawn = [
        _axis(height),
        *(_row(place, actor, stands[actor], changed.get(actor)) for place, actor in enumerate(rows)),
    ]
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' width='{WIDTH}' height='{height}' viewBox='0 0 {WIDTH} {height}'>"
        f"<rect width='{WIDTH}' height='{height}' fill='#ffffff'/>{''.join(drawn)}</svg>"
    )
    title = f"Where states stand with {Name.of(government, government).text} on {_day(chosen)}"
    if len(order) > len(rows):
        title += f" ({len(rows)} of {len(order)})"
    name = f"ladder-{government.replace(':', '-')}"
    return Picture(
        name,
        title,
        svg,
        WIDTH,
        height,
        _in_words(rows, stands, changed),
        tuple(stands[actor].statements for actor in rows),
    )


def as_png(picture: Picture, scale: float = 2) -> bytes:
    """The picture for programs that show no drawings, sharp on screens of twice the dots."""
    try:
        import vl_convert
    except ModuleNotFoundError as error:
        raise BriefError(
            f"picture {picture.name!r}: it is drawn by vl-convert, which is not installed. "
            "Install it with: pip install 'legation[brief]', or write the brief --without-pictures."
        ) from error
    drawn: bytes = vl_convert.svg_to_png(picture.svg, scale=scale)
    return drawn


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


def _row(place: int, actor: str, found: Standing, change: Change | None) -> str:
    y = _TOP + _ROW * place + _ROW // 2
    colour = _MOVED if change else _BAR
    low, high = _x(found.low), _x(found.high)
    weight = "bold" if change else "normal"
    label = heading_of(actor)
    label = label if len(label) <= 22 else f"{label[:21].rstrip()}…"
    parts = []
    parts.append(
        f"<text x='{_LEFT - 18}' y='{y + 5}' {_FONT} font-size='14' font-weight='{weight}' fill='{_INK}' "
        f"text-anchor='end'>{escape(label)}</text>"
    )
    if high > low:
        parts.append(
            f"<line x1='{low}' y1='{y}' x2='{high}' y2='{y}' stroke='{colour}' "
            "stroke-width='2' stroke-dasharray='2 4'/>"
        )
    if change is not None and 0 < change.before.low != found.low:
        old = _x(change.before.low)
        parts.append(f"<line x1='{old}' y1='{y}' x2='{low}' y2='{y}' stroke='{colour}' stroke-width='3'/>")
        parts.append(
            f"<circle cx='{old}' cy='{y}' r='4.5' fill='#ffffff' stroke='{colour}' stroke-width='2'/>"
        )
    parts.append(f"<circle cx='{low}' cy='{y}' r='6' fill='{colour}'/>")
    return "".join(parts)


def _x(rung: int) -> int:
    # Who stands on no rung has no row, so that the lowest is contact.
    return _LEFT + round((WIDTH - _LEFT - _RIGHT) * (rung - CONTACT) / (HIGHEST - CONTACT))


def _day(chosen: Chosen) -> str:
    return day_in_words(chosen.asked.week.sunday)


def _in_words(rows: list[str], stands: dict[str, Standing], changed: dict[str, Change]) -> str:
    """The same for who does not see it."""
    told = [
        f"{heading_of(actor)}: {rung_in_words(stands[actor])}{' (changed this week)' if actor in changed else ''}"
        for actor in rows
    ]
    return f"{listed(told)}." if len(told) < 3 else f"{'; '.join(told)}."
