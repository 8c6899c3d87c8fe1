"""Ratios that relate something else than two figures of one kind: other sums, other states, other directions."""

from __future__ import annotations

from legation.reading.figures.running import Running
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.triggers import triggers_in
from legation.reading.figures.sentence.words import figure_words


def relates_others(layout: Layout, index: int, running: Running, last: int | None) -> bool:
    """Whether a ratio is of a number that is no figure: 'paid Gazprom $620 million, 18 percent less than before'."""
    beside = [layout.doc[i].text for i in layout.before(index) if not layout.in_time(i)]
    if index and last != index - 1 and layout.numbers[index - 1].amount.kind == "money":
        if [text for text in beside if text.lower() not in ("in", "on", "at")] in ([","], []):
            return True
    return _relates_directions(layout, index, running)


def _relates_directions(layout: Layout, index: int, running: Running) -> bool:
    """Whether a ratio sets one direction or state against another, and no period against another.

    'Sells eleven times as much as it buys', 'twice as high as imports', 'three times more than to Kenya'.
    """
    clause = layout.clause_after(index)
    opens = [i for i in clause if layout.doc[i].lower_ in ("as", "than", "times")]
    if _multiplies_the_other(layout, index, running):
        return True
    found = triggers_in(layout, clause, trading=running.trading)
    said = {trigger.measure for trigger in triggers_in(layout, layout.before(index), trading=running.trading)}
    if not opens:
        return False
    if said and any(trigger.kind == "verb" and trigger.measure not in said for trigger in found):
        return True
    behind = range(opens[0] + 1, clause.stop)
    if any(layout.in_time(i) for i in behind):
        return False  # 'more than Germany had bought in 2022'
    mentions = [layout.mention(i) for i in behind if states_at(layout, i)]
    return any(mention is not None and mention.named for mention in mentions)


def _multiplies_the_other(layout: Layout, index: int, running: Running) -> bool:
    """'Exports of $420 million, eight times its imports'."""
    end, nouns = layout.numbers[index].end, figure_words().nouns
    near = range(end, min(end + 3, layout.end))
    found = [nouns[layout.lemma(i)] for i in near if layout.lemma(i) in nouns]
    timed = "times" in layout.numbers[index].amount.span.quote
    timed = timed or any(layout.doc[i].lower_ == "times" for i in near[:1])
    return timed and {running.measure, *found[:1]} == {"exports", "imports"}
