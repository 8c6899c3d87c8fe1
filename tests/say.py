"""Builders for tests: a statement from three words, all else defaulted."""

from __future__ import annotations

from datetime import date
from typing import cast

from legation.record.actor import Actor
from legation.record.period import Period
from legation.record.span import Span
from legation.record.statement import Act, Attribution, Rank, Statement, Status


def say(
    words: str,
    status: Status = "occurred",
    *,
    when: str | Period | None = None,
    rank: Rank | None = None,
    said_on: str | None = None,
    quote: str | None = None,
) -> Statement:
    """A statement from 'ACTOR act COUNTERPART', as `say("KAZ accredit AFG:IEA")`; '-' is nobody."""
    actor, act, counterpart = words.split()
    evidence = Span(0, len(quote or words), quote or words)
    key = f"{words}|{status}|{when}|{rank}|{said_on}|{quote}"
    return Statement(
        id=key,
        act=cast("Act", act),
        status=status,
        actor=Actor(None, "No country") if actor == "-" else Actor(actor, actor),
        counterpart=None if counterpart == "-" else Actor(counterpart, counterpart),
        evidence=evidence,
        ending=status == "ended",
        rank=rank,
        when=period(when) if isinstance(when, str) else when,
        attribution=Attribution(said_on=period(said_on)) if said_on else None,
    )


def period(words: str) -> Period:
    """A period from '2023', '2023-04', '2023-04-17', '2021-08-15..' (since) or '2021-08-15..2022-01-01'."""
    if ".." in words:
        start, end = words.split("..")
        return Period(date.fromisoformat(start), date.fromisoformat(end) if end else None, "open")
    parts = [int(part) for part in words.split("-")]
    if len(parts) == 3:
        return Period.day(date(*parts))
    if len(parts) == 1:
        return Period(date(parts[0], 1, 1), date(parts[0], 12, 31), "year")
    year, month = parts
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), date.fromordinal(after.toordinal() - 1), "month")
