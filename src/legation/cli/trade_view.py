"""Official numbers for people: rows of a table, bars of a terminal, and the same bars as SVG.

A bar is solid up to the lower bound and hatched up to the upper one; an arrow is an open end. The SVG is complete in
itself: no fonts, scripts or colours from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any
from xml.sax.saxutils import escape

from legation.checks.wording import period_words, place_name, rounded_words

Row = Mapping[str, Any]
_UNITS = (("value", "USD", Decimal(1)), ("weight", "t", Decimal(1000)))
_WIDTH, _MARGIN, _LABEL, _HEAD, _LINE = 860, 20, 330, 46, 26
_SOLID, _HATCHED = "#1f5fa8", "#a9c4e4"


@dataclass(frozen=True, slots=True)
class Bar:
    """One number to draw: what it is, its bounds and how they read."""

    label: str
    low: Decimal
    high: Decimal | None
    words: str
    unit: str


def rows_of(found: Sequence[Row]) -> list[dict[str, object]]:
    """The rows of a history as a table shows them, without the columns that would be empty."""
    rows = [
        {
            "period": period_words(row["start"], row["end"]),
            "flow": f"{row['reporter']} {row['flow']}",
            "product": row["product"],
            "value": _words(row, "value", "USD", Decimal(1)),
            "weight": _words(row, "weight", "t", Decimal(1000)),
            "said by": row["said_by"] or row["source"],
            "official": row["vintage"].isoformat() if row["vintage"] else "",
            "note": _note(row),
        }
        for row in found
    ]
    alike = len({row["product"] for row in rows}) == 1
    empty = {name for name in (rows[0] if rows else {}) if not any(row[name] for row in rows)}
    empty |= {"product"} if alike else set()
    return [{name: value for name, value in row.items() if name not in empty} for row in rows]


def _note(row: Row) -> str:
    words = (
        "second-hand" if row["second_hand"] else "",
        row["note"] or "",
        f"{row['numbers']} codes summed" if row["numbers"] > 1 else "",
    )
    return "; ".join(word for word in words if word)


def _ends(row: Row, column: str, scale: Decimal) -> tuple[Decimal | None, Decimal | None]:
    low, high = row[f"{column}_low"], row[f"{column}_high"]
    return None if low is None else low / scale, None if high is None else high / scale


def _words(row: Row, column: str, unit: str, scale: Decimal) -> str:
    low, high = _ends(row, column, scale)
    if low is None and high is None:
        return ""
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    return rounded_words(ends[0], ends[1], unit)


def bars(found: Sequence[Row], width: int) -> list[str]:
    """The numbers as bars of letters, dollars and tonnes each on a scale of their own."""
    lines: list[str] = []
    for column, unit, scale in _UNITS:
        drawn = _bars(found, column, unit, scale)
        if not drawn:
            continue
        top = max(bar.high or bar.low for bar in drawn) or Decimal(1)
        names = min(max(len(bar.label) for bar in drawn), 50)
        room = max(10, width - names - max(len(bar.words) for bar in drawn) - 6)
        lines.append("")
        for bar in drawn:
            solid = round(bar.low / top * room)
            hatched = round((bar.high or bar.low) / top * room) - solid
            strip = (
                "█" * max(solid, 1 if not hatched else 0) + "░" * hatched + ("▸" if bar.high is None else "")
            )
            lines.append(f"{bar.label[:names].ljust(names)}  {strip} {bar.words}")
    return lines


def _bars(found: Sequence[Row], column: str, unit: str, scale: Decimal) -> list[Bar]:
    drawn = []
    for row in sorted(
        found, key=lambda row: (row["reporter"] != found[0]["reporter"], row["reporter"], row["flow"])
    ):
        low, high = _ends(row, column, scale)
        if low is None and high is None:
            continue
        label = f"{place_name(row['reporter'])}: {row['flow']}, {period_words(row['start'], row['end'])}"
        drawn.append(Bar(label, low or Decimal(0), high, _words(row, column, unit, scale), unit))
    return drawn


def chart_svg(found: Sequence[Row], title: str) -> str:
    """The bars as a file of SVG."""
    groups = [drawn for column, unit, scale in _UNITS if (drawn := _bars(found, column, unit, scale))]
    height = _HEAD + sum(_LINE * len(drawn) + 18 for drawn in groups) + _MARGIN
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
            'font-family="Helvetica, Arial, sans-serif" font-size="13">'
        ),
        f"<title>{escape(title)}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{_MARGIN}" y="26" font-size="16" font-weight="bold" fill="#1a1a1a">{escape(title)}</text>',
    ]
    y = _HEAD
    for drawn in groups:
        top = max(bar.high or bar.low for bar in drawn) or Decimal(1)
        for bar in drawn:
            parts += _svg_bar(bar, y, float(top))
            y += _LINE
        y += 18
    return "\n".join([*parts, "</svg>", ""])


def _svg_bar(bar: Bar, y: int, top: float) -> list[str]:
    # the words stand behind the longest bar, so that it leaves room for them
    room = _WIDTH - _LABEL - _MARGIN - 190
    low, high = (float(end) / top * room for end in (bar.low, bar.high or bar.low))
    end = _LABEL + max(high, 2)
    found = [
        f'<text x="{_LABEL - 10}" y="{y + 15}" text-anchor="end" fill="#1a1a1a">{escape(bar.label)}</text>',
        f'<rect x="{_LABEL}" y="{y + 3}" width="{max(high, 2):.1f}" height="16" fill="{_HATCHED}"/>',
        f'<rect x="{_LABEL}" y="{y + 3}" width="{max(low, 2):.1f}" height="16" fill="{_SOLID}"/>',
    ]
    if bar.high is None:
        found.append(
            f'<polygon points="{end + 10:.1f},{y + 11} {end:.1f},{y + 2} {end:.1f},{y + 20}" fill="{_SOLID}"/>'
        )
        end += 10
    found.append(f'<text x="{end + 8:.1f}" y="{y + 15}" fill="#1a1a1a">{escape(bar.words)}</text>')
    return found
