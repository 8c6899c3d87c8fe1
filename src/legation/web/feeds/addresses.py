"""The feeds there are: what is said of a pair, and what cannot both be so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, time
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from legation.codebook.deeds import deed_in_words
from legation.ladder.standing import rung_in_words
from legation.register.ask import Held, held_by_id
from legation.register.asof import AsOf
from legation.register.findings import HeldCheck
from legation.register.glance import governments_spoken_of
from legation.register.recorded import contradicted_lately, latest_between
from legation.register.stand import Pair, region
from legation.register.store import Connection
from legation.web.api.answers import tagged
from legation.web.api.asked import ActorId
from legation.web.feeds.atom import MEDIA_TYPE, Entry, Feed, as_atom
from legation.web.rendering import name_in_words
from legation.web.site import site_of

router = APIRouter(prefix="/feeds", include_in_schema=False)

# As many as a reader who was away for a while has not seen.
_MOST: Final = 100


@router.get("/pairs/{actor}/{counterpart}.atom")
def feed_of_pair(
    request: Request, actor: Annotated[ActorId, Path()], counterpart: Annotated[ActorId, Path()]
) -> Response:
    """What is said of a pair, the latest on record first."""
    base, own = _addresses(request)
    page = f"{base}/pairs/{quote(actor)}/{quote(counterpart)}"
    title = f"{name_in_words(actor)} and {name_in_words(counterpart)}"

    def _body(connection: Connection) -> str:
        found = latest_between(connection, Pair(actor, counterpart), _MOST)
        entries = [_of_statement(base, at, one) for at, one in found]
        feed = Feed(f"urn:legation:pair:{actor}:{counterpart}", title, page, own, entries)
        return as_atom(feed, site_of(request).clock())

    return tagged(request, MEDIA_TYPE, _body)


@router.get("/contradictions.atom")
def feed_of_contradictions(request: Request, to: Annotated[ActorId | None, Query()] = None) -> Response:
    """What cannot both be so: within reports, and between them on who stands where towards a government."""
    base, own = _addresses(request)

    def _body(connection: Connection) -> str:
        towards = to or next((one for one in governments_spoken_of(connection) if ":" in one), None)
        entries = [_of_check(base, at, one) for at, one in contradicted_lately(connection, _MOST)]
        if towards is not None:
            entries += _of_disputes(connection, base, towards, site_of(request).clock())
        entries.sort(key=lambda one: (one.updated, one.id), reverse=True)
        feed = Feed("urn:legation:contradictions", "What cannot both be so", f"{base}/", own, entries[:_MOST])
        return as_atom(feed, site_of(request).clock())

    return tagged(request, MEDIA_TYPE, _body)


def _addresses(request: Request) -> tuple[str, str]:
    """The site's own address, and the feed's."""
    return str(request.base_url).rstrip("/"), str(request.url)


def _of_statement(base: str, at: datetime, one: Held) -> Entry:
    said = one.statement
    title = f"{name_in_words(said.actor.id)} {deed_in_words(said)}"
    return Entry(
        f"urn:legation:statement:{one.id}",
        title,
        at,
        f"{base}/statements/{one.id}",
        said.evidence.quote,
        one.source or one.title,
    )


def _of_check(base: str, at: datetime, one: HeldCheck) -> Entry:
    title = f"{one.title or one.source or 'A report'}: {one.check.kind}"
    return Entry(
        f"urn:legation:check:{one.id}",
        title,
        at,
        f"{base}/documents/{one.document}",
        one.check.explanation,
        one.source,
    )


def _of_disputes(connection: Connection, base: str, to: str, now: datetime) -> Iterator[Entry]:
    """One entry for each state whose standing is disputed; it is new where another statement joins."""
    for actor, found in region(connection, to, now.date(), AsOf()).items():
        if not found.disputed:
            continue
        ids = sorted(move.id for move in found.disputed)
        sides = held_by_id(connection, tuple(ids)).values()
        told = hashlib.sha256("".join(ids).encode()).hexdigest()[:32]
        yield Entry(
            f"urn:legation:dispute:{actor}:{to}:{told}",
            f"{name_in_words(actor)} towards {name_in_words(to)}: {rung_in_words(found)}, disputed",
            max(datetime.combine(one.known, time(), UTC) for one in sides),
            f"{base}/pairs/{quote(actor)}/{quote(to)}",
            " / ".join(f"“{one.statement.evidence.quote}”" for one in sides),
        )
