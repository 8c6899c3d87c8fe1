"""What was sold or bought, by nobody in particular: '32 tonnes were exported', 'two thirds were bought by the union'.

In:  a number that is the subject of a verb in the passive, and what the report has been about.
Out: a Frame: who sells, and to whom; whoever is not named is the state that the report is about.
"""

from __future__ import annotations

from legation.reading.figures.frame import Frame
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import is_product
from legation.reading.figures.sentence.home import viewer_of
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.restated import predicate_after
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor
from legation.record.figure import Measure

_CARRYING = frozenset(("bring", "take", "carry", "truck", "ship", "haul", "fly", "send"))
_GOODS = ("mass", "volume", "energy")


def passive_frame(layout: Layout, index: int, running: Running) -> Frame | None:
    """Return the frame of number `index` where it is what was sold or bought."""
    number, clause = layout.numbers[index].amount, predicate_after(layout, index)
    verb = _passive(layout, clause)
    trading = running.measure in ("exports", "imports")
    if verb is None or not (
        number.kind in _GOODS or trading or _is_worth_of_goods(layout, range(clause.start, verb))
    ):
        return None
    measure = _measure(layout, verb)
    if measure is None:
        return None
    behind = range(verb + 1, clause.stop)
    by, to, origin = (_party(layout, behind, words) for words in (("by",), ("to", "into"), ("from",)))
    own = (running.sides.reporter if trading else None) or viewer_of(layout)
    if measure == "exports":
        sides = Sides(by or origin or own, to)
    elif running.measure == "exports" and by is not None:
        measure, sides = "exports", Sides(own, by)  # what another bought is what the report's state sold
    else:
        sides = Sides(by or own, origin)
    if not (by or to or origin) and trading and measure == running.measure:
        sides = running.sides  # 'in the other direction $3 million worth of goods were delivered'
    if sides.reporter is None or Sides(sides.reporter) == Sides(sides.partner):
        return None
    if (
        sides.partner is None
        and (number.kind in _GOODS or not trading)
        and layout.lemma(verb) not in ("export", "import")
    ):
        return None  # 'twelve tonnes were sold' is no trade of states, where nobody says to whom
    base = measure if number.kind == "share" else None
    return Frame(measure, sides, carried=running.measure == measure, place=verb, base=base, part=trading)


def _is_worth_of_goods(layout: Layout, places: range) -> bool:
    """'$3 million worth of goods were exported'."""
    return any(layout.lemma(i) in figure_words().goods or is_product(layout, i) for i in places)


def _passive(layout: Layout, clause: range) -> int | None:
    """The verb of trade behind a form of 'be', with nothing but adverbs before and between."""
    seen = False
    for place in clause:
        token = layout.doc[place]
        if layout.lemma(place) == "be":
            seen = True
        elif token.pos_ == "VERB":
            return place if seen and _measure(layout, place) in ("exports", "imports") else None
        elif token.pos_ not in ("ADV", "AUX", "PUNCT") and not (
            place == clause.start or token.lower_ == "of"
        ):
            if not seen and token.pos_ in ("NOUN", "ADJ", "PROPN", "PRON"):
                continue
            return None
    return None


def _measure(layout: Layout, verb: int) -> Measure | None:
    """What a verb of trade measures: 'sold', 'received', 'brought in', 'shipped out'."""
    words, lemma = figure_words(), layout.lemma(verb)
    behind = layout.doc[verb + 1].lower_ if verb + 1 < layout.end else ""
    if lemma in _CARRYING and behind in words.adverbs and not _goes_on(layout, verb + 2):
        return words.adverbs[behind]
    return words.verbs.get(lemma) or words.contextual.get(lemma)


def _goes_on(layout: Layout, place: int) -> bool:
    """Whether 'in' leads to where or when, and is no way: 'were brought in trucks'."""
    return place < layout.end and layout.doc[place].pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "DET")


def _party(layout: Layout, places: range, prepositions: tuple[str, ...]) -> Actor | None:
    """The state behind one of the prepositions."""
    for place in places:
        if layout.doc[place].lower_ in prepositions:
            for behind in range(place + 1, min(place + 4, places.stop)):
                if states := states_at(layout, behind):
                    return states[0]
    return None
