"""What a verb of trade says was sold or bought: 'sold shrimp for $14 million', '$130 million in sugar and coffee'.

In:  a verb of trade and a number in its sentence.
Out: the words for the goods, in small letters; None where they are no more than goods.
Why: what was sold of one thing and what was sold in all are two quantities, and no contradiction.
"""

from __future__ import annotations

from legation.reading.figures.sentence.guards import is_generic
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.triggers import Trigger
from legation.reading.figures.sentence.words import figure_words

_LEADING = frozenset({"for", "worth", "at", "valued"})
_BEHIND = frozenset({"of", "in"})
_WORDS = ("NOUN", "ADJ")
_NO_GOODS = frozenset({"return", "exchange", "cash", "kind", "turn", "addition", "order", "way"})


def object_of(layout: Layout, trigger: Trigger, index: int) -> str | None:
    """Return the goods that stand between the verb and number `index`, or right behind that number."""
    number = layout.numbers[index]
    if (
        trigger.kind != "verb"
        or number.amount.kind != "money"
        or trigger.measure not in ("exports", "imports")
    ):
        return None
    if trigger.place < number.start:
        between = range(trigger.place + 1, number.start)
        led = [i for i in between if layout.doc[i].lower_ in _LEADING]
        if led and (found := _phrase(layout, between.start, led[0])):
            return found
    place = number.end
    while place < layout.end and layout.doc[place].lower_ == "worth":
        place += 1
    if place < layout.end and layout.doc[place].lower_ in _BEHIND:
        return _phrase(layout, place + 1, layout.end)
    return None


def _phrase(layout: Layout, start: int, end: int) -> str | None:
    """The nouns and adjectives from a place on, without names of peoples; None where they only say 'goods'."""
    while start < end and (
        layout.doc[start].pos_ in ("DET", "ADV", "NUM") or layout.mention(start) is not None
    ):
        start += 1
    stop = start
    while stop < end and layout.doc[stop].pos_ in _WORDS and not layout.in_time(stop):
        stop += 1
    while stop > start and layout.doc[stop - 1].pos_ != "NOUN":
        stop -= 1
    if stop == start:
        return None
    head = stop - 1
    words = figure_words()
    plain = layout.lemma(head) in words.goods or layout.doc[head].lower_ in words.goods
    if plain and any(layout.doc[i].pos_ == "NOUN" for i in range(start, head)):
        plain = False  # 'dairy products'
    lemma = layout.lemma(head)
    measured = lemma in words.nouns or lemma in _NO_GOODS or is_generic(layout, head)
    if plain or (measured and layout.lemma(head) not in words.goods):
        return None
    return layout.doc[start:stop].text.lower()
