"""How what is on record is written for programs, item by item: as JSON's own types, and as a row of CSV.

Parts of a record stand as `record.schema.json` has them, with every digit that a number has; `models.py` describes
the rest. No cell is run by a spreadsheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Final

from legation.events.cluster import Event, disagreements
from legation.events.links import Link
from legation.exports.flat import COLUMNS, cells_of
from legation.exports.guard import guarded
from legation.ladder.standing import Standing
from legation.record.as_json import as_plain
from legation.register.ask import Held
from legation.register.decisions import Decided
from legation.register.documents import KeptDocument
from legation.register.figures import HeldFigure
from legation.register.findings import HeldCheck
from legation.web.api.answers import Shape

Plain = dict[str, Any]


def source_plain(one: Held | HeldFigure | HeldCheck) -> Plain:
    """The document of what stands in it."""
    return {
        "id": one.document,
        "title": one.title,
        "source": one.source,
        "url": None if isinstance(one, HeldCheck) else one.url,
    }


def statement_plain(one: Held) -> Plain:
    """A statement on record."""
    return {
        "id": one.id,
        "known": one.known.isoformat(),
        "review": one.review,
        "reader": one.reader,
        "document": source_plain(one),
        "statement": as_plain(one.statement),
    }


def figure_plain(one: HeldFigure) -> Plain:
    """A figure on record."""
    return {
        "id": one.id,
        "known": one.known.isoformat(),
        "reader": one.reader,
        "document": source_plain(one),
        "figure": as_plain(one.figure),
    }


def check_plain(one: HeldCheck) -> Plain:
    """A check on record."""
    return {
        "id": one.id,
        "known": one.known.isoformat(),
        "document": source_plain(one),
        "check": as_plain(one.check),
    }


def document_plain(one: KeptDocument) -> Plain:
    """A document on record, without its text."""
    return {
        "id": one.id,
        "title": one.title,
        "source": one.source,
        "url": one.url,
        "published": as_plain(one.published),
        "language": one.language,
        "known": one.known.isoformat(),
    }


def event_plain(event: Event) -> Plain:
    """An event."""
    key = event.key
    return {
        "id": event.id,
        "act": key.act,
        "actor": key.actor,
        "counterpart": key.counterpart,
        "told": key.told,
        "ending": key.ending,
        "first": as_plain(event.first),
        "last": as_plain(event.last),
        "documents": len(event.documents),
        "reports": len(event.reports),
        "disagreements": {name: list(versions) for name, versions in disagreements(event).items()},
        "statements": [account.id for account in event.accounts],
    }


def pledge_plain(link: Link) -> Plain:
    """A pledge and its deeds."""
    arrived = link.arrived
    return {
        "plan": event_plain(link.plan),
        "deeds": [event_plain(deed) for deed in link.deeds],
        "arrived": {"unit": arrived.unit, "low": round(arrived.low, 4), "high": round(arrived.high, 4)}
        if arrived
        else None,
    }


def standing_plain(pair: tuple[str, str], days: tuple[str, str | None], found: Standing) -> Plain:
    """Where a pair stands, on a day, from what was known by another."""
    return {
        "actor": pair[0],
        "counterpart": pair[1],
        "on": days[0],
        "known": days[1],
        "low": found.low,
        "high": found.high,
        "statements": list(found.statements),
        "disputed": [move.id for move in found.disputed],
    }


_BESIDE: Final = ("id", "review", "known")
_FROM: Final = ("document", "title", "source", "url", "reader")


def _cells(plain: Mapping[str, Any], *names: str) -> dict[str, object]:
    """Plain values as cells that no spreadsheet runs."""
    return {name: _cell(plain.get(name)) for name in names}


def _cell(value: Any) -> object:  # noqa: ANN401  # JSON
    if value is None or isinstance(value, int | float):
        return "" if value is None else value
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return guarded(" ".join(value)) if value else ""
    return guarded(str(value))


def _statement_cells(one: Held) -> Mapping[str, object]:
    beside = _cells(
        statement_plain(one) | source_plain(one) | {"id": one.id, "document": one.document}, *_BESIDE, *_FROM
    )
    return beside | cells_of(one.statement)


def _figure_cells(one: HeldFigure) -> Mapping[str, object]:
    said = one.figure
    period, value, relation = said.period, said.value, said.relation
    plain = source_plain(one) | {
        "id": one.id,
        "document": one.document,
        "known": one.known.isoformat(),
        "reader": one.reader,
        "measure": said.measure,
        "reporter": said.reporter.id if said.reporter else None,
        "partner": said.partner.id if said.partner else None,
        "product": said.product,
        "period_start": as_plain(period.start) if period else None,
        "period_end": as_plain(period.end) if period else None,
        "quote": said.evidence.quote,
        "relation": relation.kind if relation else None,
        "unit": value.unit if value else None,
    }
    ends = value or relation
    numbers: dict[str, object] = {
        "low": "" if ends is None or ends.low is None else f"{ends.low:f}",
        "high": "" if ends is None or ends.high is None else f"{ends.high:f}",
    }
    return _cells(plain, *(name for name in _FIGURE_COLUMNS if name not in numbers)) | numbers


_FIGURE_COLUMNS: Final = (
    "id", "measure", "reporter", "partner", "product", "period_start", "period_end", "low", "high", "unit",
    "relation", "quote", "known", *_FROM,
)  # fmt: skip
_CHECK_COLUMNS: Final = (
    "id",
    "kind",
    "verdict",
    "explanation",
    "suggestion",
    "about",
    "known",
    "document",
    "title",
    "source",
)


def _check_cells(one: HeldCheck) -> Mapping[str, object]:
    plain = (
        as_plain(one.check)
        | source_plain(one)
        | {"id": one.id, "document": one.document, "known": one.known.isoformat()}
    )
    return _cells(plain, *_CHECK_COLUMNS)


_DOCUMENT_COLUMNS: Final = ("id", "title", "source", "url", "published", "language", "known")
_EVENT_COLUMNS: Final = (
    "id", "first", "last", "actor", "counterpart", "act", "told", "ending", "documents", "statements",
)  # fmt: skip
_PLEDGE_COLUMNS: Final = (*_EVENT_COLUMNS, "deeds", "arrived_low", "arrived_high")
_STANDING_COLUMNS: Final = ("actor", "counterpart", "on", "known", "low", "high", "statements", "disputed")
_STRETCH_COLUMNS: Final = ("start", "end", "low", "high", "statements")


def _pledge_cells(link: Link) -> Mapping[str, object]:
    plain = pledge_plain(link)
    arrived = plain["arrived"] or {}
    deeds = [deed["id"] for deed in plain["deeds"]]
    return _cells(plain["plan"], *_EVENT_COLUMNS) | {
        "deeds": " ".join(deeds),
        "arrived_low": arrived.get("low", ""),
        "arrived_high": arrived.get("high", ""),
    }


STATEMENTS: Final[Shape[Held]] = Shape(statement_plain, (*_BESIDE, *COLUMNS, *_FROM), _statement_cells)
FIGURES: Final[Shape[HeldFigure]] = Shape(figure_plain, _FIGURE_COLUMNS, _figure_cells)
CHECKS: Final[Shape[HeldCheck]] = Shape(check_plain, _CHECK_COLUMNS, _check_cells)
DOCUMENTS: Final[Shape[KeptDocument]] = Shape(
    document_plain, _DOCUMENT_COLUMNS, lambda one: _cells(document_plain(one), *_DOCUMENT_COLUMNS)
)
EVENTS: Final[Shape[Event]] = Shape(
    event_plain, _EVENT_COLUMNS, lambda one: _cells(event_plain(one), *_EVENT_COLUMNS)
)
PLEDGES: Final[Shape[Link]] = Shape(pledge_plain, _PLEDGE_COLUMNS, _pledge_cells)
STANDINGS: Final[Shape[Plain]] = Shape(
    lambda one: one, _STANDING_COLUMNS, lambda one: _cells(one, *_STANDING_COLUMNS)
)
STRETCHES: Final[Shape[Plain]] = Shape(
    lambda one: one, _STRETCH_COLUMNS, lambda one: _cells(one, *_STRETCH_COLUMNS)
)
_DECISION_COLUMNS: Final = tuple(field.name for field in fields(Decided))
DECISIONS: Final[Shape[Decided]] = Shape(
    as_plain, _DECISION_COLUMNS, lambda one: _cells(as_plain(one), *_DECISION_COLUMNS)
)
