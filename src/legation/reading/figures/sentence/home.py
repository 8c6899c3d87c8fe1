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
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor

_OWNERS = frozenset({"state", "government", "capital", "demonym", "people", "nominal"})
BESIDE = 6  # tokens between who counts and whose they are


def as_side(actor: Actor) -> Actor:
    """Return whose trade an actor's is: its state's, under the name of the text.

    Who holds places of its own trades for itself: Transnistria's exports to Moldova are no trade within Moldova.
    """
    government = governments().get(actor.id or "")
    return Actor(actor.id if government is not None and government.places else actor.state, actor.name)


def home_of(doc: Doc, mentions: Mentions, title_end: int) -> Actor | None:
    """Return whom the report speaks of most, whoever comes first where two are spoken of as often."""
    counts, first = Counter[str](), dict[str, Actor]()
    for mention in mentions.all:
        if mention.kind not in _OWNERS or not mention.named or len(mention.actors) != 1:
            continue
        (actor,) = mention.actors
        if actor.state is None or len(actor.state) != 3:
            continue
        side = as_side(actor).id or ""
        counts[side] += 2 if doc[mention.root].idx < title_end else 1
        first.setdefault(side, actor)
    if not counts:
        return None
    most = max(counts.values())
    return next(actor for side, actor in first.items() if counts[side] == most)


def home_side(layout: Layout) -> Actor | None:
    """Return the state that the report's numbers are about, as a side of a figure."""
    home = layout.home
    return as_side(home) if home is not None else None


def viewer_of(layout: Layout) -> Actor | None:
    """Return from whose side trade is told where no side is its subject: whoever counted it, else the home side."""
    counter = layout.counter
    return as_side(counter) if counter is not None else home_side(layout)


def counter_in(doc: Doc, mentions: Mentions, bounds: tuple[int, int]) -> Actor | None:
    """Return whose customs or statisticians speak in a sentence: 'Uzbek customs', 'the statistics office in Amman'."""
    for place, token in enumerate(doc.tokens[slice(*bounds)], bounds[0]):
        if token.lower_ not in figure_words().counters:
            continue
        near = [
            *range(place, max(bounds[0], place - BESIDE) - 1, -1),
            *range(place + 1, min(place + BESIDE, bounds[1])),
        ]
        for other in near:
            mention = mentions.at(doc[other])
            if mention is not None and mention.kind in _OWNERS and len(mention.actors) == 1:
                if mention.actors[0].state is not None and len(mention.actors[0].state) == 3:
                    return mention.actors[0]
    return None


def region_meant(home: Actor | None, word: str) -> Actor | None:
    """Return whom 'the region' or 'the territory' means: a government of places of its own, a state in dispute."""
    if home is None or home.id is None or word not in figure_words().regions:
        return None
    government = governments().get(home.id)
    apart = bool(government.places) if government else home.id in contested()
    return home if apart else None
