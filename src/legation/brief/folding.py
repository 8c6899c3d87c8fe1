"""Events without those that say nothing which another does not: 'an embassy' told beside 'an embassy in Kabul in May'.

In:  events, and the statements behind their accounts.
Out: the same events; what a vaguer one rests on is among the accounts of the more telling one.

Reports tell of one thing in more and in fewer words, and the fewer words often leave open whether it is one. A brief
tells it once, with every note: nothing is lost, and nothing is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from legation.brief.acts import post_of
from legation.brief.names import Name, land_of
from legation.brief.particulars import product_of
from legation.events.cluster import Event
from legation.record.statement import Rank, Statement
from legation.register.ask import Held

# Ranks that say no more than that somebody was sent.
_ANY_ENVOY: Final[frozenset[Rank | None]] = frozenset({None, "envoy", "diplomats", "delegation"})
_ANY_POST: Final = frozenset({"", "mission", "representative office", "route", "diplomatic"})


def folded(events: Iterable[Event], statements: Mapping[str, Held]) -> tuple[Event, ...]:
    """The events in their order, the vaguer ones within those that tell more."""
    kept: list[Event] = []
    for event in events:
        place = next((at for at, other in enumerate(kept) if _says_no_more(event, other, statements)), None)
        if place is not None:
            kept[place] = _together(kept[place], event)
            continue
        held = [other for other in kept if _says_no_more(other, event, statements)]
        whole = event
        for other in held:
            whole = _together(whole, other)
            kept.remove(other)
        kept.append(whole)
    return tuple(kept)


def _together(telling: Event, vague: Event) -> Event:
    return replace(telling, accounts=(*telling.accounts, *vague.accounts))


def _says_no_more(vague: Event, telling: Event, statements: Mapping[str, Held]) -> bool:
    if vague.key != telling.key:
        return False
    told = [statements[account.id].statement for account in telling.accounts]
    return all(
        any(_is_vaguer(statements[account.id].statement, one) for one in told) for account in vague.accounts
    )


def _is_vaguer(one: Statement, other: Statement) -> bool:
    """Whether a statement has no particular that the other does not have."""
    return (
        one.status == other.status
        and (one.when is None or (other.when is not None and one.when == other.when))
        and (_place(one) in ("", _place(other)))
        and (one.rank in _ANY_ENVOY or one.rank == other.rank)
        and (one.actor.person is None or one.actor.person == other.actor.person)
        and not one.amounts
        and (post_of(one) in _ANY_POST or post_of(one) == post_of(other))
        and product_of(one) in (None, product_of(other))
    )


def _place(one: Statement) -> str:
    """Where; the counterpart's own land says no more than that it is with them."""
    place = " ".join((one.place or "").split()).casefold()
    land = Name.of(land_of((one.counterpart and one.counterpart.id) or ""), "").text
    return "" if place == land.removeprefix("the ").casefold() else place
