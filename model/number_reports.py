"""Reports whose numbers are bound together: which of them make which others, and which of these is wrong.

In:  a file of `model/number_reports`, or the folder; annotated reports of figures; the gold sets for development.
Out: a NumberCase for each report. A line that cannot be read is refused, with file, line, what was found, what to do.

    = na001 | 2024-03-11 | Khovar | Border trade climbs on coal
    Tajikistan sold goods worth $64.5 million to Afghanistan last year, up from $52m a year ago, a rise of 24 percent. …
    ~ rise :: 24 percent = $64.5 million / $52m
    ~ sum :: $64.5 million = $9.5 million + $55 million
    ! arithmetic :: $55 million; $64.5 million; $9.5 million :: a surplus of $50 million

A bond gives its kind, the number that is made, and those that it is made of, in the words of the text: a total of its
addends (`+`), a share or a multiple of part and whole (`/`), a rise or a fall of what is new and what was before, a
product (`times`) of its two factors (`*`).
`$5 million@2` are the words where they stand the second time. Figure reports and gold cases tell no bonds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from deed_cases import FOR_DEVELOPMENT, GOLD
from figure_reports import SLIP, Slip, figure_reports, slip_of
from reports import PART, reports_in, told_by

from legation.reading.bonds.bond import KINDS, BondKind
from legation.record.span import Span

NUMBER_REPORTS = Path(__file__).parent / "number_reports"
BOND = "~ "
BETWEEN = {"sum": " + ", "share": " / ", "rise": " / ", "fall": " / ", "times": " * "}
AT = re.compile(r"(.*)@([1-9])")


@dataclass(frozen=True, slots=True)
class BondTold:
    """A bond by its words."""

    kind: BondKind
    made: Span
    of: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NumberCase:
    """A report, the bonds of its numbers if they are annotated, and the errors that were planted in it."""

    id: str
    published: date
    title: str | None
    source: str | None
    text: str
    bonds: tuple[BondTold, ...] | None
    slips: tuple[Slip, ...]


def number_cases() -> Iterator[NumberCase]:
    """All that bonds are learnt from: number reports, figure reports, the gold sets for development."""
    for path in sorted(NUMBER_REPORTS.glob("*.txt")):
        yield from read_number_reports(path)
    for case in figure_reports():
        yield NumberCase(case.id, case.published, case.title, case.source, case.text, None, case.slips)
    for path in sorted(GOLD.glob(FOR_DEVELOPMENT)):
        yield from map(_gold_case, path.read_text(encoding="utf-8").splitlines())


def read_number_reports(path: Path) -> Iterator[NumberCase]:
    """The reports of one file, in their order."""
    for report in reports_in(path, (BOND, SLIP)):
        yield NumberCase(
            report.id,
            report.published,
            report.title,
            report.source,
            report.text,
            tuple(told_by(report, BOND, _bond, path)),
            tuple(told_by(report, SLIP, slip_of, path)),
        )


def _bond(line: str, text: str) -> Iterator[BondTold]:
    """The bond of a line."""
    kind, _, numbers = (part.strip() for part in line.partition(PART))
    if kind not in BETWEEN:
        raise ValueError(f"{kind!r} is no bond. Write one of {', '.join(KINDS)}.")
    made, equals, rest = numbers.partition(" = ")
    of = rest.split(BETWEEN[kind])
    if not equals or len(of) < 2 or (kind != "sum" and len(of) > 2):
        raise ValueError(f"It names no numbers. Write '{kind} :: NUMBER = NUMBER{BETWEEN[kind]}NUMBER'.")
    yield BondTold(kind, _place(made, text), tuple(_place(words, text) for words in of))


def _place(words: str, text: str) -> Span:
    """Where the words of a number stand: as a number of their own, and not within another."""
    match = AT.fullmatch(words.strip())
    said, time = (match[1], int(match[2])) if match else (words.strip(), 1)
    places = list(whole_numbers(said, text))
    if len(places) < time:
        raise ValueError(f"The text does not read {said!r}" + (f" {time} times." if time > 1 else "."))
    return places[time - 1]


def whole_numbers(words: str, text: str) -> Iterator[Span]:
    """Each place where the words of a number stand, and not within another number."""
    for found in re.finditer(rf"(?<!\d)(?<!\d[.,]){re.escape(words)}", text):
        yield Span(found.start(), found.end(), found.group())


def _gold_case(line: str) -> NumberCase:
    row = json.loads(line)
    slips = tuple(
        Slip(check["kind"], tuple(check["mentions"]), "")
        for check in row.get("checks") or ()
        if check["verdict"] == "contradicted"
    )
    day = date.fromisoformat(row["published"])
    return NumberCase(row["id"], day, row.get("title"), row.get("source"), row["text"], None, slips)
