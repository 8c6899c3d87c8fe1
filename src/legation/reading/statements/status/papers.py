"""Papers by which a step is taken: who signs a communiqué on it, or exchanges letters to take it, has taken it.

In:  the verb of a paper, or the paper.
Out: whether what hangs on it is done by it.
"""

from __future__ import annotations

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_past
from legation.reading.statements.clause.lemmas import lemma
from legation.reading.statements.status.negation import negator

PASSING = frozenset({"exchange", "issue", "adopt"})  # besides signing


def does_by_paper(verb: Token) -> bool:
    """'Exchanged letters', 'signed a note': what is written to do a thing does it."""
    papers = vocabulary().decisions
    passing = lemma(verb) in vocabulary().signing | PASSING
    return passing and any(c.dep_ == "obj" and c.lemma_.lower() in papers for c in verb.children)


def is_signed(paper: Token) -> bool:
    """'Signed a communiqué on restoring relations': the paper does what it is about."""
    signing = paper.dep_ == "obj" and lemma(paper.head) in vocabulary().signing
    return signing and is_past(paper.head) and negator(paper.head) is None
