"""Relief, which is given and not sold: a sentence that tells of it tells no trade."""

from __future__ import annotations

from functools import cache

from legation.parser.parsed import Doc
from legation.reading.figures.sentence.layout import Layout, lemma_of  # fmt: skip
from legation.reading.figures.sentence.words import figure_words

BACK = 20  # tokens: a sentence
_RELIEF_STEMS = ("relief", "humanitarian", "dona", "donor")


def may_be_of_relief(doc: Doc) -> bool:
    """Whether a report of deliveries may be one of relief."""
    text = doc.text.lower()
    if not any(stem in text for stem in _RELIEF_STEMS):
        return False  # a look at the text is quicker than one at each word
    return any(lemma_of(token) in figure_words().of_relief for token in doc)


def speaks_of_appeal(layout: Layout) -> bool:
    """Whether the sentence speaks of what donors are asked for, or give in common."""
    return _of_appeal(layout, range(layout.start, layout.end))


def spoke_of_appeal(layout: Layout) -> bool:
    """Whether the words right before the sentence did."""
    return _of_appeal(layout, range(max(0, layout.start - BACK), layout.start))


def _of_appeal(layout: Layout, places: range) -> bool:
    said = {lemma_of(token) for token in layout.doc.tokens[places.start : places.stop]}
    planned = "plan" in said and bool({"response", "humanitarian", "aid"} & said)
    return planned or bool({"appeal", "donor"} & said)


def tells_of_relief(layout: Layout) -> bool:
    """Whether the sentence tells of relief, which is given and not sold."""
    said = {lemma_of(token) for token in layout.doc.tokens[layout.start : layout.end]}
    return not said.isdisjoint(_relief_alone()) or {"free", "charge"} <= said


@cache
def _relief_alone() -> frozenset[str]:
    """The words that tell of relief by themselves."""
    return frozenset(figure_words().relief - {"charge", "free"})
