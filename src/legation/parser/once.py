"""What is asked of a word again and again, answered once.

In:  a question that the parse of a document alone answers.
Out: the same question, of which each word keeps the answer.

Rules ask the same of a word from many sides: its preposition, its lemma, its arguments. A parse never changes, and so
neither does the answer; it is thrown away with the document.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from legation.parser.parsed import Token

Answer = TypeVar("Answer")


def once_per_word(answer: Callable[[Token], Answer]) -> Callable[[Token], Answer]:
    """A question of a word that is worked out when it is first asked."""

    @wraps(answer)
    def ask(token: Token) -> Answer:
        known = token.known
        if answer in known:
            found: Answer = known[answer]
        else:
            known[answer] = found = answer(token)
        return found

    return ask
