"""Statements of different reports that cannot both hold: a recognition claimed, and denied on its day.

In:  the statements of one pair that are on record, each with the day on which it became known; a day.
Out: a check for each dispute that is open on that day. Which side is right, nobody can tell from the two alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from legation.checks.verdicts import verdict_on
from legation.ladder.conflicts import conflicts
from legation.ladder.moves import Report, between, move_of, said_in
from legation.ladder.rungs import RUNGS
from legation.record.check import Check


def check_standing(reports: Sequence[Report], pair: tuple[str, str], on: date) -> tuple[Check, ...]:
    """Every open dispute about where the pair (actor, counterpart) stands."""
    by_id = {report.statement.id: report for report in reports}
    moves = [move for report in reports if (move := move_of(said_in(report)))]
    own = [move for move in moves if between(move, *pair)]
    found = []
    for conflict in conflicts(own, on):
        claim, denial = by_id[conflict.claim.id].statement, by_id[conflict.denial.id].statement
        rung = RUNGS[conflict.claim.rung or 0]
        found.append(
            verdict_on(
                "standing",
                "contradicted",
                about=(claim.id, denial.id),
                evidence=(claim.evidence, denial.evidence),
                explanation=(
                    f"{pair[0]} towards {pair[1]}: {rung} is said to hold since {conflict.claim.sure} and is denied of "
                    f"{conflict.denial.first}; both cannot be so."
                ),
            )
        )
    return tuple(found)
