"""What a brief says of itself: how much of it was reviewed, and what a note's line reads."""

from __future__ import annotations

from typing import Final

from legation.brief.counts import counted
from legation.brief.dates import day_in_words
from legation.brief.page import Brief, Note

UNREVIEWED: Final = "unreviewed"


def legend_of(brief: Brief) -> str:
    """How much of the brief an analyst has looked at, in one sentence."""
    sentences = [sentence for section in brief.sections for sentence in section.sentences]
    open_ = sum(sentence.unreviewed for sentence in sentences)
    if not sentences:
        return "Nothing came on record in this week."
    if open_ == len(sentences):
        return "No analyst has reviewed any of this yet."
    if not open_:
        return "Analysts have reviewed all of this."
    return f"Analysts have not yet reviewed {open_} of {len(sentences)} sentences; each is marked."


def is_all_unreviewed(brief: Brief) -> bool:
    """Whether a mark at each sentence would say nothing that the legend does not."""
    return all(sentence.unreviewed for section in brief.sections for sentence in section.sentences)


def words_of(note: Note) -> str:
    """The words of a note as they are shown: between quotation marks where somebody said them."""
    return f"{note.quote}." if note.official is not None else f"“{note.quote}”"


def origin_of(note: Note) -> str:
    """Where the words of a note stand: the outlet, the day, and the ledger that tells it in its own words."""
    if note.official is not None:
        return f"{note.outlet}{note.official}"
    day = day_in_words(note.known)
    if note.ledger:
        return f"{note.outlet}, {day}, as the ledger puts it ({note.ledger})"
    if note.copies:
        return f"{note.outlet}, {day}, and in {counted(note.copies, 'copy', 'copies')}"
    return f"{note.outlet}, {day}"
