"""Where reports cannot all be right: on the day, the amount or the rank of one event, or on whether it was at all.

In:  what was chosen, and the account by which each event is told.
Out: a sentence for each contradiction that the week brought, with every statement on either side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from legation.brief.amounts import amount_in_words
from legation.brief.choose import Chosen
from legation.brief.dates import when_in_words
from legation.brief.subjects import speaks_of_others
from legation.brief.wording import clause_of, sentence_of
from legation.codebook.wording import RANKS
from legation.events.cluster import Event
from legation.record.interval import Interval
from legation.record.statement import Statement
from legation.register.ask import Held


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A sentence, and what it rests on."""

    text: str
    sources: tuple[Held, ...]


def contradictions(chosen: Chosen, lead_of: Callable[[Event], Held]) -> Iterator[Contradiction]:
    """Those of standings first, then those of events in the order of their dates."""
    yield from _disputed(chosen)
    yield from _nobody_has(chosen)
    for event in chosen.told:
        accounts = [chosen.statements[account.id] for account in event.accounts]
        for name, versions in (
            # what is denied, or holds, is so on every day
            ("day", _days(accounts, chosen.year) if event.key.told in ("done", "ended") else {}),
            ("amount", _amounts(accounts)),
            ("rank", _ranks(accounts)),
        ):
            if len(versions) > 1:
                clause = clause_of(lead_of(event).statement, chosen.year, bare=True)
                text = f"Reports that {clause} differ on the {name}: {' or '.join(versions)}."
                yield Contradiction(text, tuple(one for group in versions.values() for one in group))


def _disputed(chosen: Chosen) -> Iterator[Contradiction]:
    """A deed that is claimed and denied, where either came out in the week."""
    week = chosen.asked.week
    for found in chosen.standings.values():
        moves = [chosen.statements[move.id] for move in found.disputed if move.id in chosen.statements]
        claims = [one for one in moves if one.statement.status != "denied"]
        denials = [one for one in moves if one.statement.status == "denied"]
        for claim in claims:
            against = [one for one in denials if one.statement.act == claim.statement.act]
            if against and any(one.known in week for one in (claim, *against)):
                yield _sides(claim, against[0], (claim, *against), chosen)


def _nobody_has(chosen: Chosen) -> Iterator[Contradiction]:
    """'No state has', told of a day on which one surely had, by a report that does not speak of that one itself."""
    for event in chosen.told:
        if event.key.actor is not None or event.key.told != "denied":
            continue
        denial = chosen.statements[event.accounts[0].id]
        day = event.last or denial.known
        if speaks_of_others(denial.statement):
            continue
        for found in chosen.standings.values():
            moves = [move for move in found.floor if move.act == event.key.act and move.sure < day]
            claims = [chosen.statements[move.id] for move in moves if move.id in chosen.statements]
            if claims and denial.document not in {claim.document for claim in claims}:
                yield _sides(denial, claims[0], (denial, *claims), chosen)


def _sides(one: Held, other: Held, sources: tuple[Held, ...], chosen: Chosen) -> Contradiction:
    first = sentence_of(one.statement, chosen.year, one.known).rstrip(".")
    second = sentence_of(other.statement, chosen.year, other.known)
    return Contradiction(f"On one side: {first}. On the other: {second}", sources)


Versions = dict[str, list[Held]]


def _days(accounts: list[Held], year: int) -> Versions:
    """Days to within a week that have none in common; a month and a day in it do not differ."""
    dated = [one for one in accounts if _width(one.statement) <= timedelta(days=7)]
    groups: list[list[Held]] = []
    for one in dated:
        fitting = [
            group for group in groups if all(_overlap(one.statement, member.statement) for member in group)
        ]
        if fitting:
            fitting[0].append(one)
        else:
            groups.append([one])
    return {
        when_in_words(when, year): group for group in groups if (when := group[0].statement.when) is not None
    }


def _width(statement: Statement) -> timedelta:
    when = statement.when
    return when.end - when.start if when and when.start and when.end else timedelta.max


def _overlap(one: Statement, other: Statement) -> bool:
    return one.when is not None and other.when is not None and one.when.overlaps(other.when)


def _amounts(accounts: list[Held]) -> Versions:
    """Amounts of the first unit that is told, that cannot be the same number."""
    told = [(one, amount) for one in accounts for amount in one.statement.amounts[:1]]
    if not told:
        return {}
    unit = told[0][1].unit
    groups: list[list[tuple[Held, Interval]]] = []
    for one, amount in told:
        if amount.unit != unit:
            continue
        fitting = [group for group in groups if all(_meet(amount, other) for _, other in group)]
        if fitting:
            fitting[0].append((one, amount))
        else:
            groups.append([(one, amount)])
    return {amount_in_words(group[0][1]): [one for one, _ in group] for group in groups}


def _meet(one: Interval, other: Interval) -> bool:
    above = one.high is None or other.low is None or other.low <= one.high
    return above and (one.low is None or other.high is None or one.low <= other.high)


def _ranks(accounts: list[Held]) -> Versions:
    groups: Versions = {}
    for one in accounts:
        if one.statement.rank is not None:
            groups.setdefault(RANKS[one.statement.rank], []).append(one)
    # 'Diplomats' and 'envoys' are ambassadors too; only ranks that exclude each other differ.
    apart = {name for name in groups if name in ("ambassador", "chargé d'affaires", "consul")}
    return {name: group for name, group in groups.items() if name in apart}
