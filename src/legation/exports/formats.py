"""The formats in which the record is exported, each with its name, its file's ending and what it is for.

A format's module is loaded when it is asked for; one that writes pieces of text or bytes is named with its function.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from legation.register.reported import Reported

Pieces = Iterator[str] | Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One form; `written_by` is its function, as module:name, from reports to pieces of text or of bytes."""

    name: str
    what: str
    written_by: str
    is_binary: bool = False

    def pieces(self, reports: Iterable[Reported]) -> Pieces:
        """The reports in this form, piece by piece."""
        module, _, name = self.written_by.partition(":")
        write: Callable[[Iterable[Reported]], Pieces] = getattr(importlib.import_module(module), name)
        return write(reports)


FORMATS: Final = {
    one.name: one
    for one in (
        Format(
            "csv",
            "statements, a row each; comes back with `legation import`",
            "legation.exports.csv_table:as_csv",
        ),
        Format(
            "ftm",
            "entities of FollowTheMoney, a JSON object a line; comes back",
            "legation.exports.ftm:as_ftm",
        ),
        Format(
            "ftm-statements",
            "the same as FollowTheMoney's own statements, in CSV; comes back",
            "legation.exports.ftm_statements:as_ftm_statements",
        ),
        Format(
            "json-ld",
            "a graph in JSON-LD, with descent in PROV-O",
            "legation.exports.json_ld:as_json_ld",
        ),
        Format(
            "claim-review",
            "checks as schema.org ClaimReviews",
            "legation.exports.claim_review:as_claim_reviews",
        ),
        Format(
            "annotations",
            "evidence as W3C Web Annotations",
            "legation.exports.annotations:as_annotations",
        ),
        Format(
            "events",
            "rows of event data in CAMEO and PLOVER codes, in CSV",
            "legation.exports.event_rows:as_event_rows",
        ),
        Format(
            "geojson",
            "statements on the map, in GeoJSON",
            "legation.exports.geojson:as_geojson",
        ),
        Format(
            "parquet",
            "statements with types, in Parquet",
            "legation.exports.parquet:as_parquet",
            is_binary=True,
        ),
        Format(
            "xlsx",
            "a workbook of statements, figures, checks and reports",
            "legation.exports.workbook:as_workbook",
            is_binary=True,
        ),
    )
}
