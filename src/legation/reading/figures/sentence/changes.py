"""Changes told before the noun of what changed: 'a 12 percent rise in exports', 'growth of 12 percent took exports to'.

In:  a number in its sentence.
Out: where the words begin that name what changed.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout
from legation.reading.figures.sentence.words import figure_words

# Verbs by which a growth leads to a level: 'a rise of 12 percent took exports to $3 million'.
_LEADING = frozenset(
    {"take", "bring", "lift", "push", "carry", "drive", "send", "raise", "put", "pull", "cut"}
)


def change_before_noun(layout: Layout, index: int) -> int | None:
    """Return the word behind which the noun of what changed by number `index` stands."""
    noun = _change_behind(layout, index)
    return noun if noun is not None else _leading_verb(layout, index)


def leads_to_level(layout: Layout, index: int) -> bool:
    """Whether the next number may be the level that it led to: 'a 7% rise in exports to $2 billion'."""
    return change_before_noun(layout, index) is not None


def _change_behind(layout: Layout, index: int) -> int | None:
    """The noun of change right behind the number, and 'in' or 'of' behind it."""
    words, place, end = figure_words(), layout.numbers[index].end, layout.after(index).stop
    while (place < end and layout.doc[place].pos_ in ("ADJ", "ADV")) or (
        place < end and layout.in_time(place)
    ):
        place += 1
    if (
        place + 1 < end
        and layout.lemma(place) in words.change
        and layout.doc[place + 1].lower_ in ("in", "of", "for")
    ):
        return place + 1
    return None


def _leading_verb(layout: Layout, index: int) -> int | None:
    """The verb that leads from a growth to its measure: 'growth of 12 percent', 'a 12 percent rise' and 'took'."""
    words = figure_words()
    near = [*layout.before(index)[-4:], *layout.after(index)[:2]]
    if not any(layout.lemma(i) in words.change and layout.doc[i].pos_ in ("NOUN", "PROPN") for i in near):
        return None
    for place in layout.after(index)[:4]:
        if layout.doc[place].pos_ == "VERB":
            return place if layout.lemma(place) in _LEADING else None
    return None
