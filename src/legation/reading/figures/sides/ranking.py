"""Whose partners are ranked: 'Abkhazia's largest supplier', 'the main customers of Chile'.

In:  a sentence with a noun of whoever buys or sells.
Out: the state whose suppliers or customers they are, and the states named around the noun.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_of
from legation.record.actor import Actor
from legation.record.figure import Measure

RANKING: dict[str, Measure] = {
    "partner": "turnover", "creditor": "debt", "lender": "debt",
    "supplier": "imports", "seller": "imports", "source": "imports", "customer": "exports", "buyer": "exports",
    "market": "exports", "destination": "exports", "purchaser": "exports",
}  # fmt: skip
_NAMES = frozenset({"state", "government", "capital", "organisation", "demonym"})
REACH = 6  # tokens between the noun and whose it is


def ranking_owner(layout: Layout) -> Actor | None:
    """Return whose partners are ranked: 'Poland remained Ukraine's largest partner' is told from Ukraine's side."""
    for place in range(layout.start, layout.end):
        if layout.lemma(place) in RANKING and layout.doc[place].pos_ == "NOUN":
            if owner := owner_of(layout, place):
                return owner
    return None


def owner_of(layout: Layout, noun: int) -> Actor | None:
    """Return whose it is: 'Abkhazia's largest supplier', 'the main customers of Chile'."""
    behind = noun + 1 < layout.end and layout.doc[noun + 1].lower_ == "of"
    for places in (
        range(max(layout.start, noun - REACH), noun),
        range(noun + 2, noun + 4) if behind else range(0),
    ):
        found = named_at(layout, places)
        owned = [
            state
            for state, end in found
            if end < layout.end and layout.doc[end].lower_ in ("'s", "’s", "'", "’")
        ]
        if owned or (behind and found and places.start > noun):
            return (owned or [found[0][0]])[0]
    return None


def named_at(layout: Layout, places: range) -> list[tuple[Actor, int]]:
    """Return the states named at the places, each with the token behind its name."""
    return [
        (states[0], mention.end)
        for mention in layout.mentions.all
        if mention.start in places
        and mention.kind in _NAMES
        and mention.named
        and (states := states_of(mention))
    ]
