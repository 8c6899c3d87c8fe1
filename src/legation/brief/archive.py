"""The briefs of all weeks in one folder: each in every form, a page that lists them, and a feed.

In:  a folder, a brief in its forms, and the moment of writing.
Out: the files, each whole or as it was before; `briefs.json` remembers what the page and the feed list.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from legation.brief.feed import Entry, feed_of
from legation.brief.page import Brief
from legation.errors import BriefError

_MEMORY: Final = "briefs.json"
_PAGE: Final = "archive.html.j2"


@dataclass(frozen=True, slots=True)
class Archived:
    """A brief in the archive; `updated` is when its text was last another."""

    name: str
    week: str
    title: str
    sunday: str
    lines: tuple[str, ...]
    forms: tuple[str, ...]
    digest: str
    updated: str


def archive(
    folder: Path, brief: Brief, forms: Mapping[str, bytes], at: datetime, site: str | None = None
) -> None:
    """Put a brief into the archive; one that is there already in the same words is left as it is."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        briefs = _remembered(folder)
        digest = hashlib.sha256(forms["txt"]).hexdigest()
        known = briefs.get(brief.name)
        if known is None or known.digest != digest or not _all_there(folder, known):
            for form, made in forms.items():
                _write(folder / f"{brief.name}.{form}", made)
            same = known is not None and known.digest == digest
            updated = known.updated if known and same else at.isoformat(timespec="seconds")
            briefs[brief.name] = Archived(
                brief.name,
                brief.week.name,
                brief.title,
                brief.week.sunday.isoformat(),
                tuple(sentence.text for sentence in brief.summary),
                tuple(sorted(forms)),
                digest,
                updated,
            )
        listed = sorted(briefs.values(), key=lambda one: (one.sunday, one.name), reverse=True)
        _write(
            folder / _MEMORY,
            json.dumps([asdict(one) for one in listed], ensure_ascii=False, indent=1).encode(),
        )
        _write(folder / "index.html", _page(listed).encode())
        _write(folder / "feed.xml", feed_of([_entry(one) for one in listed], site))
    except OSError as error:
        raise BriefError(
            f"{folder}: the archive cannot be written ({error.strerror}). Choose another folder."
        ) from error


def _remembered(folder: Path) -> dict[str, Archived]:
    path = folder / _MEMORY
    if not path.exists():
        return {}
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        found = [
            Archived(**{**row, "lines": tuple(row["lines"]), "forms": tuple(row["forms"])}) for row in rows
        ]
    except (ValueError, KeyError, TypeError) as error:
        raise BriefError(
            f"{path}: it does not list briefs ({error}). Restore it, or move it away and archive each week anew."
        ) from error
    return {one.name: one for one in found}


def _all_there(folder: Path, known: Archived) -> bool:
    return all((folder / f"{known.name}.{form}").exists() for form in known.forms)


def _entry(one: Archived) -> Entry:
    return Entry(
        one.name, one.title, " ".join(one.lines), datetime.fromisoformat(one.updated), f"{one.name}.html"
    )


def _page(briefs: list[Archived]) -> str:
    from legation.brief.forms.html import environment

    years: dict[str, list[Archived]] = {}
    for one in briefs:
        years.setdefault(one.sunday[:4], []).append(one)
    page: str = environment().get_template(_PAGE).render(years=years)
    return page


def _write(path: Path, made: bytes) -> None:
    """The whole file or the one before it, also where the power goes."""
    beside = path.with_name(f".{path.name}.new")
    with beside.open("wb") as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
