"""Intervals that cannot meet, drawn: as lines of a terminal, and as SVG.

The SVG is complete in itself: no fonts, scripts or colours from elsewhere, legible on white and on paper.
"""

from __future__ import annotations

from fractions import Fraction
from xml.sax.saxutils import escape

from legation.checks.arithmetic.conflicts.picture import Bar, Picture
from legation.checks.wording import range_words

_TERMINAL_WIDTH = 40
# letters of a title that a line holds in any common face
_LINE = 74
_WIDTH, _MARGIN, _HEAD, _ROW = 720, 24, 64, 58
# dark enough on white for small letters; told apart without colour by their place and label
_COLOURS = ("#b3261e", "#1f5fa8", "#4a6b1f", "#7a4fa3")


def terminal_lines(picture: Picture, width: int = _TERMINAL_WIDTH) -> list[str]:
    """The picture in lines of letters: ├──┤ is an interval, ◂ and ▸ an open end.

    >>> from fractions import Fraction as F
    >>> bars = Bar("text", F(1), F(2), "1 to 2"), Bar("others", F(4), None, "at least 4")
    >>> for line in terminal_lines(Picture("Trade", "1", bars), 12): print(line.strip())
    text    ·├──┤······· 1 to 2
    others  ··········├▸ at least 4
    """
    names = max(len(bar.label) for bar in picture.bars)
    return [
        f"  {bar.label.ljust(names)}  {''.join(_strip(bar, picture, width))} {bar.words}"
        for bar in picture.bars
    ]


def _strip(bar: Bar, picture: Picture, width: int) -> list[str]:
    strip = ["·"] * width
    first, last = _columns(bar, picture, width)
    for column in range(first, last + 1):
        strip[column] = "─"
    strip[first] = "◂" if bar.low is None else "├"
    strip[last] = "▸" if bar.high is None else "┤"
    if first == last:
        strip[first] = "│"
    return strip


def _columns(bar: Bar, picture: Picture, width: int) -> tuple[int, int]:
    first = 0 if bar.low is None else round(_share(bar.low, picture) * (width - 1))
    last = width - 1 if bar.high is None else round(_share(bar.high, picture) * (width - 1))
    return first, last


def svg(picture: Picture) -> str:
    """The picture as a file of SVG."""
    foot = _HEAD + _ROW * len(picture.bars)
    height = foot + 2 * _MARGIN
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
            'font-family="Helvetica, Arial, sans-serif" font-size="14">'
        ),
        f"<title>{escape(picture.title)}</title>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
        *_title_lines(picture.title),
    ]
    for number, bar in enumerate(picture.bars):
        parts += _row(bar, picture, _HEAD + _ROW * number, _COLOURS[number % len(_COLOURS)])
    return "\n".join([*parts, *_axis(picture, foot + 12), "</svg>", ""])


def _axis(picture: Picture, y: int) -> list[str]:
    """A scale beneath the bars, with a few round numbers."""
    found = [f'<line x1="{_MARGIN}" y1="{y}" x2="{_WIDTH - _MARGIN}" y2="{y}" stroke="#8a8a8a"/>']
    for number in _round_numbers(picture):
        x = _x(number, picture)
        found.append(f'<line x1="{x:.1f}" y1="{y}" x2="{x:.1f}" y2="{y + 5}" stroke="#8a8a8a"/>')
        words = escape(range_words(number, number, picture.unit))
        style = 'text-anchor="middle" font-size="11" fill="#5a5a5a"'
        found.append(f'<text x="{x:.1f}" y="{y + 20}" {style}>{words}</text>')
    return found


def _round_numbers(picture: Picture) -> list[Fraction]:
    """Three to six numbers with few digits, evenly across the scale."""
    low, high = picture.scale
    step = Fraction(10) ** (len(str(int((high - low) * 10**9))) - 10)
    steps = (step * share for share in (Fraction(1, 5), Fraction(1, 2), 1, 2, 5))
    chosen = next(one for one in steps if (high - low) / one <= 5)
    first = -(-low // chosen) * chosen
    numbers = [first + chosen * place for place in range(6)]
    room = (high - low) / 12
    return [number for number in numbers if low + room <= number <= high - room]


def _x(number: Fraction, picture: Picture) -> float:
    return _MARGIN + float(_share(number, picture)) * (_WIDTH - 2 * _MARGIN)


def _title_lines(title: str) -> list[str]:
    """The title, in two lines where it is long."""
    lines = [title]
    if len(title) > _LINE:
        middle = title.rfind(" ", 0, _LINE)
        lines = [title[:middle], title[middle + 1 :]]
    return [
        _text(_MARGIN, 24 + 19 * number, line, 'font-size="15" font-weight="bold"')
        for number, line in enumerate(lines)
    ]


def _text(x: int, y: int, words: str, style: str, colour: str = "#1a1a1a") -> str:
    return f'<text x="{x}" y="{y}" {style} fill="{colour}">{escape(words)}</text>'


def _row(bar: Bar, picture: Picture, top: int, colour: str) -> list[str]:
    end = _WIDTH - _MARGIN
    first = _MARGIN if bar.low is None else _x(bar.low, picture)
    last = end if bar.high is None else _x(bar.high, picture)
    # an interval thinner than a stroke still has to be seen
    last = max(last, first + 3)
    axis = top + 34
    found = [
        _text(_MARGIN, top + 16, bar.label, 'font-weight="bold"', colour),
        _text(end, top + 16, bar.words, 'text-anchor="end"'),
        f'<line x1="{_MARGIN}" y1="{axis}" x2="{end}" y2="{axis}" stroke="#d5d5d5"/>',
        f'<rect x="{first:.1f}" y="{axis - 5}" width="{last - first:.1f}" height="10" fill="{colour}"/>',
    ]
    if bar.low is None:
        found.append(_arrow(_MARGIN, axis, colour, -1))
    if bar.high is None:
        found.append(_arrow(end, axis, colour, 1))
    return found


def _arrow(x: float, y: int, colour: str, side: int) -> str:
    points = f"{x + 10 * side},{y} {x},{y - 9} {x},{y + 9}"
    return f'<polygon points="{points}" fill="{colour}"/>'


def _share(end: Fraction, picture: Picture) -> Fraction:
    low, high = picture.scale
    return (end - low) / (high - low)
