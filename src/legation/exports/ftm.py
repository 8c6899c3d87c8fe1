"""What is on record as FollowTheMoney entities, one JSON object a line.

In:  reports with what was chosen of them.
Out: for each party a PublicBody or Organization, once; for each report an Article with its text; for each statement
     an Event with its parties, days, place, words and report; where it is told as a fact between two parties, also
     an UnknownLink, which is an edge of a graph.

What is planned, possible, denied or ended is no edge, so that no graph shows it as a fact. All that the record says
stands in a Document of the type application/json, which FollowTheMoney keeps as it is; by it the record comes back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from legation.exports.parties import Party, actors_of, party
from legation.exports.whole import whole_of
from legation.record.actor import Actor
from legation.register.ask import Held
from legation.register.reported import Reported

RECORD_TYPE: Final = "application/json"
# Only these are told as facts; the rest stands beside the graph.
FACTS: Final = frozenset({"occurred", "ongoing"})
# Two letters to the three that FollowTheMoney lists; a language that it does not list is left out.
LANGUAGES: Final[Mapping[str, str]] = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "he": "heb", "kk": "kaz",
    "ky": "kir", "my": "mya", "ps": "pus", "ru": "rus", "sq": "sqi", "sr": "srp", "tg": "tgk", "tk": "tuk",
    "tr": "tur", "uk": "ukr", "ur": "urd", "uz": "uzb", "zh": "zho",
}  # fmt: skip
# Signs that no document of theirs holds: control characters but tab and line end, and halves of pairs.
_UNHELD: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")

Properties = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity: its id, its schema, and its properties, each with its values."""

    id: str
    schema: str
    properties: Properties

    def as_plain(self) -> dict[str, Any]:
        """As FollowTheMoney writes it."""
        return {"id": self.id, "schema": self.schema, "properties": self.properties}


def as_ftm(reports: Iterable[Reported]) -> Iterator[str]:
    """The entities, a line each."""
    for entity in entities(reports):
        yield json.dumps(entity.as_plain(), ensure_ascii=False) + "\n"


def entities(reports: Iterable[Reported]) -> Iterator[Entity]:
    """Every entity once, those that others name before them."""
    seen: set[str] = set()
    for report in reports:
        for entity in entities_of(report):
            if entity.id not in seen:
                seen.add(entity.id)
                yield entity


def entities_of(report: Reported) -> Iterator[Entity]:
    """The entities of one report."""
    for actor in actors_of(report):
        if actor.id is not None:
            yield _party(party(actor.id))
    yield _article(report)
    yield _record(report)
    for held in report.statements:
        yield _event(held, report)
        link = _link(held, report)
        if link is not None:
            yield link


def statement_entity_id(id_: str) -> str:
    """The id of a statement's Event."""
    return f"legation-statement-{id_}"


def article_id(report: Reported) -> str:
    """The id of a report's Article."""
    return f"legation-report-{report.document_id}"


def party_id(of: Party) -> str:
    """The id of a party's entity."""
    return f"legation-party-{of.slug}"


def _party(of: Party) -> Entity:
    schema = "PublicBody" if of.kind in ("state", "government") else "Organization"
    said: Properties = {"name": [_name(of.name)], "keywords": [of.id]}
    if of.code is not None:
        said["country"] = [of.code.lower()]
    return Entity(party_id(of), schema, said)


def _article(report: Reported) -> Entity:
    document = report.document
    return _entity(
        article_id(report),
        "Article",
        fileName=f"{report.document_id}.txt",
        title=document.title,
        bodyText=document.text,
        publisher=document.source,
        sourceUrl=_url(document.url),
        publishedAt=document.published,
        date=report.known,
        language=LANGUAGES.get((document.language or "")[:2]),
    )


def _record(report: Reported) -> Entity:
    return _entity(
        f"legation-record-{report.id}",
        "Document",
        fileName=f"{report.id}.json",
        title="record",
        mimeType=RECORD_TYPE,
        bodyText=whole_of(report),
        date=report.known,
        processingAgent=f"{report.reader.name} {report.reader.version}",
    )


def _event(held: Held, report: Reported) -> Entity:
    said = held.statement
    involved = [one for one in (said.actor, said.counterpart) if one is not None and one.id is not None]
    entity = _entity(
        statement_entity_id(held.id),
        "Event",
        name=f"{_who(said.actor)}: {said.act}, {said.status}{_towards(said.counterpart)}",
        organizer=_reference(said.actor),
        **_interval(held, report),
    )
    # FollowTheMoney takes each place for an address of its own.
    places = [_name(place).strip(", ") for place in (said.place or "").split(";")]
    if any(places):
        entity.properties["location"] = sorted({place for place in places if place})
    if involved:
        entity.properties["involved"] = sorted({party_id(party(one.id)) for one in involved if one.id})
    return entity


def _link(held: Held, report: Reported) -> Entity | None:
    said = held.statement
    subject = _reference(said.actor)
    object_ = _reference(said.counterpart) if said.counterpart else None
    if subject is None or object_ is None or said.status not in FACTS or said.ending or subject == object_:
        return None
    return _entity(
        f"legation-link-{held.id}",
        "UnknownLink",
        subject=subject,
        object=object_,
        role=said.act,
        status=said.status,
        **_interval(held, report),
    )


def _interval(held: Held, report: Reported) -> dict[str, object]:
    said = held.statement
    url = _url(report.document.url)
    return {
        "startDate": said.when.start if said.when else None,
        "endDate": said.when.end if said.when else None,
        "date": report.known,
        "summary": said.object,
        "description": said.evidence.quote,
        "recordId": held.id,
        "publisher": report.document.source,
        "sourceUrl": url,
        "proof": article_id(report),
    }


def _entity(id_: str, schema: str, **said: object) -> Entity:
    texts = {name: _plain(str(value)) for name, value in said.items() if value is not None}
    return Entity(id_, schema, {name: [text] for name, text in texts.items() if text})


def _reference(actor: Actor) -> str | None:
    return party_id(party(actor.id)) if actor.id is not None else None


def _who(actor: Actor) -> str:
    return party(actor.id).name if actor.id is not None else _name(actor.name) or "nobody"


def _towards(actor: Actor | None) -> str:
    return f" – {_who(actor)}" if actor is not None else ""


def _name(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    return _UNHELD.sub("", text).strip()


def _url(url: str | None) -> str | None:
    """An address that is one; FollowTheMoney guesses at others."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname and " " not in url else None
