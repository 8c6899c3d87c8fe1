"""A report comes in from a program: it is read at once, and kept where that is wanted."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from legation import __version__
from legation.errors import RequestError
from legation.intake.arrival import Terms
from legation.intake.given import document_of_bytes
from legation.record.as_json import as_plain
from legation.register.content import Arrived, Reader
from legation.register.copies import document_id
from legation.register.keep import Taking, keep_records
from legation.web.api.answers import fresh
from legation.web.api.asked import Day
from legation.web.api.description import SENT
from legation.web.api.models import ReadItem
from legation.web.door.visitor import require_role
from legation.web.site import site_of

router = APIRouter()

# By the kind of what is sent: the ending of a file that holds such.
_ENDINGS: Final = {
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
    "application/json": ".json",
}
_TEXT: Final[dict[str, Any]] = {"schema": {"type": "string"}}
_BODY: Final[dict[str, Any]] = {
    "required": True,
    "description": "The report: as text, Markdown, HTML, or an object with its text.",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["text"],
                "properties": {
                    name: {"type": "string"} for name in ("text", "title", "published", "source", "url")
                },
            }
        },
        **{kind: _TEXT for kind in _ENDINGS if kind != "application/json"},
    },
}


class ReadingAsked(BaseModel):
    """How a report is to be read."""

    model_config = ConfigDict(extra="forbid")

    published: Annotated[
        Day | None, Field(description="When it came out, where it does not say; today where not given.")
    ] = None
    keep: Annotated[Literal["yes", "no"], Field(description="Whether it comes on record, too.")] = "no"


async def _sent(request: Request) -> bytes:
    return await request.body()


@router.post(
    "/read",
    response_model=ReadItem,
    responses={201: {"model": ReadItem, "description": "It was read and kept."}, **SENT},
    openapi_extra={"requestBody": _BODY},
)
def read(
    request: Request, asked: Annotated[ReadingAsked, Query()], body: Annotated[bytes, Depends(_sent)]
) -> Response:
    """Read a report: what it says, with the words that say it, checked."""
    site = site_of(request)
    keep = asked.keep == "yes"
    if keep:
        require_role(request, "analyst")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _ENDINGS:
        raise RequestError(f"a report as {kind[:40]!r}: it is read as {', '.join(_ENDINGS)}. Say which it is")
    day = asked.published or site.today
    document = document_of_bytes(body, f"report{_ENDINGS[kind]}", Terms(day, site.settings))
    known = document.published or day
    record = site.reader.record(document)
    if not keep:
        return fresh({"record": as_plain(record), "kept": None})
    taking = Taking(
        Reader("legation", __version__), f"read {document.title or document.id}"[:200], site.clock()
    )
    keep_records(site.register, [Arrived(record, known)], taking)
    id_ = document_id(document, known)
    answer = fresh({"record": as_plain(record), "kept": id_}, 201)
    answer.headers["Location"] = f"/api/documents/{id_}"
    return answer
