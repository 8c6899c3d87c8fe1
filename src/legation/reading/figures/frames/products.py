"""The goods that a number is of, where they stand beside it: 'wheat ($3 million)', 'of which $3 million was wheat'.

In:  a number whose measure and sides are known.
Out: the words for the goods, in small letters; None where none stand beside it.
Why: what was sold of one thing and what was sold in all are two quantities, and no contradiction.
"""

from __future__ import annotations

from legation.lists.products import product_heads
from legation.reading.figures.frame import Frame
from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words

# Between goods and their number, and between a number and its goods.
_LED = frozenset(
    "worth for at with ( , : valued totalling about some nearly over – — of another a further".split()
)
_LEADING = frozenset("was were is are came comes of in it worth on from for that this which ,".split())
# 'Wheat was its first export': what is said of goods, and the noun of trade behind.
_TOPPING = frozenset(
    {"be", "lead", "top", "dominate", "remain", "head", "account", "make", "constitute", "represent"}
)
_WORDS = ("NOUN", "ADJ", "PROPN")
_KINDS = ("money", "mass", "volume", "energy", "share", "ratio")


def product_beside(layout: Layout, index: int, frame: Frame) -> str | None:
    """Return the goods that stand beside number `index`; of a frame that has its own, only what the number is of."""
    if frame.measure not in ("exports", "imports") or layout.numbers[index].amount.kind not in _KINDS:
        return None
    own, known = _goods_of(layout, index), frame.product is not None and not frame.carried
    if own is not None or known or layout.numbers[index].amount.noun is not None:
        return own  # '2.3 million tonnes of oil products'
    if layout.lemma(layout.numbers[index].end - 1) in product_heads():
        return layout.lemma(layout.numbers[index].end - 1)  # '1.2 million barrels of oil'
    if layout.numbers[index].amount.kind == "ratio":
        return _traded(layout, frame)
    return (
        _right_before(layout, index)
        or _right_behind(layout, index)
        or _of_the_subject(layout, index, frame)
        or _traded(layout, frame)
    )


def _goods_of(layout: Layout, index: int) -> str | None:
    """'$91 million worth of cotton, $38 million of coal': the goods of which a sum is so much, before all others."""
    if layout.numbers[index].amount.kind != "money":
        return None
    end = layout.numbers[index].end
    of = end + 1 if end < layout.end and layout.doc[end].lower_ == "worth" else end
    named = of < layout.end and layout.doc[of].lower_ == "of"
    return _right_behind(layout, index) if named else None


def _right_before(layout: Layout, index: int) -> str | None:
    """'Wheat ($3 million)', 'wheat worth $3 million', 'sugar, at $3 million'."""
    before = layout.before(index)
    place = before.stop - 1
    while place >= before.start and layout.doc[place].lower_ in _LED and before.stop - place < 4:
        place -= 1
    if place < before.start:
        return None
    if place == before.stop - 1:
        return _of_a_list(layout, before, place)
    found = _phrase_to(layout, before.start, place)
    apart = layout.doc[place + 1].text == ","
    return None if found and apart and _is_listed(layout, before.start, place) else found


def _of_a_list(layout: Layout, before: range, last: int) -> str | None:
    """'Cars made up $500 million, cattle $70 million and other goods $150 million': the next of several goods."""
    first = last
    while first > before.start and layout.doc[first - 1].pos_ in _WORDS:
        first -= 1
    opened = first == before.start or layout.doc[first - 1].pos_ in ("PUNCT", "CCONJ")
    if not opened or any(layout.mention(i) is not None for i in range(first, last + 1)):
        return None
    if layout.doc[first].lower_ in ("other", "remaining"):
        return layout.doc[first : last + 1].text.lower()
    return _phrase_to(layout, first, last)


def _is_listed(layout: Layout, start: int, last: int) -> bool:
    """'Imports, mainly coffee and sugar, for $68 million': the number is of all, and not of what stands last."""
    words = [layout.doc[i] for i in range(max(start, last - 3), last)]
    joined = any(token.pos_ == "CCONJ" and n and words[n - 1].pos_ == "NOUN" for n, token in enumerate(words))
    return joined or any(token.lower_ in figure_words().mainly for token in words)


def _right_behind(layout: Layout, index: int) -> str | None:
    """'$3 million was wheat', '$3 million from wheat exports', '1.2 million barrels of oil'."""
    clause = layout.clause_after(index)
    place = clause.start
    while place < clause.stop and layout.doc[place].lower_ in _LEADING and place - clause.start < 3:
        place += 1
    if place == clause.start or place >= clause.stop:
        return None
    end = place
    while end < clause.stop and layout.doc[end].pos_ in _WORDS and layout.mention(end) is None:
        end += 1
    return _phrase_to(layout, place, end - 1)


def _of_the_subject(layout: Layout, index: int, frame: Frame) -> str | None:
    """'Wheat was its first export to Iraq, at $3 million', 'flour alone makes up half'."""
    before, place = layout.before(index), frame.place
    verbs = [i for i in before if layout.doc[i].pos_ in ("VERB", "AUX") and i not in layout.asides]
    if (
        len(verbs) != 1
        or layout.lemma(verbs[0]) not in _TOPPING
        or (place is not None and place in before and place < verbs[0])
    ):
        return None
    last = verbs[0] - 1
    while (last > before.start and layout.doc[last].pos_ == "ADV") or layout.doc[last].lower_ in (
        "alone",
        "only",
    ):
        last -= 1
    return _phrase_to(layout, before.start, last)


def _traded(layout: Layout, frame: Frame) -> str | None:
    """'Exported wheat to Angola in the amount of', 'the wheat exported from Egypt': what the verb is of."""
    place = frame.place
    if place is None or place < layout.start or place >= layout.end or layout.doc[place].pos_ != "VERB":
        return None
    if layout.lemma(place) not in figure_words().traded:
        return None
    end = place + 1
    while end < layout.end and layout.doc[end].pos_ in _WORDS and layout.mention(end) is None:
        end += 1
    if (goods := _phrase_to(layout, place + 1, end - 1)) is not None:
        return goods
    return _phrase_to(layout, layout.start, place - 1) if _has_no_object(layout, place) else None


def _has_no_object(layout: Layout, verb: int) -> bool:
    """'Wheat exported from Egypt': a preposition follows the verb, so that what stands before it is its object."""
    return verb + 1 < layout.end and layout.doc[verb + 1].lower_ in ("from", "to", "by", "in", "into")


def _phrase_to(layout: Layout, start: int, last: int) -> str | None:
    """The goods whose noun stands at `last`, with the nouns and adjectives that belong to it."""
    heads = [i for i in range(max(start, last - 2), last + 1) if layout.lemma(i) in product_heads()]
    if last < start or not heads or layout.doc[last].pos_ not in _WORDS:
        return None
    if layout.lemma(last) in figure_words().nouns:
        return _phrase_to(layout, start, last - 1)  # 'cotton exports'
    first = last
    while first > heads[0] and layout.doc[first - 1].pos_ in _WORDS:
        first -= 1
    if first > heads[0] or (last > heads[-1] and layout.doc[last].pos_ == "ADJ"):
        return None  # 'cement led the list'
    while first > start and _belongs(layout, first - 1):
        first -= 1
    return layout.doc[first : last + 1].text.lower()


def _belongs(layout: Layout, place: int) -> bool:
    """Whether the noun belongs to the goods behind it, and is no name, no time and no word of trade."""
    noun = layout.doc[place].pos_ == "NOUN" and layout.lemma(place) not in figure_words().nouns
    return noun and layout.mention(place) is None and not layout.in_time(place)
