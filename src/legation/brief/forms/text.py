"""A brief as plain text of 72 columns, as a letter without pictures has it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from legation.brief.legend import UNREVIEWED, is_all_unreviewed, legend_of, origin_of, words_of
from legation.brief.marks import numbers_in_words
from legation.brief.page import Brief, Note, Section, Sentence

WIDTH: Final = 72


def as_text(brief: Brief) -> str:
    """The whole brief."""
    marked = not is_all_unreviewed(brief)
    lines = [*_filled(brief.title.upper(), ""), "=" * min(WIDTH, len(brief.title)), ""]
    for number, sentence in enumerate(brief.summary, 1):
        lines += _filled(_sentence(sentence, marked), f"{number}. ")
    lines += ["", *_filled(legend_of(brief), ""), ""]
    for picture in brief.pictures:
        lines += [*_filled(f"{picture.title}. {picture.alt}", ""), ""]
    for section in brief.sections:
        lines += _section(section, marked)
    lines += _heading("Sources")
    for note in brief.notes:
        lines += _note(note)
    lines += ["", *_heading("How this brief is made")]
    for line in brief.method:
        lines += [*_filled(line, ""), ""]
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section, marked: bool) -> Iterator[str]:
    yield from _heading(section.heading)
    if not section.groups:
        yield from (*_filled(section.empty, ""), "")
    for group in section.groups:
        if group.heading:
            yield from (*_filled(group.heading, ""), "")
        for sentence in group.sentences:
            yield from _filled(_sentence(sentence, marked), "- ")
        yield ""


def _heading(words: str) -> list[str]:
    return [words, "-" * min(WIDTH, len(words)), ""]


def _sentence(sentence: Sentence, marked: bool) -> str:
    numbers = f" [{numbers_in_words(sentence.notes)}]" if sentence.notes else ""
    return f"{sentence.text}{numbers}" + (f" ({UNREVIEWED})" if sentence.unreviewed and marked else "")


def _note(note: Note) -> Iterator[str]:
    start = f"[{note.number}] "
    yield from _filled(f"{words_of(note)} — {origin_of(note)}", start)
    if note.url:
        # An address is never broken, however long.
        yield " " * len(start) + note.url


def _filled(text: str, start: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=start,
        subsequent_indent=" " * len(start),
        break_long_words=False,
        break_on_hyphens=False,
    )
