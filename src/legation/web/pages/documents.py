"""A report with every piece of evidence marked in its place, the notes beside it; the list of reports; explanations."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from legation.checks.arithmetic.conflicts.picture import picture_of
from legation.errors import AbsentError
from legation.reading.statements.explanation import marks as words_of
from legation.reading.statements.explanation import paragraph, rows
from legation.record.check import Check
from legation.record.record import Document
from legation.record.span import Span
from legation.register.ask import Held
from legation.register.asof import AsOf
from legation.register.documents import (
    WholeDocument,
    document_count,
    document_of_statement,
    documents_listed,
    whole_document,
)
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck
from legation.register.store import Connection
from legation.web.marking import Kind, Mark, paragraphs
from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

PER_PAGE: Final = 50
_KIND: Final[dict[str, Kind]] = {"contradicted": "bad", "open": "open", "supported": "good"}


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin: a statement, a figure or a check, under its number."""

    number: int
    anchor: str
    held: Held | HeldFigure | HeldCheck

    @property
    def sort(self) -> str:
        """Which of the three it is."""
        return {Held: "statement", HeldFigure: "figure", HeldCheck: "check"}[type(self.held)]


@router.get("/documents", response_class=HTMLResponse)
def documents(request: Request, page: Annotated[int, Query(ge=1, le=100_000)] = 1) -> HTMLResponse:
    """The list of reports."""

    def asked(connection: Connection) -> Page:
        listed = list(documents_listed(connection, PER_PAGE, PER_PAGE * (page - 1)))
        number = document_count(connection)
        last = max(1, -(-number // PER_PAGE))
        context = {"documents": listed, "number": number, "page": page, "last": last}
        return Page("documents.html", "Reports on record", context)

    return site_of(request).page(request, ("documents", page), asked)


@router.get("/documents/{id_}", response_class=HTMLResponse)
def document(request: Request, id_: str) -> HTMLResponse:
    """One report, marked."""
    return site_of(request).page(
        request, ("document", id_), lambda connection: document_page(whole_document(connection, id_, AsOf()))
    )


@router.get("/statements/{id_}", response_class=HTMLResponse)
def statement(request: Request, id_: str) -> Response:
    """The place of a statement in its report."""
    with site_of(request).register.reading() as connection:
        where = document_of_statement(connection, id_)
    return RedirectResponse(f"/documents/{where}#s-{id_}", 303)


@router.get("/documents/{id_}/explanations/{statement_id}", response_class=HTMLResponse)
def explanation(request: Request, id_: str, statement_id: str) -> HTMLResponse:
    """Which words made a statement of a report what it is."""
    site = site_of(request)

    def asked(connection: Connection) -> Page:
        whole = whole_document(connection, id_, AsOf())
        held = next((one for one in whole.statements if one.id == statement_id), None)
        if held is None:
            raise AbsentError(
                f"statement {statement_id[:40]!r}: it does not stand in that report. Follow a link there."
            )
        read = whole.record.document
        found = next(
            (one for one in site.reader.explained(read) if one.statement.evidence == held.statement.evidence
             and one.statement.act == held.statement.act), None,
        )  # fmt: skip
        start, end = paragraph(held.statement.evidence, read.text)
        marks = [Mark(span, part, part) for span, part in words_of(found)] if found else []
        inside = [mark for mark in marks if start <= mark.span.start and mark.span.end <= end]
        lines = [line for line in paragraphs(read.text, inside) if any(piece.marks for piece in line.pieces)]
        context = {"held": held, "rows": list(rows(found, read)) if found else [], "lines": lines}
        return Page("explanation.html", "Why it says so", context)

    return site.page(request, ("explanation", id_, statement_id), asked)


def document_page(whole: WholeDocument, *, kept: bool = True) -> Page:
    """The page of a report, whether it is on record or has only been read."""
    notes = _notes(whole)
    marks = [mark for note in notes.values() for mark in _marks(note)]
    lines = list(paragraphs(whole.document.text, marks))
    placed = {anchor for line in lines for anchor in line.notes}
    record = whole.record
    pictures = {
        held.id: picture
        for held in whole.checks
        if held.check.verdict == "contradicted" and (picture := picture_of(record, held.check)) is not None
    }
    context = {
        "whole": whole,
        "kept": kept,
        "notes": notes,
        "lines": lines,
        "elsewhere": [anchor for anchor in notes if anchor not in placed],
        "pictures": pictures,
        "parts": {one.statement.id: f"s-{one.id}" for one in whole.statements}
        | {one.figure.id: f"f-{one.id}" for one in whole.figures},
    }
    return Page("document.html", _title(record.document), context)


def _notes(whole: WholeDocument) -> dict[str, Note]:
    """Every note under its anchor, numbered in the order of the words."""
    found: list[tuple[int, str, Held | HeldFigure | HeldCheck]] = []
    found += [(one.statement.evidence.start, f"s-{one.id}", one) for one in whole.statements]
    found += [(one.figure.evidence.start, f"f-{one.id}", one) for one in whole.figures]
    found += [(_first(one.check), f"c-{one.id}", one) for one in whole.checks]
    # Where they begin at the same word, what is said comes before what was found of it.
    ordered = sorted(found, key=lambda one: (one[0], isinstance(one[2], HeldCheck), one[1]))
    return {anchor: Note(number, anchor, held) for number, (_, anchor, held) in enumerate(ordered, 1)}


def _first(check: Check) -> int:
    return min((span.start for span in check.evidence), default=0)


def _marks(note: Note) -> list[Mark]:
    match note.held:
        case Held(statement=said):
            return [Mark(said.evidence, "said", note.anchor)]
        case HeldFigure(figure=figure):
            return [Mark(figure.evidence, "number", note.anchor)]
        case HeldCheck(check=check):
            wrong = _corrected(check)
            return [
                Mark(span, _KIND[check.verdict], note.anchor, check.suggestion if span == wrong else None)
                for span in check.evidence
            ]


def _corrected(check: Check) -> Span | None:
    """The words that a suggestion would replace: those that read most like it."""
    if check.suggestion is None or not check.evidence:
        return None
    meant = check.suggestion
    return max(check.evidence, key=lambda span: SequenceMatcher(None, span.quote, meant).ratio())


def _title(document: Document) -> str:
    return document.title or " ".join(document.text.split())[:80]
