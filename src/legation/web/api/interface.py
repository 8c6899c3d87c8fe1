"""The interface for programs: an application of its own at /api, which answers in JSON where pages answer in HTML."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from legation.errors import AbsentError, LegationError
from legation.web.api import decisions, documents, numbers, reading, standing, statements
from legation.web.api.description import described
from legation.web.failures import WORDS, status_of
from legation.web.site import Site

ROUTERS: Final = (
    documents.router,
    statements.router,
    standing.router,
    numbers.router,
    decisions.router,
    reading.router,
)


_WORDS: Final = WORDS | {404: "There is nothing at this address. /api/openapi.json says what there is."}


class Interface(FastAPI):
    """An application that describes itself with the record's schema in it."""

    def openapi(self) -> dict[str, Any]:
        """The description, at /api/openapi.json."""
        return described(self)


def make_interface(site: Site) -> FastAPI:
    """The interface of a site."""
    # Its usual pages of documentation would fetch scripts from elsewhere; docs/api.md and the description do.
    app = Interface(docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    app.state.site = site
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(AbsentError, _absent)
    app.add_exception_handler(LegationError, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _mistyped)
    app.add_exception_handler(500, _broken)
    return app


def _failure(status: int, words: str) -> JSONResponse:
    return JSONResponse({"error": words}, status)


def _absent(request: Request, error: Exception) -> JSONResponse:
    return _failure(404, str(error))


def _refused(request: Request, error: Exception) -> JSONResponse:
    return _failure(status_of(request, error), str(error))


def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    answer = _failure(error.status_code, _WORDS.get(error.status_code, str(error.detail)))
    answer.headers.update(error.headers or {})
    return answer


def _mistyped(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    found = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return _failure(422, f"The request asks for what cannot be read: {found}.")


def _broken(request: Request, error: Exception) -> JSONResponse:
    # The application around this one hears of it too, and writes it down.
    return _failure(500, WORDS[500])
