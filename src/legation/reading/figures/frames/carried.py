"""A number that leans on the figure before: 'against $13m', 'it stood at', 'of which 4 million was flour'.

In:  a number in its sentence, and what the report has been about.
Out: a Frame carried on from there, or None where the number is of another story.
"""

from __future__ import annotations

import itertools

from legation.lists.products import product_heads
from legation.reading.figures.frame import TRADE, Frame
from legation.reading.figures.frames.said import is_goods
from legation.reading.figures.running import Running, Sides
from legation.reading.figures.sentence.guards import is_generic, is_other_story
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.when import is_compared
from legation.reading.figures.sentence.words import figure_words
from legation.reading.figures.sides.partners import sides_said_anew
from legation.reading.figures.sides.recipients import (
    another_dealer,
    given_to,
    next_partner,
    party_behind,
    taker_of_the_same,
)
from legation.record.figure import Measure

# These verbs tell the sum of what was spoken of, and of nothing more.
_TOTALLING = frozenset({"totalling", "totaling", "summing"})


def is_part_of(layout: Layout, index: int) -> bool:
    """Whether the number is a part of the figure before: 'of which', '$18 million of it', 'of this sum'."""
    before = [layout.doc[i].lower_ for i in layout.before(index) if i not in layout.asides]
    behind = [layout.doc[i].lower_ for i in list(layout.clause_after(index))[:3]]
    of_these = behind[:2] in (["of", "these"], ["of", "those"], ["of", "them"])
    which = of_these or any(pair in (("of", "which"), ("of", "those")) for pair in itertools.pairwise(before))
    rest = behind[:1] == ["of"] and bool({"it", "this", "that", "total", "sum"} & set(behind))
    return which or rest


def carried_frame(layout: Layout, index: int, running: Running, last: int | None) -> Frame | None:
    """A number that leans on the figure before: 'against $13m', 'it stood at', 'up 4 percent'."""
    measure = running.measure
    if measure is None or not running.sides.pair:
        return None
    beside = last is not None and last == index - 1
    stretch = layout.past_object(index) if beside else layout.before(index)
    stretch = (_from_the_change(layout, index) if beside else None) or _of_its_clause(layout, stretch)
    if beside and _worth_of_a_weight(layout, index):
        return Frame(measure, running.sides, carried=True, product=running.product, part=True)
    compared = beside and is_compared(layout, index)
    if not compared and is_other_story(layout, stretch, subject=last is None):
        return None
    if not _same_kind(layout, index, running):
        return None
    clause = layout.clause_after(index - 1).stop if last == index - 1 and index else stretch.start
    stretched = {layout.lemma(i) for i in stretch if i >= clause and layout.doc[i].lower_ not in _TOTALLING}
    if running.whole and measure in ("exports", "imports") and stretched & figure_words().wholes:
        measure = "turnover"
    if running.both and measure in ("exports", "imports") and _sums_up(layout, index):
        return Frame("turnover", running.sides, carried=False)
    if layout.numbers[index].amount.kind == "points" and not _after_share(layout, index, last):
        return None
    taker = taker_of_the_same(layout, index, running)
    if taker is not None:
        return Frame(
            measure, Sides(running.sides.reporter, taker), carried=True, product=running.product, part=True
        )
    sides, part = sides_said_anew(layout, _past_party(layout, index, stretch, measure), running)
    given = None if part else given_to(layout, index, running) or next_partner(layout, index, running)
    if given is not None:
        sides, part = Sides(running.sides.reporter, given), True
    dealer = another_dealer(layout, index, running) if beside and given is None else None
    if dealer is not None:
        return Frame(measure, dealer, carried=True, product=running.product, part=True)
    product = _product_before(layout, stretch)
    if product is not None and measure in TRADE:
        measure = _listed(layout, stretch, running)
    if beside or part or product or _speaks_on(layout, stretch) or _goes_back(layout, stretch):
        return Frame(
            measure, sides, carried=True, product=product or running.product,
            part=part or product is not None or is_part_of(layout, index), negative=running.negative,
        )  # fmt: skip
    return None


def _of_its_clause(layout: Layout, stretch: range) -> range:
    """'Before the sanctions; last year it was $62 million': what a semicolon closes is said of the number before."""
    edges = [i for i in stretch if layout.doc[i].text == ";"]
    return range(edges[-1] + 1, stretch.stop) if edges else stretch


def _worth_of_a_weight(layout: Layout, index: int) -> bool:
    """'428,000 tonnes of it across the Amu, worth $117 million': the value of what the number before weighs."""
    one, other = layout.numbers[index - 1].amount, layout.numbers[index]
    led = layout.doc[other.start - 1].lower_
    weighed = one.kind in ("mass", "volume", "energy") and other.amount.kind == "money"
    return weighed and led == "worth" and len(layout.before(index)) <= 12


def _sums_up(layout: Layout, index: int) -> bool:
    """'That makes $24 billion in all': the sum of the exports and imports told before."""
    if layout.numbers[index].amount.kind != "money":
        return False
    behind = [layout.doc[i].lower_ for i in list(layout.clause_after(index))[:3]]
    before = {layout.doc[i].lower_ for i in layout.before(index)}
    closed = behind[:2] in (["in", "all"], ["in", "total"]) or behind[:1] in (["together"], ["altogether"])
    return closed or bool(before & {"together", "altogether", "combined", "total", "sum", "overall"})


def _from_the_change(layout: Layout, index: int) -> range | None:
    """The words from 'a rise of' to its percentage: whoever calls it so tells of the figure before."""
    before = layout.before(index)
    if layout.numbers[index].amount.kind != "ratio":
        return None
    nouns = [i for i in before if layout.lemma(i) in figure_words().change and layout.doc[i].pos_ == "NOUN"]
    return range(nouns[-1], before.stop) if nouns and before.stop - nouns[-1] <= 4 else None


def _past_party(layout: Layout, index: int, stretch: range, measure: Measure) -> range:
    """The words before a number, past the side that stands behind the number before: '3 billion to Bosnia, and for'."""
    if index == 0:
        return stretch
    clause = layout.clause_after(index - 1)
    behind = party_behind(layout, clause, measure) is not None
    return range(max(stretch.start, clause.stop), stretch.stop) if behind else stretch


def _product_before(layout: Layout, stretch: range) -> str | None:
    """The product that a part is of: 'Beef accounted for $178 million'."""
    nouns = [i for i in stretch if layout.doc[i].pos_ in ("NOUN", "PROPN") and i not in layout.asides]
    leads = any(
        layout.lemma(i) in figure_words().parts
        or (layout.lemma(i) == "stand" and i + 1 in stretch and layout.doc[i + 1].lower_ == "for")
        for i in stretch
    )
    if leads and nouns and layout.lemma(nouns[0]) in product_heads():
        return layout.lemma(nouns[0])
    return _product_with_its_number(layout, stretch)


def _listed(layout: Layout, stretch: range, running: Running) -> Measure:
    """The direction of which a product is a part: of what the report goes through, or of what was sold."""
    if running.listing is not None:
        return running.listing
    measure = running.measure or "exports"
    fetched = any(layout.lemma(i) in ("bring", "fetch", "earn", "yield") for i in stretch)
    return "exports" if measure in ("turnover", "balance") and fetched else measure


def _product_with_its_number(layout: Layout, stretch: range) -> str | None:
    """'Electricity ($320 million), flour ($260 million)', 'next came plastics, at 19 million'."""
    place, words = stretch.stop - 1, list[str]()
    while place >= stretch.start and layout.doc[place].lower_ in (
        "(",
        ",",
        "at",
        "with",
        "worth",
        "about",
        "some",
    ):
        words.append(layout.doc[place].lower_)
        place -= 1
    if place < stretch.start or layout.doc[place].pos_ != "NOUN" or layout.mention(place) is not None:
        return None
    bracketed, behind = words[:1] == ["("], bool({"at", "with"} & set(words))
    listed = behind and any(layout.lemma(i) in ("come", "follow", "be", "lead") for i in stretch)
    if not bracketed and not listed:
        return None
    if layout.lemma(place) in product_heads() or ((bracketed or listed) and is_goods(layout, place)):
        return layout.doc[place].text.lower()
    return None


def _after_share(layout: Layout, index: int, last: int | None) -> bool:
    """Percentage points are of a share; without one before them they are of something else."""
    return last is not None and last == index - 1 and layout.numbers[last].amount.kind == "share"


def _same_kind(layout: Layout, index: int, running: Running) -> bool:
    """Whether the number has the running figure's unit, none of its own, or relates two numbers."""
    amount = layout.numbers[index].amount
    if amount.kind in ("ratio", "points"):
        return True
    if amount.kind == "number":
        return amount.value >= 1000 and running.unit is not None
    if amount.kind in ("mass", "volume", "energy") and running.measure in ("exports", "imports"):
        return True
    return running.unit is None or amount.interval.unit == running.unit or amount.kind == "money"


def _goes_back(layout: Layout, stretch: range) -> bool:
    """'In return came cement, medicine and rice for $310 million'."""
    back = any(
        layout.doc[i].lower_ == "in" and layout.doc[i + 1].lower_ in ("return", "exchange")
        for i in stretch[:-1]
    )
    return back and any(layout.lemma(i) in ("come", "go", "send", "flow", "arrive") for i in stretch)


def _speaks_on(layout: Layout, stretch: range) -> bool:
    """Whether a pronoun, a generic noun or a time is what the number is said of."""
    words = figure_words()
    for place in stretch:
        if place in layout.asides:
            continue
        token = layout.doc[place]
        if token.lower_ in words.pronouns or layout.in_time(place):
            return True
        if is_generic(layout, place) and token.pos_ in ("NOUN", "PROPN"):
            return True
    return False
