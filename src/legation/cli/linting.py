"""Checks in the words of other tools: SARIF 2.1.0, and annotations of GitHub's runners."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any

from legation.cli.checked import Checked
from legation.record.check import Check
from legation.record.span import Span

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RULES = {
    "chronology": "A date contradicts the calendar, another date, a known event or a term of office.",
    "arithmetic": "Figures cannot all be true.",
    "statistics": "A figure contradicts official statistics.",
    "standing": "A statement contradicts another statement or the register of governments.",
}
_LEVELS = {"contradicted": "error", "open": "note", "supported": "none"}
_ANNOTATIONS = {"contradicted": "error", "open": "notice"}


def sarif(reports: Sequence[Checked], across: Sequence[Check] = ()) -> dict[str, Any]:
    """One run of the checks as a SARIF log; what lies between reports is told of no file."""
    results = [_result(report, check) for report in reports for check in report.record.checks]
    results += [_bare(check) for check in across]
    rules = [{"id": name, "shortDescription": {"text": text}} for name, text in RULES.items()]
    driver = {"name": "legation", "version": version("legation"), "rules": rules}
    return {
        "$schema": SARIF_SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def github_lines(reports: Sequence[Checked]) -> list[str]:
    """One workflow command for each check, which a runner shows beside the line."""
    return [
        _annotation(report, check)
        for report in reports
        for check in report.record.checks
        if check.verdict in _ANNOTATIONS
    ]


def message(check: Check) -> str:
    """What a check says, with its suggestion where the sentence does not hold it."""
    if check.suggestion is None or check.suggestion in check.explanation:
        return check.explanation
    return f"{check.explanation} Perhaps meant: {check.suggestion}."


def _result(report: Checked, check: Check) -> dict[str, Any]:
    spans = check.evidence
    return _bare(check) | {
        "locations": [_location(report, span) for span in spans[:1]],
        "relatedLocations": [_location(report, span) for span in spans[1:]],
    }


def _bare(check: Check) -> dict[str, Any]:
    return {
        "ruleId": check.kind,
        "level": _LEVELS[check.verdict],
        "message": {"text": message(check)},
        "partialFingerprints": {"legationCheck/v1": check.id},
        "properties": {"about": list(check.about)},
    }


def _location(report: Checked, span: Span) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(report.path)}}
    place = report.place_of(span)
    if place is not None:
        region = {"startLine": place.line, "startColumn": place.column}
        if "\n" not in span.quote:
            region["endColumn"] = place.end_column
        physical["region"] = {**region, "snippet": {"text": span.quote}}
    return {"physicalLocation": physical, "message": {"text": f"“{span.quote}”"}}


def _uri(path: str) -> str:
    """A path as the address that SARIF asks for, with its blanks and signs written out."""
    from urllib.parse import quote

    return "stdin" if path == "-" else quote(PurePath(path).as_posix())


def _annotation(report: Checked, check: Check) -> str:
    fields = {"file": report.path}
    place = report.place_of(check.evidence[0]) if check.evidence else None
    if place is not None:
        fields |= {"line": str(place.line), "col": str(place.column), "endColumn": str(place.end_column)}
    fields["title"] = check.kind
    said = ",".join(f"{name}={_field(value)}" for name, value in fields.items())
    return f"::{_ANNOTATIONS[check.verdict]} {said}::{_data(message(check))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _field(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
