"""What a reader scores on a set of cases, whichever reader it is.

In:  cases with their gold, and for each the record that was read, as plain JSON.
Out: Scores: the tallies, strict and lenient, and one number for each of them and for each field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from legation.evaluation.scoring import Item, Tally, false_recognitions, tally

KINDS: Final = ("statements", "figures", "checks")


@dataclass(frozen=True, slots=True)
class Scores:
    """`numbers` has an F1 for each tally, and the share of each field among the statements that were found."""

    numbers: dict[str, float]
    tallies: dict[str, Tally]
    false_recognitions: tuple[str, ...] = ()


def score(cases: Sequence[Item], records: Sequence[Item]) -> Scores:
    """Score records against their cases, in the same order."""
    tallies = {
        f"{kind} {'strict' if strict else 'lenient'}": tally(cases, records, kind, strict=strict)
        for kind in KINDS
        for strict in (True, False)
    }
    fields = tallies["statements strict"].fields
    tallies = {name: one for name, one in tallies.items() if one.owed}
    numbers = {name: round(one.f1, 4) for name, one in tallies.items()}
    numbers |= {name: round(right / owed, 4) for name, (right, owed) in fields.items()}
    false = false_recognitions(cases, records)
    if cases:
        numbers["without false recognition"] = round(1 - len(false) / len(cases), 4)
    return Scores(numbers, tallies, tuple(false))


def lines(scores: Scores) -> list[str]:
    """The scores in lines for people."""
    found = []
    for name, one in scores.tallies.items():
        precision = one.right / one.said if one.said else 0.0
        share = f"F1 {one.f1:.3f}  P {precision:.3f}  R {one.right / one.owed:.3f}"
        found.append(f"  {name:<19} {share}  {one.owed} owed, {one.said} said")
    fields = scores.tallies["statements strict"].fields if "statements strict" in scores.tallies else {}
    if fields:
        told = ", ".join(f"{name} {right}/{owed}" for name, (right, owed) in fields.items())
        found.append(f"  of statements found: {told}")
    return found
