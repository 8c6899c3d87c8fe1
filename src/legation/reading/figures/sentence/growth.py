"""Percentages that say again by how much something moved: 'rose by $29 million, which is 116 percent'."""

from __future__ import annotations

from dataclasses import replace

from legation.parser.parsed import Token
from legation.reading.amounts.relations import Direction, grown
from legation.reading.figures.sentence.flows_compared import compared_flow
from legation.reading.figures.sentence.layout import Layout, Number
from legation.reading.figures.sentence.words import figure_words

_JOINTS = frozenset({",", ";", "and", "but", "while", "whereas"})
_OF_A_WHOLE = frozenset({"of", "share", "stake", "interest", "tariff", "duty", "tax"})
_APART = frozenset("( ) : – — which that than or total inflation unemployment rate".split())
_FLOWS = frozenset({"exports", "imports"})
_TOWARDS = frozenset({"to", "from", "in", "for", "with"})
COMPARED = 7  # tokens from a number to the 'than' that makes a difference of it
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
    """'Sales to Egypt rose by 18 percent …, to Jordan 4 percent, those to Iraq by a third': which way, with no verb."""
    related = [one for one in numbers[:index] if one.amount.kind in ("ratio", "share", "points")]
    last = related[-1] if related else None
    if last is None or last.amount.kind != "ratio" or not _goes_on(layout, last, numbers[index]):
        return None
    high = last.amount.interval.high
    return "down" if high is not None and high <= 1 else "up"


def _goes_on(layout: Layout, last: Number, number: Number) -> bool:
    """Whether a percentage stands in the same frame as the growth before it, its verb left out."""
    between = [layout.doc[i] for i in range(last.end, number.start)]
    behind = layout.doc[number.end].lower_ if number.end < layout.end else ""
    joined = any(token.lower_ in _JOINTS for token in between)
    words = figure_words()
    told = {layout.lemma(token.i) for token in between}
    by = bool(between) and between[-1].lower_ == "by"  # 'of lorries by 26 percent, of parts by 53'
    apart = _APART if by else words.portions | words.sharers | words.holding | _APART
    if not joined or behind in _OF_A_WHOLE or told & apart:
        return False
    if any(_acts(token, layout) for token in between):
        return False
    led = between[-1]
    if led.lower_ in _JOINTS:  # 'up 80% to Germany, 77% to Poland'
        first = layout.doc[last.end].lower_ if last.end < layout.end else ""
        return behind == first and behind in _TOWARDS
    return led.lower_ in ("by", "there", "here", *_FLOWS) or led.pos_ in ("NOUN", "PROPN", "PRON")


def _acts(token: Token, layout: Layout) -> bool:
    """Whether a word is a verb of its own; 'exports' is none here, whatever the tagger says."""
    own = token.pos_ in ("VERB", "AUX") and token.lower_ not in _FLOWS
    return own and layout.lemma(token.i) not in figure_words().change


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
    behind = _words_behind(layout, index)
    if compared_flow(layout, index) is not None:
        return None  # by how much is bought more than is sold, which is a balance
    if behind == ["or"] and index + 1 < len(layout.numbers):  # '$2.8 million or 3.3 percent less than in May'
        behind = _words_behind(layout, index + 1)
    compares = behind[:1] and behind[0] in figure_words().differing and "than" in behind[1:]
    return behind[0] if compares else None


def _words_behind(layout: Layout, index: int) -> list[str]:
    """The words of the clause right behind a number, as many as a comparison needs."""
    return [layout.doc[i].lower_ for i in layout.clause_after(index)][:COMPARED]


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
