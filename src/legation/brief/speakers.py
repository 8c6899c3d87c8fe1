"""On whose word: 'Aibek Smadiyarov, foreign ministry spokesman', 'the Kazakh ministry of trade', 'Reuters'."""

from __future__ import annotations

import re
from typing import Final

from legation.brief.counts import listed
from legation.brief.names import Name, name_of
from legation.brief.offices import office_in_words, with_article
from legation.lists.states import states
from legation.record.statement import Attribution, Statement

# What a reader leaves of a name when its rest is missing.
_ADDRESS: Final = re.compile(r"(?:Mr|Mrs|Ms|Dr|Mullah|Maulvi)\.?")


def speaker_in_words(statement: Statement) -> str | None:
    """Who says so; None where the report says it in its own voice."""
    return source_in_words(statement.attribution)


def source_in_words(attribution: Attribution | None) -> str | None:
    """An attribution as what follows 'according to'."""
    if attribution is None:
        return None
    said = _somebody(attribution)
    if said is not None and attribution.medium:
        return f"{said}, as told by {_medium(attribution.medium)}"
    return said or (_medium(attribution.medium) if attribution.medium else None)


def asker_in_words(statement: Statement) -> str | None:
    """Who asks, as the subject of 'asked': the other party where it is they who speak."""
    attribution = statement.attribution
    if attribution is None:
        return None
    asking = attribution.actor
    if asking is not None and asking.id is not None and asking.id != statement.actor.id:
        return name_of(asking).text
    said = _somebody(attribution) if asking is None else None
    return said.replace(", ", " (", 1) + ")" if said and said.count(", ") == 1 else said


def _somebody(attribution: Attribution) -> str | None:
    several = [part.strip() for part in (attribution.office or "").split(";") if part.strip()]
    if len(several) > 1 and not attribution.speaker:
        offices = [office_in_words(part) for part in several]
        return listed([with_article(office) for office in offices if office])
    office = office_in_words(attribution.office)
    speaker = " ".join((attribution.speaker or "").split())
    if speaker and not _ADDRESS.fullmatch(speaker):
        if office is None:
            return speaker + _of(attribution, speaker)
        return f"{speaker}, {office}{_of(attribution, office)}"
    if office is None:
        return Name.of(attribution.actor.id, attribution.actor.name).text if attribution.actor else None
    if attribution.actor is not None and _means_it(office, attribution.actor.id):
        return name_of(attribution.actor).text
    return with_article(office) + _of(attribution, office)


def _of(attribution: Attribution, told: str) -> str:
    """Whose, unless the words tell it: 'of Kazakhstan' is not said of the Kazakh ministry."""
    actor = attribution.actor
    if actor is None or actor.id is None or re.match(r"(?:country|nation|state|government)['’]s\b", told):
        return ""
    state = states().get(actor.state or "")
    known = {actor.name, *(state.names if state else ()), *(state.adjectives if state else ())}
    name = name_of(actor).text
    if any(
        re.search(rf"\b{re.escape(word)}\b", told, re.IGNORECASE)
        for word in (*known, name.removeprefix("the "))
    ):
        return ""
    return f" of {name}"


def _means_it(office: str, id_: str | None) -> bool:
    return id_ is not None and office.casefold() == Name.of(id_, "").text.removeprefix("the ").casefold()


def _medium(medium: str) -> str:
    several = [" ".join(part.split()) for part in medium.split(";") if part.strip()]
    if len(several) > 1:
        return listed([_medium(part) for part in several])
    words = re.sub(r"\bMFA\b", "foreign ministry", " ".join(medium.split()))
    if words.endswith(" foreign ministry"):
        return with_article(words)
    return words if words[:1].isupper() else with_article(words)
