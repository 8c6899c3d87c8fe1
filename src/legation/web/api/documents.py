"""Documents on record: a list, one with all that was read in it, and one as the record that it gave."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from legation.record.as_json import as_plain
from legation.register.asof import AsOf
from legation.register.documents import documents_listed, whole_document
from legation.register.store import Connection
from legation.web.api.answers import listed, single
from legation.web.api.asked import DocumentsAsked, Id
from legation.web.api.description import LISTED, ONE, RECORD
from legation.web.api.models import DocumentItem, DocumentWhole, Listing
from legation.web.api.shapes import (
    DOCUMENTS,
    Plain,
    check_plain,
    document_plain,
    figure_plain,
    statement_plain,
)

router = APIRouter()


@router.get("/documents", response_model=Listing[DocumentItem], responses=LISTED)
def documents(request: Request, asked: Annotated[DocumentsAsked, Query()]) -> Response:
    """Documents, the latest first."""
    return listed(
        request,
        asked,
        lambda connection, limit, offset: documents_listed(connection, limit, offset, asked.words or ""),
        DOCUMENTS,
    )


@router.get("/documents/{id}", response_model=DocumentWhole, responses=ONE)
def document(request: Request, id_: Annotated[Id, Path(alias="id")]) -> Response:
    """One document with its text and all that its current readings say."""

    def _find(connection: Connection) -> Plain:
        found = whole_document(connection, id_, AsOf())
        return document_plain(found.document) | {
            "text": found.document.text,
            "statements": [statement_plain(one) for one in found.statements],
            "figures": [figure_plain(one) for one in found.figures],
            "checks": [check_plain(one) for one in found.checks],
        }

    return single(request, _find)


@router.get("/records/{id}", responses=RECORD)
def record(request: Request, id_: Annotated[Id, Path(alias="id")]) -> Response:
    """The same document as a record, as `legation read` prints it: ids and offsets are the record's own."""
    return single(request, lambda connection: as_plain(whole_document(connection, id_, AsOf()).record))
