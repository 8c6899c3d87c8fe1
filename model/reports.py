"""Annotated reports in plain text: news as it is printed, each with the statements that it makes.

In:  a file of `model/reports`, or the folder.
Out: a Case for each report. A line that cannot be read is refused, with file, line, what was found and what to do.

    = a001 | 2023-04-13 | The National | Keys change hands in Riyadh
    The handover of Iran's old embassy compound to a technical team on Wednesday …
    - occurred premises SAU > IRN :: The *handover* of Iran's old embassy compound :: when=2023-04-12; opt

A heading gives id, day, source ('-' for none) and title, with which the text begins. A statement gives status, act, who
acts > whom it faces; the words that tell it, as the text has them, with asterisks around the word of the deed; fields.
Ids with commas between them are a statement each, with strokes between them any one is right, the best first; `null`
is nobody named. Fields are `ending`, `opt` (it may be told or not), `at=2` (the words stand there the second time),
`rank`, `when`, `speaker`, `amount`, `place`; all but the last are learnt from. A report that tells nothing has no
statement, or the line `- none`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from deed_cases import Case, Days, Told

from legation.errors import CaseError
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Act, Rank, Status

REPORTS = Path(__file__).parent / "reports"
Annotated = TypeVar("Annotated")

HEADING, STATEMENT, PART, NO_SOURCE = "= ", "- ", "::", "-"
NOTHING = "- none"
AMOUNT = "amount="
"""A file in which it never stands does not tell amounts, which is not that there are none."""

HEAD = re.compile(r"(\w+)\s+(\w+)\s+(\S.*?)\s*>\s*(\S.*)")
WORD = re.compile(r"\*([^*]+)\*")
NOBODY, WHOLES = "null", ("WLD", "CAS")
MARKS = frozenset({"ending", "opt"})
VALUES = frozenset({"at", "when", "rank", "speaker", "place", "amount"})


@dataclass(slots=True)
class Report:
    """A report while its lines come in: those of its text, and by their marks those that annotate it, numbered."""

    id: str
    published: date
    source: str | None
    title: str
    lines: list[str] = field(default_factory=list)
    marked: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The title and what stands below it."""
        return "\n".join([self.title, *self.lines]).rstrip("\n")


def reports_of_folder(folder: Path = REPORTS) -> Iterator[Case]:
    """The reports of all files of a folder, by their names; an id that stands twice is refused."""
    met = dict[str, Path]()
    for path in sorted(folder.glob("*.txt")):
        for case in read_reports(path):
            if case.id in met:
                raise CaseError(
                    f"{path}: the report {case.id!r} stands in {met[case.id]} already. Give it another id."
                )
            met[case.id] = path
            yield case


def read_reports(path: Path) -> Iterator[Case]:
    """The reports of one file, in their order."""
    tells_amounts = AMOUNT in path.read_text(encoding="utf-8")
    for report in reports_in(path, (STATEMENT,)):
        told = tuple(told_by(report, STATEMENT, partial(_told, tells_amounts=tells_amounts), path))
        yield Case(report.id, report.published, report.title, report.source, report.text, told, "report")


def told_by(
    report: Report, mark: str, read: Callable[[str, str], Iterable[Annotated]], path: Path
) -> Iterator[Annotated]:
    """What the lines of a mark tell of a report's text; one that cannot be read is refused with its place."""
    for number, line in report.marked.get(mark, ()):
        try:
            told = tuple(read(line, report.text))
        except ValueError as error:
            raise CaseError(f"{path}, line {number}: {error} The line reads {line[:90]!r}.") from error
        yield from told


def reports_in(path: Path, marks: Sequence[str]) -> Iterator[Report]:
    """The reports of a file; what begins with one of the marks and has parts annotates."""
    report: Report | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        mark = next((one for one in marks if line.startswith(one) and PART in line), None)
        if line.startswith(HEADING):
            if report is not None:
                yield report
            report = Report(*_opened(line, path, number))
        elif report is None:
            if line.strip():
                raise CaseError(
                    f"{path}, line {number}: {line[:90]!r} stands before the first heading. "
                    "Begin the file with '= id | 2024-05-03 | source or - | title'."
                )
        elif mark is not None:
            report.marked.setdefault(mark, []).append((number, line.removeprefix(mark)))
        elif line.strip() != NOTHING:
            report.lines.append(line)
    if report is not None:
        yield report


def _opened(line: str, path: Path, number: int) -> tuple[str, date, str | None, str]:
    """Id, day, source and title of the report that a heading opens."""
    try:
        name, day, source, title = (part.strip() for part in line.removeprefix(HEADING).split("|", 3))
        return name, date.fromisoformat(day), None if source == NO_SOURCE else source, title
    except ValueError as error:
        raise CaseError(
            f"{path}, line {number}: {line[:90]!r} is no heading ({error}). "
            "Write '= id | 2024-05-03 | source or - | title'."
        ) from error


def _told(line: str, text: str, *, tells_amounts: bool) -> Iterator[Told]:
    """The statements of one line; a ValueError says what is wrong with it and what to do."""
    head, quote, *rest = (part.strip() for part in line.split(PART))
    match = HEAD.fullmatch(head)
    if not match:
        raise ValueError(f"{head!r} is not 'status act ACTOR > COUNTERPART'. Write it so.")
    status, act, actors, counterparts = match.groups()
    if status not in STATUSES:
        raise ValueError(f"{status!r} is no status. Write one of {', '.join(STATUSES)}.")
    if act not in ACTS:
        raise ValueError(f"{act!r} is no act. Write one of {', '.join(ACTS)}.")
    fields = _fields(rest)
    rank = fields.get("rank")
    if rank is not None and rank not in RANKS:
        raise ValueError(f"{rank!r} is no rank. Write one of {', '.join(RANKS)}.")
    evidence, word = places(quote, text, fields.get("at", "1"))
    for actor in _sides(actors):
        for counterpart in _sides(counterparts):
            yield Told(
                cast("Act", act),
                cast("Status", status),
                "ending" in fields,
                actor,
                counterpart,
                evidence,
                word,
                "opt" in fields,
                cast("Rank | None", rank),
                days_of(fields["when"]) if "when" in fields else None,
                fields.get("speaker"),
                (fields["amount"],) if "amount" in fields else () if tells_amounts else None,
            )


def _fields(parts: list[str]) -> dict[str, str]:
    if len(parts) > 1:
        raise ValueError(
            f"it has {len(parts) + 2} parts between '::'. Put all fields into one, with ';' between."
        )
    found = dict[str, str]()
    for written in filter(None, (one.strip() for one in ";".join(parts).split(";"))):
        name, _, value = written.partition("=")
        if (not value and name not in MARKS) or (value and name not in VALUES):
            raise ValueError(
                f"{written!r} is no field. Write one of {', '.join(sorted(MARKS))}, "
                f"or one of {', '.join(sorted(VALUES))} with '=' and its value."
            )
        found[name] = value
    return found


def places(quote: str, text: str, at: str) -> tuple[Span, Span]:
    """The words of a quote in the text and, of them, those between asterisks."""
    word = WORD.search(quote)
    if word is None:
        raise ValueError("no word of the quote has asterisks. Put them around those that tell it.")
    plain = quote.replace("*", "")
    starts = [match.start() for match in re.finditer(re.escape(plain), text)]
    if not starts:
        raise ValueError(f"the text does not read {plain!r}. Copy the words from it.")
    if not at.isdecimal() or not 0 < int(at) <= len(starts):
        raise ValueError(f"at={at}, and the text reads {plain!r} {len(starts)} times. Count from 1.")
    start = starts[int(at) - 1]
    begins = start + word.start()
    return Span.of(text, start, start + len(plain)), Span.of(text, begins, begins + len(word[1]))


def _sides(written: str) -> Iterator[tuple[str | None, ...]]:
    """One side of each statement: ids of which any one is right."""
    yield from map(side_of_line, written.split(","))


def side_of_line(written: str) -> tuple[str | None, ...]:
    """Ids of which any one is right, as a line gives them with strokes between."""
    known = {NOBODY, *WHOLES, *states(), *governments(), *organisations()}
    ids = [one.strip() for one in written.split("/")]
    for one in ids:
        if one not in known:
            raise ValueError(f"{one!r} is none of the ids in src/legation/lists. Look it up there.")
    return tuple(None if one == NOBODY else one for one in ids)


def days_of(written: str) -> Days | None:
    """The days of a period as it is written.

    >>> days_of("2023Q1")
    (datetime.date(2023, 1, 1), datetime.date(2023, 3, 31))
    """
    if written == "null":
        return None
    if ".." in written:
        first, last = (days_of(end) if end else None for end in written.split("..", 1))
        return (first[0] if first else None, last[1] if last else None)
    if match := re.fullmatch(r"(\d{4})", written):
        return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
    if match := re.fullmatch(r"(\d{4})[Qq]([1-4])", written):
        year, last_month = int(match[1]), 3 * int(match[2])
        return date(year, last_month - 2, 1), date(year, last_month, monthrange(year, last_month)[1])
    if match := re.fullmatch(r"(\d{4})-(\d\d)", written):
        year, month = int(match[1]), int(match[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        raise ValueError(
            f"{written!r} is no period. Write 2023, 2023-05, 2023Q1, 2023-01..2023-06 or null."
        ) from error
    return day, day
