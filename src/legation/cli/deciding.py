"""One decision: what it would change on the ladder, told before, and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legation.cli.clock import now
from legation.cli.terminal import tell

if TYPE_CHECKING:
    from legation.record.statement import Statement
    from legation.register.decide import Effect, Verb
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
