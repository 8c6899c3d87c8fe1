"""Numbers that say the one before them again: '$178 million, or 81.3 percent', '87.2 percent, or $51.2 million, were'.

In:  a sentence laid out for figures.
Out: whether a number does, and the clause behind both.
"""

from __future__ import annotations

from legation.reading.figures.sentence.layout import Layout

_SHORT = 5  # tokens between a number and the share that says it again


def restates(layout: Layout, index: int) -> bool:
    """Whether number `index` gives the one before it in another way: '$178 million, or 81.3 percent, of the total'."""
    if index == 0 or index >= len(layout.numbers):
        return False
    between = [layout.doc[i].lower_ for i in layout.before(index)]
    kinds = {layout.numbers[i].amount.kind for i in (index - 1, index)}
    return len(between) <= _SHORT and bool({"or", "("} & set(between)) and "share" in kinds and len(kinds) > 1


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
