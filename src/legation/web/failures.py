"""What a reader sees where a page cannot be given: what was asked, what was found, what to do; never a traceback.

What is not the asker's doing goes to the server's log as well, with what was asked for: a defect, and a register or a
file that says what it should not. The traceback of a defect is written by the server itself, to which it is passed on.
"""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from legation.errors import AbsentError, IntakeError, LegationError, RegisterError, RequestError
from legation.web.site import Page, site_of

# Programs ask here, and feed readers.
FOR_PROGRAMS: Final = ("/api/", "/feeds/")
# What an asker can bring about, and mend; anything else is told to whoever runs the site too.
ASKERS: Final = (RequestError, IntakeError, RegisterError)
_LOG: Final = logging.getLogger(__name__)

WORDS: Final = {
    404: "There is no page at this address. The way back is above.",
    413: "This is larger than what is taken here. Send the words of one report, as text.",
    405: "This address does not take what was sent to it.",
    500: "Something went wrong on our side; nothing was lost. Try again, and tell whoever runs this site.",
}


def answer_failures(app: FastAPI) -> None:
    """Let the application answer failures with pages."""
    app.add_exception_handler(AbsentError, _absent)
    app.add_exception_handler(LegationError, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _mistyped)
    app.add_exception_handler(500, _broken)


def failure_page(request: Request, status: int, words: str) -> Response:
    """A page that says what did not work; JSON where a program asked."""
    if request.url.path.startswith(FOR_PROGRAMS):
        return JSONResponse({"error": words}, status)
    title = HTTPStatus(status).phrase
    return site_of(request).fresh(
        request, Page("failure.html", title, {"title": title, "words": words}), status
    )


def _absent(request: Request, error: Exception) -> Response:
    return failure_page(request, 404, str(error))


def _refused(request: Request, error: Exception) -> Response:
    return failure_page(request, status_of(request, error), str(error))


def status_of(request: Request, error: Exception) -> int:
    """400 where the asker can mend it; else it is in the server's log, and 503 where the database did not answer."""
    from_database = isinstance(error, RegisterError) and error.__cause__ is not None
    if isinstance(error, ASKERS) and not from_database:
        return 400
    _LOG.error("%s: %s", _asked(request), error, exc_info=error)
    return 503 if from_database else 500


def _asked(request: Request) -> str:
    # Written as Python writes a string: an address can begin no line of its own in the log.
    return f"{request.method} {request.url.path!r}"


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return failure_page(request, error.status_code, WORDS.get(error.status_code, str(error.detail)))


def _mistyped(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return failure_page(request, 400, f"The address asks for what cannot be read: {found}.")


def _broken(request: Request, error: Exception) -> Response:
    _LOG.error("%s: %s, a defect; its traceback follows", _asked(request), type(error).__name__)
    return failure_page(request, 500, WORDS[500])
