"""A brief as PDF: set by Typst with the fonts that it brings along, so that every machine gives the same pages.

In:  a Brief.
Out: the bytes of a tagged PDF of A4 pages; its date is the week's Sunday, and no clock is asked.
"""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path
from shutil import copyfile
from typing import Any, Final

from legation.brief.legend import is_all_unreviewed, legend_of, origin_of, words_of
from legation.brief.marks import runs
from legation.brief.page import Brief, Sentence
from legation.errors import BriefError

_TEMPLATE: Final = Path(__file__).parents[1] / "templates" / "brief.typ"


def as_pdf(brief: Brief) -> bytes:
    """The whole brief."""
    try:
        import typst
    except ModuleNotFoundError as error:
        raise BriefError(
            "a brief as PDF: Typst is not installed. Install it with: pip install 'legation[brief]'"
        ) from error
    with tempfile.TemporaryDirectory(prefix="legation-brief-") as name:
        folder = Path(name)
        copyfile(_TEMPLATE, folder / "brief.typ")
        (folder / "brief.json").write_text(json.dumps(_plain(brief)), encoding="utf-8")
        for picture in brief.pictures:
            (folder / f"{picture.name}.svg").write_text(picture.svg, encoding="utf-8")
        try:
            made = typst.compile(
                str(folder / "brief.typ"),
                root=str(folder),
                ignore_system_fonts=True,
                format="pdf",
                timestamp=int(datetime.combine(brief.week.sunday, time(), UTC).timestamp()),
            )
        except typst.TypstError as error:
            raise BriefError(
                f"brief {brief.name}: Typst cannot set it ({error}). Write it as HTML."
            ) from error
    if not isinstance(made, bytes):
        raise BriefError(f"brief {brief.name}: Typst gave no pages. Write it as HTML.")
    return made


def _plain(brief: Brief) -> dict[str, Any]:
    """What the template reads."""
    return {
        "name": brief.week.name,
        "title": brief.title,
        "legend": legend_of(brief),
        "marked": not is_all_unreviewed(brief),
        "summary": [_sentence(sentence) for sentence in brief.summary],
        "pictures": [
            {"file": f"{one.name}.svg", "title": one.title, "alt": one.alt, "caption": one.caption}
            for one in brief.pictures
        ],
        "sections": [
            {
                "heading": section.heading,
                "empty": section.empty,
                "groups": [
                    {"heading": group.heading, "sentences": [_sentence(one) for one in group.sentences]}
                    for group in section.groups
                ],
            }
            for section in brief.sections
        ],
        "notes": [
            {"number": note.number, "quote": words_of(note), "origin": origin_of(note), "url": note.url}
            for note in brief.notes
        ],
        "method": list(brief.method),
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"text": sentence.text, "runs": runs(sentence.notes), "unreviewed": sentence.unreviewed}
