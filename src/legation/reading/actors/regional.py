"""Nouns told apart by a region: 'the Central American nation', 'his European counterparts'.

In:  a noun.
Out: whether a state lies where the words before it say.
"""

from __future__ import annotations

from legation.lists.regions import regions
from legation.parser.parsed import Token
from legation.record.actor import Actor


def is_of_a_region(token: Token) -> bool:
    """'European counterparts', 'Central American colleagues'."""
    return any(child.text in regions() for child in token.lefts if child.dep_ in ("amod", "compound"))


def fits_region(token: Token, actor: Actor) -> bool:
    """'The Baltic state' is one of the three, 'the Central American nation' none that speaks in the same breath."""
    for child in token.lefts:
        if child.dep_ in ("amod", "compound"):
            before = child.nbor(-1).text if child.i > token.left_edge.i else ""
            fitting = regions().get(f"{before} {child.text}") or regions().get(child.text)
            if fitting is not None:
                return actor.state in fitting
    return True
