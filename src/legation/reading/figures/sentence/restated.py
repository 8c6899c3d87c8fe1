"""Numbers that say the one before them again: '$178 million, or 81.3 percent', '87.2 percent, or $51.2 million, were'.

In:  a sentence laid out for figures.
Out: whether a number does, and the clause behind both.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout

_HEDGING = frozenset({",", "about", "some", "almost", "nearly", "roughly"})
_SHORT = 5  # tokens between a number and the share that says it again


def restates(layout: Layout, index: int) -> bool:
    """Whether number `index` gives the one before it in another way: '$178 million, or 81.3 percent, of the total'."""
    if index == 0 or index >= len(layout.numbers):
        return False
    between = [layout.doc[i].lower_ for i in layout.before(index)]
    kinds = {layout.numbers[i].amount.kind for i in (index - 1, index)}
    if "share" not in kinds or len(kinds) < 2 or len(between) > _SHORT:
        return False
    return bool({"or", "("} & set(between)) or _is_set_beside(layout, index, between)


def _is_set_beside(layout: Layout, index: int, between: list[str]) -> bool:
    """'$4.5 billion, two-thirds of the total': the share of a whole that was told before, behind a comma."""
    if layout.numbers[index].amount.kind != "share" or between[:1] != [","] or set(between) - _HEDGING:
        return False
    behind = [layout.doc[i].lower_ for i in list(layout.after(index))[:3]]
    whole = behind in (["of", "the", "total"], ["of", "the", "whole"], ["of", "all", "of"])
    return whole or not behind or behind[0] in (".", ";")


def predicate_after(layout: Layout, index: int) -> range:
    """The clause behind number `index`, past a share that only says it again: '$3 million, or 2 percent, went to'."""
    if not restates(layout, index + 1):
        return layout.clause_after(index)
    clause, tokens = layout.clause_after(index + 1), layout.after(index + 1)
    if not clause and len(tokens) > 1:
        start = tokens.start + 1
        ends = [i for i in range(start, tokens.stop) if layout.doc[i].text in ",;:–—.()!?"]
        return range(start, ends[0] if ends else tokens.stop)
    return clause
