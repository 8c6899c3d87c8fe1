"""JSON objects to documents: `title`, `text`, `published`, `source`, `url`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from legation.errors import IntakeError
from legation.intake.arrival import Arrival, IntakeFailure, IntakeNotice, Terms
from legation.intake.plain import document_of_text

# 'YYYY-MM-DD', alone or with a time after it. The day is kept as the outlet wrote it, whatever the zone.
_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?\s*", re.DOTALL)
# Reports that anybody would read here; a year far outside is a placeholder or a slip.
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def parsed(text: str) -> Any:  # noqa: ANN401  # whatever JSON holds
    """The value that a JSON text holds."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise IntakeError(
            f"it is no JSON: {error.msg} at line {error.lineno}, column {error.colno}. "
            'Write {"text": "…", "published": "YYYY-MM-DD"}'
        ) from error
    except (ValueError, RecursionError) as error:
        raise IntakeError(f"it is no JSON that can be read: {error}") from error


def arrivals_of_json(value: Any, place: str, terms: Terms) -> Iterator[Arrival]:  # noqa: ANN401  # JSON
    """The documents of one object, or of a list of objects."""
    if isinstance(value, list):
        if not value:
            yield IntakeFailure(place, "its list is empty. Give objects with a `text`")
        for number, item in enumerate(value, start=1):
            yield from _arrivals_of_object(item, f"{place}, object {number}", terms)
    else:
        yield from _arrivals_of_object(value, place, terms)


def day_of(said: str) -> date:
    """The day that 'YYYY-MM-DD' names, a time after it aside.

    >>> day_of("2023-04-17T23:30:00+06:00")
    datetime.date(2023, 4, 17)
    """
    match = _DAY.fullmatch(said)
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise IntakeError(f"{said[:40]!r} is no day of {_FIRST_YEAR} to {_LAST_YEAR}. Write it as 2023-04-17")
    return day


def _arrivals_of_object(item: Any, place: str, terms: Terms) -> Iterator[Arrival]:  # noqa: ANN401  # JSON
    if not isinstance(item, dict):
        yield IntakeFailure(place, f"it is {_kind(item)}, not an object. Give objects with a `text`")
        return
    text = item.get("text")
    if not isinstance(text, str):
        has = f"its `text` is {_kind(text)}" if "text" in item else "it has no `text`"
        yield IntakeFailure(place, f"{has}. Give the words of the report as a string")
        return
    fields: dict[str, str | None] = {}
    for name in ("title", "published", "source", "url"):
        said = item.get(name)
        fields[name] = said if isinstance(said, str) and said.strip() else None
        if said is not None and not isinstance(said, str):
            yield IntakeNotice(place, f"its `{name}` is {_kind(said)}, not a string; left out")
    published = terms.published
    if fields["published"]:
        try:
            published = day_of(fields["published"])
        except IntakeError as error:
            yield IntakeNotice(place, f"`published`: {error}; read without it")
    try:
        yield document_of_text(
            text,
            title=fields["title"],
            published=published,
            source=fields["source"],
            url=fields["url"],
            longest=terms.settings.longest_text,
        )
    except IntakeError as error:
        yield IntakeFailure(place, str(error))


def _kind(value: object) -> str:
    """What JSON calls a value.

    >>> _kind(True), _kind([]), _kind(None)
    ('true or false', 'a list', 'null')
    """
    if isinstance(value, bool):
        return "true or false"
    names = {str: "a string", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
