"""The two sides of a candidate's act while they are sought: what is asked, what is known, and what a step is.

In:  a candidate, the document's material, who speaks, what the talk has been of.
Out: Asked, Sides and Step, in which `pairing` writes its order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from legation.reading.material import Material
from legation.reading.statements.parties.pair import Pair
from legation.reading.statements.parties.so_far import Talk
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor
from legation.record.statement import Attribution


@dataclass(frozen=True, slots=True)
class Asked:
    """The candidate whose sides are sought, and all that may tell them."""

    candidate: Candidate
    material: Material
    said: Attribution | None
    talk: Talk


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts and towards whom, as far as they are known; a side that nothing has told yet is empty."""

    actors: list[Actor] = field(default_factory=list)
    counterparts: list[Actor] = field(default_factory=list)


Step = Callable[[Asked, Sides], Sides | list[Pair]]
"""One way to know more of the sides: gives them as it leaves them, or the pairs where it settles the question.

No pairs at all settles it too: the text does not let both sides be known.
"""
