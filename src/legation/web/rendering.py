"""Templates: everything that is put into one is escaped, and a name that is not there is an error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

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

HERE = Path(__file__).parent
# What stands in the head of every page, in its order.
PAGES = (("/", "Overview"),)


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
        "rung": rung_in_words,
    }
    made.globals |= {"RUNGS": RUNGS, "PAGES": PAGES}
    return made


def name_in_words(id_: str | None) -> str:
    """The name of a state, government or organisation by its id.

    >>> name_in_words("KAZ"), name_in_words(None)
    ('Kazakhstan', 'No country')
    """
    return "No country" if id_ is None else actor_in_words(Actor(id_, id_))


def days_in_words(first: date | None, last: date | None) -> str:
    """A first and a last day as one says them.

    >>> days_in_words(date(2023, 4, 17), date(2023, 4, 17)), days_in_words(None, None)
    ('17 April 2023', 'no day given')
    """
    if first is None or last is None:
        known = first or last
        return day_in_words(known) if known else "no day given"
    return day_in_words(first) if first == last else f"{day_in_words(first)} to {day_in_words(last)}"
