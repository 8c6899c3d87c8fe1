"""Official statistics fetched from UN Comtrade: both sides of a pair, period by period, and onto the shelf.

In:  a client, the folder of a shelf, and what is wanted.
Out: Fetched: the load, what is not published yet, and how many questions it took.
Law: each answer is a file before the next question is asked, so that the same command goes on where it broke off. A
     period that a reporter has not published is noted as a gap; it is no zero, and is asked for again next time.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from legation.errors import ServiceError, TradeError
from legation.trade.areas import areas
from legation.trade.comtrade import Asked, Client
from legation.trade.form import COMTRADE
from legation.trade.load import Doubtful, Loaded, load, origin_of

GAPS = "gaps.jsonl"
FETCHED = "fetched"
_COLUMNS = (
    "period", "reporterCode", "flowCode", "partnerCode", "partner2Code", "customsCode", "motCode", "cmdCode",
    "qtyUnitAbbr", "qty", "netWgt", "primaryValue", "publicationDate",
)  # fmt: skip
_FORM = replace(COMTRADE, columns={**COMTRADE.columns, "vintage": "publicationDate"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A pair's trade by codes, over years or over their months; `both` asks the partner too."""

    reporter: str
    partner: str
    first: int
    last: int
    codes: tuple[str, ...] = ("TOTAL",)
    monthly: bool = False
    both: bool = True

    @property
    def periods(self) -> tuple[str, ...]:
        """The periods as the service writes them."""
        years = range(self.first, self.last + 1)
        if not self.monthly:
            return tuple(map(str, years))
        return tuple(f"{year}{month:02}" for year in years for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class Gap:
    """What was asked for and is not there: `reason` says whether the period is unpublished or holds no such trade."""

    reporter: str
    partner: str
    period: str
    reason: str
    asked: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching."""

    loaded: Loaded | None
    gaps: tuple[Gap, ...]
    questions: int
    kept: int


def fetch(
    client: Client,
    folder: Path,
    wanted: Wanted,
    today: date,
    *,
    doubtful: Doubtful = "refuse",
    each: Callable[[Iterable[Any], int], Iterator[Any]] = lambda tasks, _: iter(tasks),
) -> Fetched:
    """Fetch what is wanted and is not there yet; `each` goes through the questions, as a progress bar does."""
    sides = [(wanted.reporter, wanted.partner)]
    if wanted.both and wanted.partner != "WLD":
        sides.append((wanted.partner, wanted.reporter))
    tasks = [(side, period) for side in sides for period in wanted.periods]
    published: dict[str, dict[str, str]] = {}
    gaps: list[Gap] = []
    files: list[Path] = []
    questions = kept = 0
    for (reporter, partner), period in each(tasks, len(tasks)):
        file = _place(folder, wanted, reporter, partner, period, client)
        if file.exists():
            kept += 1
            files.append(file)
            continue
        if reporter not in published:
            published[reporter] = client.published(
                "M" if wanted.monthly else "A", areas().number_of(reporter)
            )
            questions += 1
        if period not in published[reporter]:
            gaps.append(Gap(reporter, partner, period, "not published yet", today.isoformat()))
            continue
        rows, asked = _rows(client, _asked(wanted, reporter, partner, period))
        questions += asked
        if not rows:
            gaps.append(Gap(reporter, partner, period, "published, without such trade", today.isoformat()))
            continue
        _write(file, rows, published[reporter][period])
        files.append(file)
    _note(folder, gaps)
    loaded = _load(folder, files, wanted, today, doubtful) if files else None
    return Fetched(loaded, tuple(gaps), questions, kept)


def gaps_of(folder: Path | None) -> tuple[Gap, ...]:
    """What was asked for and is not published, as it was when it was asked last."""
    path = folder / FETCHED / GAPS if folder else None
    if path is None or not path.exists():
        return ()
    try:
        found = [Gap(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line]
    except (ValueError, TypeError) as error:
        raise TradeError(
            f"{path}: it cannot be read ({error}). Remove it; the next fetch writes it anew."
        ) from error
    return tuple({(one.reporter, one.partner, one.period): one for one in found}.values())


def _asked(wanted: Wanted, reporter: str, partner: str, period: str) -> Asked:
    frequency = "M" if wanted.monthly else "A"
    return Asked(frequency, areas().number_of(reporter), period, (areas().number_of(partner),), wanted.codes)


def _rows(client: Client, asked: Asked) -> tuple[list[dict[str, Any]], int]:
    """The rows of a question; one whose answer is full is asked in parts."""
    answer = client.rows(asked)
    if not answer.full:
        return list(answer.rows), 1
    if len(asked.flows) > 1:
        parts = [replace(asked, flows=(flow,)) for flow in asked.flows]
    elif len(asked.codes) > 1:
        middle = len(asked.codes) // 2
        parts = [replace(asked, codes=asked.codes[:middle]), replace(asked, codes=asked.codes[middle:])]
    else:
        raise ServiceError(
            f"{client.home}: the answer for {asked.codes[0]} in {asked.period} is cut at {client.limit} rows. "
            "Ask for narrower codes, or with COMTRADE_API_KEY."
        )
    found: list[dict[str, Any]] = []
    number = 1
    for part in parts:
        rows, questions = _rows(client, part)
        found += rows
        number += questions
    return found, number


def _place(folder: Path, wanted: Wanted, reporter: str, partner: str, period: str, client: Client) -> Path:
    said = json.dumps([client.home, reporter, partner, period, wanted.codes, bool(client.key)])
    return folder / FETCHED / f"{hashlib.sha256(said.encode()).hexdigest()[:16]}.csv"


def _write(file: Path, rows: list[dict[str, Any]], released: str) -> None:
    """One answer as a file, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".part")
    with beside.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, _COLUMNS, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({**row, "publicationDate": str(row.get("publicationDate") or released)[:10]})
    beside.replace(file)


def _load(folder: Path, files: list[Path], wanted: Wanted, today: date, doubtful: Doubtful) -> Loaded:
    """All answers as one load."""
    together = folder / FETCHED / f"{wanted.reporter}-{wanted.partner}-{wanted.first}-{wanted.last}.csv"
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()[1:]]
    together.write_text("\n".join([",".join(_COLUMNS), *sorted(set(lines))]) + "\n", encoding="utf-8")
    try:
        return load(folder, together, _FORM, origin_of(_FORM, together, today), doubtful=doubtful)
    finally:
        together.unlink()


def _note(folder: Path, gaps: list[Gap]) -> None:
    if not gaps:
        return
    path = folder / FETCHED / GAPS
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(asdict(gap), ensure_ascii=False) + "\n" for gap in gaps)
