"""How the register bears growth: ten thousand, a hundred thousand, a million statements.

Makes records by chance from a fixed seed, in no order of days, keeps them in SQLite in batches, and asks at each size
for the standing of one pair and of a region. A record is a report with three statements; the time to make it does not
count. Prints a table; with --write, register_growth.md and register_growth.svg beside this file.
Usage: python bench/register_growth.py [--sizes 10000,100000,1000000] [--database sqlite:///…] [--write]
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from legation.lists.states import states
from legation.record.actor import Actor
from legation.record.period import Period
from legation.record.record import Document, Record
from legation.record.span import Span
from legation.record.statement import ACTS, STATUSES, Statement
from legation.register.asof import AsOf
from legation.register.content import Arrived, Reader
from legation.register.keep import BATCH, Taking, keep_records
from legation.register.stand import Pair, region, standing_of
from legation.register.store import Connection, Register, open_register

HERE = Path(__file__).parent
PER_REPORT = 3
FIRST_DAY = date(2010, 1, 1)
DAYS = 5800
ON = date(2023, 4, 20)
AT = datetime(2026, 11, 23, tzinfo=UTC)
# News dwells on a few governments: one in twenty statements is about the pair's counterpart, the rest about all.
WATCHED = "AFG:IEA"
SHARE_WATCHED = 0.05
ASKED = 20
# Made before the clock starts, so that what is measured is keeping.
AT_ONCE = BATCH
PAGE = """# Growth of the register

{table}

![time over size](register_growth.svg)

A record is a report with three statements, in no order of days, kept in batches on SQLite. Times go by the clock;
beside each stands what it is of a processor alone, which other work on the machine lengthens less. Each size is
measured from the one above it on, not from nothing. At a million statements 2,000 records a second, 50 ms for a pair
and 300 ms for a region are meant to be reached. `python bench/register_growth.py --write` writes this page anew.
"""
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">'
_CURVES = (("pair", "one pair", "#1b6ca8", 50), ("region", "a region", "#c1440e", 300))
# By the clock a line, of the processor alone a thinner one.
_LINES = (("clock", 2.0), ("processor", 0.8))


@dataclass(frozen=True, slots=True)
class Asking:
    """How long a question takes, in milliseconds: by the clock, of that the processor's share, and at the slowest."""

    clock: float
    processor: float
    slowest: float


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured at one size."""

    statements: int
    per_second: float
    per_processor_second: float
    pair: Asking
    region: Asking
    memory_mb: float
    disk_mb: float


def reports(first: int, number: int) -> Iterator[Arrived]:
    """Reports `first` to `first + number`, each with some statements; the same number gives the same report."""
    ids = sorted(states())
    for place in range(first, first + number):
        chance = random.Random(place)  # noqa: S311  # a fixed seed, no secret
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        sentences = [f"Sentence {n} of report {place} tells of a dealing. " for n in range(PER_REPORT)]
        text = "".join(sentences)
        document = Document(f"report {place}", text, source="a paper", published=day)
        said = tuple(
            _statement(chance, ids, n, Span.of(text, n * len(sentences[0]), (n + 1) * len(sentences[0])), day)
            for n in range(PER_REPORT)
        )
        yield Arrived(Record(document, said), day)


def _statement(chance: random.Random, ids: list[str], ordinal: int, evidence: Span, day: date) -> Statement:
    actor = chance.choice(ids)
    counterpart = WATCHED if chance.random() < SHARE_WATCHED else chance.choice(ids)
    status = chance.choice(STATUSES)
    when = Period.day(day - timedelta(days=chance.randrange(5))) if chance.random() < 0.7 else None
    return Statement(
        id=f"s{ordinal}",
        act=chance.choice(ACTS),
        status=status,
        actor=Actor(actor, actor),
        counterpart=Actor(counterpart, counterpart),
        evidence=evidence,
        ending=status == "ended",
        when=when,
    )


def measure(register: Register, held: int, wanted: int) -> Row:
    """Grow the register from `held` to `wanted` statements, and ask."""
    number = (wanted - held) // PER_REPORT
    took, worked = _keep(register, held // PER_REPORT, number)
    pairs = [
        lambda c, a=actor: standing_of(c, Pair(a, WATCHED), ON, AsOf(ON))
        for actor in sorted(states())[:ASKED]
    ]
    return Row(
        wanted,
        number / took,
        number / worked,
        _asked(register, pairs),
        _asked(register, [lambda c: region(c, WATCHED, ON, AsOf(ON))] * 5),
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        _disk(register),
    )


def _keep(register: Register, first: int, number: int) -> tuple[float, float]:
    """Keep so many reports; the seconds that it took, and those of the processor among them."""
    taking = Taking(Reader("bench", "1"), "growth", AT)
    took = worked = 0.0
    for start in range(first, first + number, AT_ONCE):
        arriving = list(reports(start, min(AT_ONCE, first + number - start)))
        started, at_work = time.perf_counter(), time.process_time()
        keep_records(register, arriving, taking)
        took += time.perf_counter() - started
        worked += time.process_time() - at_work
    return took, worked


def _asked(register: Register, questions: Sequence[Callable[[Connection], object]]) -> Asking:
    clock, processor = [], []
    for ask in questions:
        with register.reading() as connection:
            started, at_work = time.perf_counter(), time.process_time()
            ask(connection)
            clock.append((time.perf_counter() - started) * 1000)
            processor.append((time.process_time() - at_work) * 1000)
    return Asking(statistics.median(clock), statistics.median(processor), max(clock))


def _disk(register: Register) -> float:
    """The file and the log beside it, in megabytes."""
    name = register.engine.url.database
    if not register.is_sqlite or not name:
        return 0.0
    return sum(path.stat().st_size for path in (Path(name), Path(f"{name}-wal")) if path.exists()) / 1e6


def table(rows: list[Row]) -> str:
    """The rows for people."""
    names = (
        "statements",
        "records/s",
        "of processor",
        "one pair, ms",
        "of processor",
        "slowest",
        "region, ms",
        "of processor",
        "memory, MB",
        "file, MB",
    )
    head = f"| {' | '.join(names)} |\n|{'--:|' * len(names)}"
    lines = [
        f"| {row.statements:,} | {row.per_second:,.0f} | {row.per_processor_second:,.0f} | "
        f"{row.pair.clock:.1f} | {row.pair.processor:.1f} | {row.pair.slowest:.1f} | "
        f"{row.region.clock:.0f} | {row.region.processor:.0f} | {row.memory_mb:.0f} | {row.disk_mb:,.0f} |"
        for row in rows
    ]
    return "\n".join([head, *lines])


def plot(rows: list[Row]) -> str:
    """Time of the two questions over the number of statements, both axes in powers of ten, as SVG."""
    from math import log10

    left, top, width, height = 70, 30, 520, 300
    sizes = [log10(row.statements) for row in rows]
    low, high = min(sizes), max(*sizes, min(sizes) + 1)

    def x_of(size: float) -> float:
        return left + (log10(size) - low) / (high - low) * width

    def y_of(ms: float) -> float:
        return top + height - (log10(max(ms, 0.1)) + 1) / 4 * height

    box = f'x="{left}" y="{top}" width="{width}" height="{height}"'
    parts = [
        _SVG.format(width=left + width + 120, height=top + height + 60),
        f'<rect {box} fill="none" stroke="#999"/>',
    ]
    for ms in (0.1, 1, 10, 100, 1000):
        parts.append(f'<text x="{left - 8}" y="{y_of(ms) + 4:.0f}" text-anchor="end">{ms:g} ms</text>')
        parts.append(_line(left, left + width, y_of(ms), 'stroke="#ddd"'))
    parts += [
        f'<text x="{x_of(row.statements):.0f}" y="{top + height + 20}" text-anchor="middle">{row.statements:,}</text>'
        for row in rows
    ]
    for name, label, colour, bound in _CURVES:
        for kind, thickness in _LINES:
            points = " ".join(
                f"{x_of(row.statements):.1f},{y_of(getattr(getattr(row, name), kind)):.1f}" for row in rows
            )
            parts.append(
                f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{thickness}"/>'
            )
        end = y_of(getattr(rows[-1], name).clock) + 4
        parts.append(_line(left, left + width, y_of(bound), f'stroke="{colour}" stroke-dasharray="5 4"'))
        parts.append(f'<text x="{left + width + 8}" y="{end:.0f}" fill="{colour}">{label}</text>')
    told = "statements on record; thin: of the processor alone; dashed: what was asked for"
    parts.append(f'<text x="{left}" y="{top + height + 45}">{told}</text></svg>')
    return "\n".join(parts) + "\n"


def _line(start: float, end: float, y: float, style: str) -> str:
    return f'<line x1="{start}" x2="{end}" y1="{y:.0f}" y2="{y:.0f}" {style}/>'


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("--database")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        register = open_register(arguments.database or f"sqlite:///{Path(folder) / 'growth.sqlite'}")
        rows: list[Row] = []
        for size in map(int, arguments.sizes.split(",")):
            rows.append(measure(register, rows[-1].statements if rows else 0, size))
            print(table(rows[-1:]).splitlines()[-1], flush=True)
        register.close()
    if arguments.write:
        (HERE / "register_growth.svg").write_text(plot(rows), encoding="utf-8")
        (HERE / "register_growth.md").write_text(PAGE.format(table=table(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
