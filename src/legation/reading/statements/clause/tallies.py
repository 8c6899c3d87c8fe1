"""Whether a clause counts up trade over a time: a statistic, and no deed of one day.

In:  a trigger of a parsed document.
Out: the words of its clause that count: a year, a quarter, a month without a day, a percentage.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.syntax import carrier_of, preposition_of

CLAUSES = frozenset({"conj", "parataxis", "advcl", "ccomp", "acl:relcl"})
IN = frozenset({"in", "during", "for", "since", "throughout"})


def tallied(trigger: Token) -> Iterator[Token]:
    """'Last year', 'in 2023', 'in October', '12 percent': what makes a sale a figure of trade."""
    verb = carrier_of(trigger) if trigger.pos_ == "NOUN" else trigger
    for word in _clause(verb or trigger):
        if word.lemma_.lower() in vocabulary().tallying or _is_month_or_year(word):
            yield word


def _clause(word: Token) -> Iterator[Token]:
    """The words of one clause, without those that hang on it."""
    yield word
    for child in word.children:
        if child.dep_ not in CLAUSES:
            yield from _clause(child)


def _is_month_or_year(word: Token) -> bool:
    """'In October', 'in 2023'; not 'on 3 October'."""
    if preposition_of(word) not in IN or any(
        child.pos_ == "NUM" and len(child.text) < 3 for child in word.children
    ):
        return False
    year = len(word.text) == 4 and word.text.isdigit() and word.text[0] in "12"
    return year or word.lower_ in vocabulary().months
