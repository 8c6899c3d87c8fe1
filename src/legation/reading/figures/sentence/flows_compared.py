"""What is sold compared with what is bought: 'bought 3.3 billion euros more abroad than it sold there'.

In:  a sentence as it is laid out, and one of its numbers.
Out: the measure of the verb behind the number that its own is compared with, and whether its own is more.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words
from legation.record.figure import Measure

REACH = 12
"""Tokens from a number to the verb that it is compared with."""

_FLOWS = frozenset[Measure]({"exports", "imports"})


def compared_flow(layout: Layout, index: int) -> tuple[Measure, bool] | None:
    """The flow behind 'than', and whether the number is by how much its own is more than that, not less."""
    end = layout.numbers[index].end
    words = [layout.doc[i].lower_ for i in range(end, min(end + REACH, layout.end))]
    if "than" not in words:
        return None
    than = words.index("than")
    way = next((word for word in words[:than] if word in figure_words().differing), None)
    verbs = figure_words().verbs
    told = (verbs.get(layout.lemma(i)) for i in range(end + than, end + len(words)))
    flow = next((measure for measure in told if measure in _FLOWS), None)
    return (flow, way == "more") if way is not None and flow is not None else None
