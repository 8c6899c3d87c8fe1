"""A record as JSON and back, as `record.schema.json` beside this file says.

Every field is written, null where the text does not say; numbers keep the digits they have.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Hashable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from legation.errors import RecordError
from legation.record.record import Record

# The schema gives these a type without null: they are left out where there is nothing to say.
_LEFT_OUT_WHERE_UNKNOWN = frozenset(
    {("Interval", "text"), ("Statement", "confidence"), ("Figure", "confidence")}
)

_ENCODER = json.JSONEncoder(ensure_ascii=False)

Part = TypeVar("Part")


def schema() -> dict[str, Any]:
    """The JSON schema of a record, as the package carries it."""
    text = files("legation.record").joinpath("record.schema.json").read_text(encoding="utf-8")
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def to_json(record: Record, *, indent: int | None = None) -> str:
    """The record as JSON: on one line, or indented.

    >>> from legation.record.record import Document
    >>> to_json(Record(Document("d", "No.")))[:41]
    '{"document": {"id": "d", "text": "No.", "'
    """
    return "".join(_written(as_plain(record), indent, 0))


def part_to_json(part: Any) -> str:  # noqa: ANN401  # every type of the record
    """A part of a record, a statement or a figure, as JSON on one line.

    >>> from legation.record.period import Period
    >>> part_to_json(Period(None, date(2023, 4, 17), "open"))
    '{"start": null, "end": "2023-04-17", "precision": "open"}'
    """
    plain = as_plain(part)
    try:
        return _ENCODER.encode(plain)
    except TypeError:  # a Decimal, which has to keep its digits
        return "".join(_written(plain, None, 0))


def part_from_json(text: str, kind: type[Part]) -> Part:
    """The part that `part_to_json` wrote."""
    part: Part = _read(json.loads(text, parse_float=Decimal), kind, kind.__name__.lower())
    return part


def from_json(text: str) -> Record:
    """The record that `to_json` wrote; fields that a record lacks are passed over."""
    try:
        plain = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise RecordError(
            f"a record of {len(text)} characters: it is no JSON ({error}). Give it as to_json writes it."
        ) from error
    return from_plain(plain)


def as_plain(said: Any) -> Any:  # noqa: ANN401  # every type of the record, and JSON's own
    """Any part of a record as dicts, lists, strings, whole numbers, Decimals and None."""
    if said is None or isinstance(said, str):
        return said
    kind: Any = type(said)
    names = _names(kind)
    if names is not None:
        # Most fields are words or empty, and need no call of their own: a large import spends its time here.
        return {
            name: value if value is None or type(value) is str else as_plain(value)
            for name, left_out in names
            if (value := getattr(said, name)) is not None or not left_out
        }
    if isinstance(said, tuple):
        return [as_plain(item) for item in said]
    return said.isoformat() if isinstance(said, date) else said


def from_plain(plain: Any) -> Record:  # noqa: ANN401  # whatever JSON held
    """The record that `as_plain` gave, each value held to its field's type."""
    record: Record = _read(plain, Record, "record")
    return record


def _written(plain: Any, indent: int | None, depth: int) -> Iterator[str]:  # noqa: ANN401  # JSON
    """JSON's pieces. The standard library's writer would turn a Decimal into a float, and so into noise."""
    if isinstance(plain, dict | list) and plain:
        outer = "" if indent is None else "\n" + " " * indent * depth
        inner = "" if indent is None else outer + " " * indent
        opening, closing = "{}" if isinstance(plain, dict) else "[]"
        for place, item in enumerate(plain):
            yield opening + inner if not place else ("," + inner if inner else ", ")
            if isinstance(plain, dict):
                yield json.dumps(item, ensure_ascii=False) + ": "
            yield from _written(plain[item] if isinstance(plain, dict) else item, indent, depth + 1)
        yield outer + closing
    elif isinstance(plain, Decimal):
        yield _digits(plain)
    else:
        yield json.dumps(plain, ensure_ascii=False)


def _digits(number: Decimal) -> str:
    """A number's digits, without exponent or idle zeros.

    >>> _digits(Decimal("4.50E+6")), _digits(Decimal("0.4500"))
    ('4500000', '0.45')
    """
    if not number.is_finite():
        raise RecordError(
            f"the number {number}: JSON has no such number. Leave the end of an interval open (None)."
        )
    written = f"{number:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written) or "0"


@cache
def _names(kind: Hashable) -> tuple[tuple[str, bool], ...] | None:
    """The names of a frozen type's fields, and whether each is left out where unknown; None for other types."""
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        return None
    return tuple(
        (field.name, (kind.__name__, field.name) in _LEFT_OUT_WHERE_UNKNOWN)
        for field in dataclasses.fields(kind)
    )


@cache
def _fields(kind: type) -> dict[str, tuple[Any, bool]]:
    """Name -> (type, whether it must be given) of a frozen type's fields."""
    hints = get_type_hints(kind)
    return {
        field.name: (hints[field.name], field.default is dataclasses.MISSING)
        for field in dataclasses.fields(kind)
    }


def _read(plain: Any, kind: Any, place: str) -> Any:  # noqa: ANN401  # JSON in, a record's part out
    if get_origin(kind) in (Union, types.UnionType):
        if plain is None and type(None) in get_args(kind):
            return None
        (kind,) = (choice for choice in get_args(kind) if choice is not type(None))
    if get_origin(kind) is tuple and isinstance(plain, list):
        return tuple(_read(item, get_args(kind)[0], f"{place}[{at}]") for at, item in enumerate(plain))
    if dataclasses.is_dataclass(kind) and isinstance(plain, dict):
        return _read_fields(plain, kind, place)
    if get_origin(kind) is Literal and plain in get_args(kind):
        return plain
    return _read_value(plain, kind, place)


def _read_fields(plain: dict[str, Any], kind: Any, place: str) -> Any:  # noqa: ANN401  # as in _read
    given = {}
    for name, (field_kind, owed) in _fields(kind).items():
        if name in plain:
            given[name] = _read(plain[name], field_kind, f"{place}.{name}")
        elif owed and type(None) in get_args(field_kind):
            given[name] = None
        elif owed:
            raise RecordError(
                f"{place}: it has no {name!r}. record.schema.json says what a record must give."
            )
    return kind(**given)


def _read_value(plain: Any, kind: Any, place: str) -> Any:  # noqa: ANN401  # as in _read
    a_number = isinstance(plain, int | Decimal | float) and not isinstance(plain, bool)
    if kind is Decimal and a_number:
        return Decimal(str(plain))
    if kind is float and a_number:
        return float(plain)
    if kind is date and isinstance(plain, str):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            pass
    elif isinstance(kind, type) and isinstance(plain, kind) and (kind is bool or not isinstance(plain, bool)):
        return plain
    wanted = " or ".join(map(repr, get_args(kind))) or getattr(kind, "__name__", str(kind))
    raise RecordError(f"{place}: it says {plain!r}; {wanted} is what record.schema.json has there.")
