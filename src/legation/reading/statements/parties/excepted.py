"""Who is left out of a denial of all: 'no country except Russia has recognised them'.

In:  a candidate and the document's material.
Out: the actors named behind 'except', 'other than', 'apart from'; none where nobody at all is said to act.
"""

from __future__ import annotations

from collections.abc import Iterator

from legation.parser.parsed import Token
from legation.reading.material import Material
from legation.reading.statements.clause.conjuncts import with_conjuncts
from legation.reading.statements.clause.syntax import preposition_of
from legation.reading.statements.parties.nobody import null_actor
from legation.reading.statements.triggers.candidates import Candidate
from legation.record.actor import Actor

EXCEPTING = frozenset({"except", "besides", "bar", "save", "except_for", "barring", "but"})
LEADING = frozenset({("other", "than"), ("apart", "from"), ("aside", "from"), ("exception", "of")})


def excepted(candidate: Candidate, material: Material) -> tuple[Actor, ...]:
    """Who alone does what 'no country' else does."""
    if all(null_actor(noun) is None for noun in candidate.arguments.subject):
        return ()
    nobody = candidate.arguments.subject[0]
    around = [*nobody.children, *candidate.trigger.children]
    behind = [name for word in around for name in _left_out(word)]
    actors = [
        actor for name in behind for one in with_conjuncts(name) for actor in material.mentions.of_phrase(one)
    ]
    return tuple(actor for actor in actors if actor.id)


def _left_out(word: Token) -> Iterator[Token]:
    """'Except Russia', 'other than Russia', 'with the exception of Russia': Russia."""
    if preposition_of(word) in EXCEPTING:
        yield word
    for child in word.children:
        if (word.lower_, preposition_of(child)) in LEADING:
            yield child
