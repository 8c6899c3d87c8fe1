"""What official statistics say of the quantities that reports claim between two parties.

In:  the figures on record between them, and the shelf of statistics.
Out: Figures whose evidence says whose number it is; none where the statistics' libraries are not installed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec
from typing import Final

from legation.checks.statistics.official_figures import official_figures
from legation.record.figure import Figure
from legation.register.asof import AsOf
from legation.register.documents import whole_document
from legation.register.figures import FigureFilter, HeldFigure, held_figures
from legation.register.stand import Pair
from legation.register.store import Connection
from legation.trade.ask import Asked, cells
from legation.trade.shelf import opened
from legation.web.claims import Quantity, quantities
from legation.web.site import Site

# Of trade alone there are statistics on the shelf.
_MEASURES: Final = frozenset({"turnover", "exports", "imports", "balance"})
# Reports beyond these repeat each other's claims.
_MOST_REPORTS: Final = 30


def make_ready(shelf: str, day: date) -> None:
    """Load the statistics' library and the shelf before anybody waits for them."""
    if find_spec("duckdb") is not None:
        with opened(shelf) as statistics:
            # Whose trade does not matter: with the first question comes what the library needs for any.
            cells(statistics, Asked("UZB", "AFG", known=day))


def quantities_asked(site: Site, pair: Pair, known: date) -> tuple[Quantity, ...]:
    """What is claimed between two parties, from memory where nothing has changed; the day that a page is as of is
    all one to it.
    """
    return site.answer(
        ("quantities", pair, known),
        lambda connection: quantities_between(connection, pair, known, site.settings.statistics),
    )


def quantities_between(connection: Connection, pair: Pair, known: date, shelf: str) -> tuple[Quantity, ...]:
    """Every quantity that is claimed between two parties, with what is official of it, as known by a day."""
    claimed = list(held_figures(connection, FigureFilter(pair.actor, pair.counterpart, as_of=AsOf(known))))
    return quantities(claimed, official_between(connection, claimed, shelf, known))


def official_between(
    connection: Connection, claimed: Sequence[HeldFigure], shelf: str, known: date
) -> tuple[Figure, ...]:
    """Every official number that bears on what is claimed, as it was official by a day."""
    reports = tuple(dict.fromkeys(one.document for one in claimed if one.figure.measure in _MEASURES))
    if not reports or find_spec("duckdb") is None:
        return ()
    records = [whole_document(connection, one, AsOf(known)).record for one in reports[-_MOST_REPORTS:]]
    with opened(shelf) as statistics:
        return official_figures(records, statistics, known)
