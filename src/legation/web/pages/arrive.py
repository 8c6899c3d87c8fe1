"""A report comes in: pasted, uploaded or by its address; it is read at once, and kept where that is wanted."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from legation import __version__
from legation.errors import RequestError
from legation.intake.address import Permitted
from legation.intake.arrival import Terms
from legation.intake.fetch import Limits
from legation.intake.given import document_at, document_of_bytes
from legation.intake.plain import document_of_text
from legation.record.record import Document, Record
from legation.register.ask import Held
from legation.register.content import Arrived, Reader
from legation.register.copies import document_id
from legation.register.documents import KeptDocument, WholeDocument
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck
from legation.register.keep import Taking, keep_records
from legation.settings import Settings
from legation.web.asked import day_asked
from legation.web.door.visitor import require_role
from legation.web.pages.documents import document_page
from legation.web.site import site_of

router = APIRouter(include_in_schema=False)

_LONGEST_NAME: Final = 120


@router.get("/read")
def reading(request: Request) -> Response:
    """The form stands on the front page."""
    return RedirectResponse("/#paste", 303)


@router.post("/read")
def read(
    request: Request,
    text: Annotated[str, Form()] = "",
    url: Annotated[str, Form(max_length=2000)] = "",
    published: Annotated[str, Form(max_length=20)] = "",
    keep: Annotated[str, Form(max_length=5)] = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:
    """Read what was handed over; show it, or keep it and lead to where it stands."""
    site = site_of(request)
    if keep:
        require_role(request, "analyst")
    day = day_asked("published", published, site.today)
    document = _document(text, url, file, Terms(day, site.settings))
    known = document.published or day
    record = site.reader.record(document)
    if not keep:
        return site.fresh(request, document_page(_unkept(record, known), kept=False))
    taking = Taking(
        Reader("legation", __version__), f"read {document.title or document.id}"[:200], site.clock()
    )
    keep_records(site.register, [Arrived(record, known)], taking)
    return RedirectResponse(f"/documents/{document_id(document, known)}", 303)


def _document(text: str, url: str, file: UploadFile | None, terms: Terms) -> Document:
    """The one report that the form holds."""
    uploaded = file if file is not None and file.filename else None
    given = [bool(text.strip()), bool(url.strip()), uploaded is not None]
    if sum(given) != 1:
        found = "several reports" if any(given) else "no report"
        raise RequestError(
            f"the form holds {found}: paste its words, choose a file, or give its address; one of the three."
        )
    if uploaded is not None:
        data = uploaded.file.read(_most(terms.settings) + 1)
        return document_of_bytes(data, (uploaded.filename or "upload")[-_LONGEST_NAME:], terms)
    if url.strip():
        limits = Limits(permitted=Permitted.of(terms.settings.private_hosts))
        return document_at(url.strip(), terms, limits)
    return document_of_text(
        # A browser sends each line's end as two letters.
        text.replace("\r\n", "\n"), published=terms.published, longest=terms.settings.longest_text
    )  # fmt: skip


def _most(settings: Settings) -> int:
    return settings.largest_file


def _unkept(record: Record, known: date) -> WholeDocument:
    """A record as the page shows it, under its own ids."""
    one = record.document
    from_here = (one.id, one.title, one.source, one.url, "legation")
    return WholeDocument(
        KeptDocument(
            one.id, one.id, one.title, one.source, one.url, one.published, one.language, known, one.text
        ),
        tuple(Held(said.id, said, known, "unreviewed", *from_here) for said in record.statements),
        tuple(HeldFigure(figure.id, figure, known, *from_here) for figure in record.figures),
        tuple(HeldCheck(check.id, check, known, *from_here) for check in record.checks),
    )
