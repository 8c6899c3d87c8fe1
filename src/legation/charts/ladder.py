"""The ladder as a picture: a bar for each state, from the rung that is sure to the highest that is possible.

In:  rows of state, standing, and whether an analyst stands behind it.
Out: an Altair chart; hollow bars are not yet reviewed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from legation.charts.colours import PRINT, styled
from legation.charts.drawing import library
from legation.codebook.wording import actor_in_words
from legation.ladder.rungs import RUNGS
from legation.ladder.standing import Standing, rung_in_words
from legation.record.actor import Actor

_ROW: Final = 20


@dataclass(frozen=True, slots=True)
class OnLadder:
    """A state on the ladder."""

    actor: str
    standing: Standing
    reviewed: bool


def ladder_chart(rows: Sequence[OnLadder], title: str) -> Any:  # noqa: ANN401  # Altair's own type
    """The ladder, in the order of the rows."""
    alt = library("altair")
    told = [
        {
            "state": actor_in_words(Actor(row.actor, row.actor)),
            "from": row.standing.low - 0.45,
            "to": row.standing.high + 0.45,
            "rung": RUNGS[row.standing.low],
            "filled": RUNGS[row.standing.low] if row.reviewed else "not reviewed",
            "standing": rung_in_words(row.standing),
        }
        for row in rows
    ]
    axis = alt.Axis(
        values=list(range(len(RUNGS))),
        labelExpr=f"{list(RUNGS)}[datum.value]",
        labelOverlap=False,
        title=None,
        orient="top",
        domain=False,
    )
    colours = alt.Scale(domain=list(RUNGS), range=list(PRINT.rungs))
    fills = alt.Scale(domain=[*RUNGS, "not reviewed"], range=[*PRINT.rungs, PRINT.paper])
    chart = (
        alt.Chart(alt.Data(values=told))
        .mark_bar(height=_ROW * 0.5, strokeWidth=2, cornerRadius=3)
        .encode(
            x=alt.X("from:Q", axis=axis, scale=alt.Scale(domain=[-0.5, len(RUNGS) - 0.5])),
            x2="to:Q",
            y=alt.Y(
                "state:N",
                sort=[str(one["state"]) for one in told],
                axis=alt.Axis(title=None, domain=False, ticks=False),
            ),
            stroke=alt.Stroke("rung:N", scale=colours, legend=None),
            fill=alt.Fill("filled:N", scale=fills, legend=None),
            tooltip=["state:N", "standing:N"],
        )
        .properties(width=560, height=_ROW * max(len(told), 1))
    )
    subtitle = "From the rung that is sure to the highest that is possible; hollow: not yet reviewed"
    return styled(chart.properties(title=alt.TitleParams(title, subtitle=subtitle)))
