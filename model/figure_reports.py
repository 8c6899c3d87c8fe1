"""Annotated reports of figures in plain text: news as it is printed, each with the figures that it gives.

In:  a file of `model/figure_reports`, or the folder; the gold sets for development.
Out: a FigureCase for each report. A line that cannot be read is refused, with file, line, what was found, what to do.

    = fa001 | 2024-06-05 | Astana Wire | Kazakh exporters look south
    Trade with Afghanistan came to $636 million last year, a fall of more than a third. …
    + turnover KAZ > AFG :: came to *$636 million* last year :: value; period=2023
    + turnover KAZ > AFG :: a fall of *more than a third* :: ratio; period=2023; of=2022
    ! arithmetic :: 636 :: $663 million

A heading gives id, day, source ('-' for none) and title, with which the text begins. A figure gives its measure,
reporter > partner, the words that tell it with asterisks around the number, what it says (value, ratio, share, change)
and fields: `period` and `of` (2023, 2023-05, 2023Q1, 2023-05-01, 2023-01..2023-06; of a share the measure that it is
one of), `product`, `speaker`, `opt` (it may be told or not), `at=2` (the words stand there the second time). Ids with
strokes between them are equally right, the best first. A slip that was planted gives its kind, its words, and what is
right.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from deed_cases import FOR_DEVELOPMENT, GOLD, Days
from reports import days_of, places, reports_in, side_of_line, told_by

from legation.reading.figures.sensing.framed import SAYINGS, Saying
from legation.record.figure import MEASURES, Measure
from legation.record.span import Span

FIGURE_REPORTS = Path(__file__).parent / "figure_reports"
FIGURE, SLIP, PART = "+ ", "! ", "::"
HEAD = re.compile(r"(\w+)\s+(\S+)\s*>\s*(\S+)")
KINDS_OF_SLIPS = frozenset({"arithmetic", "chronology"})
VALUES = frozenset({"period", "of", "product", "speaker", "at"})


@dataclass(frozen=True, slots=True)
class FigureTold:
    """A figure that a report gives: whoever may stand on each side, of when, and the words that say its number."""

    measure: Measure
    saying: Saying
    reporters: tuple[str | None, ...]
    partners: tuple[str | None, ...]
    period: Days | None
    base: Measure | None
    """What a share is one of."""
    evidence: Span
    number: Span | None
    """The words of the number; where a gold case gives none, its `ends` tell which of the evidence it is."""
    ends: tuple[float | None, float | None] | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Slip:
    """An error that was planted: its kind, the words that tell it, and what is right."""

    kind: str
    words: tuple[str, ...]
    right: str


@dataclass(frozen=True, slots=True)
class FigureCase:
    """A report and all figures that it gives."""

    id: str
    published: date
    title: str | None
    source: str | None
    text: str
    told: tuple[FigureTold, ...]
    slips: tuple[Slip, ...]
    gold: bool


def figure_reports(folder: Path = FIGURE_REPORTS) -> Iterator[FigureCase]:
    """The reports of all files of a folder, by their names."""
    for path in sorted(folder.glob("*.txt")):
        yield from read_figure_reports(path)


def read_figure_reports(path: Path) -> Iterator[FigureCase]:
    """The reports of one file, in their order."""
    for report in reports_in(path, (FIGURE, SLIP)):
        yield FigureCase(
            report.id,
            report.published,
            report.title,
            report.source,
            report.text,
            tuple(told_by(report, FIGURE, _figure, path)),
            tuple(told_by(report, SLIP, slip_of, path)),
            gold=False,
        )


def gold_figures(folder: Path = GOLD) -> Iterator[FigureCase]:
    """The cases of the gold sets for development."""
    for path in sorted(folder.glob(FOR_DEVELOPMENT)):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "figures" in row:
                yield FigureCase(
                    row["id"],
                    date.fromisoformat(row["published"]),
                    row.get("title"),
                    row.get("source"),
                    row["text"],
                    tuple(_gold_figure(one, row["text"]) for one in row["figures"]),
                    (),
                    gold=True,
                )


def _figure(line: str, text: str) -> Iterator[FigureTold]:
    """The figure of one line; a ValueError says what is wrong with it and what to do."""
    head, quote, fields = _parts(line, "MEASURE REPORTER > PARTNER :: quote with *number* :: saying; fields")
    match = HEAD.fullmatch(head)
    if not match or match[1] not in MEASURES:
        raise ValueError(f"{head!r} is not 'measure REPORTER > PARTNER'. Measures are {', '.join(MEASURES)}.")
    sayings, values = _fields(fields)
    if len(sayings - {"opt"}) != 1:
        raise ValueError(f"{fields!r} says no one thing. Write one of {', '.join(SAYINGS)}.")
    (saying,) = sayings - {"opt"}
    base = values.get("of") if saying == "share" else None
    if base not in (None, "null", *MEASURES):
        raise ValueError(
            f"of={base} is no measure, of which a share is one. Write one of {', '.join(MEASURES)}."
        )
    evidence, number = places(quote, text, values.get("at", "1"))
    yield FigureTold(
        match[1],  # type: ignore[arg-type]  # one of the measures
        saying,  # type: ignore[arg-type]  # one of the sayings
        side_of_line(match[2]),
        side_of_line(match[3]),
        days_of(values.get("period", "null")),
        None if base == "null" else base,  # type: ignore[arg-type]  # one of the measures
        evidence,
        number,
        None,
        "opt" in sayings,
    )


def slip_of(line: str, text: str) -> Iterator[Slip]:
    """The error that a line tells; a ValueError says what is wrong with it and what to do."""
    kind, words, right = _parts(line, "arithmetic or chronology :: words; words :: what is right")
    told = tuple(word.strip() for word in words.split(";"))
    if kind not in KINDS_OF_SLIPS:
        raise ValueError(f"{kind!r} is no kind of slip. Write arithmetic or chronology.")
    missing = next((word for word in told if word not in text), None)
    if missing is not None:
        raise ValueError(f"the text does not read {missing!r}. Copy the words from it.")
    yield Slip(kind, told, right)


def _parts(line: str, form: str) -> tuple[str, str, str]:
    parts = [part.strip() for part in line.split(PART)]
    if len(parts) != 3:
        raise ValueError(f"it has {len(parts)} parts between '::'. Write {form!r}.")
    return parts[0], parts[1], parts[2]


def _fields(written: str) -> tuple[set[str], dict[str, str]]:
    marks, values = set[str](), dict[str, str]()
    for one in filter(None, (part.strip() for part in written.split(";"))):
        name, _, value = one.partition("=")
        if value and name in VALUES:
            values[name] = value
        elif not value and name in {*SAYINGS, "opt"}:
            marks.add(name)
        else:
            raise ValueError(
                f"{one!r} is no field. Write one of {', '.join((*SAYINGS, 'opt', *sorted(VALUES)))}."
            )
    return marks, values


def _gold_figure(row: dict[str, Any], text: str) -> FigureTold:
    said = row.get("value") or row["relation"]
    saying: Saying = row["relation"]["kind"] if row.get("relation") else "value"
    period, evidence = row.get("period"), row["evidence"]
    base = ((row.get("relation") or {}).get("of") or {}).get("measure") if saying == "share" else None
    return FigureTold(
        row["measure"],
        saying,
        _ids(row["reporter"]),
        _ids(row.get("partner")),
        (_day(period.get("start")), _day(period.get("end"))) if period else None,
        base,
        Span.of(text, evidence["start"], evidence["end"]),
        None,
        (said["low"], said["high"]),
        bool(row.get("optional")),
    )


def _ids(side: str | list[str | None] | None) -> tuple[str | None, ...]:
    return tuple(side) if isinstance(side, list) else (side,)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
