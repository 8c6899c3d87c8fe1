"""How fast a site is: one reader page by page, and many readers at once.

Keeps the ledger, the dispatches and statements made by chance in a register, serves it in a process of its own, and
asks over loopback. Of each kind of page it tells how long the first answer took, and the median once they are warm; of
many readers, how long they waited. Without --pause they take the next page at once, which is harder than people are.
Usage: python bench/web_speed.py [--statements 100000] [--readers 50] [--seconds 20] [--pause 0] [--database sqlite:///…]
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from register_growth import AT, PER_REPORT, reports

import legation
from legation.intake.arrival import Terms
from legation.intake.files import read_documents
from legation.record.record import Document
from legation.register.content import Arrived, Reader
from legation.register.keep import Taking, keep_records
from legation.register.ledgers.shipped import shipped_ledger
from legation.register.store import Register, open_register

DISPATCHES = Path(__file__).parents[1] / "docs" / "examples"
TIMES = 15
PAIRS = ("KAZ", "CHN", "RUS", "UZB", "ARE", "IRN", "PAK", "TUR", "IND", "QAT")
DAYS = ("2022-01-01", "2023-04-20", "2024-02-01", "2025-07-04")


@dataclass(slots=True)
class Asked:
    """What readers met: how long each answer took, in milliseconds, and what was no answer."""

    took: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def fill(register: Register, number: int) -> None:
    """The ledger, the dispatches, and statements made by chance."""
    ledger = shipped_ledger("taliban")
    kept = (Arrived(one.record, one.known) for one in ledger.records)
    keep_records(register, kept, Taking(Reader("ledger taliban", "1"), "import taliban", AT, kind="import"))
    known = date(2023, 4, 17)
    found = [one for one in read_documents((str(DISPATCHES),), Terms(known)) if isinstance(one, Document)]
    read = (Arrived(record, record.document.published or known) for record in legation.read_stream(found))
    keep_records(register, read, Taking(Reader("legation", legation.__version__), "keep dispatches", AT))
    keep_records(register, reports(0, number // PER_REPORT), Taking(Reader("bench", "1"), "growth", AT))


@contextmanager
def served(database: str) -> Iterator[tuple[str, int]]:
    """The address of a server in a process of its own, and the process."""
    command = [sys.executable, "-m", "legation", "serve", "--port", "0", "--database", database]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        try:
            address = next(word for word in line.split() if word.startswith("http://"))
            yield address.rstrip("/"), process.pid
        finally:
            process.terminate()


def processor_time(pid: int) -> float:
    """The seconds that a process has had of the processor, in its own code and in the system's."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


class Wire:
    """A connection that is kept open, as a browser keeps it."""

    def __init__(self, base: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=60)

    def get(self, path: str) -> tuple[int, bytes, float]:
        """Status, body, and the milliseconds until all of it had come."""
        started = time.perf_counter()
        self._connection.request("GET", path)
        answer = self._connection.getresponse()
        body = answer.read()
        return answer.status, body, (time.perf_counter() - started) * 1000

    def items(self, path: str) -> list[dict[str, Any]]:
        """The items of a list of the interface."""
        found: list[dict[str, Any]] = json.loads(self.get(path)[1])["items"]
        return found


def pages(base: str) -> dict[str, list[str]]:
    """Pages by kind, some of each."""
    wire = Wire(base)
    statements = [one["id"] for one in wire.items("/api/statements?counterpart=AFG:IEA&limit=12")]
    read = [one["document"]["id"] for one in wire.items("/api/checks?limit=12")]
    return {
        "overview": [f"/?to=AFG:IEA&on={day}" for day in DAYS],
        "pair": [f"/pairs/{actor}/AFG:IEA" for actor in PAIRS],
        "document": [f"/documents/{id_}" for id_ in dict.fromkeys(read)],
        "reports": ["/documents"],
        "event": [f"/events/{id_}" for id_ in statements],
        "of one event": [f"/events/{id_}/together" for id_ in statements],
        "map to handle": [f"/pictures/map.json?to=AFG:IEA&on={day}&look=light" for day in DAYS],
        "band to handle": [
            f"/pictures/band.json?actor={actor}&counterpart=AFG:IEA&look=light" for actor in PAIRS
        ],
        "review": ["/review"],
        "figures": ["/figures?verdict=all"],
        "search": ["/search?q=embassy", "/search?q=flour", "/search?q=Muttaqi"],
        "codebook": ["/codebook", "/codebook/accredit"],
        "interface": ["/api"],
        "api: statements": [f"/api/statements?actor={actor}&counterpart=AFG:IEA" for actor in PAIRS],
        "api: standing": [f"/api/standing/{actor}/AFG:IEA" for actor in PAIRS],
        "api: region": [f"/api/standing?to=AFG:IEA&on={day}" for day in DAYS],
        "feed": [f"/feeds/pairs/{actor}/AFG:IEA.atom" for actor in PAIRS],
    }


def one_reader(base: str, kinds: dict[str, list[str]]) -> dict[str, list[str]]:
    """Print how long each kind of page takes; those that are there."""
    wire = Wire(base)
    there: dict[str, list[str]] = {}
    print("| page | first, ms | warm median, ms | size, kB | packed, kB |\n|:--|--:|--:|--:|--:|")
    for kind, paths in kinds.items():
        first = [wire.get(path) for path in paths]
        if not first or any(status != 200 for status, _, _ in first):
            print(f"| {kind} | not there: {sorted({status for status, _, _ in first})} | | | |")
            continue
        there[kind] = paths
        again = [wire.get(path)[2] for _ in range(TIMES) for path in paths]
        largest = max((body for _, body, _ in first), key=len)
        cold = statistics.median(took for _, _, took in first)
        print(
            f"| {kind} | {cold:.0f} | {statistics.median(again):.1f} | {len(largest) / 1000:.0f} "
            f"| {len(gzip.compress(largest)) / 1000:.0f} |"
        )
    return there


def many_readers(base: str, paths: list[str], readers: int, seconds: float, pause: float) -> Asked:
    """Readers who ask for one page after another; a pause is that long in the middle."""
    asked = Asked()
    end = time.perf_counter() + seconds

    def _read(number: int) -> None:
        chance = random.Random(number)  # noqa: S311  # a fixed seed, no secret
        wire = Wire(base)
        while time.perf_counter() < end:
            time.sleep(pause * chance.uniform(0.5, 1.5))
            path = chance.choice(paths)
            try:
                status, _, took = wire.get(path)
            except (OSError, http.client.HTTPException) as error:
                asked.failed.append(f"{path}: {error}")
                wire = Wire(base)
                continue
            asked.took.append(took)
            if status != 200:
                asked.failed.append(f"{path}: {status}")

    threads = [threading.Thread(target=_read, args=(number,)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return asked


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0, help="seconds that a reader takes for a page")
    parser.add_argument("--database", help="a register that was filled before; else one is made")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = arguments.database or f"sqlite:///{folder}/register.sqlite"
        register = open_register(database)
        if arguments.database is None:
            fill(register, arguments.statements)
        register.close()
        with served(database) as (base, server):
            there = one_reader(base, pages(base))
            paths = [path for kind in there.values() for path in kind]
            before = processor_time(server)
            asked = many_readers(base, paths, arguments.readers, arguments.seconds, arguments.pause)
            processor = processor_time(server) - before
    twentieths = statistics.quantiles(asked.took, n=20)
    print(
        f"\n{arguments.readers} readers at once: {len(asked.took) / arguments.seconds:.0f} pages a second, "
        f"median {statistics.median(asked.took):.0f} ms, p95 {twentieths[-1]:.0f} ms, "
        f"slowest {max(asked.took):.0f} ms, {len(asked.failed)} errors; "
        f"{processor / len(asked.took) * 1000:.1f} ms of the processor a page; "
        f"{os.getloadavg()[0]:.0f} processes wanted {os.cpu_count()} cores"
    )
    for failure in asked.failed[:5]:
        print(f"  {failure}")


if __name__ == "__main__":
    main()
