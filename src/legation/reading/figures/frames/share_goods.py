"""Of which goods a share is: 'are flour', 'of it flour', 'electricity accounts for', 'Belarusian potash made up'.

In:  the number of a share and its sentence.
Out: the product that makes it up, and whose goods they are.
"""

from __future__ import annotations

from legation.lists.products import product_heads
from legation.reading.figures.frames.said import is_goods
from legation.reading.figures.sentence.guards import is_product
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.states import states_at
from legation.reading.figures.sentence.words import figure_words
from legation.record.actor import Actor


def origin_of_goods(layout: Layout, index: int) -> Actor | None:
    """'Belarusian potash made up 19 percent of': whose goods the subject is."""
    for place in layout.before(index):
        mention = layout.mention(place)
        if mention is not None and mention.kind in ("demonym", "state") and is_product(layout, mention.end):
            states = states_at(layout, place)
            if states:
                return states[0]
    return None


def product_said(layout: Layout, index: int) -> str | None:
    """What makes up the share: 'are flour', 'of it flour', or the subject 'Electricity accounts for'."""
    if (goods := subject_goods(layout, index)) is not None:
        return goods
    heads = product_heads()
    for place in (*layout.clause_after(index), *layout.before(index)):
        if layout.lemma(place) in heads and place not in layout.asides and layout.doc[place].pos_ != "VERB":
            return layout.lemma(place)
    return None


def subject_goods(layout: Layout, index: int) -> str | None:
    """'Fuel products and building materials accounted for two thirds': goods of a kind, and a verb of making up."""
    before = [i for i in layout.before(index) if i not in layout.asides]
    verbs = [i for i in before if layout.doc[i].pos_ == "VERB"]
    if len(verbs) != 1 or layout.lemma(verbs[0]) not in figure_words().parts:
        return None
    last = verbs[0] - 1
    while last > layout.start and layout.doc[last].pos_ == "ADV":
        last -= 1
    first = last
    while first > layout.start and (
        (
            layout.doc[first - 1].pos_ in ("NOUN", "ADJ", "CCONJ")
            or layout.doc[first - 1].lower_.endswith("ed")
        )
        and layout.mention(first - 1) is None
    ):
        first -= 1
    first += layout.doc[first].pos_ == "CCONJ"
    opens = first == layout.start or layout.doc[first - 1].text in ",;:" or layout.in_time(first - 1)
    goods = (
        opens
        and first <= last
        and is_goods(layout, last)
        and layout.lemma(last) not in figure_words().undertaking
    )
    return layout.doc[first : last + 1].text.lower() if goods else None
