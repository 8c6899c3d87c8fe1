"""The application: every room of the site is joined here, one line each.

In:  a register, a clock, the settings.
Out: a FastAPI application; whoever serves it closes the register.
"""

from __future__ import annotations

from typing import Final

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from legation.web import headers
from legation.web.api.interface import make_interface
from legation.web.door.keeper import Door
from legation.web.failures import answer_failures
from legation.web.feeds import addresses
from legation.web.pages import (
    account,
    arrive,
    audit,
    codebook,
    documents,
    drawing,
    event,
    figures,
    interface,
    log_in,
    overview,
    pair,
    pictures,
    review,
    search,
    together,
)
from legation.web.rendering import HERE
from legation.web.site import Site

PAGES: Final = (
    overview, documents, arrive, pair, event, together, review, figures, search, codebook, pictures, drawing, log_in,
    account, audit, interface,
)  # fmt: skip


# Beside the file of a form: its other fields, and the lines between them.
BESIDE: Final = 100_000


def make_app(site: Site) -> FastAPI:
    """The application that shows a site."""
    # The description of the interface is served by the interface; its own pages would fetch scripts from elsewhere.
    app = FastAPI(
        title="Legation",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        max_body_size=site.settings.largest_file + BESIDE,
    )
    app.state.site = site
    # From the innermost to the outermost.
    app.add_middleware(Door, site=site)
    app.add_middleware(headers.Guarded)
    for page in PAGES:
        app.include_router(page.router)
    app.include_router(addresses.router)
    app.state.interface = make_interface(site)
    app.mount("/api", app.state.interface)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    answer_failures(app)
    return app
