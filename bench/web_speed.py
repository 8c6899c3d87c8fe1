"""How quick the pages are: the ledger, the dispatches that ship, and a hundred thousand generated statements.

Serves a register on loopback, asks every kind of page, cold and warm, weighs it, then lets fifty readers look around at
once. Prints tables; with --write, web_speed.md beside this file.
Usage: python bench/web_speed.py [--statements 100000] [--database sqlite:///…] [--readers 50] [--write]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import httpx
from register_growth import PER_REPORT, reports

import legation
from legation.intake.arrival import Terms
from legation.intake.files import read_documents
from legation.record.record import Document
from legation.register.ask import Filter, held
from legation.register.content import Arrived, Reader
from legation.register.documents import documents_listed
from legation.register.keep import Taking, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import Register, open_register

HERE = Path(__file__).parent
AT = datetime(2026, 11, 23, tzinfo=UTC)
WARM = 15
SECONDS = 15.0
# What a page may take at the median once it is warm, in ms, and what it may weigh with its sheet and script.
BOUNDS = {"overview": 150.0}
OTHERS = 100.0
HEAVIEST = 300_000


@dataclass(frozen=True, slots=True)
class Row:
    """One page: its first answer, the median after, answers to questions never asked before, and its weight."""

    name: str
    first_ms: float
    warm_ms: float
    unasked_ms: float
    weight: int


@dataclass(slots=True)
class Crowd:
    """What many readers met at once."""

    times: list[float] = field(default_factory=list)
    failures: int = 0

    @property
    def p95(self) -> float:
        """Nineteen of twenty answers came within so many ms."""
        return statistics.quantiles(self.times, n=20)[-1] if len(self.times) > 1 else 0.0


def fill(register: Register, number: int) -> None:
    """The ledger, the dispatches and the generated statements."""
    ledger = shipped_ledger("taliban")
    arriving = (Arrived(kept.record, kept.known) for kept in ledger.records)
    keep_records(register, arriving, Taking(Reader("ledger taliban", "1"), "ledger", AT, kind="import"))
    found = read_documents((str(HERE.parent / "docs" / "examples"),), Terms(date(2023, 4, 17)))
    documents = [one for one in found if isinstance(one, Document)]
    read = (Arrived(one, one.document.published or AT.date()) for one in legation.read_stream(documents))
    keep_records(register, read, Taking(Reader("legation", "1"), "dispatches", AT))
    keep_records(register, reports(0, number // PER_REPORT), Taking(Reader("bench", "1"), "generated", AT))


def addresses(register: Register) -> dict[str, tuple[str, ...]]:
    """For each kind of page one address to ask again and again, then some that nobody has asked."""
    with register.reading() as connection:
        listed = list(documents_listed(connection, 12))
        said = [
            one.id for one in held(connection, Filter(counterpart="AFG:IEA", limit=400, latest_first=True))
        ][::40]
    days = [f"2024-{month:02d}-01" for month in range(1, 11)]
    towards = [f"/?to=AFG:IEA&on={day}" for day in days]
    pairs = [f"/pairs/{actor}/AFG:IEA" for actor in "KAZ UZB TJK TKM KGZ RUS CHN IRN PAK IND".split()]
    words = "embassy envoy trade Kabul minister flour visit aid transit consul".split()
    return {
        "overview": ("/?to=AFG:IEA", *towards),
        "pair": tuple(pairs),
        "event": tuple(f"/events/{one}" for one in said),
        "report": tuple(f"/documents/{one.id}" for one in listed),
        "reports": tuple(f"/documents?page={page}" for page in range(1, 11)),
        "review": tuple(f"/review?to={to}" for to in "AFG:IEA KAZ UZB TJK RUS CHN IRN PAK IND TUR".split()),
        "figures": tuple(f"/figures?party={to}" for to in "UZB KAZ TJK AFG RUS CHN IRN PAK IND TUR".split()),
        "search": tuple(f"/search?q={word}" for word in words),
        "codebook": ("/codebook", "/codebook/accredit", "/codebook/visit"),
    }


@contextmanager
def served(database: str) -> Iterator[str]:
    """`legation serve` as a process of its own; the address at which it answers."""
    command = [sys.executable, "-m", "legation", "serve", "--port", "0", "--database", database]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        try:
            yield next(word for word in line.split() if word.startswith("http://")).rstrip("/")
        finally:
            process.terminate()


def measure(client: httpx.Client, name: str, paths: tuple[str, ...], beside: int) -> Row:
    """One kind of page."""
    first = _ms(client, paths[0])
    warm = statistics.median(_ms(client, paths[0]) for _ in range(WARM))
    unasked = statistics.median(_ms(client, path) for path in paths[1:])
    return Row(name, first, warm, unasked, len(client.get(paths[0]).content) + beside)


def _ms(client: httpx.Client, path: str) -> float:
    started = time.perf_counter()
    answer = client.get(path)
    took = (time.perf_counter() - started) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}")
    return took


def crowd(url: str, paths: list[str], readers: int, seconds: float) -> Crowd:
    """Readers who each look at one page after another, without a pause."""
    met, until = Crowd(), time.perf_counter() + seconds

    def look(number: int) -> None:
        with httpx.Client(base_url=url, timeout=60) as client:
            place = number
            while time.perf_counter() < until:
                started = time.perf_counter()
                answer = client.get(paths[place % len(paths)])
                met.times.append((time.perf_counter() - started) * 1000)
                met.failures += answer.status_code != 200
                place += 1

    threads = [threading.Thread(target=look, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return met


def table(rows: list[Row]) -> str:
    """The rows for people, with what was asked of each."""
    names = ("page", "first, ms", "warm median, ms", "asked for", "never asked before, ms", "weight, kB")
    lines = [f"| {' | '.join(names)} |", f"|---|{'--:|' * 5}"]
    for row in rows:
        bound = BOUNDS.get(row.name, OTHERS)
        times = f"{row.first_ms:.0f} | {row.warm_ms:.1f} | {bound:.0f} | {row.unasked_ms:.0f}"
        lines.append(f"| {row.name} | {times} | {row.weight / 1000:.0f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--database")
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.database or f"sqlite:///{Path(folder) / 'web.sqlite'}"
        register = open_register(database)
        with register.reading() as connection:
            empty = next(documents_listed(connection, 1), None) is None
        if empty:
            fill(register, arguments.statements)
        asked = addresses(register)
        register.close()
        with served(database) as url, httpx.Client(base_url=url, timeout=60) as client:
            beside = sum(
                len(client.get(f"/static/{name}").content) for name in ("legation.css", "legation.js")
            )
            rows = [measure(client, name, paths, beside) for name, paths in asked.items()]
            print(table(rows), flush=True)
            paths = [path for kind in asked.values() for path in kind]
            met = crowd(url, paths, arguments.readers, SECONDS)
    told = (
        f"{arguments.readers} readers at once for {SECONDS:.0f} s over all of these pages: {len(met.times):,} answers, "
        f"median {statistics.median(met.times):.0f} ms, p95 {met.p95:.0f} ms (asked for: 500), {met.failures} failures."
    )
    print(told)
    if arguments.write:
        page = f"# How quick the pages are\n\n{table(rows)}\n\n{told}\n"
        (HERE / "web_speed.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
