"""How fast figures are checked against each other: a report, and 200 figures of one pair across years.

    python bench/arithmetic.py

Times are of the processor alone, and still differ from machine to machine; beside them stand ratios that do
not: the cost of a figure among many over its cost among few, and of a contradiction over a consistent set of
the same size. With --hold, a time or ratio above its limit ends the run with status 1.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from reckon import gold_figures  # noqa: E402  # the builder of the tests, found by the line above

from legation.checks.arithmetic.conflicts.derived import follows  # noqa: E402  # as above
from legation.checks.arithmetic.conflicts.within import check_figures  # noqa: E402  # as above
from legation.record.actor import Actor  # noqa: E402  # as above
from legation.record.figure import Figure, Reference, Relation  # noqa: E402  # as above
from legation.record.interval import Interval  # noqa: E402  # as above
from legation.record.period import Period  # noqa: E402  # as above
from legation.record.span import Span  # noqa: E402  # as above

DOCUMENT_LIMIT_MS = 50.0
PAIR_LIMIT_S = 2.0
# ten times the figures may cost this many times as much for each of them
GROWTH_LIMIT = 10.0


def main() -> None:
    """Measure, print, and hold to the limits where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hold", action="store_true", help="end with status 1 where a limit is passed")
    hold = parser.parse_args().hold
    check_figures(pair(4))  # the solver is loaded before the clock starts

    documents = [gold_figures(case) for case in cases()]
    figures = [found for found in documents if found]
    per_document = [timed(check_figures, found) for found in figures]
    small, large, broken = (timed(check_figures, pair(count, slip=slip)) for count, slip in SIZES)
    derived = timed(follows, pair(20))

    growth = (large / 200) / (small / 20)
    print(f"{'reports with figures':<44}{len(figures):>10}")
    print(f"{'a report, median':<44}{median(per_document) * 1000:>10.1f} ms   limit {DOCUMENT_LIMIT_MS:.0f}")
    print(f"{'a report, slowest':<44}{max(per_document) * 1000:>10.1f} ms")
    print(f"{'20 figures of one pair':<44}{small * 1000:>10.1f} ms")
    print(f"{'200 figures of one pair':<44}{large * 1000:>10.1f} ms   limit {PAIR_LIMIT_S * 1000:.0f}")
    print(
        f"{'200 figures, one of them wrong':<44}{broken * 1000:>10.1f} ms   limit {PAIR_LIMIT_S * 1000:.0f}"
    )
    print(f"{'what follows from 20 figures':<44}{derived * 1000:>10.1f} ms")
    print(f"{'a figure among 200 over one among 20':<44}{growth:>10.2f} x    limit {GROWTH_LIMIT:.0f}")
    print(f"{'a contradiction over a consistent set':<44}{broken / large:>10.2f} x")

    slow = (
        median(per_document) * 1000 > DOCUMENT_LIMIT_MS
        or max(large, broken) > PAIR_LIMIT_S
        or growth > GROWTH_LIMIT
    )
    if hold and slow:
        sys.exit("above the limit")


SIZES: Sequence[tuple[int, bool]] = ((20, False), (200, False), (200, True))


def timed(run: Callable[[Sequence[Figure]], object], figures: Sequence[Figure], times: int = 3) -> float:
    """Seconds of the fastest of a few runs: what the machine does besides only ever adds."""
    fastest = float("inf")
    for _ in range(times):
        start = time.process_time()
        run(figures)
        fastest = min(fastest, time.process_time() - start)
    return fastest


def cases() -> list[dict[str, object]]:
    """The development cases."""
    text = (ROOT / "gold" / "cases" / "develop.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def pair(count: int, *, slip: bool = False) -> tuple[Figure, ...]:
    """So many figures of one pair: a year's turnover, exports, imports and growth, a quarter's exports."""
    found: list[Figure] = []
    for year in range(1990, 1990 + count // 8 + 1):
        exports = 100_000_000 + 7_000_000 * (year - 1990)
        imports = exports // 10
        found += [
            value("exports", year, exports),
            value("imports", year, imports),
            value("turnover", year, exports + imports),
            growth(year, Decimal(exports) / Decimal(exports - 7_000_000)),
            *(value("exports", year, exports // 4, quarter) for quarter in range(4)),
        ]
    kept = found[:count]
    return (*kept[:-1], value("turnover", 1991, 177_000_000)) if slip else tuple(kept)


def value(measure: str, year: int, amount: int, quarter: int | None = None) -> Figure:
    """A value of the year, or of one of its quarters, rounded to a hundred thousand."""
    first = date(year, 1 if quarter is None else 1 + 3 * quarter, 1)
    after = date(year + 1, 1, 1) if quarter in (None, 3) else date(year, 4 + 3 * (quarter or 0), 1)
    period = Period(first, date.fromordinal(after.toordinal() - 1), "year" if quarter is None else "quarter")
    low, high = Decimal(amount - 50_000), Decimal(amount + 50_000)
    return figure(measure, period, value=Interval(low, high, "USD"))


def growth(year: int, ratio: Decimal) -> Figure:
    """The growth of exports over the year before."""
    before = Period(date(year - 1, 1, 1), date(year - 1, 12, 31), "year")
    ends = (ratio - Decimal("0.005"), ratio + Decimal("0.005"))
    period = Period(date(year, 1, 1), date(year, 12, 31), "year")
    return figure("exports", period, relation=Relation("ratio", *ends, Reference(before)))


def figure(
    measure: str, period: Period, *, value: Interval | None = None, relation: Relation | None = None
) -> Figure:
    """A figure of Kazakhstan's trade with Afghanistan."""
    quote = f"{measure} {period.start} {value or relation}"
    return Figure(
        quote, measure, Actor("KAZ", "KAZ"), Actor("AFG", "AFG"), period, Span(0, len(quote), quote),  # type: ignore[arg-type]  # a literal
        value=value, relation=relation,
    )  # fmt: skip


if __name__ == "__main__":
    main()
