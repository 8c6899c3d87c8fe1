"""One decision: what it would change on the ladder or on events, told before, and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.cli.clock import now
from legation.cli.terminal import tell

if TYPE_CHECKING:
    from legation.record.statement import Statement
    from legation.register.decide import Effect, Verb
    from legation.register.effect_on_events import EventEffect, Groups
    from legation.register.store import Register


def show_effect(register: Register, word: str, id_: str, amended: Statement | None) -> None:
    """Tell what accepting, amending or rejecting a statement would change."""
    from legation.register.decide import Decision, effect

    verb: Verb = word  # type: ignore[assignment]  # one of the decisions
    with register.reading() as connection:
        found = effect(connection, Decision(verb, (id_,), "-", "-", amended=amended))
    tell(effect_in_words(found))


def effect_in_words(found: Effect | None) -> str:
    """What a decision changes, in a sentence or a short table."""
    if found is None or found.changes_nothing:
        return "The ladder stays as it is."
    lines = [f"{found.pair.actor} → {found.pair.counterpart}"]
    for name, stretches in (("before", found.before), ("after", found.after)):
        steps = ", ".join(f"{one.start}: {one.standing.low} to {one.standing.high}" for one in stretches)
        lines.append(f"  {name}: {steps or 'nothing known'}")
    return "\n".join(lines)


def show_effect_on_events(register: Register, word: str, ids: tuple[str, ...], rest: tuple[str, ...]) -> None:
    """Tell what merging or splitting would change."""
    from legation.register.decide import Decision
    from legation.register.effect_on_events import effect_on_events

    verb: Verb = word  # type: ignore[assignment]  # merge or split
    with register.reading() as connection:
        found = effect_on_events(connection, Decision(verb, ids, "-", "-", rest=rest))
    tell(events_in_words(found))


def events_in_words(found: EventEffect) -> str:
    """What merging or splitting changes: the events as they are and as they would be."""
    if found.changes_nothing:
        return "The events stay as they are."
    return f"before: {_counted(found.before)}\nafter:  {_counted(found.after)}"


def _counted(groups: Groups) -> str:
    told = [
        f"{len(one.statements)} statement{'s' * (len(one.statements) != 1)} in {one.reports} "
        f"report{'s' * (one.reports != 1)}"
        for one in groups
    ]
    return f"{len(told)} event{'s' * (len(told) != 1)} ({'; '.join(told)})"


def keep_decision(
    register: Register,
    word: str,
    ids: tuple[str, ...],
    rest: tuple[str, ...],
    by: tuple[str, str],
    amended: Statement | None = None,
) -> None:
    """Keep a decision and tell under which id; `by` is who and why."""
    from legation.register.decide import Decision, decide

    verb: Verb = word  # type: ignore[assignment]  # one of the decisions
    decided = decide(register, Decision(verb, ids, *by, rest=rest, amended=amended), now())
    tell(f"{word}: kept as {decided[:8]}.")
