"""Planted slips of dates and numbers (`slips/`): which are found, and what is said of the same texts put right.

    python gold/slips.py                 all files
    python gold/slips.py ti tj           these
    python gold/slips.py --show ta       list what was missed, and what was contradicted in a text that is right

A report has exactly one slip. It is found where something is contradicted whose evidence touches its words.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from legation.article_to_record import articles_to_records
from legation.parser.pipeline import load_pipeline
from legation.record.check import Check
from legation.record.record import Document
from legation.record.span import Span

HERE = Path(__file__).parent / "slips"
HEAD = re.compile(r"= (?P<id>\w+) \| (?P<day>\S+) \| (?P<source>[^|]+) \| (?P<title>.+)")
BATCH = 32


@dataclass(frozen=True, slots=True)
class Slipped:
    """A report with one slip: its text with the slip, what kind it is, its words, and those that are right."""

    id: str
    published: date
    title: str
    text: str
    kind: str
    words: str
    right: str

    @property
    def place(self) -> Span:
        """Where the slip stands in the text."""
        start = self.text.index(self.words)
        return Span.of(self.text, start, start + len(self.words))

    def document(self, *, right: bool) -> Document:
        """The report as it is, or put right."""
        text = self.text.replace(self.words, self.right) if right else self.text
        return Document(self.id, text, published=self.published, title=self.title)


def slipped_reports(path: Path) -> Iterator[Slipped]:
    """The reports of a file; a ValueError names one that is malformed."""
    for number, written in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n= ")):
        lines = (written if number == 0 else f"= {written}").strip().split("\n")
        head, last = HEAD.fullmatch(lines[0]), lines[-1].removeprefix("! ").split(" :: ")
        if head is None or len(last) != 3:
            raise ValueError(f"{path.name}: {lines[0]!r} is no report with a slip at its end.")
        text = "\n".join([head["title"], *lines[1:-1]])
        kind, words, right = (part.strip() for part in last)
        if text.count(words) != 1:
            raise ValueError(f"{path.name}: {head['id']}: {words!r} stands {text.count(words)} times in it.")
        yield Slipped(head["id"], date.fromisoformat(head["day"]), head["title"], text, kind, words, right)


def contradicted(documents: Iterable[Document]) -> Iterator[list[Check]]:
    """What is contradicted in each document."""
    for record in articles_to_records(documents, load_pipeline(), batch_size=BATCH):
        yield [check for check in record.checks if check.verdict == "contradicted"]


def main() -> None:
    """Count, and print a line a file."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("files", nargs="*", help="files of `slips/`, without ending; all, if none is named")
    asked.add_argument("--show", action="store_true", help="list what was missed, and false alarms")
    given = asked.parse_args()
    total = Counter[str]()
    for path in sorted(HERE.glob("*.txt")):
        if not given.files or path.stem in given.files:
            counts = _counted(list(slipped_reports(path)), show=given.show)
            total += counts
            print(path.stem, _line(counts), flush=True)
    print("all", _line(total))


def _counted(reports: list[Slipped], *, show: bool) -> Counter[str]:
    counts = Counter[str]()
    told = contradicted(one.document(right=False) for one in reports)
    for one, checks in zip(reports, told, strict=True):
        found = any(span.overlaps(one.place) for check in checks for span in check.evidence)
        counts[f"{one.kind} found"] += found
        counts[one.kind] += 1
        if show and not found:
            print(f"  missed {one.id}: {one.words!r}, which should be {one.right!r}")
    for one, checks in zip(reports, contradicted(one.document(right=True) for one in reports), strict=True):
        counts["alarmed"] += bool(checks)
        for check in checks if show else ():
            print(f"  {one.id} put right: {check.explanation}")
    return counts


def _line(counts: Counter[str]) -> str:
    kinds = ("chronology", "arithmetic")
    found = ", ".join(f"{counts[f'{kind} found']} of {counts[kind]} {kind}" for kind in kinds)
    return f"found {found}; alarmed {counts['alarmed']} of {sum(counts[kind] for kind in kinds)} put right"


if __name__ == "__main__":
    main()
