"""What a gift is for: whom an infinitive behind a sum says that it helps, and the sum behind which one stands.

In:  a verb of giving, or the infinitive that says what for.
Out: who is helped; with what.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.codebook.vocabulary import vocabulary
from legation.parser.parsed import Token
from legation.reading.statements.clause.forms import is_infinitive


def aim(trigger: Token) -> Iterator[Token]:
    """'Set aside 20 million to support Chad', 'gave a grant to help Chad rebuild': who is helped with what is given."""
    for clause in (*trigger.children, *(inner for child in trigger.children for inner in child.children)):
        if clause.dep_ in ("advcl", "acl") and clause.lemma_.lower() in vocabulary().aiding:
            if clause.i > trigger.i and is_infinitive(clause):
                yield from (child for child in clause.children if child.dep_ == "obj")


def paid_by(trigger: Token) -> Iterator[Token]:
    """'Set aside 20 million to support Chad': with what is done that an infinitive says."""
    above = trigger.head
    if trigger.dep_ in ("advcl", "acl") and is_infinitive(trigger) and above.i < trigger.i:
        yield from (child for child in above.children if child.dep_ == "obj")
        if above.pos_ == "NOUN":
            yield above
