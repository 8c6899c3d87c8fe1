"""How an answer is given: as JSON or CSV, part by part, and not at all where the asker has it already.

In:  a request, what of a list it asks, and how to find that in the register.
Out: an answer with its ETag; 304 where `If-None-Match` names that.

A tag is computed from the register's state and from what is asked, so that nothing need be looked up to know that
nothing has changed.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from fastapi import Request
from fastapi.responses import Response

from legation import __version__
from legation.record.as_json import part_to_json
from legation.register.chain import newest
from legation.register.store import Connection
from legation.web.api.asked import Part
from legation.web.site import site_of

T = TypeVar("T")

JSON: Final = "application/json"
CSV: Final = "text/csv; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """How one item of a list is written: as JSON's own types, and as cells by column."""

    plain: Callable[[T], Mapping[str, Any]]
    columns: Sequence[str]
    cells: Callable[[T], Mapping[str, object]]


# What is asked for again and again is small; a large part of a list is asked for once, by who takes all of it.
_REMEMBERED: Final = 100


def listed(
    request: Request, asked: Part, find: Callable[[Connection, int, int], Iterable[T]], shape: Shape[T]
) -> Response:
    """A part of a list; `find` is given how many items are wanted, and after how many."""
    form = CSV if _wants_csv(request, asked) else JSON

    def _body(connection: Connection) -> tuple[str, Mapping[str, str]]:
        # One more than asked for shows whether there are more.
        found = list(find(connection, asked.limit + 1, asked.offset))
        more = len(found) > asked.limit
        onward = _onward(request, asked) if more else None
        head = {"Link": f'<{onward}>; rel="next"'} if onward else {}
        items = found[: asked.limit]
        if form == CSV:
            return _csv(shape, items), head
        return part_to_json({"items": [shape.plain(item) for item in items], "next": onward}), head

    return _answer(request, form, _body, often=asked.limit <= _REMEMBERED)


def single(request: Request, find: Callable[[Connection], Any]) -> Response:
    """One thing, as JSON."""
    return _answer(request, JSON, lambda connection: (part_to_json(find(connection)), {}))


def fresh(plain: Any, status: int = 200) -> Response:  # noqa: ANN401  # JSON
    """What was made by this request alone, as JSON."""
    return Response(part_to_json(plain), status, media_type=JSON, headers={"Cache-Control": "no-store"})


def tagged(request: Request, form: str, body: Callable[[Connection], str]) -> Response:
    """An answer in another form, with its tag."""
    return _answer(request, form, lambda connection: (body(connection), {}))


def _answer(
    request: Request,
    form: str,
    body: Callable[[Connection], tuple[str, Mapping[str, str]]],
    *,
    often: bool = True,
) -> Response:
    site = site_of(request)
    with site.register.reading() as connection:
        state = newest(connection)
        # What is asked of today is another answer tomorrow; and links name the host that was asked.
        told = [__version__, state, site.today.isoformat(), str(request.url), form]
        tag = f'"{hashlib.sha256(repr(told).encode()).hexdigest()[:32]}"'
        headers = {
            "ETag": tag,
            "Cache-Control": "private, no-cache",
            "Vary": "Accept, Authorization, Cookie",
        }
        if _has(request.headers.get("if-none-match", ""), tag):
            return Response(status_code=304, headers=headers)
        if often:
            text, more = site.remembered.get(state, tag, lambda: body(connection))
        else:
            text, more = body(connection)
    return Response(text, media_type=form, headers=headers | dict(more))


def _has(said: str, tag: str) -> bool:
    """Whether `If-None-Match` names a tag.

    >>> _has('"a", W/"b"', '"b"'), _has("*", '"b"'), _has("", '"b"')
    (True, True, False)
    """
    named = [one.strip().removeprefix("W/") for one in said.split(",")]
    return tag in named or named == ["*"]


def _wants_csv(request: Request, asked: Part) -> bool:
    if asked.format is not None:
        return asked.format == "csv"
    accepted = [one.partition(";")[0].strip().lower() for one in request.headers.get("accept", "").split(",")]
    return "text/csv" in accepted and JSON not in accepted


def _onward(request: Request, asked: Part) -> str:
    url = request.url.include_query_params(offset=asked.offset + asked.limit)
    return f"{url.path}?{url.query}"


def _csv(shape: Shape[T], items: Iterable[T]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(shape.columns), lineterminator="\r\n", restval="")
    writer.writeheader()
    writer.writerows(dict(shape.cells(item)) for item in items)
    return stream.getvalue()
