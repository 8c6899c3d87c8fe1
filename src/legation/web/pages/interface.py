"""The interface for programs as a page to read: its own description, said in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from legation.web.site import Page, site_of

router = APIRouter(include_in_schema=False)

Plain = Mapping[str, Any]

_LIMITS: Final = (
    ("minimum", "at least"),
    ("maximum", "at most"),
    ("maxLength", "of at most"),
    ("minItems", "at least"),
)
_PART: Final = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a field: its name, what it may be, whether it is owed, and what it is for."""

    name: str
    kind: str
    owed: bool
    words: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """What can be asked of one address with one method."""

    method: str
    path: str
    words: str
    fields: tuple[Field, ...]
    sends: tuple[tuple[str, str | None], ...]
    answers: tuple[tuple[str, str, str | None], ...]

    @property
    def example(self) -> str | None:
        """An address that can be followed as it stands; None where something has to be filled in."""
        owed = [one for one in self.fields if one.owed]
        return f"/api{self.path}" if self.method == "GET" and not owed and "{" not in self.path else None


@router.get("/api", response_class=HTMLResponse)
def interface(request: Request) -> HTMLResponse:
    """Every address, and every part of what they give."""
    description: Plain = request.app.state.interface.openapi()

    def asked(_connection: object) -> Page:
        schemas = description["components"]["schemas"]
        context = {
            "about": description["info"]["description"],
            "operations": [
                _operation(method.upper(), path, said)
                for path, methods in description["paths"].items()
                for method, said in methods.items()
            ],
            "parts": [
                (name, part.get("description", ""), tuple(_fields(part))) for name, part in schemas.items()
            ],
        }
        return Page("interface.html", "For programs", context)

    return site_of(request).page(request, ("interface",), asked)


def kind_of(schema: Plain) -> str:
    """What a value may be, in words.

    >>> kind_of({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]})
    'date or null'
    >>> kind_of({"type": "array", "items": {"type": "integer", "minimum": 0}})
    'list of integer, at least 0'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix(_PART)
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(kind_of(one) for one in schema[several]))
    if "enum" in schema or "const" in schema:
        return " | ".join(str(one) for one in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    kinds = schema.get("type", "anything")
    named = schema.get("format") or (" or ".join(kinds) if isinstance(kinds, list) else str(kinds))
    limits = [f"{words} {schema[limit]}" for limit, words in _LIMITS if limit in schema]
    return ", ".join([named, *limits])


def part_of(schema: Plain) -> str | None:
    """The part of the description that a value is, or is a list of.

    >>> part_of({"type": "array", "items": {"$ref": "#/components/schemas/Source"}})
    'Source'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix(_PART)
    inner = [schema["items"]] if "items" in schema else [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return next((found for one in inner if (found := part_of(one))), None)


def _operation(method: str, path: str, said: Plain) -> Operation:
    fields = tuple(
        Field(
            one["name"], kind_of(one["schema"]), one.get("required", False), one["schema"].get("description", ""),
            part_of(one["schema"]),
        )
        for one in said.get("parameters", ())
    )  # fmt: skip
    body = said.get("requestBody", {}).get("content", {})
    return Operation(
        method,
        path,
        said.get("description", ""),
        fields,
        tuple((media, part_of(one.get("schema", {}))) for media, one in body.items()),
        tuple(
            (status, one["description"], _part_of_answer(one)) for status, one in said["responses"].items()
        ),
    )


def _part_of_answer(said: Plain) -> str | None:
    return next((part_of(one.get("schema", {})) for one in said.get("content", {}).values()), None)


def _fields(part: Plain) -> Iterator[Field]:
    owed = part.get("required", ())
    for name, schema in part.get("properties", {}).items():
        yield Field(name, kind_of(schema), name in owed, schema.get("description", ""), part_of(schema))
