"""A look at a source: whether it was searched, and what it lists.

In:  a source, the web, and what the last look left to remember.
Out: a Look. What goes wrong at one source is its outcome, and stops no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from legation.errors import IntakeError, ListingError
from legation.intake.arrival import Terms
from legation.intake.decoding import charset_of, decoded
from legation.record.record import Document
from legation.register.journal import VisitOutcome
from legation.watch.listing import Listed, keys_of, of_feed, of_page, of_sitemap
from legation.watch.local import of_folder, of_mailbox
from legation.watch.watches import ON_THE_WEB, Source
from legation.watch.web import Answer, AnswerKind, Web

# Of an index of sitemaps the newest few are looked at: the older ones list what is long known.
_FURTHER: Final = 3
_OUTCOMES: Final[dict[AnswerKind, VisitOutcome]] = {
    "unchanged": "unchanged",
    "gone": "failed",
    "refused": "refused",
    "failed": "failed",
    "postponed": "postponed",
    "too large": "failed",
}


@dataclass(frozen=True, slots=True)
class Look:
    """What a source lists: each report, the key by which it is known, and its document where that is there already;
    and places where there should have been one, with the problem.
    """

    source: Source
    outcome: VisitOutcome
    detail: str = ""
    listed: tuple[tuple[Listed, str, Document | None], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    memory: Mapping[str, str] = field(default_factory=dict)
    answer: Answer | None = None

    @property
    def count(self) -> int:
        """How many reports it lists."""
        return len(self.listed) + len(self.problems)


def look_at(source: Source, web: Web, terms: Terms, memory: Mapping[str, str]) -> Look:
    """Look at a source."""
    if source.kind not in ON_THE_WEB:
        return _look_here(source, terms)
    marks = {name: said for name, said in memory.items() if name != "listed"}
    answer = web.ask(source.place, marks)
    if answer.kind == "unchanged":
        return Look(source, "unchanged", memory=marks)
    if answer.kind != "page":
        return Look(source, _OUTCOMES[answer.kind], answer.detail, memory=marks)
    try:
        if source.kind == "page" and source.links is None:
            return _look_at_page(source, answer)
        found = _listed(source, answer, web)
    except ListingError as error:
        return Look(source, "malformed", str(error))
    keyed = tuple((listed, key, None) for listed, key in keys_of(found))
    return Look(source, "searched", listed=keyed, memory=answer.memory)


def _listed(source: Source, answer: Answer, web: Web) -> list[Listed]:
    charset = charset_of(answer.headers.get("content-type", ""))
    if source.kind == "feed":
        return of_feed(answer.body, answer.url, charset)
    if source.kind == "page":
        return of_page(answer.body, answer.url, source.links or "")
    sitemap = of_sitemap(answer.body, answer.url, charset)
    found = list(sitemap.reports)
    for place in sitemap.further[:_FURTHER]:
        further = web.ask(place)
        if further.kind == "page":
            found += of_sitemap(further.body, further.url).reports
    return found


def _look_at_page(source: Source, answer: Answer) -> Look:
    """A page that is the report itself is known by its words: other words are another report."""
    try:
        text, _ = decoded(answer.body, charset_of(answer.headers.get("content-type", "")))
    except IntakeError as error:
        raise ListingError(f"{source.place}: {error}") from error
    key = f"{source.place} {Document.id_of(text)}"
    return Look(
        source, "searched", listed=((Listed(source.place), key, None),), memory=answer.memory, answer=answer
    )


def _look_here(source: Source, terms: Terms) -> Look:
    try:
        locals_ = (of_folder if source.kind == "folder" else of_mailbox)(Path(source.place), terms)
    except ListingError as error:
        return Look(source, "failed", str(error))
    listed = tuple(
        (Listed(one.place), f"{one.place} {one.document.id}", one.document) for one in locals_ if one.document
    )
    problems = tuple((one.place, one.problem) for one in locals_ if one.document is None)
    return Look(source, "searched", listed=listed, problems=problems)
