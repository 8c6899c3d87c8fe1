"""How well times are read, against documents that others annotated in TimeML: their extents and their values.

    python gold/timeml.py FOLDER           score every .tml file in a folder
    python gold/timeml.py FOLDER --show    list what was missed, what was too much and what has another value

It counts as TempEval-3 did: an expression is found where a mention overlaps it (strictly: where both ends are the
same), and its value is right where both values are the same letters. The time of writing is given, not scored.
"""

from __future__ import annotations

import argparse
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from legation.errors import CaseError
from legation.reading.times import TimeMention, read_times

ON_THE_CALENDAR = re.compile(r"\d\d")
# 'the six months ended October 1' is marked as two: a length, and the day on which it ended
ENDING = re.compile(r"\s(?:(?:that|which)\s)?(?:ended|ending|ends|to)\s(?:on\s|in\s)?")
YEAR = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression in a text, with its value in TIMEX3."""

    start: int
    end: int
    quote: str
    value: str

    @property
    def kind(self) -> str:
        """What sort of time the value is: on the calendar, a length or recurrence, a reference such as now."""
        if ON_THE_CALENDAR.match(self.value):
            return "calendar"
        if self.value.endswith("_REF"):
            return "reference"
        return "duration" if self.value.startswith("P") else "other"

    def overlaps(self, other: Timex) -> bool:
        """Whether the two share a letter."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, the day it was written, and the expressions that its annotators marked."""

    name: str
    text: str
    written: date | None
    marked: tuple[Timex, ...]


@dataclass(slots=True)
class Counts:
    """How many were marked and read, and how many of these are the same."""

    marked: int = 0
    read: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, right: int) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * right / (self.marked + self.read) if self.marked + self.read else 0.0


@dataclass(slots=True)
class Report:
    """What a folder scored: all expressions, those on the calendar alone, and what went wrong."""

    documents: int = 0
    every: Counts = field(default_factory=Counts)
    calendar: Counts = field(default_factory=Counts)
    by_kind: dict[str, list[int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The scores, a line each."""
        yield f"{self.documents} documents, {self.every.marked} expressions"
        for name, counts in (("all", self.every), ("calendar", self.calendar)):
            yield (
                f"{name:9} strict F1 {100 * counts.f1(counts.strict):5.1f}   relaxed F1"
                f" {100 * counts.f1(counts.relaxed):5.1f}   value F1 {100 * counts.f1(counts.value):5.1f}"
                f"   ({counts.marked} marked, {counts.read} read)"
            )
        for kind, (marked, found, right) in sorted(self.by_kind.items()):
            yield f"  {kind:10} {marked:5} marked, {found:5} found, {right:5} with their value"


def annotated(path: Path) -> Annotated:
    """Read a TimeML file."""
    try:
        root = ET.parse(path).getroot()  # noqa: S314 - the reader's own corpus, not what a stranger sends
    except ET.ParseError as error:
        raise CaseError(f"{path}: not TimeML: {error}. Give a folder of well-formed .tml files.") from error
    body = root.find("TEXT")
    if body is None:
        raise CaseError(f"{path}: found no TEXT element. Give a folder of TimeML files.")
    parts: list[str] = []
    marked: list[Timex] = []
    _walk(body, parts, marked)
    stamp = root.find("DCT/TIMEX3")
    value = (stamp.get("value") or "")[:10] if stamp is not None else ""
    day = value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else None
    return Annotated(path.name, "".join(parts), date.fromisoformat(day) if day else None, tuple(marked))


def _walk(element: ET.Element, parts: list[str], marked: list[Timex]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, marked)
        parts.append(child.tail or "")
    if element.tag == "TIMEX3":
        quote = "".join(parts)[start:]
        marked.append(Timex(start, start + len(quote), quote, element.get("value") or ""))


def as_timex(mention: TimeMention) -> Iterator[Timex]:
    """What TIMEX3 marks where a mention is read: by themselves the ends of a range, and a stretch and its last day."""
    stretch = None if mention.parts else ENDING.search(mention.span.quote)
    if stretch and mention.named and mention.named.end and mention.timex:
        start, last = mention.span.start, mention.named.end.isoformat()
        quotes = mention.span.quote[: stretch.start()], mention.span.quote[stretch.end() :]
        has_day = any(letter.isdigit() for letter in YEAR.sub("", quotes[1]))
        yield Timex(start, start + len(quotes[0]), quotes[0], mention.timex)
        yield Timex(start + stretch.end(), mention.span.end, quotes[1], last if has_day else last[:7])
        return
    for one in mention.parts or (mention,):
        yield Timex(one.span.start, one.span.end, one.span.quote, one.timex or "")


def compare(case: Annotated, read: Sequence[Timex], report: Report) -> None:
    """Count what was read of a document."""
    report.documents += 1
    left = list(read)
    for gold in case.marked:
        near = [one for one in left if one.overlaps(gold)]
        one = max(
            near,
            key=lambda one: (one.value == gold.value, min(one.end, gold.end) - max(one.start, gold.start)),
            default=None,
        )
        if one is not None:
            left.remove(one)
        right = one is not None and one.value == gold.value
        same = one is not None and (one.start, one.end) == (gold.start, gold.end)
        tallies = [report.every] + [report.calendar] * (gold.kind == "calendar")
        for counts in tallies:
            counts.marked += 1
            counts.strict += same
            counts.relaxed += one is not None
            counts.value += right
        tally = report.by_kind.setdefault(gold.kind, [0, 0, 0])
        for place, hit in enumerate((True, one is not None, right)):
            tally[place] += hit
        if not right:
            found = f"read {one.quote!r} {one.value}" if one else "missed"
            report.wrong.append(
                f"{case.name}: {gold.quote!r} {gold.value}: {found} | {_around(case.text, gold)}"
            )
    report.every.read += len(read)
    report.calendar.read += sum(1 for one in read if one.kind == "calendar")
    report.wrong += [
        f"{case.name}: too much: {one.quote!r} {one.value} | {_around(case.text, one)}" for one in left
    ]


def _around(text: str, one: Timex) -> str:
    return " ".join(
        f"{text[max(0, one.start - 60) : one.start]}[{one.quote}]{text[one.end : one.end + 40]}".split()
    )


def score_folder(folder: Path) -> Report:
    """Read every TimeML file of a folder and compare."""
    paths = sorted(folder.glob("*.tml"))
    if not paths:
        raise CaseError(f"{folder}: found no .tml file. Give a folder of TimeML documents.")
    report = Report()
    for path in paths:
        case = annotated(path)
        mentions = read_times(case.text, case.written)
        compare(case, [timex for mention in mentions for timex in as_timex(mention)], report)
    return report


def main(arguments: Iterable[str] | None = None) -> int:
    """Score a folder; 2 where it cannot be read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="list what went wrong")
    options = parser.parse_args(None if arguments is None else list(arguments))
    try:
        report = score_folder(options.folder)
    except CaseError as error:
        print(error, file=sys.stderr)
        return 2
    if options.show:
        print(*report.wrong, sep="\n")
    print(*report.lines(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
