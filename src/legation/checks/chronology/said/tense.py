"""Whether a sentence tells of the past and nothing in it looks ahead."""

from __future__ import annotations

import re

from legation.lists.time_cues import time_cues

# in the sentence: a term, a target, a competition of a year to come
_AHEAD = re.compile(
    r"\b(?:until|deadline|expir(?:y|es?|ing|ation)|valid|term|target\w*|goals?|strateg\w+|vision|roadmap|plan(?:s|ned|ning)?|schedul\w+"
    r"|forecast\w*|project(?:ed|ion|ions)|expect\w*|estimat\w+|intend\w*|hop(?:es|ed)|aim(?:s|ed|ing)?|pledg\w+|promis\w+|next"
    r"|upcoming|future|road map|stages|phases|chosen|selected|invited|awarded|slated|supposed|obliged"
    r"|foresaw|foreseen|envisag\w+"
    r"|mandate|lease|concession|elections?|cup|games|olympi\w+|expo|agenda|due|matur\w+|postpon\w+|extend\w*"
    r"|years? from|(?:euro)?bonds? of|(?:is|are) to (?:be|take|have|come|open|begin|start))\b",
    re.IGNORECASE,
)


_NAMED = frozenset({"election", "elections", "cup", "games", "term"})
# words that stand beside a date of the past and tell nothing about it
_NO_VERBS = frozenset({"since", "ago", "reports", "according", "has", "have"})


def told_as_past(text: str, sentence: tuple[int, int], *, far: bool = False) -> bool:
    """Whether the verbs of a sentence look back and nothing in it looks ahead.

    `far`: the date lies so far ahead that no election or games are yet named after it.

    >>> told_as_past("He came in 2042.", (0, 16)), told_as_past("He hopes to come in 2042.", (0, 25))
    (True, False)
    """
    said = text[slice(*sentence)]
    # the month of May is no verb
    words = [word.lower() for word in re.findall(r"[\w']+", said) if word != "May"]
    cues = time_cues()
    ahead = _AHEAD.search(said)
    if far and ahead is not None and ahead.group().lower() in _NAMED:
        ahead = _AHEAD.search(said, ahead.end())
    if any(word in cues.ahead for word in words) or ahead is not None:
        return False
    return any(is_past(word) for word in words)


def is_past(word: str) -> bool:
    """Whether a word in small letters is a verb of the past.

    >>> is_past("came"), is_past("comes")
    (True, False)
    """
    cues = time_cues()
    return (word in cues.back and word not in _NO_VERBS) or (
        len(word) > 3 and word.endswith("ed") and word not in cues.not_verbs
    )
