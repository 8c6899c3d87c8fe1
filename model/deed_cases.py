"""Reports whose deeds are known: what the deed network learns from.

In:  the gold sets for development, and the examples of the codebook.
Out: Cases; the reports of `model/reports` are read by `reports.py` into the same.
Law: no set that is held out is ever opened here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from legation.codebook.load import load_acts
from legation.errors import CaseError
from legation.record.span import Span
from legation.record.statement import Act, Rank, Status

GOLD = Path(__file__).parents[1] / "gold" / "cases"
FOR_DEVELOPMENT = "*develop.jsonl"
HELD_OUT = "held-out"
EXAMPLES_PUBLISHED = date(2024, 6, 14)
"""An example of the codebook has no day; a report without one has no 'on Friday'."""

Origin = Literal["gold", "report", "codebook", "variant"]
Days = tuple[date | None, date | None]
Said = str | tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement that a report makes: its act, its status, whoever may stand on each side, the words that tell it."""

    act: Act
    status: Status
    ending: bool
    actors: tuple[str | None, ...]
    """Ids that are equally right; None is nobody named, as in 'none has recognised them'."""
    counterparts: tuple[str | None, ...]
    evidence: Span
    word: Span | None = None
    """The one word that tells the deed, where the case names it."""
    optional: bool = False
    rank: Rank | None = None
    when: Days | None = None
    speaker: str | None = None
    """On whose word it is told; the network of deeds does not learn when, speakers and sums."""
    sums: tuple[Said, ...] | None = None
    """The amounts that belong to it, by their words or their ends; None where the case does not tell amounts."""


@dataclass(frozen=True, slots=True)
class Case:
    """A report and all that it tells; None where that is whatever the phrasings of the codebook read in it."""

    id: str
    published: date | None
    title: str | None
    source: str | None
    text: str
    told: tuple[Told, ...] | None
    origin: Origin


def gold_cases(folder: Path = GOLD) -> Iterator[Case]:
    """The cases of the gold sets for development, set by set."""
    for path in sorted(folder.glob(FOR_DEVELOPMENT)):
        yield from cases_of(path)


def cases_of(path: Path) -> Iterator[Case]:
    """The cases of one gold set, which is never one that is held out."""
    if HELD_OUT in path.name:
        raise CaseError(
            f"{path}: the set is held out, and nothing learns from it. Give a set for development."
        )
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield _case(json.loads(line))
            except (KeyError, ValueError) as error:
                raise CaseError(
                    f"{path}, line {number}: {error!r}. gold/README.md says what a case gives."
                ) from error


def codebook_cases() -> Iterator[Case]:
    """The examples of the codebook, each sentence once; the phrasings say what they tell."""
    met = set[str]()
    for act, entry in load_acts().items():
        for example in entry.examples:
            if example.text not in met:
                met.add(example.text)
                name = f"{act}, line {example.line}"
                yield Case(name, EXAMPLES_PUBLISHED, None, None, example.text, None, "codebook")


def _case(row: dict[str, Any]) -> Case:
    text = row["text"]
    told = tuple(_told(one, text) for one in row["statements"] if "evidence" in one)
    day = date.fromisoformat(row["published"]) if row["published"] else None
    return Case(row["id"], day, row["title"], row.get("source"), text, told, "gold")


def _told(row: dict[str, Any], text: str) -> Told:
    evidence = row["evidence"]
    return Told(
        row["act"],
        row["status"],
        bool(row.get("ending")),
        _any_of(row["actor"]),
        _any_of(row.get("counterpart")),
        Span.of(text, evidence["start"], evidence["end"]),
        optional=bool(row.get("optional")),
        rank=row.get("rank"),
        when=_days(row.get("when")),
        speaker=row.get("speaker"),
        sums=tuple((one["low"], one["high"]) for one in row.get("amounts") or ()),
    )


def _days(row: dict[str, Any] | None) -> Days | None:
    if row is None:
        return None
    first, last = (date.fromisoformat(row[end]) if row.get(end) else None for end in ("start", "end"))
    return first, last


def _any_of(side: str | list[str | None] | None) -> tuple[str | None, ...]:
    return tuple(side) if isinstance(side, list) else (side,)
