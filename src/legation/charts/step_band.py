"""A pair's rung over time as a step band, with the acts on it.

In:  the course of a pair, its moves, and the last day.
Out: an Altair chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from legation.charts.colours import BAD, INK, RUNG_COLOURS, styled
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
_SHAPES: Final = ("circle", "diamond", "cross", "triangle-down")
_COLOURS: Final = (INK, "#7d878f", BAD, BAD)


def step_band(stretches: Sequence[Stretch], moves: Sequence[Move], on: date, title: str) -> Any:  # noqa: ANN401  # Altair's
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
    layers = alt.layer(_band(stretches, on, axis), _acts(moves, on, axis)).resolve_scale(color="independent")
    return styled(layers.properties(width=860, height=230, title=title))


def _band(stretches: Sequence[Stretch], on: date, axis: Any) -> Any:  # noqa: ANN401  # as above
    alt = library("altair")
    steps = [
        {
            "from": one.start.isoformat(),
            "to": min(one.end or on, on).isoformat(),
            "low": one.standing.low - 0.45,
            "high": one.standing.high + 0.45,
            "rung": RUNGS[one.standing.low],
            "standing": rung_in_words(one.standing),
        }
        for one in stretches
        if one.start <= on
    ]
    colours = alt.Scale(domain=list(RUNGS), range=list(RUNG_COLOURS))
    return (
        alt.Chart(alt.Data(values=steps))
        .mark_rect(fillOpacity=0.18, strokeWidth=2)
        .encode(
            x=alt.X("from:T", axis=alt.Axis(title=None, tickCount="year", format="%Y")),
            x2="to:T",
            y=alt.Y("low:Q", axis=axis, scale=alt.Scale(domain=[-0.5, len(RUNGS) - 0.5])),
            y2="high:Q",
            color=alt.Color("rung:N", scale=colours, legend=None),
            stroke=alt.Stroke("rung:N", scale=colours, legend=None),
            tooltip=["standing:N", "from:T", "to:T"],
        )
    )


def _acts(moves: Sequence[Move], on: date, axis: Any) -> Any:  # noqa: ANN401  # as above
    alt = library("altair")
    acts = [
        {"day": move.sure.isoformat(), "rung": move.rung, "kind": KINDS[move.kind], "act": move.act}
        for move in moves
        if move.rung is not None and move.sure <= on
    ]
    names = list(KINDS.values())
    legend = alt.Legend(orient="bottom", title=None)
    return (
        alt.Chart(alt.Data(values=acts))
        .mark_point(filled=True, size=70, opacity=1)
        .encode(
            x="day:T",
            y=alt.Y("rung:Q", axis=axis),
            shape=alt.Shape("kind:N", scale=alt.Scale(domain=names, range=list(_SHAPES)), legend=legend),
            color=alt.Color("kind:N", scale=alt.Scale(domain=names, range=list(_COLOURS)), legend=None),
            tooltip=["act:N", "kind:N", "day:T"],
        )
    )
