"""The way from a deed's word to another through the parse, as one string: 'obl^v' or 'vobl:with'.

In:  two words of one sentence.
Out: the relations upwards to the word above both, then those downwards, and the preposition before the last.
"""

from __future__ import annotations

from collections.abc import Sequence

from legation.parser.parsed import Token

DEEPEST = 30
LONGEST = 4
"""As many relations are told each way; a longer way is known by its ends nearest to the deed."""

FAR = "far"
LEFT_OF = 6
"""A preposition stands at most so many words before its noun."""


def path_between(deed: Token, word: Token) -> str:
    """The way from the deed's word to another; enumerations count as their first word."""
    above = _ancestors(deed)
    steps = {token.i: step for step, token in enumerate(above)}
    down, at = list[str](), word
    for _ in range(DEEPEST):
        if at.i in steps:
            break
        down.append(at.dep_)
        if at.head is at:
            return FAR
        at = at.head
    if at.i not in steps:
        return FAR
    up = [token.dep_.partition(":")[0] for token in above[: steps[at.i]]]
    return f"{_joined(up, '^')}v{_joined(down[::-1], '.')}:{_preposition(word)}"


def _ancestors(token: Token) -> list[Token]:
    """The word and those above it, the nearest first."""
    found = [token]
    while found[-1].head is not found[-1] and len(found) < DEEPEST:
        found.append(found[-1].head)
    return found


def _joined(relations: Sequence[str], sign: str) -> str:
    return sign.join([relation for relation in relations if relation != "conj"][:LONGEST])


def _preposition(word: Token) -> str:
    """The last preposition that hangs on the word and stands close before it."""
    cases = [c for c in word.lefts if c.dep_ == "case" and word.i - c.i <= LEFT_OF]
    return cases[-1].lemma_.lower() if cases else ""
