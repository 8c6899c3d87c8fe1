"""The colours of the charts, in each of the three looks: for print, and for a page by day and by night.

Severed is orange and stands apart; contact to recognition goes from a light to a dark blue (by night the other way
round), so that it reads in grey and the colour-blind can tell it apart too. A page's sheet has the same colours, which
a test holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final, Literal

Name = Literal["print", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a chart, its face, and whether it stands in a page, which says in its own words what it shows."""

    rungs: tuple[str, ...]
    land: str
    unsure: str
    ink: str
    soft: str
    rule: str
    paper: str
    bad: str
    accent: str
    face: str = "Helvetica, Arial, sans-serif"
    on_page: bool = False


PRINT: Final = Look(
    rungs=("#b35a16", "#8fb8c4", "#5fa3b8", "#3c89a8", "#256e94", "#17527a", "#0b345a"),
    land="#e3e0d7",
    unsure="#d8c3ac",
    ink="#1b2126",
    soft="#515b63",
    rule="#d9d6cd",
    paper="#fbfaf7",
    bad="#a1260d",
    accent="#14506e",
)
_PAGE: Final = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif"
LIGHT: Final = replace(PRINT, face=_PAGE, on_page=True)
DARK: Final = Look(
    rungs=("#e08a45", "#3f6471", "#4a8093", "#5a9db5", "#74b7cf", "#98d0e3", "#c6eaf5"),
    land="#2b3338",
    unsure="#5b4632",
    ink="#e8e6e0",
    soft="#a9b2b8",
    rule="#363e44",
    paper="#14181b",
    bad="#ff9d85",
    accent="#8cc7e3",
    face=_PAGE,
    on_page=True,
)
LOOKS: Final[dict[Name, Look]] = {"print": PRINT, "light": LIGHT, "dark": DARK}


def styled(chart: Any, look: Look = PRINT) -> Any:  # noqa: ANN401  # any of Altair's charts
    """The chart in the house's face and colours; on a page without ground and margin of its own."""
    on_page = {"background": "transparent", "padding": 2}
    ground = on_page if look.on_page else {"background": look.paper, "padding": 16}
    configured = chart.configure(font=look.face, **ground).configure_view(stroke=None)
    configured = configured.configure_title(
        color=look.ink, anchor="start", fontSize=15, subtitleColor=look.soft
    )
    configured = configured.configure_legend(labelColor=look.soft, titleColor=look.soft)
    return configured.configure_axis(
        labelColor=look.soft,
        gridColor=look.rule,
        domainColor=look.rule,
        tickColor=look.rule,
        labelFontSize=12,
    )
