"""The ladder of the week as a picture: for each state the rungs between which it stands, and what changed.

In:  what was chosen.
Out: a Picture in its own size, drawn alike on every machine, with the same in words for who does not see it.
"""

from __future__ import annotations

from typing import Final

from legation.brief.choose import Change, Chosen
from legation.brief.counts import listed
from legation.brief.dates import day_in_words
from legation.brief.names import Name, heading_of
from legation.brief.page import Picture
from legation.brief.rungs import rung_in_words
from legation.charts.week_ladder import CAPTION, MOVED, WIDTH, WeekRow, week_ladder
from legation.errors import BriefError
from legation.ladder.standing import Standing

# More rows than this are no picture of a week.
_MOST_ROWS: Final = 14


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
    drawn = [_row(actor, stands[actor], changed.get(actor)) for actor in rows]
    svg, height = week_ladder(drawn)
    moved = f"; {MOVED}" if any(row.before for row in drawn) else ""
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
        caption=f"{CAPTION}{moved}.",
    )


def _row(actor: str, found: Standing, change: Change | None) -> WeekRow:
    before = change.before.low if change is not None and change.before.low != found.low else None
    return WeekRow(heading_of(actor), found.low, found.high, before or None, change is not None)


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


def _day(chosen: Chosen) -> str:
    return day_in_words(chosen.asked.week.sunday)


def _in_words(rows: list[str], stands: dict[str, Standing], changed: dict[str, Change]) -> str:
    """The same for who does not see it."""
    told = [
        f"{heading_of(actor)}: {rung_in_words(stands[actor])}{' (changed this week)' if actor in changed else ''}"
        for actor in rows
    ]
    return f"{listed(told)}." if len(told) < 3 else f"{'; '.join(told)}."
