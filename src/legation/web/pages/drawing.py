"""The files that a page draws its charts with, each under an address of its own edition, kept by a browser for good."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from legation.web.drawing_tools import tool_at

router = APIRouter(prefix="/drawing", include_in_schema=False)

# A year, and no question whether it has changed: what changes has another address.
_KEPT: Final = "private, max-age=31536000, immutable"


@router.get("/{name}")
def tool(request: Request, name: str) -> Response:
    """The chart library, or the shapes of countries."""
    found = tool_at(name)
    if found is None:
        raise HTTPException(404)
    headers = {"Cache-Control": _KEPT, "ETag": f'"{name}"', "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    if packed:
        headers["Content-Encoding"] = "gzip"
    return Response(found.packed if packed else found.plain, headers=headers, media_type=found.media_type)
