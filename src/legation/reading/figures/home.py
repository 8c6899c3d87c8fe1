"""The state that a report's numbers are about, for those that name one side only: 'Exports to Nigeria fell'.

In:  the mentions of a document.
Out: the actor named most, the headline's counting twice; None where the document speaks of no state.
"""

from __future__ import annotations

from collections import Counter

from legation.lists.contested import contested
from legation.lists.governments import governments
from legation.parser.parsed import Doc
from legation.reading.actors import Mentions
from legation.reading.figures.layout import Layout
from legation.record.actor import Actor

_OWNERS = frozenset({"state", "government", "capital", "demonym", "people", "nominal"})
_STANDS_FOR_A_REGION = frozenset(
    {"region", "territory", "territories", "enclave", "republic", "breakaway", "island"}
)


def home_of(doc: Doc, mentions: Mentions, title_end: int) -> Actor | None:
    """Return whom the report speaks of most, whoever comes first where two are spoken of as often."""
    counts, first = Counter[str](), dict[str, Actor]()
    for mention in mentions.all:
        if mention.kind not in _OWNERS or not mention.named or len(mention.actors) != 1:
            continue
        (actor,) = mention.actors
        if actor.state is None or len(actor.state) != 3:
            continue
        counts[actor.state] += 2 if doc[mention.root].idx < title_end else 1
        first.setdefault(actor.state, actor)
    if not counts:
        return None
    most = max(counts.values())
    return next(actor for state, actor in first.items() if counts[state] == most)


def home_side(layout: Layout) -> Actor | None:
    """Return the state that the report's numbers are about, as a side of a figure."""
    home = layout.home
    return Actor(home.state, home.name) if home is not None else None


def region_meant(home: Actor | None, word: str) -> Actor | None:
    """Return whom 'the region' or 'the territory' means: a government of places of its own, a state in dispute."""
    if home is None or home.id is None or word not in _STANDS_FOR_A_REGION:
        return None
    government = governments().get(home.id)
    apart = bool(government.places) if government else home.id in contested()
    return home if apart else None
