"""The same entities as FollowTheMoney statements: a row of CSV for each value of each property.

In:  reports with what was chosen of them.
Out: rows whose ids are those that FollowTheMoney computes; `first_seen` is the day on which the report came out.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from typing import Final

from legation.exports.ftm import Entity, entities_of
from legation.register.reported import Reported

DATASET: Final = "legation"
# The property under which FollowTheMoney notes that an entity is there at all.
BASE: Final = "id"
COLUMNS: Final = (
    "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
    "original_value", "external", "first_seen", "last_seen", "id",
)  # fmt: skip
# The types of the properties that our entities have; all others hold a string.
TYPES: Final = {
    "id": "entity", "name": "name", "country": "country", "title": "string", "bodyText": "text",
    "sourceUrl": "url", "publishedAt": "date", "date": "date", "language": "language", "mimeType": "mimetype",
    "startDate": "date", "endDate": "date", "summary": "text", "description": "text", "proof": "entity",
    "organizer": "entity", "involved": "entity", "location": "address", "subject": "entity", "object": "entity",
}  # fmt: skip


def as_ftm_statements(reports: Iterable[Reported]) -> Iterator[str]:
    """The rows, in pieces."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, dialect=csv.unix_dialect)
    writer.writeheader()
    seen: set[str] = set()
    for report in reports:
        for entity in entities_of(report):
            if entity.id not in seen:
                seen.add(entity.id)
                writer.writerows(_rows(entity, report.known.isoformat()))
        yield stream.getvalue()
        stream.seek(0)
        stream.truncate()
    yield stream.getvalue()


def _rows(entity: Entity, day: str) -> Iterator[dict[str, str]]:
    values = [(prop, value) for prop, held in entity.properties.items() for value in held]
    ids = [_key(entity.id, prop, value) for prop, value in values]
    # The row that says that the entity is there has a hash of its schema and all others as its value.
    whole = hashlib.sha1("".join([entity.schema, *sorted(ids)]).encode(), usedforsecurity=False).hexdigest()
    for prop, value in [(BASE, whole), *values]:
        yield {
            "canonical_id": entity.id,
            "entity_id": entity.id,
            "prop": prop,
            "prop_type": TYPES.get(prop, "string"),
            "schema": entity.schema,
            "value": value,
            "dataset": DATASET,
            "external": "false",
            "first_seen": day,
            "last_seen": day,
            "id": _key(entity.id, prop, value),
        }


def _key(entity: str, prop: str, value: str) -> str:
    return hashlib.sha1(f"{DATASET}.{entity}.{prop}.{value}".encode(), usedforsecurity=False).hexdigest()
