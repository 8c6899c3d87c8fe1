"""The colours of the charts: one ramp for the rungs, from light to dark, that the colour-blind can tell apart too.

Severed is orange and stands apart; contact to recognition goes from a light to a dark blue, so that it reads in grey
as well.
"""

from __future__ import annotations

from typing import Any, Final

RUNG_COLOURS: Final = ("#b35a16", "#8fb8c4", "#5fa3b8", "#3c89a8", "#256e94", "#17527a", "#0b345a")
LAND: Final = "#e3e0d7"
INK: Final = "#1b2126"
SOFT: Final = "#515b63"
RULE: Final = "#d9d6cd"
PAPER: Final = "#fbfaf7"
BAD: Final = "#a1260d"
FACE: Final = "Helvetica, Arial, sans-serif"


def styled(chart: Any) -> Any:  # noqa: ANN401  # any of Altair's charts
    """The chart in the house's face and colours."""
    configured = chart.configure(background=PAPER, font=FACE, padding=16).configure_view(stroke=None)
    configured = configured.configure_title(color=INK, anchor="start", fontSize=15, subtitleColor=SOFT)
    return configured.configure_axis(labelColor=SOFT, gridColor=RULE, domainColor=RULE, tickColor=RULE)
