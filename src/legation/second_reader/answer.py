"""A model's answer, held to the record's schema and to the text: what fits, and what was left out and why.

In:  the answer's text, the document, and the part of it that was asked about.
Out: Read(statements, figures, misfits): a misfit is told with its reason and is in no record.

Every quote has to be in the text. It is looked for letter for letter in the part that was asked about; where only
blanks and line ends differ, the text's own letters are taken.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar, get_args

from legation.errors import RecordError
from legation.lists.governments import governments
from legation.lists.organisations import organisations
from legation.lists.states import states
from legation.record.actor import Actor
from legation.record.as_json import part_to_json
from legation.record.figure import MEASURES, Figure, Reference, Relation, RelationKind
from legation.record.interval import Interval
from legation.record.period import PRECISIONS, Period
from legation.record.record import Document
from legation.record.span import Span
from legation.record.statement import ACTS, RANKS, STATUSES, Attribution, Statement
from legation.second_reader.question import Part

Plain = Mapping[str, Any]
Why = Literal["no JSON", "no quote in the text", "not of the schema"]
Choice = TypeVar("Choice")

_ORGANISATION: Final = re.compile(r"[A-Z][A-Z0-9-]{1,11}")
_FENCE: Final = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)
_LARGEST: Final = Decimal(10) ** 24
_RELATIONS: Final[tuple[RelationKind, ...]] = get_args(RelationKind)


@dataclass(frozen=True, slots=True)
class Misfit:
    """What a model said and no record can hold."""

    why: Why
    said: str


@dataclass(slots=True)
class Read:
    """What was read in an answer."""

    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    misfits: list[Misfit] = field(default_factory=list)


def read_answer(text: str, document: Document, part: Part) -> Read:
    """Everything in the answer that fits."""
    found = Read()
    plain = _object(text)
    if plain is None:
        found.misfits.append(Misfit("no JSON", text[:200]))
        return found
    for name in ("statements", "figures"):
        listed = plain.get(name) or []
        if not isinstance(listed, list):
            found.misfits.append(Misfit("not of the schema", f"{name}: {str(listed)[:80]}"))
            continue
        for item in listed:
            _take(item, name, found, document, part)
    return found


def _take(item: Any, name: str, found: Read, document: Document, part: Part) -> None:  # noqa: ANN401  # JSON
    try:
        if not isinstance(item, dict):
            raise RecordError(f"{name}: {str(item)[:80]!r} is no object")
        evidence = _evidence(item, document, part)
        if evidence is None:
            found.misfits.append(Misfit("no quote in the text", str(item.get("quote"))[:200]))
        elif name == "statements":
            statement = _statement(item, evidence)
            if statement not in found.statements:
                found.statements.append(statement)
        else:
            figure = _figure(item, evidence)
            if figure not in found.figures:
                found.figures.append(figure)
    except RecordError as error:
        found.misfits.append(Misfit("not of the schema", str(error)))


def _object(text: str) -> Plain | None:
    """The JSON object of an answer, also where a model puts it between the marks of a code block."""
    fenced = _FENCE.match(text)
    try:
        plain = json.loads(fenced[1] if fenced else text, parse_float=Decimal, parse_constant=str)
    except (ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None


def _evidence(item: Plain, document: Document, part: Part) -> Span | None:
    quote = item.get("quote")
    if not isinstance(quote, str) or not quote.strip():
        return None
    at = part.text.find(quote)
    if at >= 0:
        return Span.of(document.text, part.start + at, part.start + at + len(quote))
    loose = re.compile(r"\s+".join(map(re.escape, quote.split())))
    match = loose.search(part.text)
    return Span.of(document.text, part.start + match.start(), part.start + match.end()) if match else None


def _statement(item: Plain, evidence: Span) -> Statement:
    status = _one_of(item, "status", STATUSES)
    statement = Statement(
        id="",
        act=_one_of(item, "act", ACTS),
        status=status,
        actor=_actor(item, "actor") or Actor(None, _text(item, "actor_name") or "nobody in particular"),
        counterpart=_actor(item, "counterpart"),
        evidence=evidence,
        ending=status == "ended" or _truth(item, "ending"),
        object=_text(item, "object"),
        rank=_one_of(item, "rank", RANKS) if item.get("rank") else None,
        amounts=tuple(_interval(one, "amounts") for one in _list(item, "amounts")),
        when=_period(item, "when"),
        place=_text(item, "place"),
        attribution=_attribution(item),
    )
    return replace(statement, id=_id(statement))


def _figure(item: Plain, evidence: Span) -> Figure:
    value, relation = item.get("value"), item.get("relation")
    if not value and not relation:
        raise RecordError("figures: it gives neither a value nor a relation")
    figure = Figure(
        id="",
        measure=_one_of(item, "measure", MEASURES),
        reporter=_actor(item, "reporter"),
        partner=_actor(item, "partner"),
        period=_period(item, "period"),
        evidence=evidence,
        product=_text(item, "product"),
        value=_interval(value, "value") if value else None,
        relation=_relation(relation) if relation else None,
        attribution=_attribution(item),
    )
    return replace(figure, id=_id(figure))


def _id(part: Statement | Figure) -> str:
    return hashlib.sha256(part_to_json(part).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _relation(said: Any) -> Relation:  # noqa: ANN401  # JSON
    if not isinstance(said, dict):
        raise RecordError(f"relation: {str(said)[:80]!r} is no object")
    of = said.get("of") or {}
    if not isinstance(of, dict):
        raise RecordError(f"relation: its `of` is {str(of)[:80]!r}")
    low, high = _ends(said, "relation")
    reference = Reference(_period(of, "period"), _text(of, "measure"), _text(of, "product"))
    return Relation(_one_of(said, "kind", _RELATIONS), low, high, reference)


def _interval(said: Any, name: str) -> Interval:  # noqa: ANN401  # JSON
    if not isinstance(said, dict):
        raise RecordError(f"{name}: {str(said)[:80]!r} is no object")
    return Interval(*_ends(said, name), _text(said, "unit") or "1", _text(said, "text"))


def _ends(said: Plain, name: str) -> tuple[Decimal | None, Decimal | None]:
    ends: list[Decimal | None] = []
    for side in ("low", "high"):
        number = said.get(side)
        if number is None:
            ends.append(None)
        elif isinstance(number, bool) or not isinstance(number, int | Decimal):
            raise RecordError(f"{name}: `{side}` is {str(number)[:40]!r} and should be a number")
        elif not -_LARGEST < number < _LARGEST:
            raise RecordError(f"{name}: `{side}` is {str(number)[:40]}, which counts nothing in the world")
        else:
            ends.append(Decimal(number))
    if ends == [None, None]:
        raise RecordError(f"{name}: it has neither end")
    return ends[0], ends[1]


def _attribution(item: Plain) -> Attribution | None:
    found = Attribution(
        speaker=_text(item, "speaker"),
        office=_text(item, "office"),
        actor=_actor(item, "said_by"),
        medium=_text(item, "medium"),
        quoted=_truth(item, "quoted"),
    )
    return None if found == Attribution() else found


def _actor(item: Plain, name: str) -> Actor | None:
    id_ = _text(item, name)
    if id_ is None:
        return None
    listed: tuple[Mapping[str, Any], ...] = (states(), governments(), organisations())
    known = next((catalogue[id_].name for catalogue in listed if id_ in catalogue), None)
    if known is None and (not _ORGANISATION.fullmatch(id_) or len(id_) == 3):
        raise RecordError(f"`{name}` is {id_[:40]!r}, which is no id of the codebook")
    return Actor(id_, _text(item, f"{name}_name") or known or id_)


def _period(item: Plain, name: str) -> Period | None:
    said = item.get(name)
    if said is None:
        return None
    if not isinstance(said, dict):
        raise RecordError(f"`{name}` is {str(said)[:80]!r} and should be an object with start and end")
    start, end = _day(said, "start"), _day(said, "end")
    if start is None and end is None:
        return None
    return Period(start, end, _one_of(said, "precision", PRECISIONS))


def _day(said: Plain, name: str) -> date | None:
    day = _text(said, name)
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise RecordError(f"`{name}` is {str(day)[:40]!r} and should be a day, as 2023-04-17") from error


def _list(item: Plain, name: str) -> list[Any]:
    said = item.get(name) or []
    if not isinstance(said, list):
        raise RecordError(f"`{name}` is {str(said)[:80]!r} and should be a list")
    return said


def _truth(item: Plain, name: str) -> bool:
    said = item.get(name)
    if said is None or isinstance(said, bool):
        return bool(said)
    raise RecordError(f"`{name}` is {str(said)[:40]!r} and should be true or false")


def _text(item: Plain, name: str) -> str | None:
    said = item.get(name)
    if said is None or said == "":
        return None
    if isinstance(said, str):
        return said
    raise RecordError(f"`{name}` is {str(said)[:40]!r} and should be a text")


def _one_of(item: Plain, name: str, choices: tuple[Choice, ...]) -> Choice:
    said = item.get(name)
    for choice in choices:
        if choice == said:
            return choice
    raise RecordError(f"`{name}` is {str(said)[:40]!r}; the codebook has {', '.join(map(str, choices))}")
