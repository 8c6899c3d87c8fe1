"""A brief as it is before it has a form: sections of sentences, each with the notes that it rests on.

Every form shows the same page: the title, three lines, sections, pictures, notes, and how it came about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from legation.brief.week import Week


@dataclass(frozen=True, slots=True)
class Note:
    """The evidence of a sentence: the words, and where they stand.

    `statement` names what is on record: a statement, a figure or a check. `ledger` is the table from which the
    words come where no report was read; such words are the ledger's and not the outlet's. `copies` is how many
    other outlets had the same report: they are one source with it. `official` says since when a number is official,
    where the note is one: its words are put together from the number, and quote nobody.
    """

    number: int
    quote: str
    outlet: str
    url: str | None
    known: date
    statement: str
    document: str
    ledger: str | None
    unreviewed: bool
    copies: int = 0
    official: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and the numbers of its notes in their order."""

    text: str
    notes: tuple[int, ...]
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences under one heading of their own, or under none."""

    heading: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief; where nothing is in it, `empty` says what was looked for and not found."""

    key: str
    heading: str
    groups: tuple[Group, ...]
    empty: str

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All its sentences."""
        return tuple(sentence for group in self.groups for sentence in group.sentences)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing in its own size, and the same in words; `statements` are those that each of its rows rests on,
    `caption` says what its signs mean.
    """

    name: str
    title: str
    svg: str
    width: int
    height: int
    alt: str
    statements: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """One week's dealings with some governments."""

    week: Week
    governments: tuple[str, ...]
    title: str
    summary: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[Note, ...]
    method: tuple[str, ...]

    @property
    def name(self) -> str:
        """What its files are called: 2023-W16-AFG-IEA."""
        return "-".join((self.week.name, *(id_.replace(":", "-") for id_ in self.governments)))
