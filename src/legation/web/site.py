"""What every page is given: the register, the clock, the templates, and the answers found before.

In:  a question (hashable) and a function that asks the register.
Out: a whole page; its body is rendered once per state of the register and question.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment
from markupsafe import Markup

from legation.register.chain import newest
from legation.register.names import Names
from legation.register.store import Connection, Register
from legation.settings import Settings
from legation.web.reader import Reader
from legation.web.remembered import Remembered
from legation.web.rendering import environment

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page's function gives: a template, its title, and what the template needs."""

    template: str
    title: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of a running site; `clock` is handed down, since no room asks what time it is."""

    register: Register
    clock: Callable[[], datetime]
    settings: Settings
    # Whether only this machine is listened to; then nobody has to log in before there is an account.
    only_here: bool = True
    templates: Environment = field(default_factory=environment)
    remembered: Remembered = field(default_factory=Remembered)
    reader: Reader = field(default_factory=Reader)
    names: Names = field(default_factory=Names)

    @property
    def today(self) -> date:
        """The day of asking."""
        return self.clock().date()

    def page(self, request: Request, question: Hashable, asked: Callable[[Connection], Page]) -> HTMLResponse:
        """The page that answers a question, from memory where the register has not changed since."""
        title, body = self.answer(question, lambda connection: self._rendered(asked(connection)))
        return self.whole(request, title, body)

    def answer(self, question: Hashable, asked: Callable[[Connection], T]) -> T:
        """What the register answers, from memory where it has not changed since."""
        with self.register.reading() as connection:
            return self.remembered.get(newest(connection), question, lambda: asked(connection))

    def fresh(self, request: Request, page: Page, status: int = 200) -> HTMLResponse:
        """A page that is rendered for this request alone."""
        return self.whole(request, *self._rendered(page), status)

    def whole(self, request: Request, title: str, body: Markup, status: int = 200) -> HTMLResponse:
        """The body in the frame that all pages share."""
        frame = self.templates.get_template("page.html")
        # At the door, and where a picture is asked for, nobody has been looked for yet.
        visitor = getattr(request.state, "visitor", None)
        html = frame.render(title=title, body=body, path=request.url.path, request=request, visitor=visitor)
        return HTMLResponse(html, status)

    def _rendered(self, page: Page) -> tuple[str, Markup]:
        body = self.templates.get_template(page.template).render(page.context)
        # The template has escaped whatever it was given.
        return page.title, Markup(body)  # noqa: S704


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site: Site = request.app.state.site
    return site
