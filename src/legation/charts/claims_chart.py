"""Claimed figures as bars of intervals over time, over what is official of the same quantity.

In:  bars, each over its period from its low to its high end; what they are of, and in which unit.
Out: an Altair chart; on a page a bar leads to the words that claim it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from legation.charts.colours import PRINT, Look, styled
from legation.charts.drawing import library

CLAIMED: Final = "claimed"
OFFICIAL: Final = "official"
_DAY: Final = timedelta(days=1)
# Millions and billions as one reads them; the library writes M and G.
_NUMBERS: Final = "replace(replace(format(datum.value, '~s'), 'G', ' bn'), 'M', ' m')"


@dataclass(frozen=True, slots=True)
class Bar:
    """What is said of a quantity in a period; an open end is None."""

    start: date
    end: date
    low: Decimal | None
    high: Decimal | None
    words: str
    official: bool = False
    address: str = ""


def claims_chart(bars: Sequence[Bar], title: str, unit: str, look: Look = PRINT) -> Any:  # noqa: ANN401  # Altair's
    """The bars of one quantity."""
    alt = library("altair")
    top = max((end for bar in bars for end in (bar.low, bar.high) if end is not None), default=Decimal(1))
    ordered = sorted(bars, key=lambda bar: (bar.official, bar.start, bar.end))
    told = [_told(bar, top * Decimal("1.1")) for bar in ordered]
    kinds = alt.Scale(domain=[CLAIMED, OFFICIAL], range=[look.rungs[4], look.ink])
    tips = [
        alt.Tooltip("period:N", title="Period"),
        alt.Tooltip("value:N", title=unit if unit != "1" else "Value"),
        alt.Tooltip("words:N", title="Words"),
    ]
    # A page has a key of its own.
    legend = None if look.on_page else alt.Legend(orient="top", title=None, symbolType="stroke")
    chart = (
        alt.Chart(alt.Data(values=told))
        .mark_rect(cornerRadius=1)
        .encode(
            x=alt.X("from:T", axis=alt.Axis(title=None), scale=alt.Scale(padding=12)),
            x2="to:T",
            y=alt.Y(
                "low:Q",
                axis=alt.Axis(title=None, labelExpr=_NUMBERS, tickCount=5),
                scale=alt.Scale(zero=True),
            ),
            y2="high:Q",
            stroke=alt.Stroke("kind:N", scale=kinds, legend=legend),
            fill=alt.Fill("kind:N", scale=kinds, legend=legend),
            # Hollow is official, faint is open at an end.
            fillOpacity=alt.condition(
                "datum.kind === 'official' || datum.open", alt.value(0.12), alt.value(0.6)
            ),
            # Where both say the same, both are seen.
            strokeWidth=alt.condition("datum.kind === 'official'", alt.value(2), alt.value(6)),
            tooltip=tips,
            **({"href": "address:N"} if look.on_page else {}),
        )
    )
    if look.on_page:
        chart = chart.properties(width="container", height="container", description=title)
    else:
        chart = chart.properties(width=560, height=190, **({"title": title} if title else {}))
    return styled(chart, look)


def _told(bar: Bar, top: Decimal) -> dict[str, Any]:
    low, high = bar.low or Decimal(0), top if bar.high is None else bar.high
    return {
        "from": bar.start.isoformat(),
        # To the end of the last day, so that a bar of one day has a width.
        "to": (bar.end + _DAY).isoformat(),
        "low": float(low),
        "high": float(high),
        "open": bar.low is None or bar.high is None,
        "kind": OFFICIAL if bar.official else CLAIMED,
        "period": f"{bar.start.isoformat()} to {bar.end.isoformat()}",
        "value": " to ".join("…" if end is None else f"{end:,}" for end in (bar.low, bar.high)),
        "words": bar.words,
        "address": bar.address,
    }
