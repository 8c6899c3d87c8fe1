"""States named one after another: 'Kenya, Uganda and Rwanda' are one row, whatever a parse makes of its commas.

In:  the table with every name of the lists in it.
Out: for the root of each name in a row of three and more, the roots of those behind it.
"""

from __future__ import annotations

from legation.reading.actors.mention import Mention
from legation.reading.actors.table import MentionTable

NAMED = frozenset({"state", "capital", "government", "organisation"})
LAST = frozenset({"and", "or", "&"})
# How a parse hangs what it does not see to be coordinated; whoever stands in a part of his own is no member of a row.
LOOSE = frozenset(
    {"conj", "appos", "list", "dep", "flat", "parataxis", "nmod:desc", "nmod:unmarked", "compound", "nmod"}
)


def rows_of(table: MentionTable) -> dict[int, tuple[int, ...]]:
    """The roots behind each root of a row that ends with 'and'."""
    found = dict[int, tuple[int, ...]]()
    row, closed = list[Mention](), False
    for mention in (one for one in table.in_order() if one.kind in NAMED and one.named):
        between = [token.lower_ for token in table.tokens[row[-1].end : mention.start]] if row else []
        joined = bool(between) and len(between) <= 3 and set(between) <= LAST | {",", "the"}
        loose = table.tokens[mention.root].dep_ in LOOSE or (len(row) == 1 and _led_by_a_stray(row[0], table))
        if row and joined and loose and not closed and mention.actors != row[-1].actors:
            row.append(mention)
            closed = bool(set(between) & LAST)
            if closed and len(row) > 2:
                roots = [one.root for one in row]
                found.update({root: tuple(roots[place + 1 :]) for place, root in enumerate(roots)})
                if (
                    table.tokens[roots[1]].dep_ not in LOOSE
                ):  # 'as president the United States, Canada and Brazil'
                    found[roots[1]] = (roots[0], *found[roots[1]])
        else:
            row, closed = [mention], False
    return found


def _led_by_a_stray(first: Mention, table: MentionTable) -> bool:
    """Whether a parse hung the first of a row on a noun before it, with no comma between: the second has its part."""
    root = table.tokens[first.root]
    before = table.tokens[first.start - 1] if first.start else root
    return root.dep_ == "appos" and before.text != "," and root.head.i < first.start
