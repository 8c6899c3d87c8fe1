"""How the shelf of statistics bears growth: a hundred million rows of UN Comtrade's shape, loaded and asked.

Makes yearly Parquet files by chance from a fixed seed, loads them, and asks on both sides, Legation and pandas,
the same questions in one run: a pair's history, a reporter's top products of a year, one check. Each stage is a
process of its own, so that its memory is its own. Prints a table; with --write, trade_growth.md beside this file.
Usage: python bench/trade_growth.py [--rows 100000000] [--folder DIR] [--stages make,load,…] [--write]
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
YEARS = range(2000, 2025)
STAGES = ("make", "load", "csv", "ask", "compact", "compact_ask", "pandas")
CSV_ROWS = 2_000_000
ASKED = 10
ASKED_YEAR = 2005
PAIR = (398, 4)
TODAY = date(2026, 11, 28)


def make(folder: Path, rows: int) -> dict[str, float]:
    """Files as UN Comtrade would give them: one a year, some two hundred reporters, six-digit codes, and totals."""
    import duckdb

    from legation.trade.areas import areas
    from legation.trade.nomenclature import nomenclature

    source = folder / "source"
    source.mkdir(parents=True, exist_ok=True)
    numbers = sorted(number for number in areas().numbers.values() if number)[:200]
    numbers = sorted({*numbers[:198], *PAIR})
    codes = sorted(code for code in nomenclature() if len(code) == 6)
    connection = duckdb.connect(config={"memory_limit": "1500MB"})
    connection.execute(
        "CREATE TABLE areas AS SELECT unnest(?) AS number, unnest(range(?)) AS place", [numbers, len(numbers)]
    )
    connection.execute(
        "CREATE TABLE codes AS SELECT unnest(?) AS code, unnest(range(?)) AS place", [codes, len(codes)]
    )
    started = time.perf_counter()
    base = folder / "base.parquet"
    connection.execute(_first_year(rows // len(YEARS), len(numbers), len(codes), base))
    for number, year in enumerate(YEARS):
        connection.execute(_year(year, 1 + number / 50, base, source / f"C_A_{year}.parquet"))
    base.unlink()
    return {"seconds": time.perf_counter() - started, "disk_mb": _disk(source)}


def _first_year(rows: int, areas: int, codes: int, target: Path) -> str:
    """Goods by chance, the same each time, then the sum of each pair and flow; in the order of a bulk file."""
    return f"""
        COPY (
            WITH dice AS (
                SELECT hash(i) AS die FROM range({rows}) AS t(i)
            ), goods AS (
                SELECT a.number AS reporterCode, b.number AS partnerCode,
                       CASE WHEN die % 2 = 0 THEN 'X' ELSE 'M' END AS flowCode, code AS cmdCode,
                       round(exp(6 + (die // 1009 % 1000) / 100.0), 2) AS primaryValue,
                       round(exp(6 + (die // 1009 % 1000) / 100.0) / (0.5 + die // 7 % 8), 3) AS netWgt
                FROM dice
                JOIN areas a ON a.place = die // 3 % {areas}
                JOIN areas b ON b.place = die // 65537 % {areas}
                JOIN codes ON codes.place = die // 4294967291 % {codes}
            ), whole AS (
                SELECT reporterCode, partnerCode, flowCode, 'TOTAL' AS cmdCode, sum(primaryValue) AS primaryValue,
                       sum(netWgt) AS netWgt
                FROM goods GROUP BY ALL
            )
            SELECT *, 'C00' AS customsCode, 0 AS motCode, 0 AS partner2Code
            FROM (SELECT * FROM goods UNION ALL SELECT * FROM whole)
            ORDER BY reporterCode, partnerCode, flowCode, cmdCode
        ) TO '{target}' (FORMAT parquet, COMPRESSION snappy)
    """


def _year(year: int, growth: float, base: Path, target: Path) -> str:
    """The first year's trade, grown."""
    return f"""
        COPY (
            SELECT '{year}' AS period, * REPLACE (round(primaryValue * {growth}, 2) AS primaryValue)
            FROM '{base}'
        ) TO '{target}' (FORMAT parquet, COMPRESSION snappy)
    """


def load(folder: Path, rows: int) -> dict[str, float]:
    """Every file onto the shelf, as the command does it."""
    from legation.trade.form import COMTRADE
    from legation.trade.load import load as loaded
    from legation.trade.load import origin_of

    shelf = folder / "shelf"
    shutil.rmtree(shelf, ignore_errors=True)
    started, number = time.perf_counter(), 0
    for path in sorted((folder / "source").glob("*.parquet")):
        found = loaded(
            shelf, path, COMTRADE, origin_of(COMTRADE, path, TODAY, date(2025, 6, 1)), doubtful="take"
        )
        number += found.manifest.rows
    took = time.perf_counter() - started
    return {
        "rows": number,
        "rows_per_second": number / took,
        "seconds": took,
        "disk_mb": _disk(shelf / "rows"),
        "cpu_per_million": _cpu() / number * 1e6,
    }


def csv(folder: Path, rows: int) -> dict[str, float]:
    """Some rows as CSV onto a shelf of their own."""
    import duckdb

    from legation.trade.form import COMTRADE
    from legation.trade.load import load as loaded
    from legation.trade.load import origin_of

    path, shelf = folder / "some.csv", folder / "shelf of csv"
    shutil.rmtree(shelf, ignore_errors=True)
    first = folder / "source" / f"C_A_{YEARS[0]}.parquet"
    duckdb.connect().execute(f"COPY (FROM '{first}' LIMIT {CSV_ROWS}) TO '{path}' (HEADER)")
    started, before = time.perf_counter(), _cpu()
    found = loaded(shelf, path, COMTRADE, origin_of(COMTRADE, path, TODAY, date(2025, 6, 1)), doubtful="take")
    took = time.perf_counter() - started
    rows = found.manifest.rows
    return {
        "rows": rows, "rows_per_second": rows / took, "seconds": took, "cpu_per_million": (_cpu() - before) / rows * 1e6
    }  # fmt: skip


def compact(folder: Path, rows: int) -> dict[str, float]:
    """What the loads hold of a reporter, put together."""
    from legation.trade.compact import compact as compacted

    started, before = time.perf_counter(), _cpu()
    found = compacted(folder / "shelf")
    return {
        "seconds": time.perf_counter() - started, "cpu": _cpu() - before, "files_before": found.before,
        "files": found.after, "disk_mb": _disk(folder / "shelf" / "rows"),
    }  # fmt: skip


def ask(folder: Path, rows: int) -> dict[str, float]:
    """The questions, asked of the shelf."""
    from legation.trade.areas import areas
    from legation.trade.ask import Asked, history, top_products
    from legation.trade.shelf import open_shelf

    started = time.perf_counter()
    shelf = open_shelf(folder / "shelf")
    opening = time.perf_counter() - started
    ours = [areas().states[number] for number in PAIR]
    others = sorted(shelf.catalogue.parts)[:ASKED]
    first = _ms(lambda: history(shelf, Asked(ours[0], ours[1])))
    before = _cpu()
    pairs = [_ms(partial(history, shelf, Asked(ours[0], one))) for one in others if one != ours[0]]
    pair_cpu, before = (_cpu() - before) * 1000 / len(pairs), _cpu()
    tops = [_ms(partial(top_products, shelf, one, ASKED_YEAR)) for one in others]
    top_cpu = (_cpu() - before) * 1000 / len(tops)
    asked = [_check(shelf, ours[0], one) for one in others if one != ours[0]]
    asked[0]()
    shelf.refresh()
    before = _cpu()
    new = [_ms(one) for one in asked]
    new_cpu, before = (_cpu() - before) * 1000 / len(asked), _cpu()
    again = [_ms(one) for one in asked]
    check_cpu = (_cpu() - before) * 1000 / len(asked)
    return {
        "open_ms": opening * 1000, "first_pair_ms": first, "pair_ms": statistics.median(pairs),
        "pair_slowest_ms": max(pairs), "top_ms": statistics.median(tops), "top_slowest_ms": max(tops),
        "new_ms": statistics.median(new), "new_slowest_ms": max(new), "check_ms": statistics.median(again),
        "check_slowest_ms": max(again), "pair_cpu_ms": pair_cpu, "top_cpu_ms": top_cpu, "new_cpu_ms": new_cpu,
        "check_cpu_ms": check_cpu,
    }  # fmt: skip


def _check(shelf: Any, reporter: str, partner: str) -> Callable[[], object]:  # noqa: ANN401  # an open shelf
    from decimal import Decimal

    from legation.checks.statistics.check import check_statistics
    from legation.record.actor import Actor
    from legation.record.figure import Figure
    from legation.record.interval import Interval
    from legation.record.period import Period
    from legation.record.record import Document, Record
    from legation.record.span import Span

    words = "exports of $1.0 billion"
    figure = Figure(
        "one", "exports", Actor(reporter, reporter), Actor(partner, partner),
        Period(date(ASKED_YEAR, 1, 1), date(ASKED_YEAR, 12, 31), "year"), Span(0, len(words), words),
        value=Interval(Decimal("0.95e9"), Decimal("1.05e9"), "USD", words),
    )  # fmt: skip
    record = Record(Document("report", words, published=date(2023, 6, 1)), (), (figure,))
    return lambda: check_statistics(record, shelf)


def with_pandas(folder: Path, rows: int) -> dict[str, float]:
    """The same questions, asked of the files with pandas and the filters that it has."""
    # its readers have no types
    pd: Any = importlib.import_module("pandas")

    def history() -> object:
        sides: list[Any] = [
            [("reporterCode", "==", PAIR[0]), ("partnerCode", "==", PAIR[1])],
            [("reporterCode", "==", PAIR[1]), ("partnerCode", "==", PAIR[0])],
        ]
        found: Any = pd.read_parquet(folder / "source", filters=sides)
        whole = found[found.cmdCode == "TOTAL"]
        return whole.groupby(["reporterCode", "flowCode", "period"]).primaryValue.sum()

    def top() -> object:
        wanted: list[Any] = [("reporterCode", "==", PAIR[0]), ("flowCode", "==", "X")]
        found: Any = pd.read_parquet(folder / "source" / f"C_A_{ASKED_YEAR}.parquet", filters=wanted)
        goods = found[found.cmdCode != "TOTAL"]
        return goods.groupby(goods.cmdCode.str[:4]).primaryValue.sum().sort_values(ascending=False).head(20)

    def check() -> object:
        wanted: list[Any] = [
            ("reporterCode", "==", PAIR[0]), ("partnerCode", "==", PAIR[1]), ("cmdCode", "==", "TOTAL"),
            ("flowCode", "==", "X"),
        ]  # fmt: skip
        found: Any = pd.read_parquet(folder / "source" / f"C_A_{ASKED_YEAR}.parquet", filters=wanted)
        return found.primaryValue.sum()

    found: dict[str, float] = {}
    for name, question, times in (("pair", history, 1), ("top", top, 3), ("check", check, 3)):
        before = _cpu()
        found[f"{name}_ms"] = statistics.median([_ms(question) for _ in range(times)])
        found[f"{name}_cpu_ms"] = (_cpu() - before) * 1000 / times
    return found


def _ms(ask_: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask_()
    return (time.perf_counter() - started) * 1000


def _cpu() -> float:
    """Seconds of processor time that this process has taken."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _disk(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*.parquet")) / 1e6


def stage(name: str, folder: Path, rows: int) -> None:
    """Run one stage here, and print what it measured."""
    stages: dict[str, Callable[[Path, int], dict[str, float]]] = {
        "make": make, "load": load, "csv": csv, "ask": ask, "compact": compact, "compact_ask": ask,
        "pandas": with_pandas,
    }  # fmt: skip
    found = stages[name](folder, rows)
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found["busy"] = os.getloadavg()[0]
    print(json.dumps(found))


def table(found: dict[str, dict[str, float]], rows: int) -> str:
    """What was measured, for people."""

    def of(name: str, key: str) -> float:
        return found.get(name, {}).get(key, float("nan"))

    def both(name: str, key: str) -> str:
        clock, processor = of(name, f"{key}_ms"), of(name, f"{key}_cpu_ms")
        return f"{clock:,.1f} | {processor:,.1f}" if clock < 10 else f"{clock:,.0f} | {processor:,.0f}"

    def loaded(name: str) -> str:
        return f"{of(name, 'rows_per_second'):,.0f} | {1e6 / of(name, 'cpu_per_million'):,.0f}"

    def asked(name: str, key: str) -> str:
        theirs = {"new": "check"}.get(key, key)
        return f"{name} | {both('ask', key)} | {both('compact_ask', key)} | {both('pandas', theirs)}"

    def memory(name: str) -> str:
        return f"{of(name, 'memory_mb'):,.0f} | |"

    lines = [
        f"load from Parquet, rows/s | {loaded('load')} | | | | | 1,000,000",
        f"load from CSV, rows/s | {loaded('csv')} | | | | | 200,000",
        f"{asked('a pair’s history, both sides, ms', 'pair')} | 100",
        f"{asked('a reporter’s top products of a year, ms', 'top')} | 500",
        f"{asked('one check, of a pair not asked for before, ms', 'new')} | 20",
        f"{asked('one check, of a pair asked for before, ms', 'check')} | 20",
        f"memory of loading, of putting together, MB | {memory('load')} {memory('compact')} | | 2,000",
        f"memory of asking, MB | {memory('ask')} {memory('compact_ask')} {memory('pandas')} 2,000",
    ]
    head = (
        f"| at {of('load', 'rows') or rows:,.0f} rows | as loaded | processor | made compact | processor | pandas "
        "| processor | asked for |\n|---|--:|--:|--:|--:|--:|--:|--:|"
    )
    return "\n".join([head, *(f"| {line} |" for line in lines)])


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=100_000_000)
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--stages", default=",".join(STAGES))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    if arguments.one:
        stage(arguments.one, arguments.folder, arguments.rows)
        return
    folder = arguments.folder or Path(tempfile.mkdtemp(prefix="trade_growth"))
    folder.mkdir(parents=True, exist_ok=True)
    results = folder / "results.json"
    found: dict[str, dict[str, float]] = json.loads(results.read_text()) if results.exists() else {}
    for name in arguments.stages.split(","):
        command = [
            sys.executable,
            __file__,
            "--one",
            name,
            "--folder",
            str(folder),
            "--rows",
            str(arguments.rows),
        ]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            raise SystemExit(f"{name}: {run.stderr}")
        found[name] = json.loads(run.stdout)
        results.write_text(json.dumps(found, indent=1))
        print(name, {key: round(value, 1) for key, value in found[name].items()}, flush=True)
    print(table(found, arguments.rows))
    if arguments.write:
        page = f"# Growth of the shelf of statistics\n\n{table(found, arguments.rows)}\n\n{notes(found)}"
        (HERE / "trade_growth.md").write_text(page, encoding="utf-8")


def notes(found: dict[str, dict[str, float]]) -> str:
    """Under which circumstances it was measured."""

    def of(name: str, key: str) -> float:
        return found.get(name, {}).get(key, 0)

    slow = {name: of("ask", f"{name}_slowest_ms") for name in ("pair", "top", "new", "check")}
    sentences = (
        f"Both sides in one run, on {os.cpu_count()} cores; {of('load', 'busy'):.0f} processes wanted them while",
        f"loading, {of('ask', 'busy'):.0f} while it was asked, {of('pandas', 'busy'):.0f} with pandas,",
        "this one among them: the more there are, the more times of the clock are above those of a free machine.",
        "Processor time is that of all threads together; loading and pandas use both cores.",
        f"Questions are medians of {ASKED}, each pair new to the process; the slowest pair took {slow['pair']:.0f} ms,",
        f"the slowest year's products {slow['top']:.0f} ms, the slowest check {slow['new']:.0f} ms, the first question",
        f"of all {of('ask', 'first_pair_ms'):.0f} ms, opening the shelf {of('ask', 'open_ms'):.0f} ms.",
        "pandas reads the files as they came, filtered by pyarrow, and for a check and for products one year of one",
        "side alone; a check of Legation looks at both sides and two years around. On disk the files as they came are",
        f"{of('make', 'disk_mb'):,.0f} MB, the shelf {of('load', 'disk_mb'):,.0f} MB in",
        f"{of('compact', 'files_before'):,.0f} files, made compact {of('compact', 'disk_mb'):,.0f} MB in",
        f"{of('compact', 'files'):,.0f}; that took",
        f"{of('compact', 'seconds'):,.0f} s of the clock and {of('compact', 'cpu'):,.0f} s of processor time.",
    )
    return "\n".join(sentences) + "\n\n`python bench/trade_growth.py --write` writes this page anew.\n"


if __name__ == "__main__":
    main()
