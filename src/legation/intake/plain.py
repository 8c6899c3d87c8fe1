"""Plain text and Markdown to a document; the text stays as it came."""

from __future__ import annotations

import re
from datetime import date

from legation.errors import IntakeError
from legation.record.record import Document

# A headline may be long, but one that fills a paragraph is a paragraph.
_LONGEST_TITLE = 160
_MARKUP = re.compile(r"^#{1,6}(?:\s+|$)|^[*_]{1,3}(?=\w)|[*_]{1,3}$|\s+#+$")
# Half of a pair that stands alone: no Unicode text has it, JSON escapes may.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def document_of_text(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    url: str | None = None,
    longest: int,
) -> Document:
    """The document whose text is `text`, character for character.

    Where no title is given, a first line that looks like a headline is the title.
    """
    if not text.strip():
        raise IntakeError("its text is empty. Give the words of one report")
    if len(text) > longest:
        raise IntakeError(
            f"its text has {len(text):,} characters; a report may have {longest:,}. "
            "Split it into reports, or set LEGATION_LONGEST_TEXT"
        )
    sound = _LONE_SURROGATE.sub("\ufffd", text)
    title = title.strip() if title and title.strip() else title_of(sound)
    return Document(Document.id_of(sound), sound, title, source, url, published)


def title_of(text: str) -> str | None:
    r"""The headline that a text begins with, without markup; None where it begins with a sentence.

    >>> title_of("# Astana accredits envoys\nKazakhstan has agreed to it.")
    'Astana accredits envoys'
    >>> title_of("Kazakhstan has agreed to it.\nIt said so on Monday.") is None
    True
    """
    first, _, rest = text.lstrip().partition("\n")
    line = _MARKUP.sub("", first.strip()).strip()
    is_headline = (
        0 < len(line) <= _LONGEST_TITLE and line[-1] not in ".!,;:" and not line.endswith((".”", '."'))
    )
    return line if is_headline and rest.strip() else None
