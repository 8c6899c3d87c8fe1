"""A pair's rung over time as a step band, with the acts on it.

In:  the course of a pair, its moves, the last day, and what the reports of the moves say.
Out: an Altair chart; on a page it can be moved and stretched in time, and an act leads to its report.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from legation.charts.colours import PRINT, Look, styled
from legation.charts.drawing import library
from legation.ladder.course import Stretch
from legation.ladder.moves import Kind, Move
from legation.ladder.rungs import RUNGS
from legation.ladder.standing import rung_in_words

KINDS: Final[dict[Kind, str]] = {
    "fact": "done",
    "beside": "intended or possible",
    "denial": "denied",
    "ending": "ended",
}
_CROSS: Final = "M-0.7,-0.7L0.7,0.7M0.7,-0.7L-0.7,0.7"
_SHAPES: Final = ("circle", "circle", _CROSS, "triangle-down")
# Squares of room before the first day, so that nothing is cut in half.
_ROOM: Final = 12
# The wheel scrolls the page; with Ctrl, as on maps, it stretches.
_STRETCH: Final = "wheel![event.ctrlKey]"


@dataclass(frozen=True, slots=True)
class OnBand:
    """What is drawn: the stretches of a pair and its moves, up to a day; by a move's id, what was done and in which
    words it is told; and the ids behind which an analyst stands.
    """

    stretches: Sequence[Stretch]
    moves: Sequence[Move]
    on: date
    deeds: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    behind: frozenset[str] = frozenset()


def step_band(drawn: OnBand, title: str, look: Look = PRINT) -> Any:  # noqa: ANN401  # Altair's
    """The band of a pair up to a day."""
    alt = library("altair")
    axis = alt.Axis(
        values=list(range(len(RUNGS))),
        labelExpr=f"{list(RUNGS)}[datum.value]",
        labelOverlap=False,
        title=None,
        domain=False,
        ticks=False,
    )
    layers = alt.layer(_band(drawn, axis, look), _acts(drawn, axis, look)).resolve_scale(
        color="independent", stroke="independent"
    )
    if look.on_page:
        layers = layers.properties(width="container", height="container", description=title)
    else:
        layers = layers.properties(width=860, height=230, title=title)
    return styled(layers, look)


def _days(look: Look) -> Any:  # noqa: ANN401  # as above
    alt = library("altair")
    # A page is stretched down to days; paper stays at years.
    return (
        alt.Axis(title=None, tickCount=9)
        if look.on_page
        else alt.Axis(title=None, tickCount="year", format="%Y")
    )


def _band(drawn: OnBand, axis: Any, look: Look) -> Any:  # noqa: ANN401  # as above
    alt = library("altair")
    steps = [
        {
            "from": one.start.isoformat(),
            "to": min(one.end or drawn.on, drawn.on).isoformat(),
            "low": one.standing.low - 0.45,
            "high": one.standing.high + 0.45,
            "rung": RUNGS[one.standing.low],
            "standing": rung_in_words(one.standing),
            "reviewed": any(move.id in drawn.behind for move in one.standing.floor or one.standing.ceiling),
        }
        for one in drawn.stretches
        if one.start <= drawn.on
    ]
    colours = alt.Scale(domain=list(RUNGS), range=list(look.rungs))
    band = (
        alt.Chart(alt.Data(values=steps))
        .mark_rect(strokeWidth=2, cornerRadius=3, clip=True)
        .encode(
            x=alt.X("from:T", axis=_days(look), scale=alt.Scale(padding=_ROOM)),
            x2="to:T",
            y=alt.Y("low:Q", axis=axis, scale=alt.Scale(domain=[-0.5, len(RUNGS) - 0.5])),
            y2="high:Q",
            color=alt.Color("rung:N", scale=colours, legend=None),
            stroke=alt.Stroke("rung:N", scale=colours, legend=None),
            fillOpacity=alt.condition("datum.reviewed", alt.value(0.75), alt.value(0.16)),
            tooltip=[
                alt.Tooltip("standing:N", title="Standing"),
                alt.Tooltip("from:T", title="From", format="%-d %B %Y"),
                alt.Tooltip("to:T", title="To", format="%-d %B %Y"),
            ],
        )
    )
    if not look.on_page:
        return band
    return band.add_params(alt.selection_interval(name="time", bind="scales", encodings=["x"], zoom=_STRETCH))


def _acts(drawn: OnBand, axis: Any, look: Look) -> Any:  # noqa: ANN401  # as above
    alt = library("altair")
    acts = [
        {
            "day": move.sure.isoformat(),
            "rung": move.rung,
            "kind": KINDS[move.kind],
            "act": drawn.deeds.get(move.id, move.act),
            "words": drawn.words.get(move.id, ""),
            "address": f"/statements/{move.id}",
        }
        for move in drawn.moves
        if move.rung is not None and move.sure <= drawn.on
    ]
    names = list(KINDS.values())
    # Without a line around them hollow signs would not be seen there.
    legend = None if look.on_page else alt.Legend(orient="bottom", title=None, symbolStrokeColor=look.ink)
    strokes = (look.ink, look.ink, look.bad, look.bad)
    fills = (look.ink, look.paper, look.bad, look.bad)
    tips = [
        alt.Tooltip("act:N", title="Act"),
        alt.Tooltip("kind:N", title="It is"),
        alt.Tooltip("day:T", title="Day", format="%-d %B %Y"),
    ]
    if look.on_page:
        tips.append(alt.Tooltip("words:N", title="Words"))
    return (
        alt.Chart(alt.Data(values=acts))
        .mark_point(size=70, opacity=1, strokeWidth=1.5, clip=True)
        .encode(
            x=alt.X("day:T", axis=_days(look), scale=alt.Scale(padding=_ROOM)),
            y=alt.Y("rung:Q", axis=axis),
            shape=alt.Shape("kind:N", scale=alt.Scale(domain=names, range=list(_SHAPES)), legend=legend),
            stroke=alt.Stroke("kind:N", scale=alt.Scale(domain=names, range=list(strokes)), legend=None),
            fill=alt.Fill("kind:N", scale=alt.Scale(domain=names, range=list(fills)), legend=legend),
            tooltip=tips,
            **({"href": "address:N"} if look.on_page else {}),
        )
    )
