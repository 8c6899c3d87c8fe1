"""How the interface describes itself: OpenAPI 3.1, with the record's own schema for what is of a record."""

from __future__ import annotations

import json
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from legation import __version__
from legation.record.as_json import schema
from legation.web.api.models import Failure

Responses = dict[int | str, dict[str, Any]]

_FAILURES: Final[Responses] = {
    400: {"model": Failure, "description": "What is asked for cannot be given; `error` says why."},
    401: {"model": Failure, "description": "Log in first."},
    403: {
        "model": Failure,
        "description": "This is for another role, or was sent by a page of another site.",
    },
    422: {"model": Failure, "description": "What is asked for cannot be read; `error` names the field."},
    503: {"model": Failure, "description": "The register cannot be asked now; `error` says why."},
}
_UNCHANGED: Final[Responses] = {304: {"description": "What `If-None-Match` names still holds."}}
_ABSENT: Final[Responses] = {404: {"model": Failure, "description": "Nothing on record has that id."}}
_CSV: Final = {"text/csv": {"schema": {"type": "string"}}}

LISTED: Final[Responses] = {
    200: {"description": "A part of the list, as JSON or CSV; `Link` names the next part.", "content": _CSV},
    **_UNCHANGED,
    **_FAILURES,
}
ONE: Final[Responses] = {**_UNCHANGED, **_ABSENT, **_FAILURES}
RECORD: Final[Responses] = {
    200: {
        "description": "The record.",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Record"}}},
    },
    **ONE,
}
SENT: Final[Responses] = {
    413: {"model": Failure, "description": "It is larger than what is taken."},
    **_ABSENT,
    **_FAILURES,
}

_ABOUT: Final = """
What is on record, for programs. Lists take the filters of the commands, `limit` and `offset`, and answer in JSON or CSV
by `Accept` or `format`; `next` and the `Link` header name the next part. Each answer has an `ETag`. With accounts, give
name and password by HTTP Basic.
"""


def described(app: FastAPI) -> dict[str, Any]:
    """The description; made once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title="Legation",
            version=__version__,
            openapi_version="3.1.0",
            description=_ABOUT.strip(),
            routes=app.routes,
            servers=[{"url": "/api"}],
        )
        made.setdefault("components", {}).setdefault("schemas", {}).update(_of_the_record())
        made["components"]["securitySchemes"] = {"basic": {"type": "http", "scheme": "basic"}}
        made["security"] = [{}, {"basic": []}]
        app.openapi_schema = _with_parts(made)
    made_before: dict[str, Any] = app.openapi_schema
    return made_before


def _of_the_record() -> dict[str, Any]:
    """The record's schema and its parts, as components: `statement` is `RecordStatement`."""
    whole = schema()
    parts = whole.pop("$defs")
    whole.pop("$schema", None)
    text = json.dumps({"Record": whole, **{_name(part): said for part, said in parts.items()}})
    for part in parts:
        text = text.replace(f'"#/$defs/{part}"', f'"#/components/schemas/{_name(part)}"')
    found: dict[str, Any] = json.loads(text)
    return found


def _with_parts(said: Any) -> Any:  # noqa: ANN401  # JSON
    """The same, with a reference to the record's schema wherever a model names a part of it."""
    if isinstance(said, dict):
        if "x-part" in said:
            return {"$ref": f"#/components/schemas/{said['x-part']}"}
        return {name: _with_parts(value) for name, value in said.items()}
    return [_with_parts(value) for value in said] if isinstance(said, list) else said


def _name(part: str) -> str:
    return f"Record{part.capitalize()}"
