"""Percentages that say again by how much something moved: 'rose by $29 million, which is 116 percent'."""

from __future__ import annotations

from dataclasses import replace

from legation.reading.amounts.relations import Direction, grown
from legation.reading.figures.sentence.layout import Layout, Number
from legation.reading.figures.sentence.words import figure_words

REACH = 3  # tokens from a number back to the word of change and its 'by'


def with_growth(layout: Layout) -> Layout:
    """Return the layout with such percentages as the ratios that they are."""
    if not any(number.amount.kind == "share" for number in layout.numbers):
        return layout
    numbers = list(layout.numbers)
    for index, number in enumerate(numbers):
        if number.amount.kind == "share" and _restates_a_move(layout, index):
            numbers[index] = _as_ratio(number)
        elif number.amount.kind == "share" and (before := _moved_alike(layout, numbers, index)):
            numbers[index] = _as_ratio(number, before)
        elif number.amount.kind == "share" and _is_a_level(layout, index):
            numbers[index] = replace(number, amount=replace(number.amount, kind="ratio"))
    return replace(layout, numbers=tuple(numbers))


def _moved_alike(layout: Layout, numbers: list[Number], index: int) -> Direction | None:
    """'Sales to Egypt rose by 18 percent …, those to Jordan by 4 percent': which way, if the verb is left out."""
    before = layout.before(index)
    words = [layout.doc[i].lower_ for i in before]
    ratios = [one for one in numbers[:index] if one.amount.kind == "ratio"]
    if words[-1:] != ["by"] or not ratios or not {"those", "that"} & set(words):
        return None
    high = ratios[-1].amount.interval.high
    return "down" if high is not None and high <= 1 else "up"


def _is_a_level(layout: Layout, index: int) -> bool:
    """'In 2021 they had been a third of that', 'a tenth of those of 2019': so many times the figure before."""
    number, words = layout.numbers[index], figure_words()
    clause = layout.clause_after(index)
    behind = [layout.doc[i].lower_ for i in clause]
    if behind[:1] != ["of"] or behind[1:2] not in (["that"], ["this"], ["those"]):
        return False
    if len(behind) > 2 and not any(layout.in_time(i) for i in range(clause.start + 2, clause.stop)):
        return False
    before = number.start - 1
    while before > layout.start and layout.doc[before].pos_ == "ADV":
        before -= 1
    return layout.lemma(before) in ("be", "at", "to") or layout.lemma(before) in words.compared_level


def moved_by(layout: Layout, index: int) -> bool:
    """Whether number `index` is by how much something changed: 'rose by $29 million', 'an increase of $4 million'."""
    if more_than(layout, index):
        return True
    start = layout.numbers[index].start
    places = [
        i
        for i in range(max(layout.start, start - REACH), start)
        if layout.doc[i].lower_ not in ("about", "some")
    ]
    if not places:
        return False
    words, lemmas = figure_words(), [layout.lemma(i) for i in places]
    last = layout.doc[places[-1]].lower_
    if last == "by" and "exceed" not in lemmas:
        return any(lemma in words.level or lemma in words.change for lemma in lemmas[:-1])
    if last in ("up", "down") and lemmas[-2:-1] != ["make"]:
        return layout.numbers[index].amount.kind in ("money", "mass", "volume")  # 'up $104 million'
    return last == "of" and len(lemmas) > 1 and lemmas[-2] in words.change


def more_than(layout: Layout, index: int) -> str | None:
    """'12,000 tonnes more than in the season before': the word that says which way, if the number is a difference."""
    end = layout.numbers[index].end
    behind = [layout.doc[i].lower_ for i in range(end, min(end + 3, layout.end))]
    if behind[:1] and behind[0] in figure_words().differing and "than" in behind[1:]:
        return behind[0]
    return None


def _restates_a_move(layout: Layout, index: int) -> bool:
    between = [layout.doc[i].lower_ for i in layout.before(index)]
    said_again = "which" in between or "or" in between or layout.numbers[index].amount.value > 1
    earlier = [i for i in range(index) if moved_by(layout, i) and layout.numbers[i].amount.kind == "money"]
    return bool(said_again and earlier and len(between) <= 5)


def _as_ratio(number: Number, way: Direction = "up") -> Number:
    amount = number.amount
    low, high = grown((amount.interval.low, amount.interval.high), way)
    return replace(
        number, amount=replace(amount, kind="ratio", interval=replace(amount.interval, low=low, high=high))
    )
