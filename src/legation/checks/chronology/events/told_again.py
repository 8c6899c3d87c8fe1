"""Events that a text comes back to by a noun alone: 'soldiers removed President Bazoum. The coup, in July 2023, …'.

In:  the text, and the events that it tells of in full.
Out: those events once more, at the nouns that mean them.
Law: the noun has an article or 'this', 'that'; the event is the last one of its kind that the text has told of in full,
     not far before. Two events of a kind in that passage mean neither.
     Words that name a place behind the noun name another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from legation.checks.chronology.events.named_again import Mention, named_again
from legation.lists.events import told_in

_REACH = 500  # characters: two paragraphs of news
_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_ANOTHER = re.compile(rf"\s(?:in|of|by|on|at|against)\s(?:the\s)?(?!{_MONTHS})[A-Z]")


# several checks of a document ask for those of the same text
@lru_cache(maxsize=1)
def all_told(text: str) -> tuple[Mention, ...]:
    """Every event that a text tells of: in full, by a noun, of a state meant by a pronoun."""
    in_full = list(told_in(text))
    return (*in_full, *told_again(text, in_full), *named_again(text))


def told_again(text: str, told: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions of events by a noun that stands for one told before."""
    full = sorted((one for one in told if one[0].again), key=lambda one: one[1])
    for noun in dict.fromkeys(noun for event, _ in full for noun in event.again):
        of_the_kind = [one for one in full if noun in one[0].again]
        for found in re.finditer(rf"\b(?:the|this|that)\s{re.escape(noun)}\b", text, re.IGNORECASE):
            near = [one for one in of_the_kind if found.start() - _REACH <= one[1][0] < found.start()]
            if not near or len({one[0].times for one in near}) > 1 or _ANOTHER.match(text, found.end()):
                continue
            if any(start <= found.start() < end for _, (start, end) in told):
                continue
            yield near[-1][0], found.span()
