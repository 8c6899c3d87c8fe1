"""Templates: everything that is put into one is escaped, and a name that is not there is an error."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from legation.checks.arithmetic.conflicts.picture import Bar, Picture
from legation.codebook.deeds import deed_in_words
from legation.codebook.wording import (
    actor_in_words,
    attribution_in_words,
    day_in_words,
    details_in_words,
    figure_in_words,
    interval_in_words,
    period_in_words,
    relation_in_words,
    value_in_words,
)
from legation.ladder.rungs import RUNGS
from legation.ladder.standing import rung_in_words
from legation.record.actor import Actor
from legation.record.period import Period
from legation.web.drawing_tools import script_address

HERE = Path(__file__).parent
# Squares that the bar of an interval may fill.
BAR_WIDTH = 400
# What stands in the head of every page, in its order.
PAGES = (
    ("/", "Overview"),
    ("/documents", "Reports"),
    ("/figures", "Figures"),
    ("/review", "Review"),
    ("/codebook", "Codebook"),
)


def environment() -> Environment:
    """Jinja with our templates and the record's words."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "actor": actor_in_words,
        "attribution": attribution_in_words,
        "day": day_in_words,
        "days": days_in_words,
        "deed": deed_in_words,
        "details": details_in_words,
        "figure": figure_in_words,
        "interval": interval_in_words,
        "period": period_in_words,
        "relation": relation_in_words,
        "value": value_in_words,
        "name": name_in_words,
        "web": web_address,
        "from_of": bar_start,
        "to_of": bar_end,
        "outlet": outlet_of,
        "rung": rung_in_words,
        "coded": coded,
    }
    made.globals |= {"RUNGS": RUNGS, "PAGES": PAGES, "CHART_SCRIPT": script_address()}
    return made


def name_in_words(id_: str | None) -> str:
    """The name of a state, government or organisation by its id.

    >>> name_in_words("KAZ"), name_in_words(None)
    ('Kazakhstan', 'No country')
    """
    return "No country" if id_ is None else actor_in_words(Actor(id_, id_))


def web_address(url: str | None) -> str | None:
    """An address that a page may link to; None for any other, however it is dressed up.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)"), web_address(None)
    ('https://example.org/a', None, None)
    """
    if url is None or not url.isprintable():
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def outlet_of(source: str | None, url: str | None) -> str:
    """Whose report it is, as far as anybody says.

    >>> outlet_of(None, "https://www.example.org/a"), outlet_of("Herald", None)
    ('example.org', 'Herald')
    """
    address = web_address(url)
    host = urlsplit(address).hostname if address else None
    return source or (host.removeprefix("www.") if host else "") or "source not named"


def coded(words: str) -> Markup:
    """Words in which what stands between backticks is code.

    >>> str(coded("Send `next` <again>."))
    'Send <code>next</code> &lt;again&gt;.'
    """
    parts = words.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )


def days_in_words(first: date | None, last: date | None) -> str:
    """A first and a last day as one says them.

    >>> days_in_words(date(2023, 4, 1), date(2023, 4, 30)), days_in_words(None, None)
    ('April 2023', 'no day given')
    """
    if first is None or last is None:
        known = first or last
        return day_in_words(known) if known else "no day given"
    return period_in_words(Period(first, last, "open"))


def bar_start(bar: Bar, picture: Picture) -> int:
    """Where a bar begins on a scale of BAR_WIDTH."""
    return 0 if bar.low is None else _on_scale(bar.low, picture)


def bar_end(bar: Bar, picture: Picture) -> int:
    """Where a bar ends; one thinner than a stroke still has to be seen."""
    end = BAR_WIDTH if bar.high is None else _on_scale(bar.high, picture)
    return max(end, bar_start(bar, picture) + 3)


def _on_scale(number: Fraction, picture: Picture) -> int:
    low, high = picture.scale
    return round((number - low) / (high - low) * BAR_WIDTH)
