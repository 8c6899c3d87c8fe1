"""A brief as Markdown: headings, lists, and notes that any renderer of CommonMark shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from legation.brief.legend import UNREVIEWED, is_all_unreviewed, legend_of, origin_of, words_of
from legation.brief.marks import numbers_in_words
from legation.brief.page import Brief, Note, Section, Sentence

# Signs that Markdown would take for its own.
_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")


def as_markdown(brief: Brief) -> str:
    """The whole brief."""
    marked = not is_all_unreviewed(brief)
    lines = [f"# {_plain(brief.title)}", ""]
    lines += [f"{number}. {_sentence(sentence, marked)}" for number, sentence in enumerate(brief.summary, 1)]
    lines += ["", f"*{_plain(legend_of(brief))}*", ""]
    for picture in brief.pictures:
        lines += [f"> **{_plain(picture.title)}.** {_plain(picture.alt)}", ""]
    for section in brief.sections:
        lines += _section(section, marked)
    lines += ["## Sources", ""]
    lines += [_note(note) for note in brief.notes] or ["None."]
    lines += ["", "## How this brief is made", ""]
    lines += [f"{_plain(line)}\n" for line in brief.method]
    return "\n".join(lines).rstrip() + "\n"


def _section(section: Section, marked: bool) -> Iterator[str]:
    yield from (f"## {_plain(section.heading)}", "")
    if not section.groups:
        yield from (f"{_plain(section.empty)}", "")
    for group in section.groups:
        if group.heading:
            yield from (f"### {_plain(group.heading)}", "")
        yield from (f"- {_sentence(sentence, marked)}" for sentence in group.sentences)
        yield ""


def _sentence(sentence: Sentence, marked: bool) -> str:
    numbers = f" \\[{numbers_in_words(sentence.notes)}\\]" if sentence.notes else ""
    return f"{_plain(sentence.text)}{numbers}" + (
        f" *{UNREVIEWED}*" if sentence.unreviewed and marked else ""
    )


def _note(note: Note) -> str:
    where = _plain(origin_of(note))
    link = f"[{where}](<{note.url.replace('<', '%3C').replace('>', '%3E')}>)" if note.url else where
    return f"{note.number}. {_plain(words_of(note))} — {link}"


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)
